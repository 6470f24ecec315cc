// What the plan of the old outstanding system asks for, one test a statement, by its number. The
// traps stand in traps.test.ts, lines and payments without a record in outstanding.test.ts.
import { expect, test } from 'vitest';
import { validationQueries } from '../../../server/legacy/validation-queries.ts';
import { verify } from '../../../server/verify/verify.ts';
import { townOfTests, type World } from '../../world/open-world.ts';
import { invoice, payment, tidy } from './legacy-town.ts';
import { askLegacy, move, owedBy } from './move.ts';

const town = townOfTests({ connections: 6 });

let moved: Promise<World> | null = null;

/** Anita: 100 + 250 opening, 500 and 40 invoiced, 200 paid. Chai Point paid 75 for nothing yet. */
const movedShop = () => {
  moved ??= moveOnce();
  return moved;
};

async function moveOnce(): Promise<World> {
  const shop = await town.shop();
  await move(shop, {
    ...tidy,
    invoice_metadata: [
      invoice('i1', '500.00', { invoice_number: 'INV-001', due_date: '2026-10-15' }),
      invoice('i2', '40.00', { invoice_number: 'INV-002', due_date: '2099-01-01' }),
    ],
    invoice_line_items: [
      {
        id: 'l1',
        invoice_id: 'i1',
        line_type: 'manual_sale',
        product_id: 'p1',
        quantity: '2.500',
        unit_price: '200.00',
        line_total: '500.00',
        gst_rate: '0',
      },
    ],
    payments: [
      payment('y1', '200.00', { payment_method: 'UPI', reference: 'UTR1' }),
      payment('y2', '75.00', { customer_id: 'c3' }),
    ],
  });
  return shop;
}

const ask = async <Row extends object>(query: string) =>
  await askLegacy<Row>(await movedShop(), query);
const one = async (query: string) => (await ask<Record<string, unknown>>(query))[0];

test('S0-2 an allocation is more than nothing, and an invoice has one a payment', async () => {
  expect(
    await one(`select count(*)::integer as all, count(distinct (invoice_id, payment_id))::integer
      as pairs, count(*) filter (where amount_allocated <= 0)::integer as none
    from invoice_payments`),
  ).toEqual({ all: 1, pairs: 1, none: 0 });
});

test('S0-3 money in hand is told with its reason, never nothing', async () => {
  expect(
    await ask(`select amount_unapplied::text, reason from unapplied_payments
      order by amount_unapplied`),
  ).toEqual([
    { amount_unapplied: '40.00', reason: 'Awaiting invoice allocation' },
    { amount_unapplied: '75.00', reason: 'Awaiting invoice allocation' },
  ]);
});

test('S0-4 S0-7 an invoice tells its status, what was paid and what is left', async () => {
  // The invoice was due before the opening, which is due on the day of the move.
  expect(
    await ask(`select invoice_number, invoice_status, amount_paid::text, amount_outstanding::text,
      last_payment_date from invoice_metadata order by invoice_number`),
  ).toEqual([
    {
      invoice_number: 'INV-001',
      invoice_status: 'partially_paid',
      amount_paid: '200.00',
      amount_outstanding: '300.00',
      last_payment_date: '2026-10-20',
    },
    {
      invoice_number: 'INV-002',
      invoice_status: 'sent',
      amount_paid: '0.00',
      amount_outstanding: '40.00',
      last_payment_date: null,
    },
  ]);
  await ask(`select update_invoice_status(id) from invoice_metadata`);
});

test('S0-5 S0-13 a payment tells what of it is applied, by comparison', async () => {
  expect(
    await ask(`select amount::text, amount_applied::text, amount_unapplied::text,
      allocation_status from payments order by allocation_status desc`),
  ).toEqual([
    {
      amount: '75.00',
      amount_applied: '0.00',
      amount_unapplied: '75.00',
      allocation_status: 'unapplied',
    },
    {
      amount: '200.00',
      amount_applied: '200.00',
      amount_unapplied: '0.00',
      allocation_status: 'fully_applied',
    },
  ]);
});

test('S0-6 S0-16 S0-24 the function and the summary agree for every customer', async () => {
  const rows = await ask<{ validation_status: string }>(validationQueries.customers);
  expect(rows.map((row) => row.validation_status)).toEqual(['PASS', 'PASS', 'PASS']);
  const shop = await movedShop();
  // 100 + 250 + 500 + 40 − 200
  expect(await owedBy(shop, 'Anita Rao')).toBe('690.00');
  expect((await verify(shop.database, shop.tenantId)).differences).toEqual([]);
});

test('S0-9 an invoice has its line, the dashboard its customers', async () => {
  expect(
    await one(`select quantity::text, line_total::text
      from invoice_line_items l join invoice_metadata i on i.id = l.invoice_id
      where i.invoice_number = 'INV-001'`),
  ).toEqual({ quantity: '2.500', line_total: '500.00' });
  expect(
    await one(`select route_name, unpaid_invoice_count, oldest_unpaid_date
      from customer_outstanding_summary where billing_name = 'Anita Rao'`),
  ).toEqual({ route_name: 'Morning', unpaid_invoice_count: 2, oldest_unpaid_date: '2026-10-05' });
});

test('S0-10 routes and products are there', async () => {
  expect(await one(`select name from routes where name = 'Morning'`)).toEqual({ name: 'Morning' });
  expect(
    await one(`select gst_rate::text from products where name = 'Cow milk'
      order by current_price limit 1`),
  ).toBeDefined();
});

test('S0-12 the opening is what was outstanding and what was brought along, once', async () => {
  expect(
    await one(`select opening_balance::text from customer_outstanding_summary
      where billing_name = 'Anita Rao'`),
  ).toEqual({ opening_balance: '350.00' });
});

test('S0-17 S0-18 invoices and payments by status add up', async () => {
  const invoices = await ask<{ invoice_status: string; total_outstanding: string }>(
    validationQueries.invoices,
  );
  expect(invoices.map((row) => row.invoice_status).toSorted()).toEqual(['partially_paid', 'sent']);
  const payments = await ask<{ allocation_status: string }>(validationQueries.payments);
  expect(payments.map((row) => row.allocation_status).toSorted()).toEqual([
    'fully_applied',
    'unapplied',
  ]);
});

test('S1-20 no posted entry is unbalanced, and balances are the sums of lines', async () => {
  const shop = await movedShop();
  const [row] = await shop.database.pool.query(
    ({ sql }) => sql`
      select
        (select count(*)::integer from journal_entry e where e.tenant_id = ${shop.tenantId}
          and (select sum(amount) from unnest(e.amounts) as leg (amount)) <> 0) as unbalanced,
        (select count(*)::integer from journal_entry e where e.tenant_id = ${shop.tenantId}
          and cardinality(e.amounts) <> (select count(*) from journal_line j
            where j.tenant_id = e.tenant_id and j.entry_id = e.id)) as incomplete,
        (select count(*)::integer from (
          select ledger_account_id, sum(amount) as sum from journal_line
          where tenant_id = ${shop.tenantId} group by 1) line
          join (select ledger_account_id, sum(debit - credit) as sum from account_day
            where tenant_id = ${shop.tenantId} group by 1) day using (ledger_account_id)
          where line.sum <> day.sum) as apart`,
  );
  expect(row).toEqual({ unbalanced: 0, incomplete: 0, apart: 0 });
});
