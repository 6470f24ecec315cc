// Which days were closed when something was booked, worked a second time: the closings and
// reopenings of a business that the book held at a version, one after the other.
import { addDays, type Day, day as dayOf } from '../../shared/kernel/day.ts';
import type { TenantRead } from '../db/tenant-transaction.ts';

/** Before any day that a book holds. */
const ALWAYS_OPEN = dayOf('1970-01-01');

type Step = {
  readonly businessId: string;
  readonly version: number;
  readonly reopens: boolean;
  readonly throughDay: Day | null;
};

export type Periods = {
  /** In the order in which they were said. */
  readonly steps: readonly Step[];
  /** Version in which each void undid something, by its id; an entry off paper undoes itself. */
  readonly voidVersions: ReadonlyMap<string, number>;
};

export async function loadPeriods(
  { sql, tenantId }: TenantRead,
  spare: ReadonlyMap<string, number>,
): Promise<Periods> {
  const steps = await sql<Step[]>`
    select business_id as "businessId", version, type = 'period.reopened' as reopens,
      body->>'throughDay' as "throughDay"
    from fact
    where tenant_id = ${tenantId} and type in ('period.closed', 'period.reopened')
    order by least(recorded_at + offset_ms * interval '1 millisecond', received_at), id`;
  const voids = await sql<{ id: string; version: number }[]>`
    select id, version
    from fact
    where tenant_id = ${tenantId} and type = 'fact.voided'
    order by id`;
  const told = voids.map(({ id, version }) => [id, version] as const);
  return { steps, voidVersions: new Map([...told, ...spare]) };
}

type When = { readonly businessId: string; readonly version: number };

/** The first day on or after `day` that was open at a version of the book. */
export function firstOpenDay({ steps }: Periods, { businessId, version }: When, day: Day): Day {
  let open = ALWAYS_OPEN;
  for (const { reopens, throughDay, ...step } of steps) {
    if (step.businessId !== businessId || step.version > version) continue;
    const next = throughDay === null ? ALWAYS_OPEN : addDays(throughDay, 1);
    // A closing moves the first open day forward only, a reopening backward only.
    if (reopens ? next < open : next > open) open = next;
  }
  return day < open ? open : day;
}
