// A database with tenants in it, and a phone for each of their devices. Every tenant has the same
// ids as every other, so that whatever forgets the tenant shows at once.
import { afterAll, beforeAll, expect } from 'vitest';
import type { Database } from '../../server/db/open-database.ts';
import { foundTenant } from '../../server/setup/found-tenant.ts';
import type { Pusher } from '../../server/sync/batch.ts';
import { makeReceiver, type Receiver } from '../../server/sync/receive.ts';
import { verify } from '../../server/verify/verify.ts';
import { must } from '../../shared/kernel/assert.ts';
import type { PersonId, TenantId } from '../../shared/kernel/ids.ts';
import type { Role } from '../../shared/kernel/role.ts';
import { type FreshSettings, freshDatabase } from '../database.ts';
import { devices, people, planOf, tenantOf } from '../world.ts';
import { makePhone, type Phone } from './phone.ts';

export type World = {
  readonly database: Database;
  readonly tenantId: TenantId;
  readonly receive: Receiver;
  /** The collector of the rounds milk and pipes. */
  readonly phone: Phone;
  readonly second: Phone;
  /** The manager. */
  readonly office: Phone;
  /** The collector of the round others. */
  readonly other: Phone;
};

/** Founds the n-th tenant in a database, with one phone a device. */
export async function openWorld(
  database: Database,
  n = 1,
  receive: Receiver = makeReceiver(database),
): Promise<World> {
  await foundTenant(database, planOf(n));
  return worldOf(database, n, receive);
}

/** The n-th tenant, which is founded already, by another receiver: a second server. */
export function worldOf(database: Database, n: number, receive: Receiver): World {
  const tenantId = tenantOf(n);
  const phoneOf = (deviceId: Pusher['deviceId'], personId: PersonId, role: Role) =>
    makePhone(receive, { tenantId, deviceId, personId, role });
  return {
    database,
    tenantId,
    receive,
    phone: phoneOf(devices.phone, people.collector, 'collector'),
    second: phoneOf(devices.second, people.collector, 'collector'),
    office: phoneOf(devices.office, people.manager, 'manager'),
    other: phoneOf(devices.other, people.other, 'collector'),
  };
}

export type Town = {
  readonly database: Database;
  /** A fresh tenant of the same database. */
  readonly shop: () => Promise<World>;
};

/** `isAudited`: the audit must find nothing in any tenant when the tests are over. */
type TownSettings = FreshSettings & { readonly isAudited?: boolean };

/**
 * A database to which every test of a file adds its own tenant: opened before the first of them,
 * audited where that was asked for and dropped after the last.
 */
export function townOfTests({ isAudited = false, ...settings }: TownSettings = {}): Town {
  let opened: Pick<World, 'database' | 'receive'> | null = null;
  const town = () => must(opened, 'a town is open while its tests run');
  let shops = 0;
  beforeAll(async () => {
    const database = await freshDatabase(settings);
    opened = { database, receive: makeReceiver(database) };
  });
  afterAll(async () => {
    const { database } = town();
    await (isAudited ? closeAudited(database) : database.close());
  });
  return {
    get database() {
      return town().database;
    },
    shop: async () => {
      const { database, receive } = town();
      shops += 1;
      return await openWorld(database, shops, receive);
    },
  };
}

/** Drops a database of tests; the audit must find nothing in any of its tenants. */
export async function closeAudited(database: Database): Promise<void> {
  const { differences } = await verify(database);
  await database.close();
  expect(differences, 'what the audit finds after the last test').toEqual([]);
}
