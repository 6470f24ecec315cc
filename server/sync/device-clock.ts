// What the numbers of a device say of its clock: a fact was written down after those before it, and
// after the contact at which its phone said that nothing waited. A clock that was set back can't
// make it earlier.
import { happenedAt } from '../../shared/ledger/fact.ts';
import type { Arrived, Batch } from './batch.ts';
import type { LoadedDevice } from './load.ts';

/** Between a phone's count of what waits and its request's arrival. */
const ON_THE_WAY_MS = 60_000;

type Devices = ReadonlyMap<string, Pick<LoadedDevice, 'emptyAtMs'>>;

/**
 * Asked for each fresh fact of a group in its order: the moment, in Unix milliseconds, before which
 * it was not written down. A clock that is ahead counts up to the fact's receipt only.
 */
export function clocksOf(devices: Devices): (batch: Batch, arrived: Arrived) => number {
  const latest = new Map<string, number>();
  return ({ pusher: { deviceId }, receivedMs }, { decoded }) => {
    const emptyAtMs = devices.get(deviceId)?.emptyAtMs ?? null;
    const known = latest.get(deviceId) ?? (emptyAtMs === null ? 0 : emptyAtMs - ON_THE_WAY_MS);
    const told = decoded.ok ? Date.parse(happenedAt(decoded.told.fact)) : 0;
    latest.set(deviceId, Math.max(known, Math.min(told, receivedMs)));
    return known;
  };
}
