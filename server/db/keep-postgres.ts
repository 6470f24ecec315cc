// Keeps the embedded Postgres running under a server: when it died (kill -9, out of memory, a
// crash) it is started again, at once and then less and less often; requests meanwhile are told
// that the server is busy, health is not well, and phones keep what they have.
import fs from 'node:fs';
import path from 'node:path';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.ts';
import { findPostmaster } from './postmaster.ts';

export type KeptPostgres = Pick<EmbeddedPostgres, 'folder' | 'stop'> & {
  /** Where it listens; the same object has the new place when it had to move to another port. */
  readonly target: EmbeddedPostgres['target'];
};

/** Hears in a sentence that Postgres has died, that it runs again, and why it can't. */
export type TellOfPostgres = (words: string) => void;

const LOOK_MS = 250;
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;

/** Starts or adopts the Postgres of a data folder, and starts it again until it is stopped. */
export async function keepPostgres(
  dataFolder: string,
  tell: TellOfPostgres = () => undefined,
): Promise<KeptPostgres> {
  let own = await startEmbeddedPostgres({ dataFolder });
  const { folder } = own;
  const target = { ...own.target };
  const over = new AbortController();
  const startAgain = async () => {
    // A start makes a cluster where there is none: an empty book must not stand in for a lost one.
    if (!fs.existsSync(path.join(folder, 'PG_VERSION'))) {
      throw new Error(`There is no book in ${folder} any more`);
    }
    const next = await startEmbeddedPostgres({ dataFolder });
    // It is in use by the new mark already: letting go of the old one stops nothing.
    await own.stop();
    own = next;
    Object.assign(target, next.target);
  };
  const watch = async () => {
    while (await passes(LOOK_MS, over.signal)) {
      if (isGone(folder, tell)) await revive(startAgain, tell, over.signal);
    }
  };
  const watching = watch();
  return {
    folder,
    target,
    stop: async () => {
      over.abort();
      await watching;
      await own.stop();
    },
  };
}

/** What can't be told now is looked for again. */
function isGone(folder: string, tell: TellOfPostgres): boolean {
  try {
    return findPostmaster(folder) === undefined;
  } catch (error) {
    tell(`Whether Postgres runs can't be told: ${String(error)}`);
    return false;
  }
}

async function revive(
  startAgain: () => Promise<void>,
  tell: TellOfPostgres,
  over: AbortSignal,
): Promise<void> {
  const diedMs = performance.now();
  tell('Postgres has ended; it is started again. Nothing is taken until it answers');
  let pauseMs = FIRST_PAUSE_MS;
  while (!over.aborted) {
    try {
      await startAgain();
      tell(`Postgres runs again after ${Math.round(performance.now() - diedMs)} ms`);
      return;
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      tell(`Postgres can't be started; again in ${pauseMs / 1_000} s. ${why}`);
    }
    await passes(pauseMs, over);
    pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS);
  }
}

/** True after the time; false at once when it is over. Keeps no process alive. */
function passes(ms: number, over: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    if (over.aborted) return resolve(false);
    const end = () => {
      clearTimeout(timer);
      resolve(false);
    };
    const timer = setTimeout(() => {
      over.removeEventListener('abort', end);
      resolve(true);
    }, ms).unref();
    return over.addEventListener('abort', end, { once: true });
  });
}
