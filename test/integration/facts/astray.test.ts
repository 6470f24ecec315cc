// What names somebody or something that is not there, or is another's: it is applied as it is, told
// as an issue, and the issue closes by itself when what was missing comes.
import { expect, test } from 'vitest';
import { verify } from '../../../server/verify/verify.ts';
import { accountOfMeter, mainAccountOf, roundIdSchema } from '../../../shared/kernel/ids.ts';
import { money } from '../../../shared/kernel/money.ts';
import { bodies } from '../../world/bodies.ts';
import { townOfTests, type World } from '../../world/open-world.ts';
import { accountsOf, issuesOf, openIssuesOf } from '../../world/read-book.ts';
import { customerOf, idOf, meterOf, rounds, water } from '../../world.ts';

const town = townOfTests({ isAudited: true });

const [asha, otieno] = [customerOf(1), customerOf(2)];
const litre = { litres: 1_000, total: 5_450 };
const noRound = roundIdSchema.parse(idOf(0x40, 99));

const expectClean = async (shop: World) =>
  expect(await verify(shop.database, shop.tenantId)).toMatchObject({ ok: true });

test('money for another’s account goes there, is told, and its balance answers', async () => {
  const shop = await town.shop();
  await shop.office.record('customer.registered', bodies.customer(1));
  await shop.office.record('customer.registered', bodies.customer(2));
  await shop.office.record('sale.recorded', bodies.sale(otieno, litre));
  const astray = bodies.payment(asha, 5_000, { accountId: mainAccountOf(otieno) });
  const payment = shop.phone.make('payment.recorded', astray);
  // 54.50 − 50 = 4.50 are left on Otieno's account, though Asha paid.
  expect(await shop.phone.send([payment])).toMatchObject({
    outcomes: [{ outcome: 'applied', issues: ['account_of_another'] }],
    balances: [{ id: mainAccountOf(otieno), customerId: otieno, outstanding: 450 }],
  });
  const own = await shop.phone.record('payment.recorded', bodies.payment(otieno, 450));
  expect(own).toMatchObject({ outcomes: [{ issues: [] }], balances: [{ outstanding: 0 }] });
  await expectClean(shop);
});

test.each([
  ['that does not exist', noRound],
  ['of another business', rounds.pipes],
])('a round %s is told, until the customer is put in one of theirs', async (_, roundId) => {
  const shop = await town.shop();
  const customer = shop.office.make('customer.registered', bodies.customer(1, { roundId }));
  expect(await shop.office.send([customer])).toMatchObject({
    outcomes: [{ outcome: 'applied', issues: ['round_unknown'] }],
  });
  const again = shop.office.make('customer.changed', bodies.change(asha, { roundId: noRound }));
  await shop.office.send([again]);
  expect(await openIssuesOf(shop, again.id)).toEqual(['round_unknown']);
  await shop.office.record('customer.changed', bodies.change(asha, { name: 'Asha' }));
  expect(await openIssuesOf(shop, customer.id)).toEqual(['round_unknown']);
  await shop.office.record('customer.changed', bodies.change(asha, { roundId: rounds.milk }));
  expect(await openIssuesOf(shop, customer.id)).toEqual([]);
  expect(await openIssuesOf(shop, again.id)).toEqual([]);
  await expectClean(shop);
});

test('a chosen invoice that is not there is told until it comes', async () => {
  const shop = await town.shop();
  await shop.office.record('customer.registered', bodies.customer(1));
  const sell = () => shop.second.make('sale.recorded', bodies.sale(asha, litre));
  const [first, second] = [sell(), sell()];
  const choices = [first, second].map(({ id }) => ({ debitId: id, amount: money(2_000) }));
  const allocation = { type: 'chosen' as const, choices };
  const payment = shop.phone.make('payment.recorded', bodies.payment(asha, 4_000, { allocation }));
  await shop.phone.send([payment]);
  await shop.second.send([first]);
  expect(await openIssuesOf(shop, payment.id)).toContain('choice_unknown');
  await shop.second.send([second]);
  expect(await openIssuesOf(shop, payment.id)).not.toContain('choice_unknown');
  expect(await issuesOf(shop, payment.id)).toContain('choice_unknown');
  // 2 × 54.50 − 40 = 69.
  expect(await accountsOf(shop)).toMatchObject([{ outstanding: 6_900 }]);
  await expectClean(shop);
});

test('a customer, a meter and a void’s target that come at last settle their issues', async () => {
  const shop = await town.shop();
  const inWater = { businessId: water.id };
  const reading = shop.phone.make('meter.read', bodies.reading(1, 120_000));
  const bill = shop.phone.make('bill.issued', bodies.bill(1, reading.id));
  const meter = shop.second.make('meter.installed', bodies.meter(1));
  const voided = shop.office.make(
    'fact.voided',
    bodies.void(bill.id, asha, accountOfMeter(meterOf(1))),
    inWater,
  );
  await shop.office.send([voided]);
  expect(await openIssuesOf(shop, voided.id)).toEqual(['customer_unknown', 'void_target_unknown']);
  await shop.phone.send([reading, bill]);
  expect(await openIssuesOf(shop, voided.id)).toEqual(['customer_unknown']);
  expect(await openIssuesOf(shop, bill.id)).toEqual(['customer_unknown', 'meter_unknown']);
  await shop.second.send([meter]);
  expect(await openIssuesOf(shop, bill.id)).toEqual(['customer_unknown']);
  expect(await openIssuesOf(shop, reading.id)).toEqual(['customer_unknown']);
  await shop.office.record('customer.registered', bodies.customer(1), inWater);
  for (const { id } of [voided, bill, reading, meter]) {
    expect((await openIssuesOf(shop, id)).filter((kind) => kind.endsWith('unknown'))).toEqual([]);
  }
  await expectClean(shop);
});

test('money on an account that nobody knows is told, until its meter comes', async () => {
  const shop = await town.shop();
  const customer = bodies.customer(1, { roundId: rounds.pipes });
  await shop.office.record('customer.registered', customer, { businessId: water.id });
  const accountId = accountOfMeter(meterOf(1));
  const own = { businessId: water.id };
  const before = shop.phone.make('payment.recorded', bodies.payment(asha, 500, { accountId }), own);
  expect(await shop.phone.send([before])).toMatchObject({
    outcomes: [{ outcome: 'applied', issues: ['account_unknown', 'overpaid'] }],
  });
  await shop.office.record('customer.changed', bodies.change(asha, { place: 'the mill' }), {
    businessId: water.id,
  });
  expect(await openIssuesOf(shop, before.id)).toContain('account_unknown');
  await shop.phone.record('meter.installed', bodies.meter(1));
  expect(await openIssuesOf(shop, before.id)).toEqual(['overpaid']);
  const after = shop.phone.make('payment.recorded', bodies.payment(asha, 500, { accountId }), own);
  await shop.phone.send([after]);
  expect(await issuesOf(shop, after.id)).toEqual(['overpaid']);
});
