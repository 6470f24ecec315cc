// Who can be unlocked on this phone, for the lock screen: the open sign-in and others with a PIN.
import { liveQuery } from 'dexie';
import type { PersonId } from '../../shared/kernel/ids.ts';
import { openBook } from './book.ts';
import { readSession } from './meta.ts';
import { changeIdle, type PinVerdict, removePin, setPin, tryPin } from './pin.ts';
import { activate, openRegistry, type Registry, type SignInRow } from './registry.ts';

export type Lockable = {
  readonly login: string;
  /** Null where the book on this phone no longer says. */
  readonly personId: PersonId | null;
  readonly name: string;
  readonly isActive: boolean;
  /** Null without a PIN. */
  readonly idleMinutes: number | null;
};

/** Calls `hear` with everybody of this phone who is open or has a PIN, and after each change. */
export function onLockables(hear: (people: readonly Lockable[]) => void): () => void {
  const registry = openRegistry();
  const following = liveQuery(async () => {
    const rows = await registry.signIns.toArray();
    return rows.filter(({ bookName, isActive, pin }) => bookName && (isActive || pin));
  }).subscribe((rows) => void Promise.all(rows.map(named)).then(hear));
  return () => {
    following.unsubscribe();
    registry.close();
  };
}

async function named({ login, bookName, isActive, pin }: SignInRow): Promise<Lockable> {
  const book = openBook(bookName ?? '');
  try {
    const person = (await readSession(book))?.person;
    return {
      login,
      personId: person?.id ?? null,
      name: person?.name ?? login,
      isActive: isActive === 1,
      idleMinutes: pin?.idleMinutes ?? null,
    };
  } finally {
    book.close();
  }
}

async function withRegistry<T>(work: (registry: Registry) => Promise<T>): Promise<T> {
  const registry = openRegistry();
  try {
    return await work(registry);
  } finally {
    registry.close();
  }
}

export const choosePin = (login: string, pin: string, idleMinutes: number): Promise<void> =>
  withRegistry((registry) => {
    const salt = crypto.getRandomValues(new Uint8Array(16));
    return setPin(registry, login, { pin, idleMinutes, salt });
  });

export const chooseIdle = (login: string, idleMinutes: number): Promise<void> =>
  withRegistry(async (registry) => {
    const row = await registry.signIns.get(login);
    if (row !== undefined) await changeIdle(registry, row, idleMinutes);
  });

export const dropPin = (login: string): Promise<void> =>
  withRegistry((registry) => removePin(registry, login));

export const unlockWith = (login: string, typed: string, nowMs: number): Promise<PinVerdict> =>
  withRegistry((registry) => tryPin(registry, login, { typed, nowMs }));

/** Opens the book of another person of this phone, who has a PIN to unlock it with. */
export const switchTo = (login: string): Promise<void> =>
  withRegistry(async (registry) => {
    const row = await registry.signIns.get(login);
    if (row?.pin !== undefined) await activate(registry, row);
  });
