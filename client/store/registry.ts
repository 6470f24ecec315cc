// Who has ever signed in on this phone: a tiny database of its own, so that the right book opens
// offline, and another person never sees nor sends what is not theirs.
import { Dexie, type Table } from 'dexie';
import type { DeviceId } from '../../shared/kernel/ids.ts';

export type SignInRow = {
  /** What the person signs in with, in small letters. */
  readonly login: string;
  /** Kept before the first pairing, so that a lost reply pairs the same device again. */
  readonly deviceId: DeviceId;
  /** Null until the pairing was stored. */
  readonly bookName: string | null;
  readonly isActive: 0 | 1;
  /** Where the person has set one on this phone. */
  pin?: PinRow;
};

export type PinRow = {
  readonly salt: string;
  readonly hash: string;
  readonly rounds: number;
  /** Wrong ones since the last right one. */
  readonly tries: number;
  readonly notBeforeMs: number;
  /** Minutes without a touch after which it is asked for. */
  readonly idleMinutes: number;
  /** When they last signed in with the password. */
  readonly passwordAtMs?: number;
};

export class Registry extends Dexie {
  declare readonly signIns: Table<SignInRow, string>;
}

export function openRegistry(): Registry {
  const registry = new Registry('routebook', { chromeTransactionDurability: 'strict' });
  registry.version(1).stores({ signIns: 'login, isActive' });
  return registry;
}

/** The name of the book that is open on this phone, null while nobody is signed in. */
export async function activeBookName(registry: Registry): Promise<string | null> {
  const active = await registry.signIns.where('isActive').equals(1).first();
  return active?.bookName ?? null;
}

/** Makes one sign-in the active one and all others not. */
export async function activate(registry: Registry, row: SignInRow | null): Promise<void> {
  await registry.transaction('rw', registry.signIns, async () => {
    await registry.signIns.where('isActive').equals(1).modify({ isActive: 0 });
    if (row !== null) await registry.signIns.put({ ...row, isActive: 1 });
  });
}
