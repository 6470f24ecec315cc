// npm run bench:invoicing: the month's invoices of 10,000 customers who take milk daily, end to
// end: 300,000 deliveries to invoices, open items and journal entries, and the rehearsal before.
// --customers for fewer.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { billingOf } from '../../server/billing-of.ts';
import { type Database, openDatabase } from '../../server/db/open-database.ts';
import { carryOut } from '../../server/runs/carry-out.ts';
import { foundTenant } from '../../server/setup/found-tenant.ts';
import { day } from '../../shared/kernel/day.ts';
import { dairy, devices, milk, people, planOf } from '../world.ts';

const [MB, SAMPLE_MS, DAYS] = [1_048_576, 100, 30];
const say = (line: string) => process.stdout.write(`${line}\n`);

const asked = process.argv.indexOf('--customers');
const CUSTOMERS = asked === -1 ? 10_000 : Number(process.argv[asked + 1]);

/** Customers with a litre a day since the first of November 2026, and a delivery on each day. */
async function addMonth(database: Database, tenantId: string): Promise<void> {
  const { id: productId, name, unit, price, hsn } = milk;
  const line = { productId, name, unit, quantity: 1_000, price, taxRate: 0, hsn };
  const lines = [{ ...line, isTaxIncluded: false, kind: 'subscription' }];
  await database.pool.query(async ({ sql }) => {
    const id = (kind: string, n: string) =>
      sql.unsafe(`('${kind}-0000-7000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`);
    await sql`
      insert into customer (tenant_id, id, business_id, name, is_registered, round_version, version)
      select ${tenantId}, ${id('00000060', 'n')}, ${dairy.id}, 'Customer ' || n, true, 1, 1
      from generate_series(1, ${CUSTOMERS}::integer) as n`;
    await sql`
      insert into fact (tenant_id, id, type, schema, business_id, device_id, author_id, seq,
        recorded_at, offset_ms, day, body, sha256, customer_id, received_at, version)
      select ${tenantId}, ${id('00000062', 'n')}, 'subscription.set', 1, ${dairy.id},
        ${devices.second}, ${people.collector}, n, '2026-11-01T04:00:00Z', 0, '2026-11-01',
        jsonb_build_object('customerId', ${id('00000060', 'n')}, 'productId', ${productId}::text,
          'quantity', 1000, 'weekdays', 127, 'fromDay', '2026-11-01'),
        sha256(n::text::bytea), ${id('00000060', 'n')}, '2026-11-01T04:00:00Z', 1
      from generate_series(1, ${CUSTOMERS}::integer) as n`;
    await sql`
      insert into fact (tenant_id, id, type, schema, business_id, device_id, author_id, seq,
        recorded_at, offset_ms, day, body, sha256, customer_id, received_at, version)
      select ${tenantId}, ${id('00000063', `n * ${DAYS} + d`)}, 'delivery.recorded', 1,
        ${dairy.id}, ${devices.phone}, ${people.collector}, n * ${DAYS} + d,
        '2026-11-01T04:00:00Z', 0, '2026-11-01'::date + d,
        jsonb_build_object('customerId', ${id('00000060', 'n')}, 'roundId', null,
          'onDay', ('2026-11-01'::date + d)::text, 'skipped', null,
          'lines', ${JSON.stringify(lines)}::text::jsonb),
        sha256((n * ${DAYS} + d)::text::bytea), ${id('00000060', 'n')}, '2026-11-30T04:00:00Z', 1
      from generate_series(1, ${CUSTOMERS}::integer) as n, generate_series(0, ${DAYS - 1}) as d`;
    await sql.unsafe('analyze');
  });
}

async function main(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'routebook-invoicing-'));
  // The database runs as another user when the bench runs as root: let that one in.
  chmodSync(folder, 0o755);
  const database = await openDatabase({ dataFolder: folder, prepare: true, connections: 8 });
  let peakRss = 0;
  const watch = setInterval(() => {
    peakRss = Math.max(peakRss, process.memoryUsage().rss);
  }, SAMPLE_MS);
  try {
    const plan = planOf(1);
    await foundTenant(database, plan);
    await addMonth(database, plan.id);
    say(`${CUSTOMERS} customers, ${CUSTOMERS * DAYS} deliveries`);
    const carry = async (isRehearsal: boolean) => {
      const startedMs = Date.now();
      const billing = billingOf({ business: dairy, upTo: day('2026-11-30') });
      const report = await carryOut(database, billing, {
        author: { tenantId: plan.id, personId: people.manager, role: 'manager' },
        ...{ isRehearsal, nowMs: () => Date.parse('2026-12-01T06:00:00Z') },
      });
      const { invoiced } = report.steps[0]?.figures ?? {};
      return { invoiced, seconds: Math.round((Date.now() - startedMs) / 100) / 10 };
    };
    const rehearsal = await carry(true);
    const issued = await carry(false);
    const figures = {
      ...{ customers: CUSTOMERS, invoiced: issued.invoiced ?? 0, seconds: issued.seconds },
      ...{ rehearsalSeconds: rehearsal.seconds, peakRssMb: Math.round(peakRss / MB) },
    };
    for (const [name, figure] of Object.entries(figures)) say(`${name.padEnd(16)} ${figure}`);
    if (process.argv.includes('--json')) say(JSON.stringify(figures));
  } finally {
    clearInterval(watch);
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

await main();
