// Cash in hand in the office's book: facts about no customer are taken late, twice and out of
// order like any other, post what they should, and the audit agrees.
import { expect, test } from 'vitest';
import { codeKeyOf } from '../../../server/cash/code-key.ts';
import { writeTenant } from '../../../server/db/tenant-transaction.ts';
import { verify } from '../../../server/verify/verify.ts';
import { handoverCode } from '../../../shared/cash/handover-code.ts';
import type { BodyOf } from '../../../shared/facts.ts';
import { must } from '../../../shared/kernel/assert.ts';
import type { PersonId } from '../../../shared/kernel/ids.ts';
import { money, ZERO } from '../../../shared/kernel/money.ts';
import { townOfTests } from '../../world/open-world.ts';
import { issuesOf, legsOf } from '../../world/read-book.ts';
import { dairy, devices, people, TODAY } from '../../world.ts';

const town = townOfTests({ isAudited: true });

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

/** ₹5,000 from the collector to a colleague by the code of the colleague's phone. */
async function handedByCode(amount = 500_000) {
  const shop = await town.shop();
  const { database, tenantId } = shop;
  const taker = { personId: people.other };
  const key = await writeTenant(database, tenantId, (tx) => codeKeyOf(tx, taker, devices.other));
  const told = {
    ...{ businessId: dairy.id, giverId: people.collector, takerId: people.other, day: TODAY },
  };
  const codeFor = (sum: number) =>
    handoverCode(
      { subtle: crypto.subtle, key: must(key, 'the phone is theirs') },
      { ...told, amount: sum },
      42,
    );
  const hand = (code: string) =>
    shop.phone.make('cash.handed_over', {
      ...{ amount: money(amount), to: { type: 'office', personId: people.other } as const },
      ...{ note: '', code },
    });
  return { shop, hand, codeFor };
}

test('a code of the taker’s phone is nothing odd, also when it comes twice', async () => {
  const { shop, hand, codeFor } = await handedByCode();
  const handed = hand(await codeFor(500_000));
  await shop.phone.send([handed]);
  await shop.phone.send([handed]);
  expect(await issuesOf(shop, handed.id)).toEqual([]);
});

test('a code that was made up, or for another amount, is told; the cash counts', async () => {
  const { shop, hand, codeFor } = await handedByCode();
  const madeUp = hand('4200000017');
  const forLess = hand(await codeFor(400_000));
  expect(await shop.phone.send([madeUp, forLess])).toMatchObject({
    outcomes: [{ outcome: 'applied' }, { outcome: 'applied' }],
  });
  expect(await issuesOf(shop, madeUp.id)).toEqual(['handover_code_wrong']);
  expect(await issuesOf(shop, forLess.id)).toEqual(['handover_code_wrong']);
});

test('a code that is used again is told', async () => {
  const { shop, hand, codeFor } = await handedByCode();
  const code = await codeFor(500_000);
  await shop.phone.send([hand(code)]);
  const again = hand(code);
  await shop.phone.send([again]);
  expect(await issuesOf(shop, again.id)).toEqual(['reference_reused']);
});

test('a phone that was shut out makes no codes, and nobody gets another’s key', async () => {
  const { shop, hand, codeFor } = await handedByCode();
  const { database, tenantId } = shop;
  const keyOf = (personId: PersonId) =>
    writeTenant(database, tenantId, (tx) => codeKeyOf(tx, { personId }, devices.other));
  expect(await keyOf(people.collector)).toBeNull();
  expect(await keyOf(people.other)).toBe(await keyOf(people.other));
  await database.pool.query(
    ({ sql }) => sql`
      update device set revoked_at = now()
      where tenant_id = ${tenantId} and id = ${devices.other}`,
  );
  expect(await keyOf(people.other)).toBeNull();
  const late = hand(await codeFor(500_000));
  await shop.phone.send([late]);
  expect(await issuesOf(shop, late.id)).toEqual(['handover_code_wrong']);
});
