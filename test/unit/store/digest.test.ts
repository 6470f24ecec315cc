// What a phone's tables add up to, by hand: equal sums are no difference, and a row that misses,
// older, or of another figure tells itself.
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { differsFrom, wantsDigest } from '../../../client/store/digest.ts';
import { readSync } from '../../../client/store/meta.ts';
import { money } from '../../../shared/kernel/money.ts';
import type { Digest } from '../../../shared/protocol.ts';
import { makePhone, stock } from './phone.ts';
import { customer, customerId } from './shop.ts';

/** Two customers of version 1; «Customer 1» has as many letters as stands here, and stop 1. */
async function aBook() {
  const { book } = await makePhone(null);
  await stock(book, [customer(1), customer(2)]);
  const rows = await book.customers.toArray();
  const versions = rows.reduce((sum, row) => sum + row.version, 0);
  const told = rows.reduce((sum, row) => sum + row.name.length + row.stopOrder, 0);
  const digest: Digest = {
    factsFrom: '2026-01-01',
    customers: `2 ${versions} ${told}`,
    accounts: '0 0 0',
    openItems: '0 0 0',
    meters: '0 0 0',
    facts: '0 0 0',
  };
  return { book, digest };
}

test('the same rows on both sides are no difference', async () => {
  const { book, digest } = await aBook();
  expect(await differsFrom(book, digest)).toBe(false);
});

test('a row more, a row less, another version or another name is a difference', async () => {
  const { book, digest } = await aBook();
  await book.customers.put(customer(3));
  expect(await differsFrom(book, digest)).toBe(true);
  await book.customers.bulkDelete([customerId(3), customerId(2)]);
  expect(await differsFrom(book, digest)).toBe(true);
  await book.customers.put({ ...customer(2), version: customer(2).version + 1 });
  expect(await differsFrom(book, digest)).toBe(true);
  await book.customers.put({ ...customer(2), name: `${customer(2).name} anew` });
  expect(await differsFrom(book, digest)).toBe(true);
  await book.customers.put(customer(2));
  expect(await differsFrom(book, digest)).toBe(false);
});

test('a balance that is off by one, and a table that the server says more of', async () => {
  const { book, digest } = await aBook();
  const account = { businessId: customer(1).businessId, customerId: customerId(1), version: 5 };
  const id = customerId(1);
  await book.table('accounts').put({
    ...account,
    id,
    kind: 'main',
    outstanding: money(54_501),
    unapplied: money(0),
  });
  expect(await differsFrom(book, { ...digest, accounts: '1 5 54501' })).toBe(false);
  expect(await differsFrom(book, { ...digest, accounts: '1 5 54500' })).toBe(true);
  expect(await differsFrom(book, { ...digest, accounts: '1 5 54501', meters: '1 1 0' })).toBe(true);
});

test('a complete phone asks for it every ten minutes, and when its clock was turned', async () => {
  const { book } = await aBook();
  const sync = { ...(await readSync(book)), isComplete: true, comparedAtMs: 1_000_000 };
  expect(wantsDigest(sync, 1_000_000 + 599_999)).toBe(false);
  expect(wantsDigest(sync, 1_000_000 + 600_000)).toBe(true);
  expect(wantsDigest(sync, 1_000_000 - 600_000)).toBe(true);
  expect(wantsDigest({ ...sync, isComplete: false }, 9_000_000)).toBe(false);
});
