// What a payment settles, chosen anew by the office: to other invoices, back to the oldest, undone
// by a void; late, twice, out of order, forbidden and astray.
import { expect, test } from 'vitest';
import { loadOutstandingAt } from '../../../server/books/load-outstanding-at.ts';
import { readTenant } from '../../../server/db/tenant-transaction.ts';
import { verify } from '../../../server/verify/verify.ts';
import { addDays } from '../../../shared/kernel/day.ts';
import { type FactId, factIdSchema, mainAccountOf } from '../../../shared/kernel/ids.ts';
import { money } from '../../../shared/kernel/money.ts';
import { bodies } from '../../world/bodies.ts';
import { townOfTests, type World } from '../../world/open-world.ts';
import type { Wire } from '../../world/phone.ts';
import { allocationsOf, issuesOf, openIssuesOf } from '../../world/read-book.ts';
import { customerOf, dairy, idOf, TODAY } from '../../world.ts';

const town = townOfTests();

const customerId = customerOf(1);
const accountId = mainAccountOf(customerId);
const ids = (n: number): FactId => factIdSchema.parse(idOf(0x96, n));
const [older, younger, payment, anew, later, undo] = [
  ...[ids(1), ids(2), ids(3)],
  ...[ids(4), ids(5), ids(6)],
] as const;

const chosen = (debitId: FactId, amount: number) => ({
  ...{ customerId, accountId, creditId: payment, note: '' },
  allocation: { type: 'chosen' as const, choices: [{ debitId, amount: money(amount) }] },
});
const oldest = { ...chosen(older, 1), allocation: { type: 'oldest' as const } };

/** A debt of ₹200 of 20 days ago, one of ₹300 of 10 days ago, a payment of ₹250 of 5 days ago. */
function story({ office }: World) {
  const owed = (id: FactId, amount: number, daysAgo: number) =>
    office.make('opening.recorded', bodies.opening(customerId, amount), {
      ...{ id, day: addDays(TODAY, -daysAgo) },
    });
  const day = addDays(TODAY, -5);
  return {
    debts: [owed(older, 20_000, 20), owed(younger, 30_000, 10)],
    paid: office.make('payment.recorded', bodies.payment(customerId, 25_000), { id: payment, day }),
    toYounger: office.make('payment.allocated', chosen(younger, 25_000), { id: anew }),
    toOldest: office.make('payment.allocated', oldest, { id: later }),
    undone: office.make('fact.voided', bodies.void(anew, customerId), { id: undo }),
  };
}

/** Sends facts from the office in the order in which they are given. */
function sender({ office }: World) {
  let seq = 0;
  return async (...facts: readonly Wire[]) => {
    const numbered = facts.map((fact) => {
      seq += 1;
      return { ...fact, seq };
    });
    return await office.send(numbered);
  };
}

const settledBy = async (shop: World) =>
  (await allocationsOf(shop)).map((one) => [one['debit_id'], one['amount'], one['origin']]);
const agrees = async ({ database, tenantId }: World) =>
  expect((await verify(database, tenantId)).differences).toEqual([]);

test('a payment goes from the oldest to the chosen invoice, and back', async () => {
  const shop = await town.shop();
  const { debts, paid, toYounger, toOldest } = story(shop);
  const send = sender(shop);
  await send(...debts, paid);
  const before = [
    [older, 20_000, 'auto'],
    [younger, 5_000, 'auto'],
  ];
  expect(await settledBy(shop)).toEqual(before);
  await send(toYounger);
  expect(await settledBy(shop)).toEqual([[younger, 25_000, 'manual']]);
  await agrees(shop);
  await send(toOldest);
  expect(await settledBy(shop)).toEqual(before);
  await agrees(shop);
});

test('a void takes the choice back, also before the choice and the payment came', async () => {
  const shop = await town.shop();
  const { debts, paid, toYounger, undone } = story(shop);
  const send = sender(shop);
  await send(undone);
  await send(toYounger);
  expect(await issuesOf(shop, anew)).toContain('choice_unknown');
  await send(paid);
  await send(...debts);
  expect(await openIssuesOf(shop, anew)).not.toContain('choice_unknown');
  expect(await settledBy(shop)).toEqual([
    [older, 20_000, 'auto'],
    [younger, 5_000, 'auto'],
  ]);
  await agrees(shop);
});

test('the choice may come before what it names, and more than once', async () => {
  const shop = await town.shop();
  const { debts, paid, toYounger } = story(shop);
  const send = sender(shop);
  await send(toYounger);
  await send(toYounger);
  await send(...debts);
  await send(paid);
  expect(await settledBy(shop)).toEqual([[younger, 25_000, 'manual']]);
  expect(await openIssuesOf(shop, anew)).not.toContain('choice_unknown');
  await agrees(shop);
});

test('a past day knows nothing of what was chosen after it', async () => {
  const shop = await town.shop();
  const { debts, paid, toYounger } = story(shop);
  const send = sender(shop);
  await send(...debts, paid);
  await send(toYounger);
  const on = (to: typeof TODAY) =>
    readTenant(shop.database, shop.tenantId, (read) =>
      loadOutstandingAt(read, dairy, { to, round: null }),
    );
  const [today, before] = [await on(TODAY), await on(addDays(TODAY, -1))];
  // Today the older one is open whole and ₹50 of the younger; yesterday ₹250 of the younger were.
  expect(today.total).toMatchObject({ outstanding: 25_000, oldestDueDay: addDays(TODAY, -20) });
  expect(before.total).toMatchObject({ outstanding: 25_000, oldestDueDay: addDays(TODAY, -10) });
});

test('a collector may not, and more than the payment has takes what there is', async () => {
  const shop = await town.shop();
  const { debts, paid } = story(shop);
  const send = sender(shop);
  await send(...debts, paid);
  const received = await shop.phone.record('payment.allocated', chosen(younger, 100));
  expect(received).toMatchObject({ outcomes: [{ refusal: { code: 'forbidden' } }] });
  await send(shop.office.make('payment.allocated', chosen(younger, 99_000)));
  expect(await settledBy(shop)).toEqual([[younger, 25_000, 'manual']]);
  await agrees(shop);
});
