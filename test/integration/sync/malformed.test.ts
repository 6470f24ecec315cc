// What a phone sends that is no fact: kept whole, apart, told why, and never in the way of others.
import { expect, test } from 'vitest';
import { quantity } from '../../../shared/kernel/quantity.ts';
import { bodies } from '../../world/bodies.ts';
import { townOfTests, type World } from '../../world/open-world.ts';

import { accountsOf, countsOf } from '../../world/read-book.ts';
import { customerOf } from '../../world.ts';

const town = townOfTests({ isAudited: true });

const asha = customerOf(1);

/** What is held of a tenant, as the text that it is kept as. */
async function heldOf({ tenantId }: World): Promise<readonly unknown[]> {
  const rows = await town.database.pool.query(
    ({ sql }) => sql<{ payload: string }[]>`
      select payload from held_fact where tenant_id = ${tenantId} order by device_id, seq`,
  );
  return rows.map(({ payload }) => JSON.parse(payload));
}

/** Facts in which one thing is wrong, with what the office should read. */
const wrongs: readonly (readonly [string, (good: object) => unknown, RegExp])[] = [
  ['a NUL in a text', (good) => ({ ...good, type: 'a\u0000b' }), /type/],
  ['a NUL in the name of a field', (good) => ({ ...good, 'x\u0000y': 1 }), /./],
  ['half a character in a text', (good) => ({ ...good, body: { note: '\ud800' } }), /body/],
  ['half a character in the name of a field', (good) => ({ ...good, '\udfff': 1 }), /./],
  [
    'half a character where the words are cut',
    (good) => ({ ...good, [`${'x'.repeat(90)}😀${'x'.repeat(83)}😀😀😀`]: 1 }),
    /./,
  ],
  [
    'a prototype',
    (good) => JSON.parse(`{"__proto__":{"a":1},${JSON.stringify(good).slice(1)}`),
    /./,
  ],
  ['100 kB of text', (good) => ({ ...good, body: { note: 'x'.repeat(100_000) } }), /body/],
  ['no fact at all', () => null, /./],
  ['a list', () => [1, 2, 3], /./],
  ['a number', () => 7, /./],
  ['a text', () => 'payment', /./],
  ['a number of a number', (good) => ({ ...good, seq: '2' }), /seq/],
  ['an unknown type', (good) => ({ ...good, type: 'payment.dreamt' }), /type/],
  ['a type of the language itself', (good) => ({ ...good, type: 'constructor' }), /type/],
  ['a newer schema', (good) => ({ ...good, schema: 2 }), /schema/],
  ['a day that is none', (good) => ({ ...good, day: '2026-02-30' }), /day/],
  ['a moment that is none', (good) => ({ ...good, recordedAt: '2026-02-30T10:00:00.000Z' }), /./],
  ['a moment of 24 o’clock', (good) => ({ ...good, recordedAt: '2026-02-03T24:00:00.000Z' }), /./],
];

test.each(wrongs)('%s: kept whole with its reason, the others go on', async (_, spoil, words) => {
  const shop = await town.shop();
  const [first, good, last] = [500, 600, 700].map((amount) =>
    shop.phone.make('payment.recorded', bodies.payment(asha, amount)),
  );
  const bad = spoil(good ?? {});
  const batch = [first, bad, last];
  const received = await shop.phone.send(batch);
  expect(received).toMatchObject({
    type: 'received',
    ackedSeq: 3,
    outcomes: [
      { seq: 1, outcome: 'applied' },
      { seq: 2, outcome: 'refused', refusal: { code: 'malformed' } },
      { seq: 3, outcome: 'applied' },
    ],
  });
  const told = received.type === 'received' ? received.outcomes[1]?.refusal?.words : undefined;
  expect(told).toMatch(words);
  expect(told?.length).toBeLessThan(3_000);
  expect(JSON.stringify(await heldOf(shop)).slice(0, 200)).toBe(
    JSON.stringify([bad]).slice(0, 200),
  );
  expect(await heldOf(shop)).toEqual([bad]);
  // 500 + 700 = 1,200.
  expect(await accountsOf(shop)).toMatchObject([{ unapplied: 1_200 }]);
  const before = await countsOf(shop);
  expect(await shop.phone.send(batch)).toMatchObject({ type: 'received', ackedSeq: 3 });
  expect(await countsOf(shop)).toEqual(before);
});

test('a malformed fact is told as malformed whatever is behind it, 200 at once', async () => {
  const shop = await town.shop();
  const received = await shop.phone.send(Array.from({ length: 200 }, (_, n) => ({ n })));
  expect(received).toMatchObject({ type: 'received', ackedSeq: 200 });
  expect(await countsOf(shop)).toMatchObject({ facts: 0, held: 200 });
});

test('money beyond any fact is refused with words, and does not break the server', async () => {
  const shop = await town.shop();
  const sale = bodies.sale(asha, { litres: 1_000, total: 5_450 });
  // A thousand million litres at a hundred million rupees: 10¹⁹ paise.
  const lines = sale.lines.map((line) => ({
    ...line,
    quantity: quantity(1_000_000_000_000),
    price: 100_000_000_000_000,
  }));
  const huge = { ...shop.phone.make('sale.recorded', sale), body: { ...sale, lines } };
  const good = shop.phone.make('payment.recorded', bodies.payment(asha, 500));
  expect(await shop.phone.send([huge, good])).toMatchObject({
    ackedSeq: 2,
    outcomes: [{ outcome: 'refused', refusal: { code: 'impossible' } }, { outcome: 'applied' }],
  });
});

test('a total that is not the sum of its lines is refused with both', async () => {
  const shop = await town.shop();
  // 3 × ₹54.50 = ₹163.50.
  const sale = bodies.sale(asha, { litres: 3_000, total: 16_300 });
  expect(await shop.phone.record('sale.recorded', sale)).toMatchObject({
    outcomes: [
      {
        outcome: 'refused',
        refusal: { code: 'impossible', words: 'its total is 16300 but its lines make 16350' },
      },
    ],
  });
});

test('a business that is not here is refused, whole', async () => {
  const shop = await town.shop();
  const fact = shop.phone.make('payment.recorded', bodies.payment(asha, 500), {
    businessId: shop.phone.make('meter.read', bodies.reading(1, 1)).businessId,
  });
  const elsewhere = { ...fact, seq: 1, businessId: fact.id };
  expect(await shop.phone.send([elsewhere])).toMatchObject({
    outcomes: [{ outcome: 'refused', refusal: { code: 'impossible' } }],
  });
  expect(await heldOf(shop)).toEqual([elsewhere]);
});
