// The device by which the office's own machine records facts: one a person, so that every fact has
// its author, with a document series and a sequence like any phone's.
import { deviceCode } from '../../shared/kernel/code.ts';
import { type DeviceId, deviceIdSchema, type PersonId } from '../../shared/kernel/ids.ts';
import type { Database } from '../db/open-database.ts';
import {
  readTenant,
  type TenantRead,
  type TenantTx,
  writeTenant,
} from '../db/tenant-transaction.ts';
import { derivedId } from '../sync/derived-id.ts';

export type ServerDevice = {
  readonly id: DeviceId;
  /** Part of every number and account code that it makes. */
  readonly code: string;
  /** The last sequence number that the book holds of it. */
  readonly lastSeq: number;
};

/** The server device of a person, made when there is none. */
export async function serverDeviceOf(
  database: Database,
  tenantId: string,
  personId: PersonId,
): Promise<ServerDevice> {
  const id = deviceIdSchema.parse(derivedId('server device', tenantId, personId));
  const known = await readTenant(database, tenantId, (read) => findDevice(read, id));
  if (known !== undefined) return known;
  return await writeTenant(database, tenantId, (tx) => ownDeviceOf(tx, personId));
}

/** The same inside a transaction that is under way. */
export async function ownDeviceOf(tx: TenantTx, personId: PersonId): Promise<ServerDevice> {
  const id = deviceIdSchema.parse(derivedId('server device', tx.tenantId, personId));
  return (await findDevice(tx, id)) ?? (await makeDevice(tx, id, personId));
}

async function findDevice({ sql, tenantId }: TenantRead | TenantTx, id: DeviceId) {
  const [found] = await sql<ServerDevice[]>`
    select id, code, last_seq as "lastSeq"
    from device
    where tenant_id = ${tenantId} and id = ${id}`;
  return found;
}

async function makeDevice(
  { sql, tenantId, version }: TenantTx,
  id: DeviceId,
  personId: PersonId,
): Promise<ServerDevice> {
  const [tenant] = await sql<{ devices: number }[]>`
    update tenant
    set devices_made = devices_made + 1
    where id = ${tenantId}
    returning devices_made as devices`;
  if (tenant === undefined) throw new Error(`The tenant ${tenantId} is gone`);
  const code = deviceCode(tenant.devices);
  await sql`
    insert into device (tenant_id, id, person_id, code, label, kind, version)
    values (${tenantId}, ${id}, ${personId}, ${code}, 'Server', 'server', ${version})`;
  return { id, code, lastSeq: 0 };
}
