// The views by which the office reads: what is owed, since when, by customer and round, and the
// ledger's balances and histories. Each is derived; none can be stale.
import { beforeAll, expect, test } from 'vitest';
import { readTenant } from '../../../server/db/tenant-transaction.ts';
import { addDays, dayIn, instant } from '../../../shared/kernel/day.ts';
import type { FactId } from '../../../shared/kernel/ids.ts';
import { bodies } from '../../world/bodies.ts';
import { townOfTests, type World } from '../../world/open-world.ts';
import { makePhone } from '../../world/phone.ts';
import { customerOf, dairy, rounds } from '../../world.ts';

const town = townOfTests();
let shop: World;
let sold: readonly FactId[];

/** The views ask the clock; so do these days and phones. The dairy gives 15 days. */
const nowMs = Date.now();
const today = dayIn(dairy.zone, nowMs);
const now = { clock: instant(nowMs) };
const dayBack = (days: number) => ({
  day: addDays(today, -days),
  recordedAt: instant(nowMs - days * 86_400_000),
});

beforeAll(async () => {
  [shop] = [await town.shop(), await town.shop()];
  const phone = makePhone(shop.receive, shop.phone.pusher, () => nowMs);
  const office = makePhone(shop.receive, shop.office.pusher, () => nowMs);
  shop = { ...shop, phone, office };
  const known = [1, 2].map((n) => phone.make('customer.registered', bodies.customer(n)));
  const sell = (n: number, days: number) =>
    phone.make(
      'sale.recorded',
      bodies.sale(customerOf(n), { litres: 1_000, total: 5_450 }),
      dayBack(days),
    );
  const sales = [sell(1, 60), sell(1, 40), sell(1, 15), sell(1, 1), sell(2, 3)];
  const paid = phone.make('payment.recorded', bodies.payment(customerOf(1), 7_000), dayBack(2));
  const over = phone.make('payment.recorded', bodies.payment(customerOf(2), 900), dayBack(0));
  const wrong = sell(2, 2);
  const voided = office.make('fact.voided', bodies.void(wrong.id, customerOf(2)), dayBack(0));
  await phone.send([...known, ...sales, paid, over, wrong], now);
  await office.send([voided], now);
  const early = bodies.payment(customerOf(3), 1_000);
  await phone.send([phone.make('payment.recorded', early, dayBack(0))], now);
  sold = [...sales, wrong].map(({ id }) => id);
});

const read = (query: string) =>
  readTenant(town.database, shop.tenantId, ({ sql }) => sql.unsafe(query));

test('a debt is sent, partially paid, paid, overdue or cancelled, by its day', async () => {
  const rows = await read('select id, status, residual, due_day from open_item_status order by id');
  expect(rows).toEqual([
    { id: sold[0], status: 'paid', residual: 0, due_day: addDays(today, -45) },
    // 70.00 − 54.50 = 15.50 of it are paid: 54.50 − 15.50 = 39.00 are late.
    { id: sold[1], status: 'overdue', residual: 3_900, due_day: addDays(today, -25) },
    // Due today is not late.
    { id: sold[2], status: 'sent', residual: 5_450, due_day: today },
    { id: sold[3], status: 'sent', residual: 5_450, due_day: addDays(today, 14) },
    { id: sold[4], status: 'partially_paid', residual: 4_550, due_day: addDays(today, 12) },
    { id: sold[5], status: 'cancelled', residual: 5_450, due_day: addDays(today, 13) },
  ]);
});

test('what each customer owes, how much is unpaid and since when', async () => {
  const rows = await read(`
    select customer_id, outstanding, unapplied, balance, unpaid_count, oldest_due_day
    from customer_outstanding order by customer_id`);
  expect(rows).toEqual([
    {
      customer_id: customerOf(1),
      // 39.00 + 54.50 + 54.50 = 148.00.
      outstanding: 14_800,
      unapplied: 0,
      balance: 14_800,
      unpaid_count: 3,
      oldest_due_day: addDays(today, -25),
    },
    {
      customer_id: customerOf(2),
      // 54.50 − 9.00 = 45.50.
      outstanding: 4_550,
      unapplied: 0,
      balance: 4_550,
      unpaid_count: 1,
      oldest_due_day: addDays(today, 12),
    },
    {
      customer_id: customerOf(3),
      outstanding: 0,
      unapplied: 1_000,
      balance: -1_000,
      unpaid_count: 0,
      oldest_due_day: null,
    },
  ]);
});

test('what each round owes; customers of no round are a row of their own', async () => {
  const rows = await read(`
    select round_id, customers, outstanding, unapplied, balance
    from round_outstanding order by round_id nulls last`);
  expect(rows).toEqual([
    // 148.00 + 45.50 = 193.50.
    { round_id: rounds.milk, customers: 2, outstanding: 19_350, unapplied: 0, balance: 19_350 },
    { round_id: null, customers: 1, outstanding: 0, unapplied: 1_000, balance: -1_000 },
  ]);
});

test('a customer who goes over to another round takes along what they owe', async () => {
  const move = (round: typeof rounds.milk | null) =>
    shop.office.record('customer.changed', {
      customerId: customerOf(2),
      change: { roundId: round },
    });
  await move(null);
  const moved = await read(`
    select round_id, customers, outstanding, unapplied
    from round_outstanding order by round_id nulls last`);
  expect(moved).toEqual([
    { round_id: rounds.milk, customers: 1, outstanding: 14_800, unapplied: 0 },
    { round_id: null, customers: 2, outstanding: 4_550, unapplied: 1_000 },
  ]);
  await move(rounds.milk);
  const back = await read(`
    select round_id, customers, outstanding from round_outstanding order by round_id nulls last`);
  expect(back).toEqual([
    { round_id: rounds.milk, customers: 2, outstanding: 19_350 },
    { round_id: null, customers: 1, outstanding: 0 },
  ]);
});

test('the ledger’s balances, and the receivables by them equal what is owed', async () => {
  const rows = await read(`
    select code, debit, credit, balance from ledger_balance
    where business_id = '${dairy.id}' and (debit <> 0 or credit <> 0) order by code`);
  expect(rows).toEqual([
    // 70 + 9 + 10 = 89.
    { code: '1100', debit: 8_900, credit: 0, balance: 8_900 },
    // 6 × 54.50 = 327; 89 paid and 54.50 voided: 143.50; 327 − 143.50 = 183.50 = 193.50 − 10.
    { code: '1200', debit: 32_700, credit: 14_350, balance: 18_350 },
    { code: '4000', debit: 5_450, credit: 32_700, balance: -27_250 },
  ]);
});

test('the history of a ledger account runs from day to day to its balance', async () => {
  const rows = await read(`
    select h.accounting_day, h.amount, h.balance
    from ledger_account_history h
    join ledger_account l on l.id = h.ledger_account_id and l.tenant_id = h.tenant_id
    where l.code = '1100' order by h.accounting_day, h.entry_id, h.line_no`);
  expect(rows).toEqual([
    { accounting_day: addDays(today, -2), amount: 7_000, balance: 7_000 },
    { accounting_day: today, amount: 900, balance: 7_900 },
    { accounting_day: today, amount: 1_000, balance: 8_900 },
  ]);
});

test('another tenant reads nothing through a view', async () => {
  const views = ['open_item_status', 'customer_outstanding', 'round_outstanding'];
  for (const view of [...views, 'ledger_account_history']) {
    const rows = await readTenant(
      town.database,
      '00000010-0000-7000-8000-000000000002',
      ({ sql }) => sql.unsafe(`select 1 from ${view}`),
    );
    expect(rows, view).toEqual([]);
  }
});
