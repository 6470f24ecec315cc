// Where the cash of one day of a business is: what each person took by the journal, what they gave
// on, and what their count said. The lines of one account and day lie together.
import type { CashOfPerson } from '../../shared/cash/answers.ts';
import type { Day } from '../../shared/kernel/day.ts';
import type { BusinessId } from '../../shared/kernel/ids.ts';
import type { TenantRead } from '../db/tenant-transaction.ts';
import { ledgerAccountId } from '../sync/ledger-account-id.ts';

type Asked = { readonly businessId: BusinessId; readonly day: Day };

/**
 * Most left first. A reversal counts for whoever wrote down what it undoes; row security believes a
 * `case` of a join, and no `coalesce`, for which all facts would be read.
 */
export async function loadCash(
  { sql, tenantId }: TenantRead,
  { businessId, day }: Asked,
): Promise<readonly CashOfPerson[]> {
  return await sql<CashOfPerson[]>`
    with moved as (
      select f.author_id as person_id, sum(l.amount) as net
      from journal_line l
      join journal_entry e on e.tenant_id = l.tenant_id and e.id = l.entry_id
      join fact f on f.tenant_id = e.tenant_id
        and f.id = case when e.reverses is null then e.fact_id else e.reverses end
      where l.tenant_id = ${tenantId} and l.accounting_day = ${day}
        and l.ledger_account_id = ${ledgerAccountId(businessId, '1100')}
      group by f.author_id
    ), given as (
      select author_id, (body->>'amount')::bigint as amount, body->'to'->>'type' as way,
        (body->'to'->>'personId')::uuid as to_id
      from fact
      where tenant_id = ${tenantId} and business_id = ${businessId} and day = ${day}
        and type = 'cash.handed_over'
    ), counted as (
      select distinct on (author_id) author_id,
        (body->>'counted')::bigint - (body->>'expected')::bigint as difference
      from fact
      where tenant_id = ${tenantId} and business_id = ${businessId} and day = ${day}
        and type = 'day.closed'
      order by author_id, recorded_at desc, id desc
    ), sums as (
      select p.id as person_id, p.name, coalesce(m.net, 0)::bigint as net, c.difference,
        coalesce((select sum(amount) from given g
          where g.author_id = p.id and g.way = 'office'), 0)::bigint as handed_over,
        coalesce((select sum(amount) from given g where g.to_id = p.id), 0)::bigint as received,
        coalesce((select sum(amount) from given g
          where g.author_id = p.id and g.way = 'bank'), 0)::bigint as banked
      from person p
      left join moved m on m.person_id = p.id
      left join counted c on c.author_id = p.id
      where p.tenant_id = ${tenantId}
    )
    select person_id as "personId", name, net + banked as taken, handed_over as "handedOver",
      received, banked, net + received - handed_over as left, difference
    from sums
    where (net, handed_over, received, banked) <> (0, 0, 0, 0) or difference is not null
    order by net + received - handed_over desc, name, person_id`;
}
