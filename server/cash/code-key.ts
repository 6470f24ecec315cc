// The key of a phone of the office: made when it first asks, the same from then on, given to that
// phone and its person only.
import { randomBytes } from 'node:crypto';
import type { DeviceId } from '../../shared/kernel/ids.ts';
import type { TenantTx } from '../db/tenant-transaction.ts';
import type { Who } from '../people/who.ts';

const KEY_BYTES = 32;

/** In hex; null where the phone is somebody else's, or was shut out. */
export async function codeKeyOf(
  { sql, tenantId }: TenantTx,
  { personId }: Pick<Who, 'personId'>,
  deviceId: DeviceId,
): Promise<string | null> {
  await sql`
    insert into device_code_key (tenant_id, device_id, key)
    select tenant_id, id, ${randomBytes(KEY_BYTES)}
    from device
    where tenant_id = ${tenantId} and id = ${deviceId} and person_id = ${personId}
      and kind = 'phone' and revoked_at is null
    on conflict do nothing`;
  const [held] = await sql<{ key: string }[]>`
    select encode(k.key, 'hex') as key
    from device_code_key k
    join device d on d.tenant_id = k.tenant_id and d.id = k.device_id
    where k.tenant_id = ${tenantId} and k.device_id = ${deviceId} and d.person_id = ${personId}
      and d.revoked_at is null`;
  return held?.key ?? null;
}
