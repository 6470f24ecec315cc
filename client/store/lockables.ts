// Who can be unlocked on this phone: the open sign-in and others with a PIN. Part of every start,
// so that it holds no more than that.
import { liveQuery } from 'dexie';
import type { PersonId } from '../../shared/kernel/ids.ts';
import { openBook } from './book.ts';
import { readSession } from './meta.ts';
import { openRegistry, type SignInRow } from './registry.ts';

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

/** Without a PIN nobody is asked for by name: no book is opened for it at a start. */
async function named({ login, bookName, isActive, pin }: SignInRow): Promise<Lockable> {
  if (pin === undefined) {
    return { login, personId: null, name: '', isActive: isActive === 1, idleMinutes: null };
  }
  const book = openBook(bookName ?? '');
  try {
    const person = (await readSession(book))?.person;
    return {
      login,
      personId: person?.id ?? null,
      name: person?.name ?? login,
      isActive: isActive === 1,
      idleMinutes: pin.idleMinutes,
    };
  } finally {
    book.close();
  }
}
