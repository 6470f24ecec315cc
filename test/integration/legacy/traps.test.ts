// The traps of the old plan, one test each, named as they were found when its SQL was run word for
// word: what went wrong there goes right here.
import { expect, test } from 'vitest';
import { validationQueries } from '../../../server/legacy/validation-queries.ts';
import { carryOut } from '../../../server/runs/carry-out.ts';
import { undoPlan } from '../../../server/runs/undo-plan.ts';
import { customerIdSchema, mainAccountOf } from '../../../shared/kernel/ids.ts';
import { positiveMoneySchema } from '../../../shared/kernel/money.ts';
import { townOfTests } from '../../world/open-world.ts';
import { owed } from '../runs/fingerprints.ts';
import { invoice, payment, tidy } from './legacy-town.ts';
import { askLegacy, carrying, move, owedBy, reasonsOf } from './move.ts';

const town = townOfTests({ connections: 6 });

test('T1 the old check passes for customers who owe nothing or are in credit', async () => {
  const shop = await town.shop();
  const report = await move(shop, tidy);
  const rows = await askLegacy<{ billing_name: string; validation_status: string }>(
    shop,
    validationQueries.customers,
  );
  expect(rows.map((row) => row.validation_status)).toEqual(['PASS', 'PASS', 'PASS']);
  expect(report.steps.at(-1)?.figures).toMatchObject({ seedCheckPassed: 3, seedCheckFailed: 0 });
});

test('T2 moved twice, an opening of 100 + 250 stays 350', async () => {
  const shop = await town.shop();
  const tables = { customers: tidy['customers'] ?? [], routes: tidy['routes'] ?? [] };
  await move(shop, tables);
  const before = await owed(shop);
  await move(shop, tables, { nowMs: () => Date.parse('2026-11-20T10:00:00Z') });
  expect(await owed(shop)).toBe(before);
  expect(await owedBy(shop, 'Anita Rao')).toBe('350.00');
});

test('T3 a customer in credit keeps it', async () => {
  const shop = await town.shop();
  const report = await move(shop, tidy);
  expect(await owedBy(shop, 'Bala Store')).toBe('-40.00');
  expect(report.steps[2]?.figures).toMatchObject({ debts: 1, credits: 1 });
});

test('T4 no more is allocated than the payment has and the invoice owes', async () => {
  const shop = await town.shop();
  const report = await move(shop, {
    ...tidy,
    invoice_payments: [
      { id: 'a1', invoice_id: 'i1', payment_id: 'y1', amount_allocated: '650.00' },
      { id: 'a2', invoice_id: 'i1', payment_id: 'y1', amount_allocated: '0' },
      { id: 'a3', invoice_id: 'i1', payment_id: 'y1', amount_allocated: '1' },
    ],
  });
  expect(reasonsOf(report, 'invoice_payments', 'a1')).toEqual(['allocation_capped']);
  expect(reasonsOf(report, 'invoice_payments', 'a2')).toEqual(['amount_nothing']);
  expect(reasonsOf(report, 'invoice_payments', 'a3')).toEqual(['allocation_capped']);
  const [bill] = await askLegacy(
    shop,
    `select amount_paid::text, amount_outstanding::text, invoice_status from invoice_metadata
    where invoice_number = 'INV-001'`,
  );
  expect(bill).toEqual({
    amount_paid: '200.00',
    amount_outstanding: '300.00',
    invoice_status: 'partially_paid',
  });
});

test('T5 an allocation shows on its payment', async () => {
  const shop = await town.shop();
  const named = [payment('y1', '200.00', { invoice_id: 'i1' })];
  await move(shop, { ...tidy, payments: named });
  const rows = await askLegacy(
    shop,
    `select p.amount_applied::text, p.amount_unapplied::text, p.allocation_status,
      i.invoice_number
    from payments p join invoice_metadata i on i.id = p.primary_invoice_id`,
  );
  expect(rows).toEqual([
    {
      amount_applied: '200.00',
      amount_unapplied: '0.00',
      allocation_status: 'fully_applied',
      invoice_number: 'INV-001',
    },
  ]);
});

test('T6 money in hand lowers what is outstanding', async () => {
  const shop = await town.shop();
  await move(shop, tidy);
  // 100 + 250 + 500 − 200: the old summary said 850.
  expect(await owedBy(shop, 'Anita Rao')).toBe('650.00');
});

test('T7 a payment settles an opening balance', async () => {
  const shop = await town.shop();
  await move(shop, { ...tidy, invoice_metadata: [] });
  const [row] = await askLegacy(
    shop,
    `select s.opening_balance::text, p.allocation_status, ip.is_opening
    from customer_outstanding_summary s
    join payments p on p.customer_id = s.customer_id
    join invoice_payments ip on ip.payment_id = p.id
    where s.billing_name = 'Anita Rao'`,
  );
  expect(row).toEqual({
    opening_balance: '150.00',
    allocation_status: 'fully_applied',
    is_opening: true,
  });
});

test('T8 the way back puts every balance back and touches no constraint', async () => {
  const shop = await town.shop();
  const laws = () =>
    shop.database.pool.query(
      ({ sql }) => sql`
        select conrelid::regclass::text as place, conname as name, pg_get_constraintdef(oid) as law
        from pg_constraint where connamespace = 'public'::regnamespace order by 1, 2`,
    );
  const before = [...(await laws())];
  const report = await move(shop, tidy);
  const back = await undoPlan(shop.database, { tenantId: shop.tenantId, runId: report.id });
  const undone = await carryOut(shop.database, back, carrying(shop));
  expect(undone.state).toBe('finished');
  expect(await owed(shop)).toBe(0);
  expect([...(await laws())]).toEqual(before);
  const again = await move(shop, tidy);
  expect(again.state).toBe('finished');
  expect(await owedBy(shop, 'Anita Rao')).toBe('650.00');
});

test('T9 T11 a draft owes nothing, and stays a draft', async () => {
  const shop = await town.shop();
  const draft = invoice('i2', '70.00', { customer_id: 'c3', invoice_status: 'draft' });
  const cancelled = invoice('i3', '80.00', { customer_id: 'c3', invoice_status: 'cancelled' });
  const report = await move(shop, { ...tidy, invoice_metadata: [draft, cancelled] });
  expect(await owedBy(shop, 'Chai Point')).toBe('0.00');
  expect(reasonsOf(report, 'invoice_metadata', 'i2')).toEqual(['draft']);
  expect(reasonsOf(report, 'invoice_metadata', 'i3')).toEqual(['cancelled']);
});

test('T10 an invoice is overdue when its day has passed, without anybody asking', async () => {
  const shop = await town.shop();
  await move(shop, {
    ...tidy,
    payments: [],
    invoice_metadata: [
      invoice('i1', '500', { invoice_number: 'OLD', due_date: '2026-10-06' }),
      invoice('i2', '500', { invoice_number: 'NEW', due_date: '2099-01-01' }),
    ],
  });
  const rows = await askLegacy(
    shop,
    'select invoice_number, invoice_status from invoice_metadata order by 1',
  );
  expect(rows).toEqual([
    { invoice_number: 'NEW', invoice_status: 'sent' },
    { invoice_number: 'OLD', invoice_status: 'overdue' },
  ]);
});

test('T12 the last payment is of the day that it was in the zone of the business', async () => {
  const shop = await town.shop();
  // 20:00 in London is 01:30 of the next day in Kolkata.
  const late = payment('y1', '200', { payment_date: '2026-10-20 20:00:00+00' });
  await move(shop, { ...tidy, payments: [{ ...late, invoice_id: 'i1' }] });
  const [row] = await askLegacy(shop, 'select last_payment_date from invoice_metadata');
  expect(row).toEqual({ last_payment_date: '2026-10-21' });
});

test('a later payment at the gate lowers the moved balance', async () => {
  const shop = await town.shop();
  await move(shop, tidy);
  const [known] = await askLegacy<{ id: string }>(
    shop,
    `select id from customers where billing_name = 'Anita Rao'`,
  );
  const customerId = customerIdSchema.parse(known?.id);
  await shop.phone.record('payment.recorded', {
    ...{ customerId, accountId: mainAccountOf(customerId), method: 'cash', reference: '' },
    ...{ allocation: { type: 'oldest' }, number: 'R02/2627/00001', note: '' },
    amount: positiveMoneySchema.parse(10_000),
  });
  expect(await owedBy(shop, 'Anita Rao')).toBe('550.00');
});
