// The run `outstanding`: moves a business from a bare outstanding amount to a book of invoices,
// payments and openings. The source is only read; every row of it lands or stands in the report.
import { createHash } from 'node:crypto';
import type { Database } from '../db/open-database.ts';
import { type RunPlan, type RunStep, RunStoppedError } from '../runs/run-plan.ts';
import { groupBy } from '../sync/group-by.ts';
import { refuseChangedRows } from './changed-rows.ts';
import { createLists } from './create-lists.ts';
import { judgeSource, type LegacyBook } from './judge-source.ts';
import { landRows } from './land-rows.ts';
import type { AmountMeaning, LegacyFrame } from './legacy-book.ts';
import { makeFacts } from './legacy-facts.ts';
import type { LegacySource } from './legacy-source.ts';
import { inWords } from './reasons.ts';
import { tellApart, tellWaiting } from './tell-apart.ts';
import { allocatedSum, lineRows, openingLandings } from './told-rows.ts';
import { validateMove } from './validate-move.ts';

const KIND = 'outstanding';

export type OutstandingSettings = {
  readonly frame: LegacyFrame;
  /** What the bare amount means; null: as the seed has it, unless the source speaks against it. */
  readonly meaning: AmountMeaning | null;
  /** Makes the business in the step that creates things; null where it is there. */
  readonly makeBusiness: ((database: Database, tenantId: string) => Promise<void>) | null;
};

export function outstandingPlan(settings: OutstandingSettings): RunPlan {
  const { frame, meaning, makeBusiness } = settings;
  const book = judgeSource(frame, meaning ?? 'before');
  return {
    kind: KIND,
    source: frame.source.name,
    businessId: makeBusiness === null ? frame.business.id : null,
    ...(frame.source.place === undefined ? {} : { readFrom: frame.source.place }),
    startsOver: true,
    steps: [
      backUp(book, meaning),
      create(book, makeBusiness),
      openings(book),
      invoices(book),
      payments(book),
      { name: 'validate', work: (desk) => validateMove(desk, book) },
    ],
    next: [
      'Look through the rows that were kept apart, mend the source, and run it again: what ' +
        'landed is not doubled.',
      'Give each new round to a collector, and ask a few customers whether their balance is right.',
      'To take all of it back: routebook run outstanding --rollback.',
    ],
  };
}

/** Keeps every row of the source as it came; each is told anew when the run gets to it. */
const backUp = (book: LegacyBook, meaning: AmountMeaning | null): RunStep => ({
  name: 'back up',
  work: async (desk) => {
    const { source } = book.frame;
    await refuseChangedRows(desk, KIND, source);
    const rows = await tellWaiting(desk, source.tables, isKnown);
    refuseCountingTwice(book, meaning);
    return { rows, backupStoredIn: 'run_row, legacy.customers_backup', ...readingOf(source) };
  },
});

const known = new Set([
  ...['customers', 'routes', 'products', 'invoice_metadata', 'invoice_line_items'],
  ...['payments', 'invoice_payments'],
]);
const isKnown = (name: string) => known.has(name);

function readingOf({ tables }: LegacySource) {
  const encodings = tables.filter(({ encoding }) => encoding !== 'utf-8');
  const sha256 = createHash('sha256').update(JSON.stringify(tables)).digest('hex');
  return {
    tables: tables.map(({ name, rows }) => `${name} ${rows.length}`).join(', '),
    otherEncodings: encodings.map(({ name, encoding }) => `${name} ${encoding}`).join(', '),
    sha256: sha256.slice(0, 16),
  };
}

/** Where the amounts equal what the documents leave open, adding them would double every debt. */
function refuseCountingTwice({ openings: all }: LegacyBook, meaning: AmountMeaning | null) {
  const twice = all.filter(({ reasons }) => reasons.includes('counted_twice')).length;
  const amounts = all.filter(({ of }) => of === 'outstanding_amount').length;
  if (meaning !== null || twice < 3 || twice * 2 < amounts) return;
  throw new RunStoppedError(
    `The outstanding amounts of ${twice} of ${amounts} customers equal what their documents ` +
      'leave open. Say --amount whole when they include the documents, or --amount before when ' +
      'they come on top',
  );
}

const create = (book: LegacyBook, makeBusiness: OutstandingSettings['makeBusiness']): RunStep => ({
  name: 'create',
  work: async (desk) => {
    await makeBusiness?.(desk.database, desk.author.tenantId);
    await desk.nameBusiness(book.frame.business.id);
    const lists = await createLists(desk, book);
    const make = makeFacts(book.frame, desk.generation);
    await tellApart(desk, book.apart, ['customers']);
    const landings = [...book.customers.values()].map((customer) => ({
      row: customer.row,
      fact: make.customer(customer),
      amount: null,
      customerId: customer.id,
      reasons: customer.reasons,
    }));
    const { landed, there, refused } = await landRows(desk, 'customers', landings);
    return { ...lists, customers: landed, customersThere: there, customersRefused: refused };
  },
});

const openings = (book: LegacyBook): RunStep => ({
  name: 'opening balances',
  work: async (desk) => {
    const { landings, unread } = openingLandings(book, makeFacts(book.frame, desk.generation));
    const figures = { landed: 0, landedMinor: 0 };
    for (const of of ['outstanding_amount', 'amount_paid'] as const) {
      const told = await landRows(desk, `customers.${of}`, landings[of]);
      figures.landed += told.landed;
      figures.landedMinor += told.landedMinor;
    }
    await desk.tell(unread);
    const amounts = landings.outstanding_amount.map(({ amount }) => amount ?? 0);
    return {
      customersUpdated: landings.outstanding_amount.length,
      debts: amounts.filter((amount) => amount > 0).length,
      credits: amounts.filter((amount) => amount < 0).length,
      unreadable: unread.length,
      totalMigratedMinor: [...book.customers.values()].reduce(
        (sum, { outstanding }) => sum + (outstanding ?? 0),
        0,
      ),
      totalOpeningMinor: figures.landedMinor,
    };
  },
});

const invoices = (book: LegacyBook): RunStep => ({
  name: 'invoices',
  work: async (desk) => {
    const make = makeFacts(book.frame, desk.generation);
    await tellApart(desk, book.apart, ['invoice_metadata']);
    await desk.tell(lineRows(book));
    const landings = [...book.invoices.values()].map((invoice) => ({
      row: invoice.row,
      fact: make.invoice(invoice),
      amount: invoice.minor,
      customerId: invoice.customer.id,
      reasons: invoice.reasons,
    }));
    return await landRows(desk, 'invoice_metadata', landings);
  },
});

const payments = (book: LegacyBook): RunStep => ({
  name: 'payments',
  work: async (desk) => {
    const make = makeFacts(book.frame, desk.generation);
    await tellApart(desk, book.apart, ['payments', 'invoice_payments']);
    const { allocations, rows } = book.allocations;
    const byPayment = groupBy(allocations, ({ payment }) => payment);
    const landings = [...book.payments.values()].map((payment) => ({
      row: payment.row,
      fact: make.payment(payment, byPayment.get(payment) ?? []),
      amount: payment.minor,
      customerId: payment.customer.id,
      reasons: payment.reasons,
    }));
    const told = await landRows(desk, 'payments', landings);
    await desk.tell(
      rows.map(({ row, asked, taken, reasons }) => ({
        table: 'invoice_payments',
        key: row.key,
        outcome: reasons.length === 0 ? 'landed' : 'remarked',
        reasons,
        words: reasons.length === 0 ? '' : `${inWords(reasons)}: ${taken} of ${asked} was taken`,
        ...{ amount: taken, customerId: null, factId: null, source: row.cells },
      })),
    );
    return { ...told, allocations: allocations.length, allocatedMinor: allocatedSum(allocations) };
  },
});
