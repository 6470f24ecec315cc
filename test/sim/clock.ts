// The time of a run: it stands still while anything is at work, and jumps to the next timer as soon
// as nothing is. A back-off of five minutes costs nothing. What hangs holds it for ten seconds and
// no longer: outside, time passes as well, and the product's own limits must end the wait.

export type Clock = {
  readonly now: () => number;
  readonly after: (delayMs: number, run: () => void) => () => void;
  /** Counts something as at work until the promise settles. */
  readonly busyWith: <T>(work: Promise<T>) => Promise<T>;
  /** Something begins to work; the answer ends it, once. */
  readonly begin: () => () => void;
  readonly runUntil: (endMs: number) => Promise<void>;
};

type Timer = { readonly atMs: number; readonly order: number; readonly run: () => void };

/** Timers this close to each other run together, so that phones race as they do outside. */
const TOGETHER_MS = 1_000;
const QUIET_TURNS = 3;
const HUNG_MS = 10_000;

export function makeClock(startMs: number): Clock {
  let nowMs = startMs;
  let order = 0;
  let working = 0;
  let hung = 0;
  let changedMs = performance.now();
  const timers = new Set<Timer>();
  const begin = () => {
    working += 1;
    changedMs = performance.now();
    let isOver = false;
    return () => {
      if (isOver) return;
      isOver = true;
      working -= 1;
      hung = Math.min(hung, working);
      changedMs = performance.now();
    };
  };
  const quiet = async () => {
    for (let turns = 0; turns < QUIET_TURNS; ) {
      await new Promise((resolve) => setImmediate(resolve));
      await new Promise((resolve) => setTimeout(resolve, 0));
      if (performance.now() - changedMs > HUNG_MS) hung = working;
      turns = working > hung ? 0 : turns + 1;
    }
  };
  const due = () => [...timers].toSorted((a, b) => a.atMs - b.atMs || a.order - b.order);
  /** The next timer and those close behind it; false when none is due by `endMs`. */
  const jump = (endMs: number): boolean => {
    const [first] = due();
    if (first === undefined || first.atMs > endMs) return false;
    for (const timer of due().filter(({ atMs }) => atMs <= first.atMs + TOGETHER_MS)) {
      if (!timers.delete(timer)) continue;
      nowMs = Math.max(nowMs, timer.atMs);
      timer.run();
    }
    return true;
  };
  return {
    now: () => nowMs,
    begin,
    after: (delayMs, run) => {
      order += 1;
      const timer = { atMs: nowMs + Math.max(0, delayMs), order, run };
      timers.add(timer);
      return () => void timers.delete(timer);
    },
    busyWith: async (work) => {
      const end = begin();
      try {
        return await work;
      } finally {
        end();
      }
    },
    runUntil: async (endMs) => {
      await quiet();
      while (jump(endMs)) await quiet();
      nowMs = Math.max(nowMs, endMs);
    },
  };
}
