// The move from a bare outstanding amount: every row lands or stands in the report with its
// reason, and the totals agree to the cent, whatever the source looks like.
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readCsvFolder } from '../../../server/legacy/read-csv-folder.ts';
import { carryOut } from '../../../server/runs/carry-out.ts';
import { reportMarkdown } from '../../../server/runs/report-markdown.ts';
import { verify } from '../../../server/verify/verify.ts';
import { townOfTests } from '../../world/open-world.ts';
import { fingerprints, owed } from '../runs/fingerprints.ts';
import { csvFolder, customer, invoice, payment, tidy } from './legacy-town.ts';
import { messyTown } from './messy-town.ts';
import { askLegacy, carrying, move, owedBy, planOf, reasonsOf, sourceOf } from './move.ts';

const town = townOfTests({ connections: 6 });

const stepsOf = (report: Awaited<ReturnType<typeof move>>) =>
  report.steps.map(({ state, words }) => words ?? state);

test('a messy dairy: each row has its fate, and what is owed agrees to the cent', async () => {
  const seed = 20_260_820;
  const shop = await town.shop();
  const messy = messyTown(seed, 120);
  const report = await move(shop, messy.tables);
  expect(stepsOf(report), `seed ${seed}`).toEqual(Array(6).fill('finished'));
  expect(await owed(shop)).toBe(messy.owedMinor);
  const told = report.counts.filter(({ table }) => !table.startsWith('customers.'));
  expect(told.reduce((sum, { rows }) => sum + rows, 0)).toBe(messy.rows);
  expect(report.rows.every(({ reasons, words }) => reasons.length > 0 && words !== '')).toBe(true);
  expect(report.reasons.map(({ reason }) => reason)).toEqual(
    expect.arrayContaining([
      ...['amount_negative', 'amount_nothing', 'amount_unreadable', 'allocation_capped'],
      ...['customer_missing', 'day_unreadable', 'id_repeated', 'method_unknown', 'name_missing'],
      ...['route_missing', 'text_damaged'],
    ]),
  );
  expect(report.reasons.map(({ reason }) => reason)).not.toContain('not_reached');
  expect(await verify(shop.database, shop.tenantId)).toMatchObject({ ok: true });
});

test('a dry run reports the same, and the checksum of every table stays', async () => {
  const shop = await town.shop();
  const plan = planOf(await sourceOf(messyTown(7, 40).tables));
  const before = await fingerprints(shop.database);
  const rehearsal = await carryOut(shop.database, plan, carrying(shop, { isRehearsal: true }));
  expect(await fingerprints(shop.database)).toEqual(before);
  const live = await carryOut(shop.database, plan, carrying(shop));
  const alike = ({ id: _, isRehearsal: __, ...rest }: typeof live) => rest;
  expect(alike(rehearsal)).toEqual(alike(live));
});

test('cut off after any step it goes on, and again it doubles nothing', async () => {
  const shop = await town.shop();
  const messy = messyTown(11, 30);
  const plan = planOf(await sourceOf(messy.tables));
  for (const [cutAt] of plan.steps.entries()) {
    const cut = plan.steps.map((step, place) => ({
      name: step.name,
      work: async (desk: Parameters<typeof step.work>[0]) => {
        const figures = await step.work(desk);
        if (place === cutAt) throw new Error('the power went');
        return figures;
      },
    }));
    await expect(carryOut(shop.database, { ...plan, steps: cut }, carrying(shop))).rejects.toThrow(
      'the power went',
    );
  }
  expect((await carryOut(shop.database, plan, carrying(shop))).state).toBe('finished');
  expect(await owed(shop)).toBe(messy.owedMinor);
  const later = carrying(shop, { nowMs: () => Date.parse('2026-11-21T09:00:00Z') });
  const again = await carryOut(shop.database, plan, later);
  expect(again.state).toBe('finished');
  expect(
    again.counts.filter(({ outcome }) => outcome === 'landed').map(({ table }) => table),
  ).toEqual(['invoice_payments', 'routes']);
  expect(await owed(shop)).toBe(messy.owedMinor);
});

test('S0-1 S0-8 lines, tax and due days of an invoice are kept', async () => {
  const shop = await town.shop();
  const line = { invoice_id: 'i1', product_name: 'Cow milk', quantity: '10.000', gst_rate: '5.00' };
  const report = await move(shop, {
    ...tidy,
    payments: [],
    invoice_metadata: [
      invoice('i1', '630.00', { invoice_number: 'INV-1', due_date: '2026-12-24' }),
      invoice('i2', '99.00', { invoice_number: 'INV-2' }),
    ],
    invoice_line_items: [
      { id: 'l1', ...line, unit_price: '60.00' },
      { id: 'l2', ...line, unit_price: '60.00', invoice_id: 'i2' },
      { id: 'l3', ...line, unit_price: '60.00', invoice_id: 'i9' },
    ],
  });
  const lines = await askLegacy(
    shop,
    `select i.invoice_number, i.due_date, l.product_name, l.quantity::text, l.gst_rate::text,
      l.line_total::text
    from invoice_metadata i join invoice_line_items l on l.invoice_id = i.id order by 1`,
  );
  // 10 × 60.00 + 5 % = 630.00; the lines of INV-2 make 630.00, not 99.00.
  expect(lines).toEqual([
    {
      ...{ invoice_number: 'INV-1', due_date: '2026-12-24', product_name: 'Cow milk' },
      ...{ quantity: '10.000', gst_rate: '5.00', line_total: '600.00' },
    },
    expect.objectContaining({ invoice_number: 'INV-2', product_name: 'Invoice INV-2' }),
  ]);
  expect(reasonsOf(report, 'invoice_line_items', 'l2')).toEqual(['line_on_total']);
  expect(reasonsOf(report, 'invoice_line_items', 'l3')).toEqual(['invoice_missing']);
});

test('S0-14 what was paid on invoices without a payment on record lowers the debt', async () => {
  const shop = await town.shop();
  const paid = [invoice('i1', '500.00', { amount_paid: '500.00' }), invoice('i2', '80.00')];
  const report = await move(shop, { ...tidy, invoice_metadata: paid });
  // 100 + 250 + 500 + 80 − 200 paid on record − 300 that no payment explains
  expect(await owedBy(shop, 'Anita Rao')).toBe('430.00');
  expect(reasonsOf(report, 'customers.amount_paid', 'c1')).toEqual(['paid_without_payment']);
});

test('an amount that means the whole debt is met, the unexplained part is told', async () => {
  const shop = await town.shop();
  const report = await move(shop, tidy, { meaning: 'whole' });
  expect(await owedBy(shop, 'Anita Rao')).toBe('250.00');
  expect(reasonsOf(report, 'customers.outstanding_amount', 'c1')).toEqual(['amount_unexplained']);
});

test('amounts that equal the documents stop the run until it is said what they mean', async () => {
  const shop = await town.shop();
  const three = ['c1', 'c2', 'c3'];
  const tables = {
    customers: three.map((id) => customer(id, `Name ${id}`, { outstanding_amount: '300' })),
    invoice_metadata: three.map((id) => invoice(`i${id}`, '300', { customer_id: id })),
  };
  const report = await move(shop, tables);
  expect(stepsOf(report)[0]).toContain('Say --amount whole');
  expect(await owed(shop)).toBe(0);
  expect((await move(shop, tables, { meaning: 'whole' })).state).toBe('finished');
  expect(await owed(shop)).toBe(90_000);
});

test('encodings: UTF-16, Windows-1252 and an unclosed quote are read', async () => {
  const shop = await town.shop();
  const folder = csvFolder({ payments: [payment('y1', '1.00', { customer_id: 'k1' })] });
  const text = 'id;billing_name;outstanding_amount\nk1;Café "Asha;12,50\n';
  writeFileSync(path.join(folder, 'customers.csv'), Buffer.from(text, 'latin1'));
  const routes = Buffer.from('\ufeffid,name\nr1,पूर्व\n', 'utf16le');
  writeFileSync(path.join(folder, 'routes.csv'), routes);
  const report = await carryOut(shop.database, planOf(await readCsvFolder(folder)), carrying(shop));
  expect(report.state).toBe('finished');
  expect(await owedBy(shop, 'Café "Asha')).toBe('11.50');
  expect(report.steps[0]?.figures['otherEncodings']).toBe(
    'customers windows-1252, routes utf-16le',
  );
});

const found = path.join(import.meta.dirname, '../../../../shared/data/ar-csv');
const files = listed().filter((name) => name.endsWith('.csv'));

function listed(): readonly string[] {
  try {
    return readdirSync(found);
  } catch {
    return [];
  }
}

test.each(files)('other people’s list %s lands, or says why', async (name) => {
  const shop = await town.shop();
  const { tables } = await readCsvFolder(found);
  const own = tables.filter((_, place) => files.toSorted()[place] === name);
  const source = { name, tables: own };
  const report = await carryOut(shop.database, planOf(source), carrying(shop));
  expect(stepsOf(report)).toEqual(Array(6).fill('finished'));
  const rows = own.reduce((sum, table) => sum + table.rows.length, 0);
  const [table] = own;
  const told = report.counts.filter((count) => count.table === table?.name);
  expect(told.reduce((sum, count) => sum + count.rows, 0)).toBe(rows);
  expect(reportMarkdown(report)).toContain('# Run outstanding: finished');
});
