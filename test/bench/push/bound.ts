// The bound: what Postgres itself can do with the same rows, one hand-written statement a batch
// over eight connections, its input made before the clock starts. No decoding, no rules, no HTTP.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Office } from './office.ts';
import { type BenchDevice, batchOf, FACTS_A_BATCH, type Shape } from './workload.ts';

const CONNECTIONS = 8;
const STATEMENT = readFileSync(path.join(import.meta.dirname, 'bound.sql'), 'utf8');

/** The planner's settings of the product's own writes. */
const BY_KEY = 'set enable_seqscan = off; set enable_hashjoin = off; set enable_mergejoin = off';

/** Facts a second; a tenant's batches run on one connection, so that nobody waits for a lock. */
export async function runBound(office: Office, shape: Shape, batches: number): Promise<number> {
  await office.move(shape);
  const lanes = Array.from({ length: CONNECTIONS }, (): (readonly string[])[] => []);
  const laneOf = new Map(shape.tenants.map(({ id }, place) => [id, lanes[place % CONNECTIONS]]));
  for (let n = 0; n < batches; n += 1) {
    for (const device of shape.devices) {
      laneOf.get(device.tenantId)?.push(parametersOf(device, n * FACTS_A_BATCH + 1));
    }
  }
  const startMs = performance.now();
  await Promise.all(
    lanes.map((lane) =>
      office.database.pool.query(async ({ sql }) => {
        await sql.unsafe(BY_KEY);
        for (const parameters of lane) {
          await sql.unsafe(STATEMENT, [...parameters], { prepare: true });
        }
      }),
    ),
  );
  const seconds = (performance.now() - startMs) / 1_000;
  return (shape.devices.length * batches * FACTS_A_BATCH) / seconds;
}

function parametersOf(device: BenchDevice, firstSeq: number): readonly string[] {
  const { tenantId, deviceId, businessId } = device;
  const ledger = (code: string) => `${code}${businessId.slice(4)}`;
  const rows = batchOf(device, firstSeq).map(({ id, type, seq, body, moved }) => {
    const isSale = type === 'sale.recorded';
    return {
      ...{ id, type, seq, body, amount: moved, number: body.number, customer_id: body.customerId },
      side: isSale ? 1 : -1,
      sha256: `\\x${createHash('sha256').update(id).digest('hex')}`,
      debit_account: ledger(isSale ? '1200' : '1100'),
      credit_account: ledger(isSale ? '4000' : '1200'),
    };
  });
  return [tenantId, deviceId, JSON.stringify(rows), businessId, '2026-11-20'];
}
