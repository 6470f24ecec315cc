// The one way by which screens follow the book: Dexie's live queries, which stand back while a fact
// is saved. What says that it is safe is painted first; then what the save has changed is read, one
// query a task, so that a touch in between is answered.
import { Dexie, liveQuery } from 'dexie';
import type { Book } from './book.ts';
import { onReopened } from './reopen.ts';

type Turns = { holdCount: number; waiting: (() => void)[] };

const turnsOfBooks = new WeakMap<Book, Turns>();

function turnsOf(book: Book): Turns {
  const turns = turnsOfBooks.get(book) ?? { holdCount: 0, waiting: [] };
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

/** A promise of Dexie's own: across any other it forgets which query is reading. */
const turnToRead = ({ waiting }: Turns) =>
  new Dexie.Promise<void>((resolve) => waiting.push(resolve));

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
  // Dexie knows what a query has read only where the query is an async function itself.
  const reading = liveQuery(async () => {
    turn += 1;
    const mine = turn;
    while (turns.holdCount > 0) await turnToRead(turns);
    return mine === turn ? { value: await query() } : null;
  }).subscribe((read) => {
    if (read !== null) tell(read.value);
  }, fail);
  return () => {
    turn += 1;
    reading.unsubscribe();
  };
}
