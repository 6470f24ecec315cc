// Browsers drop an open database now and then (Safari's lost connection, Chrome's backing store),
// or hang in it. One reopening and one retry; after that the error reaches whoever asked.
import type { Transaction } from 'dexie';
import type { Book } from './book.ts';
import { TookTooLong, within } from './within.ts';
import type { World } from './world.ts';

const DROPPED = new Set([
  'InvalidStateError',
  'UnknownError',
  'DatabaseClosedError',
  'OpenFailedError',
]);

/** Nothing that a person waits for takes so long; a database that does hangs. */
const LIMIT_MS = 20_000;

/**
 * Runs `action`, which must be safe to run twice, and once more on a reopened book if needed. Its
 * signal is aborted when it took too long: nobody hears of its end any more.
 */
export async function withReopening<T>(
  book: Book,
  world: Pick<World, 'after'>,
  action: (givenUp: AbortSignal) => PromiseLike<T>,
): Promise<T> {
  const attempt = async () => {
    const givingUp = new AbortController();
    try {
      return await within(world, LIMIT_MS, action(givingUp.signal));
    } catch (error) {
      if (error instanceof TookTooLong) givingUp.abort();
      throw error;
    }
  };
  try {
    return await attempt();
  } catch (error) {
    if (!isDropped(error) && !(error instanceof TookTooLong)) throw error;
    await within(world, LIMIT_MS, reopen(book));
    return await attempt();
  }
}

/** Rolls it back as soon as nobody waits for it any more: it must not be stored by a late wake. */
export function endWith(givenUp: AbortSignal, transaction: Pick<Transaction, 'abort'>): void {
  const end = () => {
    try {
      transaction.abort();
    } catch {
      // It has come to its end in this moment: what it stored is found by its id.
    }
  };
  if (givenUp.aborted) end();
  else givenUp.addEventListener('abort', end, { once: true });
}

/** Whoever follows a book and must read anew once it has another connection. */
const followers = new WeakMap<Book, Set<() => void>>();

/**
 * A new connection of the same book; a write that is under way on the old one is left to its fate.
 * Those who follow the book read again: what they were reading may never come to an end.
 */
export async function reopen(book: Book): Promise<void> {
  book.close({ disableAutoOpen: false });
  await book.open();
  for (const again of [...(followers.get(book) ?? [])]) again();
}

/** Calls `again` after every reopening, until what it answers with is called. */
export function onReopened(book: Book, again: () => void): () => void {
  const known = followers.get(book) ?? new Set();
  followers.set(book, known.add(again));
  return () => void known.delete(again);
}

export function isDropped(error: unknown): boolean {
  return namesOf(error).some((name) => DROPPED.has(name));
}

export function isFull(error: unknown): boolean {
  return namesOf(error).includes('QuotaExceededError');
}

/** The names of an error and of those that it wraps, outermost first. */
function namesOf(error: unknown): readonly string[] {
  const names: string[] = [];
  let inner: unknown = error;
  while (inner instanceof Error && names.length < 5) {
    names.push(inner.name);
    inner = 'inner' in inner ? inner.inner : inner.cause;
  }
  return names;
}
