// The outbox of a phone that can't send it, from its rescue file: pushed as that phone would, under
// its author. The phone that comes back later finds each of its facts answered.
import * as z from 'zod/mini';
import { instant } from '../../shared/kernel/day.ts';
import type { DeviceId, PersonId, TenantId } from '../../shared/kernel/ids.ts';
import type { Role } from '../../shared/kernel/role.ts';
import { PROTOCOL_VERSION, type Refusal } from '../../shared/protocol.ts';
import type { Database } from '../db/open-database.ts';
import { readTenant } from '../db/tenant-transaction.ts';
import { readBatch } from '../sync/batch.ts';
import type { Receiver } from '../sync/receive.ts';

export const rescuedSchema = z.object({
  person: z.string(),
  deviceCode: z.string(),
  applied: z.int(),
  apart: z.int(),
});
export type Rescued = z.infer<typeof rescuedSchema>;

export type Rescue = {
  readonly tenantId: TenantId;
  readonly deviceId: DeviceId;
  readonly facts: readonly unknown[];
  readonly nowMs: number;
  /** Who brings it in. */
  readonly by: { readonly personId: PersonId; readonly role: Role };
};

type Owner = {
  readonly personId: PersonId;
  readonly role: Role;
  readonly name: string;
  readonly code: string;
  readonly lastSeq: number;
};

/** At most `FACTS_A_BATCH` facts of one device, in the order of their sequence. */
export async function rescue(
  database: Database,
  receive: Receiver,
  { tenantId, deviceId, facts, nowMs, by }: Rescue,
): Promise<Rescued | Refusal> {
  const [owner] = await readTenant(
    database,
    tenantId,
    ({ sql }) => sql<Owner[]>`
      select d.person_id as "personId", p.role, p.name, d.code, d.last_seq as "lastSeq"
      from device d
      join person p on p.tenant_id = d.tenant_id and p.id = d.person_id
      where d.tenant_id = ${tenantId} and d.id = ${deviceId} and d.kind = 'phone'`,
  );
  if (owner === undefined) return { refusal: 'not_found' };
  const request = {
    protocol: PROTOCOL_VERSION,
    deviceId,
    lineage: null,
    clock: instant(nowMs),
    ackedSeq: 0,
    unsent: { count: 0, oldestAt: null },
    appVersion: 'rescue',
    facts: [...facts],
    pull: null,
  };
  const { personId } = owner;
  // Nobody brings in what they may not record themselves: a file can be written by hand.
  const role = owner.role === 'owner' ? by.role : owner.role;
  const pusher = { tenantId, deviceId, personId, role };
  const batch = readBatch(request, pusher, nowMs);
  const received = await receive({ ...batch, broughtInBy: by.personId });
  if (received.type === 'refused') return received.refusal;
  const applied = received.outcomes.filter(({ outcome }) => outcome === 'applied').length;
  const apart = received.outcomes.length - applied;
  return { person: owner.name, deviceCode: owner.code, applied, apart };
}
