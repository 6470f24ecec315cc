// Which payments undo themselves, worked out a second time: of all that stand for one paper receipt
// the phone's own counts, else the entry with the least id.
import { checkCharacter } from '../../shared/kernel/code.ts';
import type { TenantRead } from '../db/tenant-transaction.ts';

type Entered = {
  readonly id: string;
  /** Business, type, customer and account, and the paper's number. */
  readonly paper: string;
  readonly code: string;
  readonly version: number;
  /** Payments of that very paper's number that were not entered off one, and their versions. */
  readonly originalIds: readonly string[];
  readonly originalVersions: readonly number[];
};

/** Entries off paper receipts for which another fact counts, with the version that undid each. */
export async function spareReceipts({ sql, tenantId }: TenantRead) {
  const rows = await sql<Entered[]>`
    with paper as (
      select id, version, type, business_id, customer_id, account_id,
        body->'receipt'->>'number' as number,
        body->'receipt'->>'code' as code
      from fact
      where tenant_id = ${tenantId} and body->'receipt' is not null
    )
    select p.id, p.version, p.code,
      concat_ws(' ', p.type, p.business_id, p.customer_id, p.account_id, p.number) as paper,
      coalesce(array_agg(o.id::text order by o.id) filter (where o.id is not null), '{}')
        as "originalIds",
      coalesce(array_agg(o.version order by o.id) filter (where o.id is not null), '{}')
        as "originalVersions"
    from paper p
    left join fact o
      on o.tenant_id = ${tenantId} and o.business_id = p.business_id and o.number = p.number
      and o.type = p.type and o.customer_id = p.customer_id
      and o.account_id is not distinct from p.account_id and o.body->'receipt' is null
    group by 1, 2, 3, 4
    order by 1`;
  /** Versions of those that count before an entry, by paper and code. */
  const before = new Map<string, readonly number[]>();
  const spare = new Map<string, number>();
  for (const { id, version, paper, code, originalIds, originalVersions } of rows) {
    const key = `${paper} ${code}`;
    const earlier = before.get(key) ?? [];
    const originals = originalVersions.filter((_, at) => codeOf(originalIds[at] ?? '') === code);
    const others = [...earlier, ...originals];
    // It counted until the first of the others came.
    if (others.length > 0) spare.set(id, Math.max(version, Math.min(...others)));
    before.set(key, [...earlier, version]);
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
