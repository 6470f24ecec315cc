// Credit notes, refunds and write-offs: what each does to the ledger, to what is owed and to what
// settles it, late and out of order too, and that the audit agrees.
import { expect, test } from 'vitest';
import { verify } from '../../../server/verify/verify.ts';
import { factIdSchema } from '../../../shared/kernel/ids.ts';
import { money } from '../../../shared/kernel/money.ts';
import { quantity } from '../../../shared/kernel/quantity.ts';
import { taxRateSchema } from '../../../shared/ledger/tax.ts';
import { bodies } from '../../world/bodies.ts';
import { townOfTests } from '../../world/open-world.ts';
import { accountsOf, allocationsOf, issuesOf, legsOf, openItemsOf } from '../../world/read-book.ts';
import { customerOf, idOf } from '../../world.ts';

const town = townOfTests({ isAudited: true });

const asha = customerOf(1);
const on = { customerId: asha, accountId: bodies.opening(asha, 1).accountId };
/** 10 l × ₹54.50 at 5 % = ₹545.00 + 13.63 + 13.63 = ₹572.26. */
const milk = bodies.sale(asha, { litres: 10_000, total: 57_226 });
const taxed = milk.lines.map((line) => ({ ...line, taxRate: taxRateSchema.parse(500) }));
/** 4 l × ₹54.50 = ₹218.00 + 5.45 + 5.45 = ₹228.90. */
const back = {
  ...on,
  lines: taxed.map((line) => ({ ...line, quantity: quantity(4_000) })),
  supply: 'within' as const,
  total: money(22_890),
  reason: 'came back sour',
};

async function openShop() {
  const shop = await town.shop();
  await shop.phone.record('customer.registered', bodies.customer(1));
  const sale = shop.phone.make('sale.recorded', { ...milk, lines: taxed });
  return { shop, sale };
}

const agrees = async ({ shop }: Awaited<ReturnType<typeof openShop>>) =>
  expect((await verify(shop.database, shop.tenantId)).differences).toEqual([]);

test('a credit note takes income and tax back and settles its invoice', async () => {
  const place = await openShop();
  const { shop, sale } = place;
  await shop.phone.send([sale]);
  const body = { ...back, againstId: sale.id, number: 'C01/2627/00001' };
  const note = shop.office.make('credit.noted', body);
  await shop.office.send([note]);
  expect(await legsOf(shop, note.id)).toEqual([
    '1200 -22890',
    '2210 545',
    '2220 545',
    '4000 21800',
  ]);
  expect(await allocationsOf(shop)).toEqual([
    { debit_id: sale.id, credit_id: note.id, amount: 22_890, origin: 'manual' },
  ]);
  // 572.26 − 228.90 = 343.36
  expect(await accountsOf(shop)).toMatchObject([{ outstanding: 34_336, unapplied: 0 }]);
  await agrees(place);
});

test('a whole invoice that was rounded goes back whole: nothing stays owed', async () => {
  const { shop } = await openShop();
  // 54.50 and 0.50 that round it to 55.00.
  const issued = bodies.invoice(asha, { litres: 1, roundOff: 50, number: 'T01/2627/00001' });
  const invoice = shop.office.make('invoice.issued', issued);
  await shop.office.send([invoice]);
  const noted = {
    ...on,
    againstId: invoice.id,
    lines: milk.lines.map((line) => ({ ...line, quantity: quantity(1_000) })),
    supply: 'within' as const,
    ...{ reason: 'sour', total: money(5_500), number: 'C01/2627/00009' },
  };
  const refused = shop.office.make('credit.noted', noted);
  expect(await shop.office.send([refused])).toMatchObject({
    outcomes: [{ outcome: 'refused', refusal: { words: expect.stringContaining('5450') } }],
  });
  const note = shop.office.make('credit.noted', { ...noted, roundOff: money(50) });
  await shop.office.send([note]);
  expect(await legsOf(shop, note.id)).toEqual(['1200 -5500', '4000 5450', '4900 50']);
  expect(await accountsOf(shop)).toMatchObject([{ outstanding: 0, unapplied: 0 }]);
  expect(await issuesOf(shop, note.id)).toEqual([]);
});

test('a credit note that comes before its invoice waits in hand and is told', async () => {
  const place = await openShop();
  const { shop, sale } = place;
  const body = { ...back, againstId: sale.id, number: 'C01/2627/00002' };
  const note = shop.office.make('credit.noted', body);
  await shop.office.send([note]);
  expect(await issuesOf(shop, note.id)).toEqual(['choice_unknown']);
  expect(await accountsOf(shop)).toMatchObject([{ outstanding: 0, unapplied: 22_890 }]);
  await shop.phone.send([sale]);
  expect(await accountsOf(shop)).toMatchObject([{ outstanding: 34_336, unapplied: 0 }]);
  await agrees(place);
});

test('a credit note of a paid invoice is credit in hand, and a refund uses it up', async () => {
  const place = await openShop();
  const { shop, sale } = place;
  await shop.phone.send([sale]);
  await shop.phone.record('payment.recorded', bodies.payment(asha, 57_226));
  const noted = { ...back, againstId: sale.id, number: 'C01/2627/00003' };
  await shop.office.record('credit.noted', noted);
  expect(await accountsOf(shop)).toMatchObject([{ outstanding: 0, unapplied: 22_890 }]);
  const refund = shop.office.make('refund.paid', {
    ...on,
    amount: money(22_890),
    method: 'upi',
    reference: '412345678901',
    reason: 'closed her account',
    number: 'F01/2627/00001',
  });
  await shop.office.send([refund]);
  expect(await legsOf(shop, refund.id)).toEqual(['1120 -22890', '1200 22890']);
  expect(await accountsOf(shop)).toMatchObject([{ outstanding: 0, unapplied: 0 }]);
  await agrees(place);
});

test('a write-off becomes a loss, and its void makes the debt stand again', async () => {
  const place = await openShop();
  const { shop, sale } = place;
  await shop.phone.send([sale]);
  const loss = shop.office.make('debt.written_off', {
    ...on,
    amount: money(57_226),
    reason: 'moved away',
  });
  await shop.office.send([loss]);
  expect(await legsOf(shop, loss.id)).toEqual(['1200 -57226', '6900 57226']);
  expect(await accountsOf(shop)).toMatchObject([{ outstanding: 0, unapplied: 0 }]);
  expect(await openItemsOf(shop)).toContainEqual(
    expect.objectContaining({ kind: 'write_off', allocated: 57_226 }),
  );
  await shop.office.record('fact.voided', bodies.void(loss.id, asha));
  expect(await accountsOf(shop)).toMatchObject([{ outstanding: 57_226, unapplied: 0 }]);
  await agrees(place);
});

test('a collector may write none of them, and a wrong total is refused', async () => {
  const { shop, sale } = await openShop();
  await shop.phone.send([sale]);
  const note = { ...back, againstId: sale.id, number: 'C01/2627/00004' };
  const other = factIdSchema.parse(idOf(0x91, 7));
  const loss = { ...on, amount: money(1_000), reason: 'a friend' };
  const received = await shop.phone.send([
    shop.phone.make('credit.noted', note),
    shop.phone.make('debt.written_off', loss),
  ]);
  expect(received).toMatchObject({
    outcomes: [{ refusal: { code: 'forbidden' } }, { refusal: { code: 'forbidden' } }],
  });
  const wrong = shop.office.make('credit.noted', {
    ...note,
    againstId: other,
    total: money(22_889),
  });
  expect(await shop.office.send([wrong])).toMatchObject({
    outcomes: [{ outcome: 'refused', refusal: { words: expect.stringContaining('22890') } }],
  });
});
