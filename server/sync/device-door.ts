// Who may speak through a device: the person it is paired to, as long as it is not revoked. What
// one person recorded is never sent as another's.
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
  if (device.isRevoked) return { mayPass: false, refusal: { refusal: 'device_revoked' } };
  return { mayPass: true, device };
}
