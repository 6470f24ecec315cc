// Who may speak through a device: the person it is paired to. What one person recorded is never
// sent as another's. One that was shut out may still hand in facts, which are then kept apart.
import type { Refusal } from '../../shared/protocol.ts';
import type { Pusher } from './batch.ts';
import type { LoadedDevice } from './load.ts';

export type AtDoor =
  | { readonly mayPass: true; readonly device: LoadedDevice }
  | { readonly mayPass: false; readonly refusal: Refusal };

/** `device` is what the tenant knows of the pusher's device. */
export function atDoor(device: LoadedDevice | undefined, { personId }: Pusher): AtDoor {
  if (device === undefined) return { mayPass: false, refusal: { refusal: 'device_unknown' } };
  if (device.personId !== personId) return { mayPass: false, refusal: { refusal: 'forbidden' } };
  return { mayPass: true, device };
}
