// The sequence of a device: nothing is skipped, nothing is applied twice, whatever was answered is
// answered the same again, and nobody speaks through another one's phone.
import { expect, test } from 'vitest';
import { bodies } from '../../world/bodies.ts';
import { townOfTests } from '../../world/open-world.ts';
import { accountsOf, countsOf } from '../../world/read-book.ts';
import { customerOf } from '../../world.ts';

const town = townOfTests({ isAudited: true });

const asha = customerOf(1);

const refused = (refusal: string, more: object = {}) => ({
  type: 'refused',
  refusal: { refusal, ...more },
});

test('batches sent one right after another are all answered', async () => {
  const { phone } = await town.shop();
  for (let seq = 1; seq <= 30; seq += 1) {
    const received = await phone.record('stop.skipped', bodies.skip(asha));
    expect(received).toMatchObject({ type: 'received', ackedSeq: seq });
  }
});

test('a gap is refused with the number that is expected, and nothing is kept', async () => {
  const shop = await town.shop();
  await shop.phone.record('customer.registered', bodies.customer(1));
  const before = await countsOf(shop);
  const late = shop.phone.make('payment.recorded', bodies.payment(asha, 500), { seq: 3 });
  expect(await shop.phone.send([late])).toEqual(refused('gap', { expectedSeq: 2 }));
  const missing = shop.phone.make('payment.recorded', bodies.payment(asha, 700), { seq: 2 });
  const holed = [missing, { ...late, seq: 4 }];
  expect(await shop.phone.send(holed)).toEqual(refused('gap', { expectedSeq: 2 }));
  const backwards = [late, missing];
  expect(await shop.phone.send(backwards)).toEqual(refused('gap', { expectedSeq: 2 }));
  expect(await countsOf(shop)).toEqual(before);
  expect(await shop.phone.send([missing, late])).toMatchObject({ type: 'received', ackedSeq: 3 });
});

test('a batch that comes again is answered the same and adds nothing', async () => {
  const shop = await town.shop();
  const batch = [
    shop.phone.make('customer.registered', bodies.customer(1)),
    shop.phone.make('payment.recorded', bodies.payment(asha, 500)),
    shop.phone.make('opening.recorded', bodies.opening(asha, 900)),
    { seq: 4, id: 'no id', type: 'payment.recorded' },
  ];
  const first = await shop.phone.send(batch);
  const before = await countsOf(shop);
  const again = await shop.phone.send(batch);
  expect(first).toMatchObject({
    ackedSeq: 4,
    outcomes: [
      { seq: 1, outcome: 'applied', issues: [] },
      { seq: 2, outcome: 'applied', issues: ['overpaid'] },
      { seq: 3, outcome: 'refused', refusal: { code: 'forbidden' } },
      { seq: 4, outcome: 'refused', id: null, refusal: { code: 'malformed' } },
    ],
  });
  expect(again).toEqual({ ...first, balances: [] });
  expect(await countsOf(shop)).toEqual(before);
});

test('a batch may hold what was answered and what is new', async () => {
  const shop = await town.shop();
  const one = shop.phone.make('payment.recorded', bodies.payment(asha, 500));
  const two = shop.phone.make('payment.recorded', bodies.payment(asha, 700));
  await shop.phone.send([one]);
  expect(await shop.phone.send([one, two])).toMatchObject({
    ackedSeq: 2,
    outcomes: [{ id: one.id }, { id: two.id }],
  });
  // 500 + 700 = 1,200, once each.
  expect(await accountsOf(shop)).toMatchObject([{ outstanding: 0, unapplied: 1_200 }]);
});

test('another fact under a number that was used: the phone is a copy of itself', async () => {
  const shop = await town.shop();
  await shop.phone.record('payment.recorded', bodies.payment(asha, 500));
  const before = await countsOf(shop);
  const other = shop.phone.make('payment.recorded', bodies.payment(asha, 700), { seq: 1 });
  const next = shop.phone.make('payment.recorded', bodies.payment(asha, 900), { seq: 2 });
  expect(await shop.phone.send([other, next])).toEqual(refused('device_forked'));
  expect(await countsOf(shop)).toEqual(before);
});

test('after a fork the same facts under another device have one effect', async () => {
  const shop = await town.shop();
  const batch = [
    shop.phone.make('payment.recorded', bodies.payment(asha, 500)),
    shop.phone.make('opening.recorded', bodies.opening(asha, 900)),
  ];
  const first = await shop.phone.send(batch);
  const before = await countsOf(shop);
  const fresh = shop.second.make('payment.recorded', bodies.payment(asha, 700));
  const moved = [fresh, ...batch.map((fact, place) => ({ ...fact, seq: place + 2 }))];
  const received = await shop.second.send(moved);
  const told = first.type === 'received' ? first.outcomes : [];
  expect(received).toMatchObject({
    ackedSeq: 3,
    outcomes: [
      { seq: 1, outcome: 'applied' },
      { ...told[0], seq: 2 },
      { seq: 3, id: told[1]?.id, outcome: 'refused', refusal: told[1]?.refusal },
    ],
  });
  // 500 + 700 = 1,200: the 500 counts once.
  expect(await accountsOf(shop)).toMatchObject([{ unapplied: 1_200 }]);
  expect(await countsOf(shop)).toMatchObject({ facts: 2, held: Number(before?.['held']) + 2 });
  const again = await shop.second.send(moved);
  expect(again).toEqual({ ...received, balances: [] });
});

test('the same fact twice in one batch counts once', async () => {
  const shop = await town.shop();
  const one = shop.phone.make('payment.recorded', bodies.payment(asha, 500));
  const received = await shop.phone.send([one, { ...one, seq: 2 }]);
  const issues = ['customer_unknown', 'overpaid'];
  expect(received).toMatchObject({
    ackedSeq: 2,
    outcomes: [
      { id: one.id, seq: 1, outcome: 'applied', issues },
      { id: one.id, seq: 2, outcome: 'applied', issues },
    ],
  });
  expect(await accountsOf(shop)).toMatchObject([{ unapplied: 500 }]);
  expect(await shop.phone.send([one, { ...one, seq: 2 }])).toEqual({ ...received, balances: [] });
});

test('an id with other content is refused, and the first fact stays what it is', async () => {
  const shop = await town.shop();
  const first = shop.phone.make('payment.recorded', bodies.payment(asha, 500));
  const [forged, third] = [700, 900].map((amount) =>
    shop.second.make('payment.recorded', bodies.payment(asha, amount), { id: first.id }),
  );
  await shop.phone.send([first]);
  expect(await shop.second.send([forged])).toMatchObject({
    outcomes: [{ id: first.id, outcome: 'refused', refusal: { code: 'id_reused' } }],
  });
  expect(await shop.second.send([third])).toMatchObject({
    outcomes: [{ id: first.id, outcome: 'refused', refusal: { code: 'id_reused' } }],
  });
  // The true fact comes once more from elsewhere: it is still the one in the book.
  const office = { ...first, seq: 1 };
  expect(await shop.office.send([office])).toMatchObject({
    outcomes: [{ id: first.id, outcome: 'applied', refusal: null }],
  });
  expect(await accountsOf(shop)).toMatchObject([{ unapplied: 500 }]);
});

test.each(['one batch', 'two batches'])(
  'an id that was refused once is not taken by another fact: %s',
  async (how) => {
    const shop = await town.shop();
    const forbidden = shop.phone.make('opening.recorded', bodies.opening(asha, 900));
    const other = shop.phone.make('payment.recorded', bodies.payment(asha, 500), {
      id: forbidden.id,
    });
    if (how === 'one batch') await shop.phone.send([forbidden, other]);
    else for (const fact of [forbidden, other]) await shop.phone.send([fact]);
    const again = await shop.phone.send([forbidden, other]);
    expect(again).toMatchObject({
      outcomes: [{ refusal: { code: 'forbidden' } }, { refusal: { code: 'id_reused' } }],
    });
    expect(await accountsOf(shop)).toEqual([]);
  },
);
