// The naive way, as an ordinary business system does it: a transaction a fact, a query a row, the
// oldest open items read and updated one by one, over eight connections.
import { createHash } from 'node:crypto';
import type { GuardedSql } from '../../../server/db/guarded-sql.ts';
import type { Office } from './office.ts';
import {
  type BenchDevice,
  type BenchFact,
  batchOf,
  FACTS_A_BATCH,
  type Shape,
} from './workload.ts';

const CONNECTIONS = 8;

/** Facts a second. */
export async function runNaive(office: Office, shape: Shape, batches: number): Promise<number> {
  await office.move(shape);
  const lanes = Array.from({ length: CONNECTIONS }, (): BenchDevice[] => []);
  const laneOf = new Map(shape.tenants.map(({ id }, place) => [id, lanes[place % CONNECTIONS]]));
  for (const device of shape.devices) laneOf.get(device.tenantId)?.push(device);
  const startMs = performance.now();
  await Promise.all(lanes.map((lane) => runLane(office, lane, batches)));
  const seconds = (performance.now() - startMs) / 1_000;
  return (shape.devices.length * batches * FACTS_A_BATCH) / seconds;
}

async function runLane({ database }: Office, lane: readonly BenchDevice[], batches: number) {
  for (const device of lane) {
    for (const fact of batchOf(device, 1, batches * FACTS_A_BATCH)) {
      await database.pool.transaction('write', ({ sql }) => applyOne(sql, device, fact));
    }
  }
}

async function applyOne(sql: GuardedSql, device: BenchDevice, fact: BenchFact): Promise<void> {
  const { tenantId, deviceId, businessId, personId } = device;
  const { id, type, seq, day, body, moved } = fact;
  const { customerId, number } = body;
  const isSale = type === 'sale.recorded';
  const sha256 = createHash('sha256').update(id).digest();
  const ledger = (code: string) => `${code}${businessId.slice(4)}`;
  await sql.unsafe('set local enable_seqscan = off');
  const [tenant] = await sql<{ version: number }[]>`
    update tenant set version = version + 1 where id = ${tenantId} returning version`;
  const version = tenant?.version ?? 0;
  await sql`
    update device set last_seq = ${seq} where tenant_id = ${tenantId} and id = ${deviceId}`;
  const [known] = await sql`select id from fact where tenant_id = ${tenantId} and id = ${id}`;
  if (known !== undefined) return;
  await sql`select id from customer where tenant_id = ${tenantId} and id = ${customerId}`;
  await sql`
    insert into account (tenant_id, id, business_id, customer_id, kind, version)
    values (${tenantId}, ${customerId}, ${businessId}, ${customerId}, 'main', ${version})
    on conflict (tenant_id, id) do nothing`;
  await sql`
    select id from account where tenant_id = ${tenantId} and id = ${customerId} for update`;
  await sql`
    insert into fact (tenant_id, id, type, schema, business_id, device_id, author_id, seq,
      recorded_at, offset_ms, day, body, sha256, customer_id, account_id, number,
      received_at, version)
    values (${tenantId}, ${id}, ${type}, 1, ${businessId}, ${deviceId}, ${personId}, ${seq},
      now(), 0, ${day}, ${sql.json({ ...body })}, ${sha256}, ${customerId}, ${customerId},
      ${number}, now(), ${version})`;
  const accounts = isSale ? [ledger('1200'), ledger('4000')] : [ledger('1100'), ledger('1200')];
  await sql`
    insert into journal_entry (tenant_id, id, business_id, fact_id, purpose, accounting_day,
      value_day, unit, accounts, amounts)
    values (${tenantId}, ${id}, ${businessId}, ${id}, 'post', ${day}, ${day}, 'INR',
      ${accounts}::uuid[], ${[moved, -moved]}::bigint[])`;
  await sql`
    insert into open_item (tenant_id, id, account_id, business_id, customer_id, side, kind, amount,
      day, due_day, number, version)
    values (${tenantId}, ${id}, ${customerId}, ${businessId}, ${customerId}, ${isSale ? 1 : -1},
      ${isSale ? 'invoice' : 'payment'}, ${moved}, ${day}, ${day}, ${number}, ${version})`;
  await settleOne(sql, { tenantId, customerId, id, side: isSale ? 1 : -1, amount: moved });
  await sql`
    update account
    set outstanding = owed.outstanding, unapplied = owed.unapplied, version = ${version}
    from (
      select coalesce(sum(amount - allocated) filter (where side = 1), 0) as outstanding,
        coalesce(sum(amount - allocated) filter (where side = -1), 0) as unapplied
      from open_item
      where tenant_id = ${tenantId} and account_id = ${customerId} and allocated < amount
    ) owed
    where tenant_id = ${tenantId} and id = ${customerId}`;
}

type New = {
  readonly tenantId: string;
  readonly customerId: string;
  readonly id: string;
  readonly side: 1 | -1;
  readonly amount: number;
};

async function settleOne(sql: GuardedSql, { tenantId, customerId, id, side, amount }: New) {
  const others = await sql<{ id: string; residual: number }[]>`
    select id, amount - allocated as residual
    from open_item
    where tenant_id = ${tenantId} and account_id = ${customerId} and side = ${-side}
      and allocated < amount
    order by due_day, id`;
  let left = amount;
  for (const other of others) {
    if (left === 0) break;
    const part = Math.min(left, other.residual);
    const [debit, credit] = side === 1 ? [id, other.id] : [other.id, id];
    await sql`
      insert into allocation (tenant_id, debit_id, credit_id, origin, account_id, amount)
      values (${tenantId}, ${debit}, ${credit}, 'auto', ${customerId}, ${part})`;
    left -= part;
  }
}
