// Lands an old town in the book: customers, meters as accounts, invoices by what they newly charge,
// payments on their meters, overpayments as credit. Every row is told, under its table's own name.
import type { Figures, StepDesk } from '../../runs/run-plan.ts';
import { groupBy } from '../../sync/group-by.ts';
import { createLists } from '../create-lists.ts';
import { type Landing, landRows } from '../land-rows.ts';
import { type Apart, cell } from '../legacy-book.ts';
import { makeFacts } from '../legacy-facts.ts';
import type { LegacyRow } from '../legacy-source.ts';
import type { Reason } from '../reasons.ts';
import { tellApart } from '../tell-apart.ts';
import { type Financials, remarkKey, tellAll, toldRow } from './financial-steps.ts';
import { findTariff } from './find-tariff.ts';
import { isBalance, lostBills, minorOf } from './judge-amounts.ts';
import { meterLandings } from './meter-facts.ts';
import type { TownBook } from './town-book.ts';

export async function landTown(
  desk: StepDesk,
  financials: Financials,
  whole: TownBook,
): Promise<Figures> {
  const { business, makeBusiness, makeTariff, tariff: named } = financials;
  await makeBusiness?.(desk.database, desk.author.tenantId);
  await desk.nameBusiness(business.id);
  const { tariffId, isNew } = await findTariff(desk, business, { named, makeTariff });
  await createLists(desk, whole.book);
  await tellApart(desk, [...whole.town.away, ...apartRows(whole)]);
  const meters = meterLandings(whole, { generation: desk.generation, tariffId });
  const documents = documentLandings(desk, financials, whole);
  const customers = await landRows(desk, 'customers', documents.customers);
  const installed = await landRows(desk, 'meters', meters.installed);
  await landRows(desk, 'meters.removed', meters.removed);
  await tellAll(
    desk,
    meters.lost.map(({ row }) =>
      toldRow(row, { table: 'meters', outcome: 'apart', reasons: ['customer_missing'] }),
    ),
  );
  const invoices = await landRows(desk, 'invoices', documents.invoices);
  await tellBills(desk, financials, whole);
  const payments = await landRows(desk, 'payments', documents.payments);
  const credits = await landRows(desk, 'overpayments', meters.credits);
  await tellWithin(desk, whole);
  const all = { customers, meters: installed, invoices, payments, overpayments: credits };
  const refused = Object.values(all).reduce((sum, one) => sum + one.refused, 0);
  return {
    customers: customers.landed + customers.there,
    meters: installed.landed + installed.there,
    ...{ invoices: invoices.landed + invoices.there, invoicedMinor: invoices.landedMinor },
    ...{ payments: payments.landed + payments.there, paidMinor: payments.landedMinor },
    ...{ credits: credits.landed + credits.there, creditedMinor: credits.landedMinor },
    ...(isNew ? { tariffToPrice: 'Without prices' } : {}),
    refused,
  };
}

function documentLandings(
  desk: StepDesk,
  financials: Financials,
  { book, town, meters }: TownBook,
) {
  const make = makeFacts(book.frame, desk.generation);
  const byPayment = groupBy(book.allocations.allocations, ({ payment }) => payment);
  const originals = {
    invoices: new Map(town.tables.invoices.rows.map((row) => [row.key, row])),
    payments: new Map(town.tables.payments.rows.map((row) => [row.key, row])),
  };
  /** The row as it came, with what earlier steps said of it. */
  const original = (table: keyof typeof originals, row: LegacyRow, own: readonly Reason[]) => {
    const whole = originals[table].get(row.key) ?? row;
    const owner = meters.get(cell(row, 'meter_id') ?? '')?.customerKey;
    const named = cell(whole, 'customer_id');
    const elsewhere: readonly Reason[] =
      named === null || named === owner ? [] : ['meter_elsewhere'];
    const earlier = financials.remarks.get(remarkKey(table, row.key)) ?? [];
    return { row: whole, reasons: [...new Set([...own, ...earlier, ...elsewhere])] };
  };
  return {
    customers: [...book.customers.values()].map(
      (customer): Landing => ({
        ...{ row: customer.row, fact: make.customer(customer), amount: null },
        ...{ customerId: customer.id, reasons: customer.reasons },
      }),
    ),
    invoices: [...book.invoices.values()].map(
      (invoice): Landing => ({
        ...original('invoices', invoice.row, invoice.reasons),
        ...{ fact: make.invoice(invoice), amount: invoice.minor, customerId: invoice.customer.id },
      }),
    ),
    payments: [...book.payments.values()].map(
      (payment): Landing => ({
        ...original('payments', payment.row, payment.reasons),
        fact: make.payment(payment, byPayment.get(payment) ?? []),
        ...{ amount: payment.minor, customerId: payment.customer.id },
      }),
    ),
  };
}

/** Under the names of the old database. */
const apartRows = ({ book, creditsApart }: TownBook): readonly Apart[] => [
  ...book.apart.map((apart) =>
    apart.table === 'invoice_metadata' ? { ...apart, table: 'invoices' } : apart,
  ),
  ...creditsApart,
];

/** Bills land with their invoice; what was brought forward is owed by the invoices before. */
async function tellBills(
  desk: StepDesk,
  { business }: Financials,
  { book, summed, town }: TownBook,
) {
  const amountOf = (bill: LegacyRow) => minorOf(bill, 'amount', business.currency);
  await tellAll(
    desk,
    summed.flatMap(({ row, bills }) =>
      bills.map((bill) => {
        const base = { table: 'invoice_bills', amount: amountOf(bill) };
        if (isBalance(bill)) {
          return toldRow(bill, { ...base, outcome: 'landed', words: 'brought forward' });
        }
        return book.invoices.has(row.key)
          ? toldRow(bill, { ...base, outcome: 'landed' })
          : toldRow(bill, { ...base, outcome: 'apart', reasons: ['invoice_missing'] });
      }),
    ),
  );
  await tellAll(
    desk,
    lostBills(town).map((bill) => {
      const amount = amountOf(bill);
      const reasons: readonly Reason[] = ['invoice_missing'];
      return toldRow(bill, { table: 'invoice_bills', outcome: 'apart', reasons, amount });
    }),
  );
}

async function tellWithin(desk: StepDesk, { credits }: TownBook) {
  const within = credits.filter(({ isWithin }) => isWithin);
  await tellAll(
    desk,
    within.map(({ row, minor }) =>
      toldRow(row, {
        ...{ table: 'overpayments', outcome: 'landed', amount: minor },
        words: `within payment ${cell(row, 'payment_id') ?? 'on record'}`,
      }),
    ),
  );
}
