// The one way by which screens follow the book: Dexie's live queries, which take turns. While a
// fact is saved they stand back until what says that it is safe is painted; then they read one a
// task, so that a touch in between is answered. While pages come they rest between readings.
import { Dexie, liveQuery } from 'dexie';
import type { Book } from './book.ts';
import { onReopened } from './reopen.ts';
import type { World } from './world.ts';

/** While pages come, a query takes a fifth of the phone at most. */
const REST_SHARE = 4;
const LEAST_REST_MS = 250;
const MOST_REST_MS = 4_000;

type Clock = Pick<World, 'now' | 'after'>;

type Turns = {
  holdCount: number;
  readonly waiting: (() => void)[];
  /** Not null while pages come in. */
  sparing: Clock | null;
  readonly resting: Set<() => void>;
};

const turnsOfBooks = new WeakMap<Book, Turns>();

function turnsOf(book: Book): Turns {
  const turns = turnsOfBooks.get(book) ?? {
    ...{ holdCount: 0, waiting: [] },
    ...{ sparing: null, resting: new Set() },
  };
  turnsOfBooks.set(book, turns);
  return turns;
}

/** From now on nothing is read anew, until what it answers with is called. */
export function holdReads(book: Book): () => void {
  const turns = turnsOf(book);
  turns.holdCount += 1;
  let isHeld = true;
  return () => {
    if (!isHeld) return;
    isHeld = false;
    turns.holdCount -= 1;
    letOneRead(turns);
  };
}

function letOneRead(turns: Turns): void {
  if (turns.holdCount > 0) return;
  turns.waiting.shift()?.();
  if (turns.waiting.length > 0) setTimeout(letOneRead, 0, turns);
}

/** Page after page comes in: who follows the book rests between readings; null: all has come. */
export function spareReads(book: Book, clock: Clock | null): void {
  const turns = turnsOf(book);
  turns.sparing = clock;
  if (clock === null) for (const wake of [...turns.resting]) wake();
}

/** A promise of Dexie's own: across any other it forgets which query is reading. */
const turnToRead = ({ waiting }: Turns) =>
  new Dexie.Promise<void>((resolve) => waiting.push(resolve));

const rested = ({ resting }: Turns, clock: Clock, restMs: number) =>
  new Dexie.Promise<void>((resolve) => {
    const wake = () => {
      cancel();
      resting.delete(wake);
      resolve();
    };
    const cancel = clock.after(restMs, wake);
    resting.add(wake);
  });

type Told<Value> = {
  readonly tell: (value: Value) => void;
  /** After a failure nothing more is told, until the book is opened anew. */
  readonly fail: (cause: unknown) => void;
};

/**
 * Tells what `query` reads, again whenever that changes or the book was opened anew, until what it
 * answers with is called.
 */
export function follow<Value>(
  book: Book,
  query: () => Promise<Value>,
  told: Told<Value>,
): () => void {
  const turns = turnsOf(book);
  let stop = followOnce(turns, query, told);
  const unhear = onReopened(book, () => {
    stop();
    stop = followOnce(turns, query, told);
  });
  return () => {
    unhear();
    stop();
  };
}

function followOnce<Value>(
  turns: Turns,
  query: () => Promise<Value>,
  { tell, fail }: Told<Value>,
): () => void {
  let turn = 0;
  let isOver = false;
  let isReading = false;
  let restUntilMs = 0;
  const restMs = (clock: Clock) => (isReading ? LEAST_REST_MS : restUntilMs - clock.now());
  const mayRead = async () => {
    while (turns.holdCount > 0) await turnToRead(turns);
    const clock = turns.sparing;
    if (clock === null || restMs(clock) <= 0) return;
    await rested(turns, clock, restMs(clock));
    await mayRead();
  };
  const read = async () => {
    const clock = turns.sparing;
    const begunMs = clock?.now() ?? 0;
    isReading = true;
    try {
      return await query();
    } finally {
      isReading = false;
      const endedMs = clock?.now() ?? 0;
      const shareMs = Math.max(REST_SHARE * (endedMs - begunMs), LEAST_REST_MS);
      restUntilMs = endedMs + Math.min(shareMs, MOST_REST_MS);
    }
  };
  // Dexie knows what a query has read only where the query is an async function itself.
  const reading = liveQuery(async () => {
    turn += 1;
    const mine = turn;
    await mayRead();
    if (isOver || mine !== turn) return null;
    const value = await read();
    // Dexie passes over what was read while more came; it says how far the pages are all the same.
    if (mine !== turn && turns.sparing !== null && !isOver) tell(value);
    return { value };
  }).subscribe((told) => {
    if (told !== null) tell(told.value);
  }, fail);
  return () => {
    isOver = true;
    reading.unsubscribe();
  };
}
