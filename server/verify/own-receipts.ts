// Which payments undo themselves, worked out a second time: of all that stand for one paper receipt
// the phone's own counts, else the entry with the least id.
import { checkCharacter } from '../../shared/kernel/code.ts';
import type { TenantRead } from '../db/tenant-transaction.ts';

type Entered = {
  readonly id: string;
  /** Business, type, customer and account, and the paper's number. */
  readonly paper: string;
  readonly code: string;
  /** Payments of that very paper's number that were not entered off one. */
  readonly originalIds: readonly string[];
};

/** Ids of entries off paper receipts for which another fact counts. */
export async function spareReceipts({ sql, tenantId }: TenantRead): Promise<readonly string[]> {
  const rows = await sql<Entered[]>`
    with paper as (
      select id, type, business_id, customer_id, account_id, body->'receipt'->>'number' as number,
        body->'receipt'->>'code' as code
      from fact
      where tenant_id = ${tenantId} and body->'receipt' is not null
    )
    select p.id, p.code,
      concat_ws(' ', p.type, p.business_id, p.customer_id, p.account_id, p.number) as paper,
      coalesce(array_agg(o.id::text) filter (where o.id is not null), '{}') as "originalIds"
    from paper p
    left join fact o
      on o.tenant_id = ${tenantId} and o.business_id = p.business_id and o.number = p.number
      and o.type = p.type and o.customer_id = p.customer_id
      and o.account_id is not distinct from p.account_id and o.body->'receipt' is null
    group by 1, 2, 3
    order by 1`;
  const counting = new Set<string>();
  const spare: string[] = [];
  for (const { id, paper, code, originalIds } of rows) {
    const key = `${paper} ${code}`;
    if (counting.has(key) || originalIds.some((one) => codeOf(one) === code)) spare.push(id);
    counting.add(key);
  }
  return spare;
}

const CLEAR = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Seven characters of five bits each from the end of the id, and their check character. */
function codeOf(id: string): string {
  const bits = BigInt(`0x${id.replaceAll('-', '')}`)
    .toString(2)
    .slice(-35);
  const body = (bits.match(/.{5}/g) ?? []).map((five) => CLEAR[Number.parseInt(five, 2)]).join('');
  return `${body.slice(0, 4)}-${body.slice(4)}${checkCharacter(body)}`;
}
