// What each customer owed, or had in credit, beside the documents: the bare amounts of the source,
// and what is needed for it and the documents to agree.
import type { AmountMeaning, LegacyCustomer, LegacyInvoice, LegacyPayment } from './legacy-book.ts';
import type { Reason } from './reasons.ts';

export type Opening = {
  readonly customer: LegacyCustomer;
  /** Of which column it speaks. */
  readonly of: 'outstanding_amount' | 'amount_paid';
  /** + is owed, − is credit; null where the amount can't be read. */
  readonly minor: number | null;
  readonly reasons: readonly Reason[];
};

type Documents = {
  readonly customers: ReadonlyMap<string, LegacyCustomer>;
  readonly invoices: ReadonlyMap<string, LegacyInvoice>;
  readonly payments: ReadonlyMap<string, LegacyPayment>;
};

/** A customer's openings, none where they come to nothing. */
export function judgeOpenings(documents: Documents, meaning: AmountMeaning): readonly Opening[] {
  const sums = sumsOf(documents);
  return [...documents.customers.values()].flatMap((customer) => {
    const sum = sums.get(customer) ?? NO_DOCUMENTS;
    const unpaid = Math.max(0, sum.paid - Math.max(0, sum.payments));
    const documented = sum.invoices - sum.payments - unpaid;
    const paid: readonly Opening[] =
      unpaid === 0
        ? []
        : [{ customer, of: 'amount_paid', minor: -unpaid, reasons: ['paid_without_payment'] }];
    const own = openingOf(customer, { documented, hasDocuments: sum.count > 0, meaning });
    return own === null ? paid : [own, ...paid];
  });
}

type Sums = {
  readonly count: number;
  readonly invoices: number;
  readonly payments: number;
  /** What the source says was paid on invoices. */
  readonly paid: number;
};
const NO_DOCUMENTS: Sums = { count: 0, invoices: 0, payments: 0, paid: 0 };

function sumsOf({ invoices, payments }: Documents): ReadonlyMap<LegacyCustomer, Sums> {
  const sums = new Map<LegacyCustomer, Sums>();
  const add = (customer: LegacyCustomer, more: Omit<Sums, 'count'>) => {
    const sum = sums.get(customer) ?? NO_DOCUMENTS;
    sums.set(customer, {
      count: sum.count + 1,
      invoices: sum.invoices + more.invoices,
      payments: sum.payments + more.payments,
      paid: sum.paid + more.paid,
    });
  };
  for (const { customer, minor, paid } of invoices.values()) {
    add(customer, { invoices: minor, payments: 0, paid });
  }
  for (const { customer, minor } of payments.values()) {
    add(customer, { invoices: 0, payments: minor, paid: 0 });
  }
  return sums;
}

type Beside = {
  readonly documented: number;
  readonly hasDocuments: boolean;
  readonly meaning: AmountMeaning;
};

function openingOf(
  customer: LegacyCustomer,
  { documented, hasDocuments, meaning }: Beside,
): Opening | null {
  const { opening, outstanding, amountReasons } = customer;
  const of = 'outstanding_amount';
  if (opening === null || outstanding === null) {
    return { customer, of, minor: null, reasons: amountReasons };
  }
  const minor = meaning === 'before' ? opening + outstanding : outstanding - documented;
  const isTwice =
    meaning === 'before' &&
    hasDocuments &&
    outstanding !== 0 &&
    outstanding === documented + opening;
  const isUnexplained = meaning === 'whole' && minor !== opening;
  if (minor === 0 && !isUnexplained) return null;
  return {
    customer,
    of,
    minor,
    reasons: [
      ...amountReasons,
      ...(isTwice ? (['counted_twice'] as const) : []),
      ...(isUnexplained ? (['amount_unexplained'] as const) : []),
    ],
  };
}
