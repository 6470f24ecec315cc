// Reads what the book holds of the M-Pesa codes that a group's payments name: M-Pesa's own payment
// by its id, and what people wrote down where M-Pesa's word comes with this group.
import type { FactId } from '../../shared/kernel/ids.ts';
import type { Money } from '../../shared/kernel/money.ts';
import type { TenantSql } from '../db/tenant-transaction.ts';
import type { Told } from './batch.ts';
import { incomingId, mpesaCodeOf } from './incoming.ts';
import { type Clocked, withDay } from './load-odd.ts';
import { type HeldReceipt, undoable } from './load-receipts.ts';

/** A payment by M-Pesa that is in the book. */
export type HeldClaim = HeldReceipt & {
  readonly amount: Money;
  readonly reference: string;
};

export async function loadClaims(
  { sql, tenantId }: TenantSql,
  told: readonly Told[],
): Promise<ReadonlyMap<FactId, HeldClaim>> {
  const named = told.flatMap((one) => {
    const code = mpesaCodeOf(one);
    const { id, businessId } = one.fact;
    return code === null ? [] : [{ code, id, incoming: incomingId(businessId, code) }];
  });
  if (named.length === 0) return new Map();
  const theirs = named.map(({ incoming }) => incoming);
  const codes = named.filter(({ id, incoming }) => id === incoming).map(({ code }) => code);
  const claims =
    codes.length === 0
      ? sql``
      : sql`union
          select id
          from fact
          where tenant_id = ${tenantId} and plain_reference = any(${codes})
            and type = 'payment.recorded' and body->>'method' = 'mpesa'`;
  const rows = await sql<Clocked<HeldClaim>[]>`
    with near as (
      select f.id
      from fact f
      join device d on d.tenant_id = f.tenant_id and d.id = f.device_id and d.kind = 'server'
      where f.tenant_id = ${tenantId} and f.id = any(${theirs}::uuid[])
      ${claims}
    )
    ${undoable(sql, tenantId)}`;
  return new Map(rows.map((row) => [row.id, withDay<HeldClaim>(row)]));
}
