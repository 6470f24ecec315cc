// Cash in hand in the office's book: facts about no customer are taken late, twice and out of
// order like any other, post what they should, and the audit agrees.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verify } from '../../../server/verify/verify.ts';
import type { BodyOf } from '../../../shared/facts.ts';
import { money, ZERO } from '../../../shared/kernel/money.ts';
import { openTown, type Town } from '../../world/open-world.ts';
import { issuesOf, legsOf } from '../../world/read-book.ts';
import { people } from '../../world.ts';

let town: Town;

beforeAll(async () => {
  town = await openTown({ isAudited: true });
});
afterAll(() => town.close());

const fuel = { way: 'out', purpose: 'fuel', amount: money(20_000), note: '' } as const;
const deposit = {
  amount: money(500_000),
  to: { type: 'bank', reference: 'SLIP 77' },
  note: '',
} as const;
const closed = (counted: number, reason: string): BodyOf<'day.closed'> => ({
  opening: ZERO,
  receipts: money(140_000),
  sales: ZERO,
  paidIn: ZERO,
  refunds: ZERO,
  paidOut: ZERO,
  handedOver: ZERO,
  expected: money(140_000),
  counted: money(counted),
  denominations: [{ value: 10_000, count: counted / 10_000 }],
  reason,
});

test('fuel and a deposit post; sent twice they post once; the audit agrees', async () => {
  const shop = await town.shop();
  const spent = shop.phone.make('cash.moved', fuel);
  const banked = shop.phone.make('cash.handed_over', deposit);
  const handed = shop.phone.make('cash.handed_over', {
    ...deposit,
    to: { type: 'office', personId: people.manager },
  });
  await shop.phone.send([spent, banked, handed]);
  await shop.phone.send([spent, banked, handed]);
  expect(await legsOf(shop, spent.id)).toEqual(['1100 -20000', '6200 20000']);
  expect(await legsOf(shop, banked.id)).toEqual(['1100 -500000', '1110 500000']);
  expect(await legsOf(shop, handed.id)).toEqual([]);
  expect((await verify(shop.database, shop.tenantId)).differences).toEqual([]);
});

test('a day of which all was handed over is closed at nought', async () => {
  const shop = await town.shop();
  const even = shop.phone.make('day.closed', {
    ...closed(140_000, ''),
    ...{ handedOver: money(140_000), expected: ZERO, counted: ZERO, denominations: [] },
  });
  await shop.phone.send([even]);
  expect(await issuesOf(shop, even.id)).toEqual([]);
});

test('a count that agrees says nothing, one that differs is told to the office', async () => {
  const shop = await town.shop();
  const even = shop.phone.make('day.closed', closed(140_000, ''));
  const short = shop.phone.make('day.closed', closed(130_000, 'gave too much change'));
  await shop.phone.send([even, short]);
  expect(await issuesOf(shop, even.id)).toEqual([]);
  expect(await issuesOf(shop, short.id)).toEqual(['cash_differs']);
  expect((await verify(shop.database, shop.tenantId)).differences).toEqual([]);
});

test('a deposit slip that was used before is told, like any reference', async () => {
  const shop = await town.shop();
  const first = shop.phone.make('cash.handed_over', deposit);
  const again = shop.phone.make('cash.handed_over', deposit);
  await shop.phone.send([first, again]);
  expect(await issuesOf(shop, again.id)).toEqual(['reference_reused']);
});

test('a close whose lines don’t add up is kept apart with its reason', async () => {
  const shop = await town.shop();
  const wrong = shop.phone.make('day.closed', { ...closed(140_000, ''), expected: money(1) });
  expect(await shop.phone.send([wrong])).toMatchObject({
    outcomes: [{ outcome: 'refused', refusal: { words: 'its lines come to 140000, not 1' } }],
  });
  expect((await verify(shop.database, shop.tenantId)).differences).toEqual([]);
});
