// The line on which the server says that something is new. A browser reopens a line that broke by
// itself, but never one that was answered with an error (a proxy's 502, a 401): that is done here,
// later and later with jitter, for as long as the line is wanted.
import type { World } from './world.ts';

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 60_000;

export type Hearing = {
  readonly opened: () => void;
  readonly poked: () => void;
  /** The line is dead and nobody but us opens it again. */
  readonly ended: () => void;
};

/** Keeps one line open; the answer gives it up. `open` answers how to close what it opened. */
export function keepLine(
  world: Pick<World, 'after' | 'jitter'>,
  open: (hearing: Hearing) => () => void,
  poked: () => void,
): () => void {
  let failures = 0;
  let isOver = false;
  let close = () => {};
  let cancel = () => {};
  const reopen = () => {
    close = open({
      opened: () => {
        failures = 0;
        poked();
      },
      poked,
      ended: () => {
        if (isOver) return;
        close();
        const grown = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(failures, 10));
        failures += 1;
        cancel = world.after(grown * (0.5 + world.jitter() / 2), reopen);
      },
    });
  };
  reopen();
  return () => {
    isOver = true;
    cancel();
    close();
  };
}
