// A brake on guessing: after a few wrong passwords for one account from one address every further
// try waits, longer each time and never for good. Tries of one account stand in line, so that a
// burst of them is counted as well. Kept in the memory of a process.

const FREE_TRIES = 5;
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 60_000;
const FORGOTTEN_AFTER_MS = 900_000;
/** The oldest goes first. */
const KEPT_MOST = 10_000;

type Tries = { wrong: number; untilMs: number; lastMs: number; line: Promise<unknown> };

export type SignInBrake = {
  /** The answer to a try, or how many milliseconds are to be waited before another one. */
  readonly pass: (
    key: string,
    attempt: () => Promise<Response>,
  ) => Promise<Response | { readonly waitMs: number }>;
};

/** `nowMs`: Unix milliseconds. A 400 or 401 is a wrong try; an answer that is ok clears them. */
export function makeSignInBrake(nowMs: () => number = Date.now): SignInBrake {
  const known = new Map<string, Tries>();
  const triesOf = (key: string): Tries => {
    const held = known.get(key);
    known.delete(key);
    const isFresh = held !== undefined && nowMs() - held.lastMs < FORGOTTEN_AFTER_MS;
    const tries = isFresh ? held : { wrong: 0, untilMs: 0, lastMs: 0, line: Promise.resolve() };
    tries.lastMs = nowMs();
    known.set(key, tries);
    for (const oldest of known.keys()) {
      if (known.size <= KEPT_MOST) break;
      known.delete(oldest);
    }
    return tries;
  };
  const take = async (key: string, tries: Tries, attempt: () => Promise<Response>) => {
    const waitMs = tries.untilMs - nowMs();
    if (waitMs > 0) return { waitMs };
    const answer = await attempt();
    if (answer.ok) known.delete(key);
    if (answer.status === 400 || answer.status === 401) {
      tries.wrong += 1;
      tries.untilMs = nowMs() + waitAfter(tries.wrong);
    }
    return answer;
  };
  return {
    pass: (key, attempt) => {
      const tries = triesOf(key);
      const taken = tries.line.then(() => take(key, tries, attempt));
      tries.line = taken.catch(() => undefined);
      return taken;
    },
  };
}

const waitAfter = (wrong: number) =>
  wrong < FREE_TRIES ? 0 : Math.min(FIRST_WAIT_MS * 2 ** (wrong - FREE_TRIES), LONGEST_WAIT_MS);
