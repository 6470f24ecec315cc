// The laws of the ledger: entries balance, lines are the entries taken apart, day buckets are the
// sums of what the facts post, and receivables are what customers owe.
import type { TenantRead } from '../db/tenant-transaction.ts';
import type { DaySums } from './expected-book.ts';
import { compare, type Fields, type Findings, tell } from './findings.ts';

export async function checkLedger(
  read: TenantRead,
  findings: Findings,
  days: ReadonlyMap<string, DaySums>,
): Promise<void> {
  await checkBalances(read, findings);
  await checkLines(read, findings);
  await checkBuckets(read, findings, days);
  await checkControls(read, findings);
}

async function checkBalances({ sql, tenantId }: TenantRead, findings: Findings) {
  const rows = await sql<{ id: string; sum: string }[]>`
    select e.id, sum(leg.amount)::text as sum
    from journal_entry e, unnest(e.amounts) as leg (amount)
    where e.tenant_id = ${tenantId}
    group by e.id
    having sum(leg.amount) <> 0
    order by e.id`;
  for (const { id, sum } of rows) {
    tell(findings, { what: 'journal entry differs', where: id, expected: '0', found: sum });
  }
}

type LineRow = { readonly where: string; readonly expected: Fields | null; found: Fields | null };

async function checkLines({ sql, tenantId }: TenantRead, findings: Findings) {
  const rows = await sql<LineRow[]>`
    with apart as (
      select e.id as entry_id, leg.line_no, leg.account, leg.amount, e.unit, e.accounting_day
      from journal_entry e,
        unnest(e.accounts, e.amounts) with ordinality as leg (account, amount, line_no)
      where e.tenant_id = ${tenantId}
    ), stored as (
      select entry_id, line_no, ledger_account_id, amount, unit, accounting_day
      from journal_line
      where tenant_id = ${tenantId}
    )
    select coalesce(a.entry_id, s.entry_id) || ' ' || coalesce(a.line_no, s.line_no) as where,
      case when a.entry_id is not null then json_build_object(
        'account', a.account, 'amount', a.amount, 'unit', a.unit, 'day', a.accounting_day
      ) end as expected,
      case when s.entry_id is not null then json_build_object(
        'account', s.ledger_account_id, 'amount', s.amount, 'unit', s.unit,
        'day', s.accounting_day
      ) end as found
    from apart a
    full join stored s on s.entry_id = a.entry_id and s.line_no = a.line_no
    where (a.account, a.amount, a.unit, a.accounting_day)
      is distinct from (s.ledger_account_id, s.amount, s.unit, s.accounting_day)
    order by 1`;
  for (const { where, expected, found } of rows) {
    compare(
      findings,
      { subject: 'journal line', where },
      { expected: expected ?? undefined, found: found ?? undefined },
    );
  }
}

type BucketRow = {
  readonly where: string;
  readonly debit: string;
  readonly credit: string;
  readonly lines: number;
};

async function checkBuckets(
  { sql, tenantId }: TenantRead,
  findings: Findings,
  days: ReadonlyMap<string, DaySums>,
) {
  const rows = await sql<BucketRow[]>`
    select ledger_account_id || ' ' || day as where, sum(debit)::text as debit,
      sum(credit)::text as credit, sum(lines)::bigint as lines
    from account_day
    where tenant_id = ${tenantId}
    group by ledger_account_id, day
    order by 1`;
  const stored = new Map(rows.map((row) => [row.where, row]));
  for (const where of new Set([...stored.keys(), ...days.keys()])) {
    findings.checked.buckets += 1;
    const sums = days.get(where);
    const expected = sums && { ...sums, debit: `${sums.debit}`, credit: `${sums.credit}` };
    const rowsOfDay = { expected, found: stored.get(where) };
    compare(findings, { subject: 'day bucket', where }, rowsOfDay);
  }
}

type ControlRow = { readonly where: string; readonly control: string; readonly owed: string };

async function checkControls({ sql, tenantId }: TenantRead, findings: Findings) {
  const rows = await sql<ControlRow[]>`
    select b.id as where,
      coalesce((
        select sum(d.debit - d.credit)
        from ledger_account l
        join account_day d on d.tenant_id = l.tenant_id and d.ledger_account_id = l.id
        where l.tenant_id = b.tenant_id and l.business_id = b.id and l.code = '1200'
      ), 0)::text as control,
      coalesce((
        select sum(a.outstanding - a.unapplied)
        from account a
        where a.tenant_id = b.tenant_id and a.business_id = b.id
      ), 0)::text as owed
    from business b
    where b.tenant_id = ${tenantId}
    order by b.id`;
  for (const { where, control, owed } of rows) {
    compare(
      findings,
      { subject: 'control account', where },
      { expected: { balance: owed }, found: { balance: control } },
    );
  }
}
