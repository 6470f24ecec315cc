// A phone that was shut out and whose sign-in has ended as well, because its person got a new
// password or left: by the key of its pairing it may still hear that it is shut out, and hand in
// what nobody else has. It can do nothing else, and a phone that was not shut out not even that.
import { createHmac, timingSafeEqual } from 'node:crypto';
import * as z from 'zod/mini';
import {
  type DeviceId,
  deviceIdSchema,
  type PersonId,
  type TenantId,
  tenantIdSchema,
} from '../../shared/kernel/ids.ts';
import type { Role } from '../../shared/kernel/role.ts';
import type { Database } from '../db/open-database.ts';
import { readTenant } from '../db/tenant-transaction.ts';

/** Sent along with every sync. */
const deviceKeyHeader = 'x-routebook-device';

type Place = { readonly tenantId: string; readonly deviceId: string };

/** `<tenant>.<device>.<code>`: the same for the same phone, made by nobody without the secret. */
export function deviceKeyOf(secret: string, { tenantId, deviceId }: Place): string {
  const place = `${tenantId}.${deviceId}`;
  const code = createHmac('sha256', secret).update(`routebook device ${place}`).digest('base64url');
  return `${place}.${code}`;
}

export type ShutOutPhone = {
  readonly tenantId: TenantId;
  readonly deviceId: DeviceId;
  /** Whose it was. */
  readonly personId: PersonId;
  readonly name: string;
  readonly role: Role;
};
/** By a request's headers, named in small letters. */
export type ShutOutPhones = (
  headers: Readonly<Record<string, string>>,
) => Promise<ShutOutPhone | null>;

const placeSchema = z.tuple([tenantIdSchema, deviceIdSchema, z.string()]);

/** Finds the person of the phone that shows its key; null unless it was shut out. */
export function knowShutOutPhones(database: Database, secret: string): ShutOutPhones {
  return async ({ [deviceKeyHeader]: key = '' }) => {
    const parts = placeSchema.safeParse(key.split('.'));
    if (!parts.success) return null;
    const [tenantId, deviceId] = parts.data;
    if (!isSame(key, deviceKeyOf(secret, { tenantId, deviceId }))) return null;
    const [person] = await readTenant(
      database,
      tenantId,
      ({ sql }) => sql<{ personId: PersonId; name: string; role: Role }[]>`
        select p.id as "personId", p.name, p.role
        from device d
        join person p on p.tenant_id = d.tenant_id and p.id = d.person_id
        where d.tenant_id = ${tenantId} and d.id = ${deviceId} and d.revoked_at is not null`,
    );
    return person === undefined ? null : { tenantId, deviceId, ...person };
  };
}

function isSame(given: string, own: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(own)];
  return a.byteLength === b.byteLength && timingSafeEqual(a, b);
}
