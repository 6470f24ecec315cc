// Fills an empty place with the demo: founds the tenant, signs its people up, and records months of
// work through the door that every phone uses. Where the demo is already, it changes nothing.
import type { TenantId } from '../../shared/kernel/ids.ts';
import type { Database } from '../db/open-database.ts';
import { readTenant } from '../db/tenant-transaction.ts';
import { demoDeeds } from './demo-deeds.ts';
import { type DemoPerson, demoPeople } from './demo-people.ts';
import { type DemoPlan, demoPlan, demoTenantId } from './demo-plan.ts';
import { numberDeeds } from './numbered.ts';
import { pushOutboxes } from './push-outboxes.ts';

export type DemoSettings = {
  /** Half of them buy milk, a third water, the others gas. */
  readonly customers?: number;
  readonly seed?: number;
  readonly months?: number;
  /** The clock: the last day of the demo is the day of this moment. */
  readonly nowMs: number;
  readonly progress?: (sent: number, of: number) => void;
  /** True when the demo was filled to its end before; then nothing is recorded. */
  readonly isWhole?: boolean;
  /** Makes the tenant of a plan, all or nothing. */
  readonly found: (database: Database, plan: DemoPlan) => Promise<void>;
  /** Lets a person of the tenant sign in; nobody can where it is left out. */
  readonly signUp?: (tenantId: TenantId, person: DemoPerson) => Promise<void>;
};

export type DemoFilled = {
  /** False: the demo was there already, and nothing was recorded. */
  readonly filled: boolean;
  readonly tenantId: TenantId;
  readonly customers: number;
  readonly facts: number;
};

/** The same seed, customers and day give the same facts with the same ids. */
export async function fillWithDemo(
  database: Database,
  settings: DemoSettings,
): Promise<DemoFilled> {
  const { customers = 600, seed = 2026, months = 6, nowMs, progress, found, signUp } = settings;
  if (!Number.isInteger(customers) || customers < 1 || customers > 50_000) {
    throw new RangeError('A demo has 1 to 50,000 customers');
  }
  const isThere = await hasDemo(database);
  if (!isThere) await found(database, demoPlan);
  for (const person of demoPeople) await signUp?.(demoTenantId, person);
  if (isThere && settings.isWhole !== false)
    return { filled: false, tenantId: demoTenantId, customers: 0, facts: 0 };
  const outboxes = numberDeeds(
    demoDeeds({ customers, seed, months, nowMs }),
    demoPlan.devices.map(({ id }) => id),
  );
  const pushing = { tenantId: demoTenantId, people: demoPeople, seed, nowMs, progress };
  const facts = await pushOutboxes(database, outboxes, pushing);
  return { filled: true, tenantId: demoTenantId, customers, facts };
}

/** Its people come with all else that founds it, in one transaction. */
async function hasDemo(database: Database): Promise<boolean> {
  const rows = await readTenant(
    database,
    demoTenantId,
    ({ sql }) => sql`select 1 from person where tenant_id = ${demoTenantId} limit 1`,
  );
  return rows.length > 0;
}
