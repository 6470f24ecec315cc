// A request without facts: the office is told that the phone is there, and nothing else is written.
// It takes no version and no turn of the tenant, else every phone that only asks would make all the
// others ask.
import type { Database } from '../db/open-database.ts';
import { noteInTenant } from '../db/tenant-transaction.ts';
import { deviceRow } from './apply.ts';
import type { Batch } from './batch.ts';
import { atDoor } from './device-door.ts';
import { loadDevices } from './load.ts';
import { isPassing } from './passing.ts';
import type { Received } from './received.ts';
import { storeDevices } from './store.ts';

/** Answers a batch that holds no facts. */
export async function receiveContact(database: Database, batch: Batch): Promise<Received> {
  const { tenantId, deviceId } = batch.pusher;
  try {
    return await noteInTenant(database, tenantId, async (note) => {
      const devices = await loadDevices(note, [deviceId]);
      const door = atDoor(devices.get(deviceId), batch.pusher);
      if (!door.mayPass) return { type: 'refused', refusal: door.refusal };
      if (door.device.isRevoked) {
        return { type: 'refused', refusal: { refusal: 'device_revoked' } };
      }
      await Promise.all(storeDevices(note, [deviceRow({ batch, fresh: [] })]));
      const { lastSeq } = door.device;
      return {
        type: 'received',
        ackedSeq: lastSeq,
        resendFrom: batch.ackedSeq > lastSeq ? lastSeq + 1 : null,
        outcomes: [],
        balances: [],
      };
    });
  } catch (error) {
    if (isPassing(error)) return { type: 'refused', refusal: { refusal: 'busy' } };
    throw error;
  }
}
