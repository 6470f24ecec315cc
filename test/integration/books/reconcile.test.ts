// A bank's statement beside the book: what is matched, what is open, whose money a line is.
import { expect, test } from 'vitest';
import { loadReconciliation } from '../../../server/books/load-reconciliation.ts';
import { readTenant } from '../../../server/db/tenant-transaction.ts';
import { verify } from '../../../server/verify/verify.ts';
import { addDays, day as dayOf } from '../../../shared/kernel/day.ts';
import type { FactId } from '../../../shared/kernel/ids.ts';
import { money } from '../../../shared/kernel/money.ts';
import { bodies } from '../../world/bodies.ts';
import { townOfTests, type World } from '../../world/open-world.ts';
import type { Wire } from '../../world/phone.ts';
import { issuesOf, openIssuesOf } from '../../world/read-book.ts';
import { customerOf, dairy, TODAY } from '../../world.ts';

const town = townOfTests();

const asha = customerOf(1);
const upi = (amount: number, reference: string) =>
  bodies.payment(asha, amount, { method: 'upi', reference });
const line = (amount: number, text: string, reference = '') => ({
  day: addDays(TODAY, -1),
  amount: money(amount),
  text,
  reference,
});

async function openShop() {
  const shop = await town.shop();
  await shop.other.record('customer.registered', bodies.customer(1));
  const paid = shop.phone.make('payment.recorded', upi(5_000, '412345678901'));
  const claimed = shop.phone.make('payment.recorded', upi(700, ''));
  await shop.phone.send([paid, claimed]);
  const statement = shop.office.make('statement.imported', {
    account: '1120',
    source: 'november.csv',
    opening: money(0),
    lines: [
      line(5_000, 'UPI/ASHA', '412345678901'),
      line(700, 'UPI from somebody'),
      line(900, 'UPI for S010001', ''),
      line(-50, 'charges'),
    ],
  });
  await shop.office.send([statement]);
  return { shop, paid, claimed, statement };
}

const reconciled = ({ database, tenantId }: World) =>
  readTenant(database, tenantId, (read) =>
    loadReconciliation(read, {
      business: { ...dairy, zone: dairy.zone },
      account: '1120',
      to: dayOf('2026-12-31'),
    }),
  );

const matchedBody = (statement: Wire, place: number, entryIds: readonly FactId[]) => ({
  account: '1120' as const,
  statementId: statement.id,
  place,
  entryIds: [...entryIds],
  aside: entryIds.length === 0 ? 'the bank’s own' : '',
  customerId: entryIds.length === 0 ? null : asha,
});

const agrees = async (shop: World) =>
  expect((await verify(shop.database, shop.tenantId)).differences).toEqual([]);

test('a statement moves nothing; references and lone amounts are suggested', async () => {
  const { shop, paid, claimed } = await openShop();
  const found = await reconciled(shop);
  // Book 50.00 + 7.00; statement 50.00 + 7.00 + 9.00 − 0.50.
  expect(found).toMatchObject({ book: 5_700, statement: 6_550, difference: -850, before: 0 });
  expect(found.suggestions).toMatchObject([
    { place: 0, entryId: paid.id, why: 'reference' },
    { place: 1, entryId: claimed.id, why: 'amount' },
  ]);
  await agrees(shop);
});

test('what is matched leaves both sides; what is left is the difference', async () => {
  const { shop, paid, claimed, statement } = await openShop();
  const first = shop.office.make('line.matched', matchedBody(statement, 0, [paid.id]));
  const second = shop.office.make('line.matched', matchedBody(statement, 1, [claimed.id]));
  const twice = shop.office.make('line.matched', matchedBody(statement, 2, [claimed.id]));
  const aside = shop.office.make('line.matched', matchedBody(statement, 3, []));
  await shop.office.send([first, second, twice, aside]);
  const found = await reconciled(shop);
  expect(found.counts).toEqual({ lines: 1, entries: 0, matched: 3 });
  expect(found).toMatchObject({ difference: -850, linesSum: 900, asideSum: -50, before: 0 });
  await shop.office.send([shop.office.make('fact.voided', bodies.void(first.id, asha, null))]);
  expect((await reconciled(shop)).counts).toEqual({ lines: 2, entries: 1, matched: 2 });
  await agrees(shop);
});

test('a matched payment is voided: its line is open again, the office is told', async () => {
  const { shop, paid, statement } = await openShop();
  const match = shop.office.make('line.matched', matchedBody(statement, 0, [paid.id]));
  await shop.office.send([match]);
  expect((await reconciled(shop)).counts).toEqual({ lines: 3, entries: 1, matched: 1 });
  expect(await issuesOf(shop, match.id)).toEqual([]);
  await shop.office.send([shop.office.make('fact.voided', bodies.void(paid.id, asha))]);
  expect(await openIssuesOf(shop, match.id)).toEqual(['match_broken']);
  const found = await reconciled(shop);
  expect(found.counts).toEqual({ lines: 4, entries: 1, matched: 0 });
  expect(found).toMatchObject({ book: 700, entriesSum: 700, before: 0 });
  await agrees(shop);
});

test('a statement that is taken back breaks the match of a claimed payment', async () => {
  const { shop, claimed, statement } = await openShop();
  const match = shop.office.make('line.matched', matchedBody(statement, 1, [claimed.id]));
  const aside = shop.office.make('line.matched', matchedBody(statement, 3, []));
  await shop.office.send([match, aside]);
  await shop.office.send([
    shop.office.make('fact.voided', { ...bodies.void(statement.id, asha, null), customerId: null }),
  ]);
  expect(await openIssuesOf(shop, match.id)).toEqual(['match_broken']);
  expect(await openIssuesOf(shop, aside.id)).toEqual(['match_broken']);
  expect((await reconciled(shop)).counts).toMatchObject({ lines: 0, matched: 0 });
  await agrees(shop);
});

test.each([
  [0, 1, 2],
  [0, 2, 1],
  [1, 0, 2],
  [1, 2, 0],
  [2, 0, 1],
  [2, 1, 0],
])('payment, match and void in the order %i %i %i: told once', async (...order) => {
  const { shop, statement } = await openShop();
  const made = [
    shop.office.make('payment.recorded', upi(4_000, '99'), { seq: 2 }),
    shop.office.make('line.matched', matchedBody(statement, 0, []), { seq: 2 }),
    shop.office.make('fact.voided', bodies.void(statement.id, asha), { seq: 2 }),
  ] as const;
  const [paid] = made;
  const bodyOf = [
    made[0].body,
    { ...matchedBody(statement, 0, [paid.id]) },
    bodies.void(paid.id, asha),
  ];
  for (const [place, which] of order.entries()) {
    const fact = made[which];
    if (fact === undefined) continue;
    await shop.office.send([{ ...fact, seq: 2 + place, body: bodyOf[which] }]);
  }
  const match = made[1];
  expect(await openIssuesOf(shop, match.id)).toEqual(['match_broken']);
  expect((await reconciled(shop)).counts).toMatchObject({ lines: 4, matched: 0 });
  await agrees(shop);
});

test('a match that was taken back before is not told', async () => {
  const { shop, paid, statement } = await openShop();
  const match = shop.office.make('line.matched', matchedBody(statement, 0, [paid.id]));
  await shop.office.send([match]);
  await shop.office.send([shop.office.make('fact.voided', bodies.void(match.id, asha, null))]);
  await shop.office.send([shop.office.make('fact.voided', bodies.void(paid.id, asha))]);
  expect(await issuesOf(shop, match.id)).toEqual([]);
  await agrees(shop);
});

test('a voided payment and its mirror are nobody’s to match', async () => {
  const { shop, paid } = await openShop();
  await shop.office.send([shop.office.make('fact.voided', bodies.void(paid.id, asha))]);
  const found = await reconciled(shop);
  expect(found.entries.map(({ amount }) => amount)).toEqual([700]);
  expect(found).toMatchObject({ book: 700, entriesSum: 700, before: 0 });
});

test('a collector imports and matches nothing', async () => {
  const { shop, paid, statement } = await openShop();
  const made = shop.phone.make('line.matched', matchedBody(statement, 0, [paid.id]));
  expect(await shop.phone.send([made])).toMatchObject({
    outcomes: [{ outcome: 'refused', refusal: { code: 'forbidden' } }],
  });
});

test('a match before its statement stands once the statement has come', async () => {
  const shop = await town.shop();
  await shop.other.record('customer.registered', bodies.customer(1));
  const paid = shop.phone.make('payment.recorded', upi(5_000, '41'));
  await shop.phone.send([paid]);
  const statement = shop.office.make('statement.imported', {
    account: '1120',
    source: 'late.csv',
    opening: null,
    lines: [line(5_000, 'ASHA')],
  });
  const matched = shop.office.make('line.matched', matchedBody(statement, 0, [paid.id]), {
    seq: 1,
  });
  await shop.office.send([matched], { ackedSeq: 0 });
  expect((await reconciled(shop)).counts.matched).toBe(0);
  await shop.office.send([{ ...statement, seq: 2 }], { ackedSeq: 1 });
  expect(await reconciled(shop)).toMatchObject({ counts: { matched: 1 }, difference: 0 });
});

test('two people import one file at once: its lines are there once, matches stay', async () => {
  const { shop } = await openShop();
  const body = {
    account: '1120' as const,
    ...{ source: 'december.csv', opening: null },
    lines: [{ ...line(1_200, 'UPI of both'), nth: 1 }],
  };
  const [one, other] = [0, 1].map(() => shop.office.make('statement.imported', body));
  if (one === undefined || other === undefined) throw new Error('two of them');
  await shop.office.send([one, other]);
  const [first, second] = one.id < other.id ? [one, other] : [other, one];
  const before = await reconciled(shop);
  expect(before.lines.filter(({ text }) => text === 'UPI of both')).toMatchObject([
    { statementId: first.id },
  ]);
  // 50.00 + 7.00 + 9.00 − 0.50 and 12.00 once
  expect(before.statement).toBe(7_750);
  await shop.office.record('line.matched', matchedBody(second, 0, []), {});
  const after = await reconciled(shop);
  expect(after.lines.filter(({ text }) => text === 'UPI of both')).toEqual([]);
  await agrees(shop);
});
