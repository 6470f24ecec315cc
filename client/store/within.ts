// No wait without a limit: a promise of the browser that never settles (a database that hangs, a
// request that nothing answers) must not stop the phone for ever.
import type { World } from './world.ts';

export class TookTooLong extends Error {
  override readonly name = 'TookTooLong';
}

/** What `work` gives, or `TookTooLong` after `limitMs`; the work itself can't be called back. */
export async function within<T>(
  world: Pick<World, 'after'>,
  limitMs: number,
  work: PromiseLike<T>,
): Promise<T> {
  let cancel = () => {};
  const late = new Promise<never>((_resolve, reject) => {
    cancel = world.after(limitMs, () => reject(new TookTooLong(`no end after ${limitMs} ms`)));
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    cancel();
  }
}
