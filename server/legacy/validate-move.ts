// Holds what the book owes against what the source says, customer by customer and to the minor
// unit, and asks the old system's own validation questions of the new book.
import type { CustomerId } from '../../shared/kernel/ids.ts';
import { readTenant, type TenantRead } from '../db/tenant-transaction.ts';
import { type Figures, type RunRow, RunStoppedError, type StepDesk } from '../runs/run-plan.ts';
import type { LegacyBook } from './judge-source.ts';
import type { LegacyCustomer } from './legacy-book.ts';
import { inWords } from './reasons.ts';
import { validationQueries } from './validation-queries.ts';

type Sum = { readonly customer: LegacyCustomer; minor: number };

/** What each customer must owe by the rows that can land: openings + invoices − payments. */
function expectedSums(book: LegacyBook): ReadonlyMap<CustomerId, Sum> {
  const sums = new Map<CustomerId, Sum>();
  const add = (customer: LegacyCustomer, minor: number) => {
    const sum = sums.get(customer.id) ?? { customer, minor: 0 };
    sums.set(customer.id, { customer, minor: sum.minor + minor });
  };
  for (const { customer, minor } of book.openings) add(customer, minor ?? 0);
  for (const { customer, minor } of book.invoices.values()) add(customer, minor);
  for (const { customer, minor } of book.payments.values()) add(customer, -minor);
  return sums;
}

/** Stops the run where the book owes another sum than the source. */
export async function validateMove(desk: StepDesk, book: LegacyBook): Promise<Figures> {
  const expected = expectedSums(book);
  const { tenantId } = desk.author;
  await countRows(desk.database);
  const found = await readTenant(desk.database, tenantId, (read) => loadMoved(read, desk.runId));
  const differing: RunRow[] = [];
  let [expectedMinor, bookMinor] = [0, 0];
  for (const [customerId, { customer, minor }] of expected) {
    const owed = found.get(customerId) ?? 0;
    expectedMinor += minor;
    bookMinor += owed;
    if (owed === minor) continue;
    differing.push({
      ...{ table: 'balances', key: customer.row.key, outcome: 'differs', amount: owed - minor },
      reasons: ['balance_differs'],
      words: `${inWords(['balance_differs'])}: ${owed} in the book, ${minor} in the source`,
      ...{ customerId, factId: null, source: customer.row.cells },
    });
  }
  await desk.tell(differing);
  const asked = await readTenant(desk.database, tenantId, askSeed);
  const figures = {
    customersChecked: expected.size,
    balancesDiffering: differing.length,
    ...{ expectedMinor, bookMinor, differenceMinor: bookMinor - expectedMinor },
    ...asked,
  };
  if (differing.length > 0 || asked.trialBalanceMinor !== 0 || asked.seedCheckFailed > 0) {
    throw new RunStoppedError(
      `The balances of ${differing.length} customers differ, by ${figures.differenceMinor} in ` +
        `all; the trial balance is ${asked.trialBalanceMinor}; the old check fails ` +
        `${asked.seedCheckFailed} times`,
    );
  }
  return figures;
}

/**
 * Tells Postgres how many rows there are now. By what it knew of the empty tables it would read
 * every open item of the book again for each customer, until its own next analyze.
 */
async function countRows({ pool }: StepDesk['database']): Promise<void> {
  await pool.query(({ sql }) => sql.unsafe('analyze customer, account, open_item, allocation'));
}

/** What the run's facts made every customer owe, whether voided since or not. */
async function loadMoved({ sql, tenantId }: TenantRead, runId: string) {
  const rows = await sql<{ customerId: CustomerId; minor: number }[]>`
    select o.customer_id as "customerId", sum(o.amount * o.side)::bigint as minor
    from run_row r
    join open_item o on o.tenant_id = r.tenant_id and o.id = r.fact_id
    where r.tenant_id = ${tenantId} and r.run_id = ${runId}
    group by 1
    order by 1`;
  return new Map(rows.map(({ customerId, minor }) => [customerId, minor]));
}

/** The seed's own queries, unchanged, over the views that carry its names. */
async function askSeed({ sql, tenantId }: TenantRead) {
  await sql`select set_config('search_path', 'legacy, public', true)`;
  const customers = await sql.unsafe<{ validation_status: string }[]>(validationQueries.customers);
  const invoices = await sql.unsafe<{ invoice_status: string; count: number }[]>(
    validationQueries.invoices,
  );
  const payments = await sql.unsafe<{ allocation_status: string; count: number }[]>(
    validationQueries.payments,
  );
  await sql`select set_config('search_path', 'public', true)`;
  const [trial] = await sql<{ sum: number }[]>`
    select coalesce(sum(balance), 0)::bigint as sum
    from ledger_balance
    where tenant_id = ${tenantId}`;
  const passed = customers.filter((row) => row.validation_status === 'PASS').length;
  return {
    seedCheckPassed: passed,
    seedCheckFailed: customers.length - passed,
    invoicesByStatus: invoices.map((row) => `${row.invoice_status} ${row.count}`).join(', '),
    paymentsByStatus: payments.map((row) => `${row.allocation_status} ${row.count}`).join(', '),
    trialBalanceMinor: trial?.sum ?? 0,
  };
}
