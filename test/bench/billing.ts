// npm run bench:billing: the monthly billing of 100,000 meters, end to end: segments, a tariff of
// six blocks with tax, bill, open item and journal entry of each, through the same street as a
// phone's facts, bundled as the server is. --meters for fewer.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Database, openDatabase } from '../../server/db/open-database.ts';
import { billingPlan } from '../../server/meters/billing-plan.ts';
import { carryOut } from '../../server/runs/carry-out.ts';
import { foundTenant } from '../../server/setup/found-tenant.ts';
import { day } from '../../shared/kernel/day.ts';
import { taxRateSchema } from '../../shared/ledger/tax.ts';
import { kiambu, people, planOf, water } from '../world.ts';

const [MB, SAMPLE_MS] = [1_048_576, 100];
const say = (line: string) => process.stdout.write(`${line}\n`);

const asked = process.argv.indexOf('--meters');
const METERS = asked === -1 ? 100_000 : Number(process.argv[asked + 1]);

/** Customers with a meter each, read at the start and at the end of October 2026. */
async function addMeters(database: Database, tenantId: string): Promise<void> {
  const of = { tenantId, businessId: water.id, tariffId: kiambu.id };
  await database.pool.query(async ({ sql }) => {
    await sql`
      insert into customer (tenant_id, id, business_id, name, is_registered, round_version, version)
      select ${of.tenantId}, ('00000060-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid,
        ${of.businessId}, 'Customer ' || n, true, 1, 1
      from generate_series(1, ${METERS}::integer) as n`;
    await sql`
      insert into meter (tenant_id, id, business_id, customer_id, serial, digits, tariff_id,
        start_value, installed_day, is_installed, stamps, version)
      select ${of.tenantId}, ('00000061-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid,
        ${of.businessId}, ('00000060-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid,
        'B' || n, 5, ${of.tariffId}, 0, '2026-09-30', true, '{"customerId": "2026"}', 1
      from generate_series(1, ${METERS}::integer) as n`;
    await sql`
      insert into reading (tenant_id, id, meter_id, customer_id, value, day)
      select ${of.tenantId}, gen_random_uuid(),
        ('00000061-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid,
        ('00000060-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid,
        at * (n % 420) * 1000, case at when 0 then '2026-09-30' else '2026-10-31' end::date
      from generate_series(1, ${METERS}::integer) as n, generate_series(0, 1) as at`;
    await sql.unsafe('analyze');
  });
}

async function main(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'routebook-billing-'));
  // The database runs as another user when the bench runs as root: let that one in.
  chmodSync(folder, 0o755);
  const database = await openDatabase({ dataFolder: folder, prepare: true, connections: 8 });
  let peakRss = 0;
  const watch = setInterval(() => {
    peakRss = Math.max(peakRss, process.memoryUsage().rss);
  }, SAMPLE_MS);
  try {
    const plan = planOf(1);
    const rules = { taxRate: taxRateSchema.parse(1_600) };
    const business = { ...water, taxScheme: 'vat' as const };
    await foundTenant(database, {
      ...plan,
      businesses: plan.businesses.map((one) => (one.id === water.id ? business : one)),
      tariffs: [{ ...kiambu, rules }],
    });
    await addMeters(database, plan.id);
    say(`${METERS} meters with two readings each; Kiambu 2023 in six blocks, 16 % VAT`);
    const startedMs = Date.now();
    const report = await carryOut(database, billingPlan({ business, upTo: day('2026-10-31') }), {
      author: { tenantId: plan.id, personId: people.manager, role: 'manager' },
      ...{ isRehearsal: false, nowMs: Date.now },
    });
    const seconds = (Date.now() - startedMs) / 1_000;
    const billed = Number(report.steps[0]?.figures['billed'] ?? 0);
    const figures = {
      metersPerSecond: Math.round(METERS / seconds),
      peakRssMb: Math.round(peakRss / MB),
      ...{ meters: METERS, billed, seconds: Math.round(seconds * 10) / 10 },
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
