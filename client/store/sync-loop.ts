// When to sync: after a save, on waking, on the server's poke, each minute; later and later while
// it fails, but each minute while something waits. One tab leads; a stuck loop is started anew.
import { FACTS_A_BATCH } from '../../shared/protocol.ts';
import { isUnsent } from './batch.ts';
import type { Book } from './book.ts';
import { readStatus } from './meta.ts';
import { type PassResult, setStatus, syncPass } from './sync.ts';
import type { World } from './world.ts';

const POLL_MS = 60_000;
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 300_000;
const WATCH_MS = 30_000;
const STUCK_MS = 120_000;
/** Passes at once after another before the loop takes a breath, so that it can't spin. */
const PASSES_AT_ONCE = 1_000;

export type SyncLoop = {
  /** A pass at once, in whichever tab leads. */
  readonly syncNow: () => void;
  readonly stop: () => void;
};

/** Starts the loop of a book; everything that it waits for comes from `world`. */
export function startSyncLoop(book: Book, world: World): SyncLoop {
  const bell = makeBell(world);
  const channel = world.channel(`${book.name}:sync`, bell.ring);
  const stopWaking = world.onWake(bell.ring);
  let generation = lead(book, world, bell);
  let stopWatching = watch();
  function watch(): () => void {
    return world.after(WATCH_MS, () => {
      stopWatching = watch();
      isStuck(book, world, generation.lastPassMs()).then(
        (stuck) => {
          if (!stuck) return;
          generation.end();
          generation = lead(book, world, bell);
        },
        // A database that does not answer is what the next look is for.
        () => undefined,
      );
    });
  }
  return {
    syncNow: () => {
      bell.ring();
      channel.tell();
    },
    stop: () => {
      stopWatching();
      stopWaking();
      channel.close();
      generation.end();
    },
  };
}

async function isStuck(book: Book, world: World, lastPassMs: number): Promise<boolean> {
  if (world.now() - lastPassMs < STUCK_MS) return false;
  const { type } = await readStatus(book);
  if (type !== 'idle' && type !== 'sending') return false;
  const oldest = (await book.outbox.orderBy('seq').toArray()).find(isUnsent);
  return oldest !== undefined && world.now() - Date.parse(oldest.savedAt) > STUCK_MS;
}

type Bell = {
  readonly ring: () => void;
  /** Resolves after `waitMs` or when the bell rings, at once when it rang since the last wait. */
  readonly wait: (waitMs: number, signal: AbortSignal) => Promise<void>;
};

function makeBell(world: World): Bell {
  let hasRung = false;
  const waiting = new Set<() => void>();
  const ring = () => {
    hasRung = waiting.size === 0;
    for (const wake of waiting) wake();
  };
  return {
    ring,
    wait: (waitMs, signal) =>
      new Promise((resolve) => {
        const wake = () => {
          cancel();
          signal.removeEventListener('abort', wake);
          waiting.delete(wake);
          resolve();
        };
        const cancel = world.after(waitMs, wake);
        signal.addEventListener('abort', wake);
        waiting.add(wake);
        if (!hasRung && !signal.aborted) return;
        hasRung = false;
        wake();
      }),
  };
}

type Generation = { readonly end: () => void; readonly lastPassMs: () => number };

function lead(book: Book, world: World, bell: Bell): Generation {
  const ending = new AbortController();
  let lastPassMs = world.now();
  const passed = () => {
    lastPassMs = world.now();
  };
  world
    .lead(`${book.name}:sync`, ending.signal, async () => {
      const stopLive = world.live(bell.ring);
      await run({ book, world, bell, signal: ending.signal, passed });
      stopLive();
    })
    // Giving up the wait for the lead is how a follower ends.
    .catch(() => undefined);
  return { end: () => ending.abort(), lastPassMs: () => lastPassMs };
}

type Running = {
  readonly book: Book;
  readonly world: World;
  readonly bell: Bell;
  readonly signal: AbortSignal;
  readonly passed: () => void;
};

async function run(running: Running): Promise<void> {
  const { book, world, bell, signal, passed } = running;
  let pace: Pace = { limit: FACTS_A_BATCH, failures: 0, atOnce: 0 };
  while (!signal.aborted) {
    pace = paceAfter(pace, await passSafely(running, pace.limit));
    passed();
    if (pace.atOnce > 0 && pace.atOnce < PASSES_AT_ONCE) continue;
    const waitMs = pace.failures === 0 ? POLL_MS : await backoffMs(book, world, pace.failures);
    await bell.wait(waitMs, signal);
  }
}

type Pace = { readonly limit: number; readonly failures: number; readonly atOnce: number };

function paceAfter({ limit, failures, atOnce }: Pace, result: PassResult): Pace {
  const hasFailed = result.type === 'later' || result.type === 'less';
  const goesOn = result.type === 'more' || (result.type === 'less' && result.factCount > 1);
  return {
    limit: nextLimit(limit, result),
    failures: hasFailed ? failures + 1 : 0,
    atOnce: goesOn ? atOnce + 1 : 0,
  };
}

/** Twice as many again after a success, half after a refusal of the size. */
function nextLimit(limit: number, result: PassResult): number {
  if (result.type === 'less') return Math.max(1, Math.floor(result.factCount / 2));
  return result.type === 'later' ? limit : Math.min(FACTS_A_BATCH, limit * 2);
}

/** The phone's own database failing is met like a bad network: the pass is repeated later. */
async function passSafely(running: Running, limit: number): Promise<PassResult> {
  const { book, world, signal } = running;
  try {
    const result = await syncPass({ book, world, limit, signal });
    if (signal.aborted) return result;
    if (result.type === 'done') await setStatus(book, 'idle', world.now());
    if (result.type === 'later') await setStatus(book, result.status, world.now());
    if (result.type === 'less') await setStatus(book, 'no_real_connection', world.now());
    return result;
  } catch {
    return { type: 'later', status: 'idle' };
  }
}

/** 1 s, 2 s, 4 s … with jitter; at most a minute while something waits, five minutes otherwise. */
async function backoffMs(book: Book, world: World, failures: number): Promise<number> {
  const grown = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(failures - 1, 12));
  const spread = grown * (0.5 + world.jitter() / 2);
  const hasWaiting = await book.outbox.count().catch(() => 1);
  return hasWaiting > 0 ? Math.min(POLL_MS, spread) : spread;
}
