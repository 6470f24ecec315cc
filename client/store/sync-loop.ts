// When to sync: after a save, on waking, after the server's poke, each minute; later and later
// while it fails. One tab leads, and gives the lead up at once when it ends or hangs: a watchdog
// starts a stuck loop anew, on a database opened anew.
import { isUnsent } from './batch.ts';
import { type Bell, makeBell } from './bell.ts';
import type { Book } from './book.ts';
import { spareReads } from './follow.ts';
import { makeRoom } from './make-room.ts';
import { noteRecovery, readStatus, readSync } from './meta.ts';
import { FIRST_PACE, goesOnAtOnce, paceAfter, waitMsAfter } from './pace.ts';
import { isDropped, isFull, reopen } from './reopen.ts';
import { type PassResult, setStatus, syncPass } from './sync.ts';
import { TookTooLong, within } from './within.ts';
import type { World } from './world.ts';

const WATCH_MS = 30_000;
const STUCK_MS = 120_000;
/** A look into the book takes milliseconds; after this long its database hangs. */
const LOOK_LIMIT_MS = 20_000;
/** Before a tab that lost the lead asks for it again: whatever took it away may do so again. */
const LINE_UP_MS = 1_000;
/** Three requests of half a minute and their pages written; after this long something hangs. */
const PASS_LIMIT_MS = 150_000;

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
  let isOver = false;
  let generation = lead({ book, world, bell }, lineUpAgain, false);
  let stopLiningUp = () => {};
  let stopWatching = watch();
  /** Another tab took the lead away, or leading failed: this one stands in line, not at once. */
  function lineUpAgain() {
    stopLiningUp = world.after(LINE_UP_MS, () => {
      if (!isOver) generation = lead({ book, world, bell }, lineUpAgain, false);
    });
  }
  async function look(): Promise<void> {
    const trouble = await troubleOf(book, world, generation);
    if (trouble === null || isOver) return;
    const isStealing = !generation.isLeading();
    stopLiningUp();
    generation.end();
    await within(world, LOOK_LIMIT_MS, reopen(book)).catch(() => undefined);
    if (isOver) return;
    generation = lead({ book, world, bell }, lineUpAgain, isStealing);
    await within(world, LOOK_LIMIT_MS, noteRecovery(book, trouble, world.now()));
  }
  function watch(): () => void {
    return world.after(WATCH_MS, () => {
      // A database that does not answer even now is what the next look is for.
      look()
        .catch(() => undefined)
        .finally(() => {
          if (!isOver) stopWatching = watch();
        });
    });
  }
  return {
    syncNow: () => {
      bell.ring();
      channel.tell();
    },
    stop: () => {
      isOver = true;
      stopLiningUp();
      stopWatching();
      stopWaking();
      channel.close();
      generation.end();
    },
  };
}

/** What the watchdog has to mend, null while all is well. */
async function troubleOf(book: Book, world: World, generation: Generation) {
  try {
    const isStuck = await within(world, LOOK_LIMIT_MS, hasStopped(book, world, generation));
    return isStuck ? ('stuck' as const) : null;
  } catch (error) {
    if (error instanceof TookTooLong) return 'database_hung' as const;
    return isDropped(error) ? ('database_dropped' as const) : null;
  }
}

/** Something waits, nobody says that there is no network, and no pass of any tab came to an end. */
async function hasStopped(book: Book, world: World, generation: Generation): Promise<boolean> {
  const { lastContactAt } = await readSync(book);
  const contactMs = lastContactAt === null ? 0 : Date.parse(lastContactAt);
  const isRecent = (ms: number) => world.now() - ms < STUCK_MS;
  if (isRecent(generation.lastPassMs()) || (contactMs <= world.now() && isRecent(contactMs))) {
    return false;
  }
  const { type } = await readStatus(book);
  if (type !== 'idle' && type !== 'sending') return false;
  const oldest = (await book.outbox.orderBy('seq').toArray()).find(isUnsent);
  return oldest !== undefined && !isRecent(Date.parse(oldest.savedAt));
}

type Generation = {
  readonly end: () => void;
  readonly lastPassMs: () => number;
  readonly isLeading: () => boolean;
};

type Setting = { readonly book: Book; readonly world: World; readonly bell: Bell };

function lead({ book, world, bell }: Setting, onLost: () => void, isStealing: boolean): Generation {
  const ending = new AbortController();
  let lastPassMs = world.now();
  let isLeading = false;
  const passed = () => {
    lastPassMs = world.now();
  };
  const work = async () => {
    isLeading = true;
    const stopLive = world.live(bell.ring);
    // The lead is given up with the signal, whatever the run is waiting for.
    const ended = new Promise<void>((resolve) => {
      ending.signal.addEventListener('abort', () => resolve());
      if (ending.signal.aborted) resolve();
    });
    await Promise.race([run({ book, world, bell, signal: ending.signal, passed }), ended]);
    stopLive();
  };
  const wait = { signal: ending.signal, isStealing };
  world.lead(`${book.name}:sync`, wait, work).catch(() => {
    // Giving up the wait for the lead is how a follower ends; a leader hears that it lost it.
    if (ending.signal.aborted || !isLeading) return;
    ending.abort();
    onLost();
  });
  return {
    end: () => ending.abort(),
    lastPassMs: () => lastPassMs,
    isLeading: () => isLeading,
  };
}

type Running = Setting & { readonly signal: AbortSignal; readonly passed: () => void };

async function run(running: Running): Promise<void> {
  const { book, world, bell, signal, passed } = running;
  let pace = FIRST_PACE;
  let isFullNow = false;
  while (!signal.aborted) {
    const result = await passSafely(running, { limit: pace.limit, isPushOnly: isFullNow });
    isFullNow = result.type === 'later' && result.isFull === true;
    pace = paceAfter(pace, result);
    passed();
    const goesOn = goesOnAtOnce(pace);
    spareReads(book, goesOn && !signal.aborted ? world : null);
    if (goesOn) continue;
    const waiting = within(world, LOOK_LIMIT_MS, book.outbox.count()).catch(() => 1);
    const hasWaiting = pace.failures > 0 && (await waiting) > 0;
    await bell.wait(waitMsAfter(pace, hasWaiting, world.jitter()), signal);
  }
}

type Asked = { readonly limit: number; readonly isPushOnly: boolean };

/** The phone's own database failing is met like a bad network: the pass is repeated later. */
async function passSafely(running: Running, asked: Asked): Promise<PassResult> {
  const { book, world, signal } = running;
  const passing = new AbortController();
  const either = AbortSignal.any([signal, passing.signal]);
  try {
    const pass = passAndTell({ book, world, signal: either, ...asked });
    return await within(world, PASS_LIMIT_MS, pass);
  } catch (error) {
    passing.abort();
    if (error instanceof TookTooLong || isDropped(error)) {
      await within(world, LOOK_LIMIT_MS, reopen(book)).catch(() => undefined);
    }
    if (!isFull(error)) return { type: 'later', status: 'idle' };
    await within(world, LOOK_LIMIT_MS, makeRoom(book)).catch(() => false);
    return { type: 'later', status: 'idle', isFull: true };
  }
}

async function passAndTell(pass: Parameters<typeof syncPass>[0]): Promise<PassResult> {
  const { book, world, signal } = pass;
  const result = await syncPass(pass);
  if (signal.aborted) return result;
  if (result.type === 'done') await setStatus(book, 'idle', world.now());
  if (result.type === 'later') await setStatus(book, result.status, world.now());
  if (result.type === 'less') await setStatus(book, 'no_real_connection', world.now());
  return result;
}
