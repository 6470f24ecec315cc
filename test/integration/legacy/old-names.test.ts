// The old system's names beside what it never knew: refunds, credit that went over to another
// account, late fees. What was billed is an invoice there, and nothing else is.
import { expect, test } from 'vitest';
import { accountOfMeter, factIdSchema } from '../../../shared/kernel/ids.ts';
import { money } from '../../../shared/kernel/money.ts';
import { bodies } from '../../world/bodies.ts';
import { townOfTests, type World } from '../../world/open-world.ts';
import { customerOf, idOf, meterOf, water } from '../../world.ts';

const town = townOfTests({ isAudited: true });

const asha = customerOf(1);
const on = { customerId: asha, accountId: bodies.opening(asha, 1).accountId };

/** `what` of a legacy view, of one customer of the tenant. */
async function told(
  { database, tenantId }: World,
  what: string,
  { view, of = asha }: { readonly view: string; readonly of?: typeof asha },
) {
  const rows = await database.pool.query(
    ({ sql }) => sql<Readonly<Record<string, unknown>>[]>`
      select ${sql.unsafe(what)}
      from ${sql.unsafe(`legacy.${view}`)}
      where tenant_id = ${tenantId} and customer_id = ${of}
      order by 1`,
  );
  return rows.map((row) => ({ ...row }));
}

const refund = (amount: number, number: string) => ({
  ...on,
  amount: money(amount),
  ...{ method: 'cash' as const, reference: '', reason: 'closed her account', number },
});

const HAND = 'invoice_outstanding, unapplied_credit, total_outstanding, unpaid_invoice_count';

test('a refund is no invoice, and takes away from what is in hand', async () => {
  const shop = await town.shop();
  await shop.phone.record('customer.registered', bodies.customer(1));
  await shop.phone.record('payment.recorded', bodies.payment(asha, 10_000));
  await shop.office.record('refund.paid', refund(4_000, 'F01/2627/00001'));
  expect(await told(shop, 'id', { view: 'invoice_metadata' })).toEqual([]);
  expect(await told(shop, HAND, { view: 'customer_balance' })).toEqual([
    {
      ...{ invoice_outstanding: '0.00', unapplied_credit: '60.00' },
      ...{ total_outstanding: '-60.00', unpaid_invoice_count: 0 },
    },
  ]);
  expect(await told(shop, 'primary_invoice_id, amount_unapplied', { view: 'payments' })).toEqual([
    { primary_invoice_id: null, amount_unapplied: '60.00' },
  ]);
  // More goes back than was there: what is in hand is less than nothing, the total stays exact.
  await shop.office.record('refund.paid', refund(7_000, 'F01/2627/00002'));
  expect(await told(shop, HAND, { view: 'customer_balance' })).toEqual([
    {
      ...{ invoice_outstanding: '0.00', unapplied_credit: '-10.00' },
      ...{ total_outstanding: '10.00', unpaid_invoice_count: 0 },
    },
  ]);
});

test('credit that went over is no invoice either; a late fee is one', async () => {
  const shop = await town.shop();
  const of = { businessId: water.id };
  const otieno = customerOf(4);
  const [from, to] = [accountOfMeter(meterOf(4)), accountOfMeter(meterOf(5))];
  const ids = [0, 1].map((n) => factIdSchema.parse(idOf(0x96, n)));
  await shop.phone.record('customer.registered', bodies.customer(4), of);
  for (const n of [4, 5]) {
    await shop.phone.record('meter.installed', { ...bodies.meter(n), customerId: otieno });
  }
  await shop.phone.record(
    'payment.recorded',
    bodies.payment(otieno, 50_000, { accountId: from }),
    of,
  );
  const half = (way: 'out' | 'in') => ({
    ...{ customerId: otieno, amount: money(50_000), reason: 'the wrong meter', way },
    ...(way === 'out'
      ? { accountId: from, otherAccountId: to }
      : { accountId: to, otherAccountId: from }),
    pairId: factIdSchema.parse(ids[way === 'out' ? 1 : 0]),
  });
  const made = (way: 'out' | 'in') => {
    const id = factIdSchema.parse(ids[way === 'out' ? 0 : 1]);
    return shop.office.make('credit.moved', half(way), { ...of, id });
  };
  await shop.office.send([made('out'), made('in')]);
  expect(await told(shop, 'id', { view: 'invoice_metadata', of: otieno })).toEqual([]);
  expect(await told(shop, HAND, { view: 'customer_balance', of: otieno })).toMatchObject([
    { unapplied_credit: '500.00', unpaid_invoice_count: 0 },
  ]);
  const fee = {
    ...bodies.lateFee(otieno, factIdSchema.parse(idOf(0x96, 9)), {
      amount: 1_000,
      number: 'L01/2627/00001',
    }),
    accountId: to,
  };
  await shop.office.record('late_fee.charged', fee, of);
  expect(
    await told(shop, 'total_amount, invoice_status', { view: 'invoice_metadata', of: otieno }),
  ).toEqual([{ total_amount: '10.00', invoice_status: 'paid' }]);
});
