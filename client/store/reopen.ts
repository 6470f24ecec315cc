// Browsers drop an open database now and then (Safari's lost connection, Chrome's backing store).
// One reopening and one retry; after that the error reaches whoever asked.
import type { Book } from './book.ts';

const DROPPED = new Set([
  'InvalidStateError',
  'UnknownError',
  'DatabaseClosedError',
  'OpenFailedError',
]);

/** Runs `action`, which must be safe to run twice, and once more on a reopened book if needed. */
export async function withReopening<T>(book: Book, action: () => PromiseLike<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    if (!namesOf(error).some((name) => DROPPED.has(name))) throw error;
    book.close({ disableAutoOpen: false });
    await book.open();
    return await action();
  }
}

/** The names of an error and of those that it wraps, outermost first. */
export function namesOf(error: unknown): readonly string[] {
  const names: string[] = [];
  let inner: unknown = error;
  while (inner instanceof Error && names.length < 5) {
    names.push(inner.name);
    inner = 'inner' in inner ? inner.inner : inner.cause;
  }
  return names;
}
