// What was chosen anew for credits of accounts, as the facts have it: none that a void undid.

import type { BodyOf } from '../../shared/facts.ts';
import type { AccountId } from '../../shared/kernel/ids.ts';
import type { ChosenAnew } from '../../shared/ledger/chosen-anew.ts';
import type { TenantRead } from '../db/tenant-transaction.ts';

type Row = Pick<ChosenAnew, 'id' | 'accountId' | 'day'> & {
  readonly body: Pick<BodyOf<'payment.allocated'>, 'creditId' | 'allocation'>;
};

export async function loadChosenAnew(
  { sql, tenantId }: Pick<TenantRead, 'sql' | 'tenantId'>,
  accounts: readonly AccountId[],
): Promise<readonly ChosenAnew[]> {
  if (accounts.length === 0) return [];
  const rows = await sql<Row[]>`
    select f.id, f.account_id as "accountId", f.day, f.body
    from fact f
    where f.tenant_id = ${tenantId} and f.account_id = any(${accounts}::uuid[])
      and f.type = 'payment.allocated'
      and not exists (
        select from fact_void v
        where v.tenant_id = f.tenant_id and v.target_id = f.id and v.is_effective)
    order by f.account_id, f.id`;
  return rows.map(({ body: { creditId, allocation: how }, ...row }) => ({
    ...{ ...row, creditId },
    choices: how.type === 'chosen' ? how.choices : [],
  }));
}
