// Who can be unlocked on this phone: the open sign-in and others with a PIN. Part of every start,
// so that it holds no more than that, and a book that can't be read keeps nobody out of their own.
import { liveQuery } from 'dexie';
import type { PersonId } from '../../shared/kernel/ids.ts';
import { openBook } from './book.ts';
import { readSession } from './meta.ts';
import { openRegistry, type SignInRow } from './registry.ts';
import { within } from './within.ts';
import type { World } from './world.ts';

export type Lockable = {
  readonly login: string;
  /** Null where the book on this phone does not say. */
  readonly personId: PersonId | null;
  readonly name: string;
  readonly isActive: boolean;
  /** Null without a PIN. */
  readonly idleMinutes: number | null;
  /** When they last gave their password, where they have a PIN. */
  readonly passwordAtMs: number;
  readonly isUnreadable: boolean;
};

/** A cold start of a cheap phone opens a book in two seconds. */
const READ_LIMIT_MS = 5_000;

type Timing = Pick<World, 'after'>;

/** Calls `hear` with everybody of this phone who is open or has a PIN, and after each change. */
export function onLockables(
  world: Timing,
  hear: (people: readonly Lockable[]) => void,
): () => void {
  const registry = openRegistry();
  const following = liveQuery(async () => {
    const rows = await registry.signIns.toArray();
    return rows.filter(({ bookName, isActive, pin }) => bookName && (isActive || pin));
  }).subscribe((rows) => void Promise.all(rows.map((row) => named(world, row))).then(hear));
  return () => {
    following.unsubscribe();
    registry.close();
  };
}

/** Without a PIN nobody is asked for by name: no book is opened for it at a start. */
async function named(world: Timing, row: SignInRow): Promise<Lockable> {
  const { login, bookName, isActive, pin } = row;
  const person =
    pin &&
    (await within(world, READ_LIMIT_MS, personIn(bookName ?? '')).catch(
      () => 'unreadable' as const,
    ));
  const isUnreadable = person === 'unreadable';
  const known = isUnreadable ? undefined : person;
  return {
    ...{ login, isUnreadable, isActive: isActive === 1 },
    personId: known?.id ?? null,
    name: known?.name ?? (pin ? login : ''),
    idleMinutes: pin?.idleMinutes ?? null,
    passwordAtMs: pin?.passwordAtMs ?? 0,
  };
}

async function personIn(bookName: string) {
  const book = openBook(bookName);
  try {
    return (await readSession(book))?.person;
  } finally {
    book.close();
  }
}
