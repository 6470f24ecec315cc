// Reads that follow the book stand back while a fact is saved, and miss nothing of what changed.
import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { follow, holdReads, spareReads } from '../../../client/store/follow.ts';
import { makePhone } from './phone.ts';
import { customer, customerId } from './shop.ts';

const ASHA = customerId(1);

async function following() {
  const { book, world, timers, clock } = await makePhone(null);
  const rename = async (name: string) => await book.customers.put(customer(1, { name }));
  await rename('Asha');
  let runs = 0;
  const told: (string | undefined)[] = [];
  const begin = () =>
    follow(
      book,
      async () => {
        runs += 1;
        // Two reads, the second after a wait: Dexie must know of both.
        await book.meta.toArray();
        return (await book.customers.get(ASHA))?.name;
      },
      {
        tell: (name) => told.push(name),
        fail: (cause) => {
          throw cause;
        },
      },
    );
  return { book, world, timers, clock, begin, rename, told, runs: () => runs };
}

/** Longer than any read of these takes. */
const aMoment = () => new Promise((resolve) => setTimeout(resolve, 50));

test('while a fact is saved nothing is read anew, then all at once', async () => {
  const { book, begin, rename, told, runs } = await following();
  const end = begin();
  await vi.waitFor(() => expect(told).toEqual(['Asha']));
  const release = holdReads(book);
  for (const name of ['Bhavna', 'Chetan', 'Devi']) await rename(name);
  await aMoment();
  expect(runs()).toBe(1);
  release();
  await vi.waitFor(() => expect(told).toEqual(['Asha', 'Devi']));
  expect(runs()).toBe(2);
  end();
});

test('what has waited for its turn still hears of every change after it', async () => {
  const { book, begin, rename, told } = await following();
  const release = holdReads(book);
  const end = begin();
  await aMoment();
  expect(told).toEqual([]);
  release();
  await vi.waitFor(() => expect(told).toEqual(['Asha']));
  for (const name of ['Bhavna', 'Chetan']) {
    await rename(name);
    await vi.waitFor(() => expect(told.at(-1)).toBe(name));
  }
  end();
});

test('of two saves the reads wait for both, and a release counts once', async () => {
  const { book, begin, told } = await following();
  const [first, second] = [holdReads(book), holdReads(book)];
  const ends = [begin(), begin()];
  first();
  first();
  await aMoment();
  expect(told).toEqual([]);
  second();
  await vi.waitFor(() => expect(told).toEqual(['Asha', 'Asha']));
  for (const end of ends) end();
});

test('who has stopped following while it waited reads nothing', async () => {
  const { book, begin, runs } = await following();
  const release = holdReads(book);
  const end = begin();
  await aMoment();
  end();
  release();
  await aMoment();
  expect(runs()).toBe(0);
});

test('while pages come a query rests between readings, and reads the last at once', async () => {
  const { book, world, timers, clock, begin, rename, told, runs } = await following();
  spareReads(book, world);
  const end = begin();
  await vi.waitFor(() => expect(told).toEqual(['Asha']));
  for (const name of ['Bhavna', 'Chetan']) await rename(name);
  await aMoment();
  expect(runs()).toBe(1);
  clock.ms += 250;
  for (const timer of timers.splice(0)) timer.run();
  await vi.waitFor(() => expect(told.at(-1)).toBe('Chetan'));
  expect(runs()).toBe(2);
  await rename('Devi');
  await aMoment();
  expect(runs()).toBe(2);
  spareReads(book, null);
  await vi.waitFor(() => expect(told.at(-1)).toBe('Devi'));
  await rename('Esha');
  await vi.waitFor(() => expect(told.at(-1)).toBe('Esha'));
  end();
});
