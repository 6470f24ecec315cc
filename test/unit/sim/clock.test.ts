// The simulator's own clock: it waits for what works, and what hangs is told and holds nothing up.
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { openBook } from '../../../client/store/book.ts';
import { makeClock } from '../../sim/clock.ts';
import { openStorage } from '../../sim/storage.ts';

const HUNG_MS = 30;

test('the clock stands still while something works', async () => {
  const clock = makeClock(0, 10_000);
  const rang: number[] = [];
  const end = clock.begin('a request');
  clock.after(5_000, () => rang.push(clock.now()));
  const run = clock.runUntil(60_000);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(rang).toEqual([]);
  end();
  await run;
  expect(rang).toEqual([5_000]);
  expect(clock.now()).toBe(60_000);
  expect(clock.unended()).toEqual([]);
});

test('what hangs does not hold the clock for ever, and is told by its name', async () => {
  const clock = makeClock(0, HUNG_MS);
  clock.begin('a transaction of book-7');
  const rang: string[] = [];
  clock.after(5_000, () => rang.push('poll'));
  await clock.runUntil(60_000);
  expect(rang).toEqual(['poll']);
  expect(clock.unended()).toEqual(['a transaction of book-7']);
});

test('after a leap everything that fell due runs once, in its order', async () => {
  const clock = makeClock(0);
  const rang: string[] = [];
  clock.after(2_000, () => rang.push(`second at ${clock.now()}`));
  clock.after(1_000, () => rang.push(`first at ${clock.now()}`));
  clock.leap(60_000);
  await clock.runUntil(61_000);
  expect(rang).toEqual(['first at 60000', 'second at 60000']);
});

test('a browser that fails every transaction can still make a book', async () => {
  // A fault within an upgrade was thrown at nobody: the opening never ended, and the run with it.
  const clock = makeClock(0, 10_000);
  const storage = openStorage(clock, () => {
    throw new DOMException('the browser says so', 'UnknownError');
  });
  const book = openBook('a copied profile');
  await book.open();
  await clock.runUntil(1_000);
  expect(clock.unended()).toEqual([]);
  await expect(book.meta.toArray()).rejects.toThrow('the browser says so');
  book.close();
  storage.close();
});
