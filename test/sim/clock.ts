// The time of a run: it stands still while anything is at work, and jumps to the next timer as soon
// as nothing is. A back-off of five minutes costs nothing. What hangs holds it for ten seconds and
// no longer: outside, time passes as well, and the product's own limits must end the wait. What has
// not ended when the run is over is told by its name.

export type Clock = {
  readonly now: () => number;
  readonly after: (delayMs: number, run: () => void) => () => void;
  /** Counts something as at work until the promise settles; `what` names it where it hangs. */
  readonly busyWith: <T>(what: string, work: Promise<T>) => Promise<T>;
  /** Something begins to work; the answer ends it, once. */
  readonly begin: (what: string) => () => void;
  /** The time goes on and nothing runs, as while a phone sleeps; then all that is due runs once. */
  readonly leap: (byMs: number) => void;
  readonly runUntil: (endMs: number) => Promise<void>;
  /** What has begun and not ended, oldest first. */
  readonly unended: () => readonly string[];
};

type Timer = { readonly atMs: number; readonly order: number; readonly run: () => void };

/** Timers this close to each other run together, so that phones race as they do outside. */
const TOGETHER_MS = 1_000;
const QUIET_TURNS = 6;
const HUNG_MS = 10_000;
const LOOK_MS = 500;

export function makeClock(startMs: number, hungMs = HUNG_MS): Clock {
  let nowMs = startMs;
  let order = 0;
  const timers = new Set<Timer>();
  const work = countWork(hungMs);
  const quiet = async () => {
    for (let turns = 0; turns < QUIET_TURNS; ) {
      await work.isOver();
      await new Promise((resolve) => setImmediate(resolve));
      turns = work.isBusy() ? 0 : turns + 1;
    }
  };
  const due = () => [...timers].toSorted((a, b) => a.atMs - b.atMs || a.order - b.order);
  /** The next timer and those close behind it; false when none is due by `endMs`. */
  const jump = (endMs: number): boolean => {
    const sorted = due();
    const [first] = sorted;
    if (first === undefined || first.atMs > endMs) return false;
    for (const timer of sorted.filter(({ atMs }) => atMs <= first.atMs + TOGETHER_MS)) {
      if (!timers.delete(timer)) continue;
      nowMs = Math.max(nowMs, timer.atMs);
      timer.run();
    }
    return true;
  };
  return {
    now: () => nowMs,
    begin: work.begin,
    unended: work.unended,
    after: (delayMs, run) => {
      order += 1;
      const timer = { atMs: nowMs + Math.max(0, delayMs), order, run };
      timers.add(timer);
      return () => void timers.delete(timer);
    },
    busyWith: async (what, promise) => {
      const end = work.begin(what);
      try {
        return await promise;
      } finally {
        end();
      }
    },
    leap: (byMs) => {
      nowMs += byMs;
    },
    runUntil: async (endMs) => {
      await quiet();
      while (jump(endMs)) await quiet();
      nowMs = Math.max(nowMs, endMs);
    },
  };
}

/** Counts what is at work; after `hungMs` without any change what is left counts as hung. */
function countWork(hungMs: number) {
  const working = new Map<number, string>();
  let begun = 0;
  let hung = 0;
  let changedMs = performance.now();
  let wake = () => {};
  const isBusy = () => working.size > hung;
  const begin = (what: string) => {
    begun += 1;
    const own = begun;
    working.set(own, what);
    changedMs = performance.now();
    return () => {
      if (!working.delete(own)) return;
      hung = Math.min(hung, working.size);
      changedMs = performance.now();
      if (!isBusy()) wake();
    };
  };
  /** Waits without turning, so that the database has the processor. */
  const isOver = async () => {
    while (isBusy()) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, LOOK_MS);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      if (performance.now() - changedMs > hungMs) hung = working.size;
    }
  };
  return { begin, isBusy, isOver, unended: () => [...working.values()] };
}
