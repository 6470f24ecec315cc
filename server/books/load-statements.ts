// What a reconciliation is worked out from: statements and matches as facts, what the journal moved
// on the account, and its balance. What a void took back is left out.
import { singleLines } from '../../shared/books/equal-lines.ts';
import type { BookedLine, Match, ToldLine } from '../../shared/books/reconcile.ts';
import type { OpenEntry } from '../../shared/books/reconcile-answers.ts';
import type { StatedAccount, StatementLine } from '../../shared/books/statement-imported.ts';
import type { Day, Instant } from '../../shared/kernel/day.ts';
import type { CustomerId, FactId } from '../../shared/kernel/ids.ts';
import { type Money, money } from '../../shared/kernel/money.ts';
import { type Envelope, stampOf } from '../../shared/ledger/fact.ts';
import { instantOf } from '../db/read-sets.ts';
import type { TenantRead } from '../db/tenant-transaction.ts';
import type { BookedBusiness } from './load-business.ts';
import { type DescribedRow, describedColumns, entryTables, sentenceOf } from './load-entries.ts';

export type Asked = {
  readonly business: BookedBusiness;
  readonly account: StatedAccount;
  readonly to: Day;
};

type StatementRow = {
  readonly id: FactId;
  readonly opening: number | null;
  readonly lines: readonly StatementLine[];
};

/**
 * Statements of an account that no void took back, and their lines, the oldest first. What two
 * people imported at once is there once; `keptFor` says which line stands for one left out.
 */
export async function loadStatements(
  { sql, tenantId }: TenantRead,
  { business, account }: Pick<Asked, 'business' | 'account'>,
) {
  const statements = await sql<StatementRow[]>`
    select f.id, (f.body->>'opening')::bigint as opening, f.body->'lines' as lines
    from fact f
    where f.tenant_id = ${tenantId} and f.business_id = ${business.id}
      and f.type = 'statement.imported' and f.body->>'account' = ${account}
      and not exists (
        select from fact_void v
        where v.tenant_id = f.tenant_id and v.target_id = f.id and v.is_effective
      )
    order by f.id`;
  const all = statements.flatMap(({ id, lines: own }) =>
    own.map((line, place): ToldLine => ({ ...line, statementId: id, place })),
  );
  const { lines, keptFor } = singleLines(all);
  const byDay = lines.toSorted((a, b) => (a.day < b.day ? -1 : 1));
  return { statements, keptFor, lines: byDay };
}

/** The opening of the statement that holds the oldest line. */
export function openingOf(statements: readonly StatementRow[], since: Day | null): Money {
  const first = statements.find(({ lines }) => lines.some(({ day }) => day === since));
  return money(first?.opening ?? 0);
}

type HeldMatch = Match & { readonly customerId: CustomerId | null };
type MatchRow = Envelope & {
  readonly receivedAt: Instant;
  readonly body: Omit<HeldMatch, 'id' | 'stamp'>;
};

export async function loadMatches({ sql, tenantId }: TenantRead, { business, account }: Asked) {
  const rows = await sql<MatchRow[]>`
    select f.id, f.recorded_at as "recordedAt", f.offset_ms as "offsetMs", f.body,
      ${instantOf(sql, 'f.received_at')} as "receivedAt"
    from fact f
    where f.tenant_id = ${tenantId} and f.business_id = ${business.id}
      and f.type = 'line.matched' and f.body->>'account' = ${account}
      and not exists (
        select from fact_void v
        where v.tenant_id = f.tenant_id and v.target_id = f.id and v.is_effective
      )
    order by f.id`;
  return rows.map((row): HeldMatch => ({ ...row.body, id: row.id, stamp: stampOf(row) }));
}

export type HeldEntry = BookedLine & OpenEntry;
type EntryRow = DescribedRow &
  MirroredEntry &
  Omit<OpenEntry, 'description' | 'amount'> & { readonly amount: number };

/** Entries since a day, and those that matches name. */
export async function loadEntries(
  read: TenantRead,
  { business, account, from, to, matches }: Asked & Window,
): Promise<readonly HeldEntry[]> {
  const { sql, tenantId } = read;
  const named = matches.flatMap(({ entryIds }) => entryIds);
  const rows = await sql<EntryRow[]>`
    with moved as (
      select j.entry_id, j.accounting_day, sum(j.amount) as amount
      from journal_line j
      join ledger_account l on l.tenant_id = j.tenant_id and l.id = j.ledger_account_id
      where j.tenant_id = ${tenantId} and l.business_id = ${business.id} and l.code = ${account}
        and l.unit = ${business.currency} and j.accounting_day <= ${to}
        and (j.accounting_day >= ${from} or j.entry_id = any(${named}::uuid[]))
      group by 1, 2
    )
    select e.id, e.fact_id as "factId", e.accounting_day as day, moved.amount::bigint as amount,
      c.id as "customerId", f.reference, e.reverses, ${describedColumns(read)}
    from moved
    join ${entryTables(read)} on e.id = moved.entry_id and e.tenant_id = ${tenantId}
    order by e.accounting_day, e.id`;
  return withoutMirrored(rows).map(({ fact, business: own, reverses: _, ...row }) => ({
    ...row,
    amount: money(row.amount),
    description: sentenceOf({ fact, business: own }),
    names: [row.reference, row.number].flatMap((name) => name ?? []),
  }));
}

type Window = { readonly from: Day; readonly matches: readonly Match[] };

/** What was voided and its mirror are nothing here: a match with one of them stands no more. */
function withoutMirrored<Entry extends MirroredEntry>(entries: readonly Entry[]): readonly Entry[] {
  const ids = new Set(entries.map(({ id }) => id));
  const gone = new Set<string>();
  for (const { id, reverses } of entries) {
    if (reverses === null || !ids.has(reverses)) continue;
    gone.add(id).add(reverses);
  }
  return entries.filter(({ id }) => !gone.has(id));
}

type MirroredEntry = { readonly id: FactId; readonly reverses: FactId | null };

export async function loadBalance({ sql, tenantId }: TenantRead, { business, account, to }: Asked) {
  const [row] = await sql<{ sum: number }[]>`
    select coalesce(sum(d.debit - d.credit), 0)::bigint as sum
    from account_day d
    join ledger_account l on l.tenant_id = d.tenant_id and l.id = d.ledger_account_id
    where d.tenant_id = ${tenantId} and l.business_id = ${business.id} and l.code = ${account}
      and l.unit = ${business.currency} and d.day <= ${to}`;
  return money(row?.sum ?? 0);
}
