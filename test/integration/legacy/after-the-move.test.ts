// What the plan of the old outstanding system asks for once the move is over, by its numbers: how
// soon the office's list answers, what stays when only one side goes back, and the first month.
import { expect, test } from 'vitest';
import { loadOutstandingAt } from '../../../server/books/load-outstanding-at.ts';
import { readTenant } from '../../../server/db/tenant-transaction.ts';
import { readCsvFolder } from '../../../server/legacy/read-csv-folder.ts';
import { validationQueries } from '../../../server/legacy/validation-queries.ts';
import { carryOut } from '../../../server/runs/carry-out.ts';
import { undoPlan } from '../../../server/runs/undo-plan.ts';
import { verify } from '../../../server/verify/verify.ts';
import { addDays } from '../../../shared/kernel/day.ts';
import { type CustomerId, customerIdSchema } from '../../../shared/kernel/ids.ts';
import { money } from '../../../shared/kernel/money.ts';
import { bodies } from '../../world/bodies.ts';
import { townOfTests, type World } from '../../world/open-world.ts';
import { dairy, TODAY } from '../../world.ts';
import { openOffice } from '../office.ts';
import { owed } from '../runs/fingerprints.ts';
import { csvFolder, tidy } from './legacy-town.ts';
import { messyTown } from './messy-town.ts';
import { askLegacy, carrying, move, owedBy, planOf } from './move.ts';

const town = townOfTests({ connections: 6 });

/** Step 4.2 of the plan, word for word. */
const performanceQueries = {
  dashboard: `SELECT * FROM customer_outstanding_summary 
ORDER BY total_outstanding DESC
LIMIT 100;`,
  tenCustomers: `SELECT calculate_customer_outstanding(id) 
FROM customers 
LIMIT 10;`,
} as const;

type Explained = {
  readonly 'QUERY PLAN': readonly {
    readonly Plan: { readonly 'Actual Rows': number; readonly 'Shared Hit Blocks': number };
    readonly 'Execution Time': number;
  }[];
};

async function explain(shop: World, query: string) {
  const [row] = await askLegacy<Explained>(
    shop,
    `explain (analyze, buffers, format json) ${query}`,
  );
  const [told] = row?.['QUERY PLAN'] ?? [];
  if (told === undefined) throw new Error('Postgres explained nothing');
  return { rows: told.Plan['Actual Rows'], tookMs: told['Execution Time'], ...told.Plan };
}

test('S0-19 the hundred who owe most are told in under a second, and the app starts', async () => {
  const shop = await town.shop();
  await move(shop, messyTown(19, 240).tables);
  const top = await explain(shop, performanceQueries.dashboard);
  expect(top).toMatchObject({ rows: 100 });
  expect(top.tookMs).toBeLessThan(1_000);
  // By index, a few blocks a customer: Postgres was told how many rows the new book has.
  const [{ people = 0 } = {}] = await askLegacy<{ people: number }>(
    shop,
    `select count(*)::integer as people from customers`,
  );
  expect(top['Shared Hit Blocks'] / people).toBeLessThan(60);
  const ten = await explain(shop, performanceQueries.tenCustomers);
  expect(ten).toMatchObject({ rows: 10 });
  expect(ten.tookMs).toBeLessThan(1_000);
  const office = await openOffice({ database: shop.database });
  expect((await office.ask('/api/health')).status).toBe(200);
  office.app.live.close();
});

test('S0-21 S0-22 either side goes back alone, the old tables as they were', async () => {
  const shop = await town.shop();
  const folder = csvFolder(tidy);
  const cells = async () => JSON.stringify((await readCsvFolder(folder)).tables);
  const old = await cells();
  const plan = planOf({ ...(await readCsvFolder(folder)), name: 'the till' });
  const { id: runId } = await carryOut(shop.database, plan, carrying(shop));
  // The old app alone goes back: no column of it was dropped, and the book keeps what it knows.
  expect(await cells()).toBe(old);
  expect(
    await askLegacy(
      shop,
      `select opening_balance::text, invoice_outstanding::text
      from customer_outstanding_summary where billing_name = 'Anita Rao'`,
    ),
  ).toEqual([{ opening_balance: '350.00', invoice_outstanding: '300.00' }]);
  // The book alone goes back: the old tables still say what is outstanding.
  const back = await undoPlan(shop.database, { tenantId: shop.tenantId, runId });
  expect((await carryOut(shop.database, back, carrying(shop))).state).toBe('finished');
  expect(await owed(shop)).toBe(0);
  expect(await cells()).toBe(old);
});

const idOfAnita = async (shop: World): Promise<CustomerId> => {
  const [row] = await askLegacy<{ id: string }>(
    shop,
    `select id from customers where billing_name = 'Anita Rao'`,
  );
  return customerIdSchema.parse(row?.id);
};

test('S0-23 on the first day a payment lowers what a customer owed, in every place', async () => {
  const shop = await town.shop();
  await move(shop, tidy);
  const anita = await idOfAnita(shop);
  expect(await owedBy(shop, 'Anita Rao')).toBe('650.00');
  await shop.office.record('payment.recorded', bodies.payment(anita, 15_000));
  // 100 + 250 + 500 − 200 − 150
  expect(await owedBy(shop, 'Anita Rao')).toBe('500.00');
  const rows = await askLegacy<{ validation_status: string }>(shop, validationQueries.customers);
  expect(rows.map((row) => row.validation_status)).toEqual(['PASS', 'PASS', 'PASS']);
  expect((await verify(shop.database, shop.tenantId)).differences).toEqual([]);
});

test('S0-23 after a month the backup goes, the book stands, and its debts have aged', async () => {
  const shop = await town.shop();
  await move(shop, tidy);
  await shop.database.pool.query(
    ({ sql }) => sql`delete from run_row where tenant_id = ${shop.tenantId}`,
  );
  expect(await askLegacy(shop, `select source_key from customers_backup`)).toEqual([]);
  expect(await owedBy(shop, 'Anita Rao')).toBe('650.00');
  expect((await verify(shop.database, shop.tenantId)).differences).toEqual([]);
  const in31Days = await readTenant(shop.database, shop.tenantId, (read) =>
    loadOutstandingAt(read, dairy, { to: addDays(TODAY, 31), round: null }),
  );
  const { outstanding, unapplied, ageing } = in31Days.total;
  expect({ outstanding, unapplied }).toEqual({ outstanding: money(65_000), unapplied: 4_000 });
  expect(Object.values(ageing).reduce((sum, part) => sum + part, 0)).toBe(outstanding);
  expect(ageing.current).toBe(0);
});
