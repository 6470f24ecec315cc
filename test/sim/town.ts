// Two tenants with the same people, rounds and customers by id, so that whatever forgets the tenant
// shows at once; only names tell them apart. Everybody is signed in once.

import { makeLog } from '../../server/api/log.ts';
import { makeApp } from '../../server/app.ts';
import type { Database } from '../../server/db/open-database.ts';
import { signUpPerson } from '../../server/people/create-person.ts';
import { foundTenant, type TenantPlan } from '../../server/setup/found-tenant.ts';
import { makeReceiver } from '../../server/sync/receive.ts';
import {
  type PersonId,
  personIdSchema,
  type RoundId,
  roundIdSchema,
  type TenantId,
} from '../../shared/kernel/ids.ts';
import type { Role } from '../../shared/kernel/role.ts';
import { cookiesFrom } from '../cookies-from.ts';
import { bodies } from '../world/bodies.ts';
import { makePhone } from '../world/phone.ts';
import { customerOf, dairy, devices, idOf, planOf, tenantOf, water } from '../world.ts';

export const COLLECTORS = 4;
export const ROUNDS = 6;
export const CUSTOMERS = 36;
export const METERED = 6;
export const SECRET = 'a secret that is long enough for a run';
const PASSWORD = 'four-goats-and-a-lamp';

export type Townsman = {
  readonly tenantId: TenantId;
  readonly tenant: number;
  readonly personId: PersonId;
  readonly role: Role;
  /** The cookie header of a session. */
  readonly cookie: string;
};
export type Town = { readonly people: readonly Townsman[] };

export const roundOf = (n: number): RoundId => roundIdSchema.parse(idOf(0x41, n));
const personOf = (n: number): PersonId => personIdSchema.parse(idOf(0x31, n));

/** Person 1 manages, the others collect; round n is walked by collector n, in turn. */
export async function buildTown(database: Database): Promise<Town> {
  const app = makeApp({
    database,
    log: makeLog('silent'),
    secret: SECRET,
    clientFolder: import.meta.dirname,
    rooms: [],
  });
  const people: Townsman[] = [];
  for (const tenant of [1, 2]) {
    const plan = townPlan(tenant);
    await foundTenant(database, plan);
    await register(database, tenant);
    for (const [place, { id: personId, role, name }] of plan.people.entries()) {
      const email = `p${place}@t${tenant}.example`;
      const sign = { tenantId: plan.id, email, password: PASSWORD, personId, role, name };
      await signUpPerson({ database, auth: app.auth }, sign);
      const reply = await app.hono.request('/api/auth/sign-in/email', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ email, password: PASSWORD }),
      });
      people.push({ tenantId: plan.id, tenant, personId, role, cookie: cookiesFrom(reply) });
    }
  }
  app.live.close();
  return { people };
}

function townPlan(tenant: number): TenantPlan {
  const plan = planOf(tenant);
  const people = Array.from({ length: COLLECTORS + 1 }, (_, place) => ({
    id: personOf(place + 1),
    name: `Person ${place + 1} of ${tenant}`,
    role: place === 0 ? ('manager' as const) : ('collector' as const),
  }));
  const rounds = Array.from({ length: ROUNDS }, (_, place) => ({
    id: roundOf(place + 1),
    businessId: place === ROUNDS - 1 ? water.id : dairy.id,
    name: `Round ${place + 1} of ${tenant}`,
    collectorId: personOf(2 + (place % COLLECTORS)),
  }));
  const office = { id: devices.office, personId: personOf(1), label: 'Office', kind: 'server' };
  return { ...plan, people, rounds, devices: [{ ...office, kind: 'server' as const }] };
}

/** Customers 1 to 36 over the rounds; the last six have meters and live on the last round. */
async function register(database: Database, tenant: number): Promise<void> {
  const pusher = { tenantId: tenantOf(tenant), deviceId: devices.office, personId: personOf(1) };
  const office = makePhone(makeReceiver(database), { ...pusher, role: 'manager' });
  const facts = Array.from({ length: CUSTOMERS }, (_, place) => {
    const n = place + 1;
    const isMetered = n > CUSTOMERS - METERED;
    const roundId = roundOf(isMetered ? ROUNDS : 1 + (n % (ROUNDS - 1)));
    const body = bodies.customer(n, { roundId, name: `Customer ${n} of ${tenant}` });
    const more = isMetered ? { businessId: water.id } : {};
    return office.make('customer.registered', body, more);
  });
  const meters = Array.from({ length: METERED }, (_, place) => {
    const n = CUSTOMERS - METERED + place + 1;
    return office.make('meter.installed', bodies.meter(n, { customerId: customerOf(n) }));
  });
  const received = await office.send([...facts, ...meters]);
  if (received.type === 'refused') throw new Error('The office was refused');
  if (received.outcomes.some(({ outcome }) => outcome !== 'applied')) {
    throw new Error(`The office's facts were not all applied`);
  }
}
