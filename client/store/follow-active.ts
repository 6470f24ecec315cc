// Follows who is signed in on this phone, in every tab. Some browsers never answer the first
// opening of a database after they were started: then it is opened anew, without a reload.
import { liveQuery } from 'dexie';
import { activeBookName, openRegistry } from './registry.ts';
import type { World } from './world.ts';

/** A tiny database answers in milliseconds, on a slow phone in a second. */
const FIRST_ANSWER_MS = 10_000;

/** Tells the name of the open book (null: nobody is signed in), now and whenever it changes. */
export function followActiveBook(
  world: Pick<World, 'after'>,
  tell: (name: string | null) => void,
): () => void {
  let stop = () => {};
  const follow = () => {
    const registry = openRegistry();
    let cancel = () => {};
    const following = liveQuery(async () => await activeBookName(registry)).subscribe((name) => {
      cancel();
      tell(name);
    });
    stop = () => {
      cancel();
      following.unsubscribe();
      registry.close();
    };
    cancel = world.after(FIRST_ANSWER_MS, () => {
      stop();
      follow();
    });
  };
  follow();
  return () => stop();
}
