// The journal and one ledger account, page by page, the youngest first.
import type { JournalEntry } from '../../shared/books/answers.ts';
import { money } from '../../shared/kernel/money.ts';
import type { TenantRead } from '../db/tenant-transaction.ts';
import type { BookedBusiness } from './load-business.ts';
import {
  type DescribedRow,
  describedColumns,
  type EntryRow,
  entryColumns,
  entryOf,
  entryTables,
  sentenceOf,
} from './load-entries.ts';
import type { Span } from './load-turnovers.ts';

const ENTRIES_A_PAGE = 50;

/** `before` is where the page before ended; null for the first. */
export async function loadJournal(
  read: TenantRead,
  business: BookedBusiness,
  { from, to, before }: Span & { readonly before: string | null },
): Promise<{ readonly entries: readonly JournalEntry[]; readonly before: string | null }> {
  const { sql, tenantId } = read;
  const [day, id] = split(before);
  const rows = await sql<EntryRow[]>`
    select ${entryColumns(read)}
    from ${entryTables(read)}
    where e.tenant_id = ${tenantId} and e.business_id = ${business.id}
      and e.accounting_day between ${from} and ${to}
      and (${day}::date is null or (e.accounting_day, e.id) < (${day}::date, ${id}::uuid))
    order by e.accounting_day desc, e.id desc
    limit ${ENTRIES_A_PAGE}`;
  const last = rows.length < ENTRIES_A_PAGE ? undefined : rows.at(-1);
  return {
    entries: rows.map(entryOf),
    before: last ? `${last.accountingDay} ${last.id}` : null,
  };
}

type LineRow = DescribedRow & {
  readonly entryId: string;
  readonly factId: string;
  readonly accountingDay: JournalEntry['accountingDay'];
  readonly amount: number;
  readonly balance: number;
};

/** Lines of one account with the balance after each; `opening` is what it had before `from`. */
export async function loadAccountLines(
  read: TenantRead,
  { business, code, opening }: AccountAsked,
  { from, to, before }: Span & { readonly before: string | null },
) {
  const { sql, tenantId } = read;
  const [day, id] = split(before);
  const rows = await sql<LineRow[]>`
    with line as (
      select j.entry_id, j.accounting_day, j.amount,
        ${opening} + sum(j.amount) over (order by j.accounting_day, j.entry_id) as balance
      from journal_line j
      join ledger_account l on l.tenant_id = j.tenant_id and l.id = j.ledger_account_id
      where j.tenant_id = ${tenantId} and l.business_id = ${business.id} and l.code = ${code}
        and l.unit = ${business.currency} and j.accounting_day between ${from} and ${to}
    )
    select e.id as "entryId", e.fact_id as "factId", line.accounting_day as "accountingDay",
      line.amount, line.balance::bigint as balance, ${describedColumns(read)}
    from line
    join ${entryTables(read)} on e.id = line.entry_id and e.tenant_id = ${tenantId}
    where ${day}::date is null
      or (line.accounting_day, line.entry_id) < (${day}::date, ${id}::uuid)
    order by line.accounting_day desc, line.entry_id desc
    limit ${ENTRIES_A_PAGE}`;
  const last = rows.length < ENTRIES_A_PAGE ? undefined : rows.at(-1);
  return {
    lines: rows.map(({ fact, business: own, number, amount, balance, ...line }) => ({
      ...line,
      amount: money(amount),
      balance: money(balance),
      description: sentenceOf({ fact, business: own }),
    })),
    before: last ? `${last.accountingDay} ${last.entryId}` : null,
  };
}

type AccountAsked = {
  readonly business: BookedBusiness;
  readonly code: string;
  readonly opening: number;
};

const split = (before: string | null): readonly [string | null, string | null] => {
  const [day = null, id = null] = before?.split(' ') ?? [];
  return [day, id];
};
