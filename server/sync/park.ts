// A single fact that breaks the server is kept whole for a person, and its device goes on.
import { instant } from '../../shared/kernel/day.ts';
import type { Database } from '../db/open-database.ts';
import { writeTenant } from '../db/tenant-transaction.ts';
import type { Batch } from './batch.ts';
import { atDoor } from './device-door.ts';
import { loadDevices } from './load.ts';
import { heldRow } from './outcomes.ts';
import type { Received } from './received.ts';
import { storeParked } from './store.ts';

const REFUSAL = {
  code: 'broke_the_server',
  words: 'the office could not take it; it is kept there for a person to look at',
} as const;

/** Stores the only fact of a batch as parked and acknowledges it. */
export async function parkFact(
  database: Database,
  tenantId: string,
  batch: Batch,
): Promise<Received> {
  return await writeTenant(database, tenantId, async (tx) => {
    const { deviceId } = batch.pusher;
    const door = atDoor((await loadDevices(tx, [deviceId])).get(deviceId), batch.pusher);
    if (!door.mayPass) return { type: 'refused', refusal: door.refusal };
    const [arrived] = batch.arrived;
    if (arrived?.seq !== door.device.lastSeq + 1) {
      return { type: 'refused', refusal: { refusal: 'busy' } };
    }
    await storeParked(
      tx,
      heldRow({ batch, arrived }, 'parked', REFUSAL),
      instant(batch.receivedMs),
    );
    return {
      type: 'received',
      ackedSeq: arrived.seq,
      resendFrom: null,
      outcomes: [
        {
          id: arrived.factId,
          seq: arrived.seq,
          outcome: 'parked',
          version: tx.version,
          refusal: REFUSAL,
          issues: [],
        },
      ],
      balances: [],
    };
  });
}
