// What the office enters off a customer's paper receipt, beside the phone's own fact of the same
// receipt: one of them counts, whichever comes first and however often.
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { readTenant } from '../../../server/db/tenant-transaction.ts';
import { loadIssues } from '../../../server/issues/load-issues.ts';
import { verify } from '../../../server/verify/verify.ts';
import { receiptCode } from '../../../shared/kernel/code.ts';
import { bodies } from '../../world/bodies.ts';
import { townOfTests, type World } from '../../world/open-world.ts';
import type { Wire } from '../../world/phone.ts';
import {
  accountsOf,
  issuesOf,
  ledgerOf,
  legsOf,
  openIssuesOf,
  openItemsOf,
} from '../../world/read-book.ts';
import { customerOf } from '../../world.ts';

const town = townOfTests({ isAudited: true });
let shop: World;

afterEach(async () => {
  expect((await verify(town.database, shop.tenantId)).differences).toEqual([]);
});

const asha = customerOf(1);
const bhavna = customerOf(2);
/** 54.50 sold. */
const milk = { litres: 1_000, total: 5_450 };

/** What Asha's phone took, and what the paper says that she was given. */
type Taken = { readonly own: Wire; readonly paper: { number: string; code: string } };

/** Asha owes 54.50; her collector's phone took 40.00, gave a receipt, and can't send. */
async function openShop(): Promise<Taken> {
  shop = await town.shop();
  await shop.other.record('customer.registered', bodies.customer(1));
  await shop.other.record('customer.registered', bodies.customer(2));
  await shop.other.record('sale.recorded', bodies.sale(asha, milk));
  const body = bodies.payment(asha, 4_000);
  const own = shop.phone.make('payment.recorded', body);
  return { own, paper: { number: body.number, code: receiptCode(own.id) } };
}

const entered = ({ paper: receipt }: Pick<Taken, 'paper'>, amount = 4_000, customer = asha) =>
  shop.office.make('payment.recorded', bodies.payment(customer, amount, { receipt }));

const owed = async () =>
  (await accountsOf(shop)).map(({ outstanding, unapplied }) => [outstanding, unapplied]);

test('entered before the phone sends: its own counts from then on, money once', async () => {
  const taken = await openShop();
  const { own } = taken;
  const copy = entered(taken);
  await shop.office.send([copy]);
  expect(await owed()).toContainEqual([1_450, 0]);
  const before = await ledgerOf(shop);
  await shop.phone.send([own]);
  expect(await owed()).toContainEqual([1_450, 0]);
  expect(await ledgerOf(shop)).toEqual(before);
  expect(await issuesOf(shop, copy.id)).toEqual(['receipt_twice']);
  expect(await issuesOf(shop, own.id)).toEqual([]);
  expect(await legsOf(shop, own.id)).toEqual(['1100 4000', '1200 -4000']);
  expect(await openItemsOf(shop)).toContainEqual(
    expect.objectContaining({ id: copy.id, is_voided: true, allocated: 0 }),
  );
});

test('entered after the phone sent: it has no effect and says so, also with a slip', async () => {
  const taken = await openShop();
  const { own } = taken;
  await shop.phone.send([own]);
  // Read as 45.00 off the paper: what the phone wrote down where it happened is what counts.
  const copy = entered(taken, 4_500);
  const received = await shop.office.send([copy]);
  expect(received).toMatchObject({
    outcomes: [{ outcome: 'applied', issues: ['receipt_differs'] }],
    balances: [{ outstanding: 1_450 }],
  });
  expect(await ledgerOf(shop)).toContain('INR 2026-11-20 1100 4000');
});

test('a paper of 50.00 beside a phone’s 5.00 names both amounts and authors, first', async () => {
  const taken = await openShop();
  const small = { ...taken.own, body: Object.assign({}, taken.own.body, { amount: 500 }) };
  const copy = entered(taken, 5_000);
  await shop.office.send([copy]);
  expect(await issuesOf(shop, copy.id)).toEqual([]);
  await shop.phone.send([small]);
  // What counts stays the phone's own: 54.50 - 5.00.
  expect(await owed()).toContainEqual([4_950, 0]);
  await shop.phone.record('payment.recorded', bodies.payment(bhavna, 100));
  const { issues } = await readTenant(town.database, shop.tenantId, (read) => loadIssues(read, {}));
  expect(issues.map(({ kind }) => kind)).toEqual(['receipt_differs', 'overpaid']);
  expect(issues[0]).toMatchObject({
    ...{ author: 'Wanjiru', fact: { id: copy.id, body: { amount: 5_000 } } },
    counting: { author: 'Asha', fact: { id: small.id, body: { amount: 500 } } },
  });
  // The way on: what counts is voided, and the payment recorded anew. The issue stays.
  await shop.office.record('fact.voided', bodies.void(small.id, asha));
  await shop.office.record('payment.recorded', bodies.payment(asha, 5_000));
  expect(await owed()).toContainEqual([450, 0]);
  expect(await openIssuesOf(shop, copy.id)).toEqual(['receipt_differs']);
});

test('another way of paying than the paper’s differs too', async () => {
  const taken = await openShop();
  const { number, code } = taken.paper;
  await shop.phone.send([taken.own]);
  const body = bodies.payment(asha, 4_000, { receipt: { number, code }, method: 'upi' });
  const copy = shop.office.make('payment.recorded', body);
  await shop.office.send([copy]);
  expect(await issuesOf(shop, copy.id)).toEqual(['receipt_differs']);
});

test('one batch that is sent again, and one that holds both, count once', async () => {
  const taken = await openShop();
  const { own } = taken;
  const copy = entered(taken);
  await shop.office.send([copy]);
  await shop.office.send([copy]);
  await shop.phone.send([own]);
  await shop.phone.send([own]);
  expect(await owed()).toContainEqual([1_450, 0]);
});

test('a code of another receipt, and another customer, link nothing and are told', async () => {
  const taken = await openShop();
  const { own } = taken;
  const wrongCode = shop.office.make(
    'payment.recorded',
    bodies.payment(asha, 1_000, {
      receipt: { ...taken.paper, code: receiptCode(asha) },
    }),
  );
  const ofAnother = entered(taken, 4_000, bhavna);
  await shop.office.send([wrongCode, ofAnother]);
  expect(await issuesOf(shop, wrongCode.id)).toEqual([]);
  await shop.phone.send([own]);
  for (const { id } of [wrongCode, ofAnother]) {
    expect(await issuesOf(shop, id)).toContain('receipt_mismatched');
  }
  // 54.50 - 10.00 - 40.00 of Asha; 40.00 of Bhavna's are in hand.
  expect(await owed()).toEqual(
    expect.arrayContaining([
      [450, 0],
      [0, 4_000],
    ]),
  );
});

test('a receipt code with a wrong character is refused with its place', async () => {
  const taken = await openShop();
  const { number, code } = taken.paper;
  const last = code.endsWith('A') ? 'B' : 'A';
  const receipt = { number, code: `${code.slice(0, -1)}${last}` };
  const copy = shop.office.make('payment.recorded', bodies.payment(asha, 4_000, { receipt }));
  expect(await shop.office.send([copy])).toMatchObject({
    outcomes: [{ outcome: 'refused', refusal: { code: 'malformed' } }],
  });
});

test('LAW: any order of own fact, entries off its paper and a void gives one book', async () => {
  const books = new Map<string, unknown>();
  const places = fc.shuffledSubarray([0, 1, 2, 3], { minLength: 2 });
  await fc.assert(
    fc.asyncProperty(places, fc.boolean(), async (order, isAtOnce) => {
      const taken = await openShop();
      const [first, second] = [entered(taken), entered(taken, 4_100)];
      const undone = shop.office.make('fact.voided', bodies.void(first.id, asha));
      const all = [taken.own, first, second, undone];
      await sendAll(
        taken.own,
        order.flatMap((place) => all[place] ?? []),
        isAtOnce,
      );
      const book = [await owed(), await ledgerOf(shop)];
      expect((await verify(town.database, shop.tenantId)).differences).toEqual([]);
      // What the phone took counts, whatever else came: 54.50 - 40.00.
      if (order.includes(0)) expect(book[0]).toContainEqual([1_450, 0]);
      const key = order.toSorted().join();
      expect(book).toEqual(books.get(key) ?? book);
      books.set(key, book);
    }),
    { numRuns: 60 },
  );
});

/** The phone's own by the phone, the rest by the office; numbers in the order of sending. */
async function sendAll(own: Wire, facts: readonly Wire[], isAtOnce: boolean): Promise<void> {
  const ofOffice = facts
    .filter((fact) => fact !== own)
    .map((fact, place) => ({ ...fact, seq: place + 1 }));
  const ofPhone = facts.filter((fact) => fact === own);
  if (isAtOnce) {
    await Promise.all([shop.office.send(ofOffice), shop.phone.send(ofPhone)]);
    return;
  }
  for (const fact of facts) {
    if (fact === own) await shop.phone.send([own]);
    else await shop.office.send(ofOffice.filter(({ id }) => id === fact.id));
  }
}
