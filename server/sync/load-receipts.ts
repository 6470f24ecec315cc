// Reads what may stand for the same paper receipts as a group's facts: entries off them, and what
// the phones recorded under their numbers.
import type { AccountId, BusinessId, CustomerId, FactId } from '../../shared/kernel/ids.ts';
import type { ReceiptSide } from '../../shared/ledger/receipt.ts';
import type { TenantSql } from '../db/tenant-transaction.ts';
import { besideTarget, type Clocked, type Target, targetColumns, withDay } from './load-odd.ts';

export type HeldReceipt = Target &
  ReceiptSide & {
    readonly customerId: CustomerId | null;
    readonly businessId: BusinessId;
    readonly accountId: AccountId | null;
    /** A void, or an earlier receipt, undid it. */
    readonly isUndone: boolean;
  };

/** Facts of a list `near` of ids, with all that undoing them needs, by id. */
export const undoable = (sql: TenantSql['sql'], tenantId: string) => sql`
    select ${targetColumns(sql)}, f.number,
      f.body->'receipt' as receipt, f.body->'amount' as amount, f.reference,
      case f.type when 'payment.recorded' then
        jsonb_build_object('amount', f.body->'amount', 'method', f.body->'method') end as paid,
      exists (
        select from fact_void v
        where v.tenant_id = f.tenant_id and v.target_id = f.id and v.is_effective
      ) as "isUndone"
    from near
    join fact f on f.tenant_id = ${tenantId} and f.id = near.id
    ${besideTarget(sql)}
    order by f.id`;

/**
 * `numbers` are those of receipts that this group's payments carry or name: entries off them are
 * looked for. Originals are looked for only by `receiptNumbers`, which its own entries name.
 */
export async function loadReceipts(
  { sql, tenantId }: TenantSql,
  asked: {
    readonly numbers: readonly string[];
    readonly receiptNumbers: readonly string[];
    readonly businessIds: readonly string[];
  },
): Promise<ReadonlyMap<FactId, HeldReceipt>> {
  if (asked.numbers.length === 0) return new Map();
  const { receiptNumbers, businessIds } = asked;
  const originals =
    receiptNumbers.length === 0
      ? sql``
      : sql`union
          select id
          from fact
          where tenant_id = ${tenantId} and business_id = any(${businessIds}::uuid[])
            and number = any(${receiptNumbers}) and not is_number_reused
          union
          select id
          from fact
          where tenant_id = ${tenantId} and number = any(${receiptNumbers}) and is_number_reused`;
  const rows = await sql<Clocked<HeldReceipt>[]>`
    with near as (
      select id
      from fact
      where tenant_id = ${tenantId} and receipt_number = any(${asked.numbers})
      ${originals}
    )
    ${undoable(sql, tenantId)}`;
  return new Map(rows.map((row) => [row.id, withDay<HeldReceipt>(row)]));
}
