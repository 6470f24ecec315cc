// What each ledger account of a business had before a period and took in it: sums of day buckets,
// so that any past day costs the same.
import type { AccountTurnover, SheetLine } from '../../shared/books/sheets.ts';
import type { Day } from '../../shared/kernel/day.ts';
import type { TenantRead } from '../db/tenant-transaction.ts';
import type { BookedBusiness } from './load-business.ts';

/** Both days belong to it. */
export type Span = { readonly from: Day; readonly to: Day };

/** In the order of the chart's codes. */
export async function loadTurnovers(
  { sql, tenantId }: TenantRead,
  business: BookedBusiness,
  { from, to }: Span,
): Promise<readonly AccountTurnover[]> {
  return await sql<AccountTurnover[]>`
    select l.code, l.name, l.type,
      coalesce(sum(d.debit - d.credit) filter (where d.day < ${from}), 0)::bigint as opening,
      coalesce(sum(d.debit) filter (where d.day >= ${from}), 0)::bigint as debit,
      coalesce(sum(d.credit) filter (where d.day >= ${from}), 0)::bigint as credit
    from ledger_account l
    left join account_day d
      on d.tenant_id = l.tenant_id and d.ledger_account_id = l.id and d.day <= ${to}
    where l.tenant_id = ${tenantId} and l.business_id = ${business.id}
      and l.unit = ${business.currency}
    group by l.tenant_id, l.id
    order by l.code`;
}

/** Of the entries that moved cash in a period: their other legs, sign turned, by account. */
export async function loadAgainstCash(
  { sql, tenantId }: TenantRead,
  business: BookedBusiness,
  { from, to }: Span,
): Promise<readonly SheetLine[]> {
  return await sql<SheetLine[]>`
    with moved as (
      select distinct j.entry_id
      from journal_line j
      join ledger_account l on l.tenant_id = j.tenant_id and l.id = j.ledger_account_id
      where j.tenant_id = ${tenantId} and l.business_id = ${business.id} and l.code like '11%'
        and l.unit = ${business.currency} and j.accounting_day between ${from} and ${to}
    )
    select l.code, l.name, (-sum(leg.amount))::bigint as amount
    from moved m
    join journal_entry e on e.tenant_id = ${tenantId} and e.id = m.entry_id
    cross join unnest(e.accounts, e.amounts) as leg (account_id, amount)
    join ledger_account l on l.tenant_id = e.tenant_id and l.id = leg.account_id
    where l.code not like '11%'
    group by l.code, l.name
    order by l.code`;
}
