// What each kind of fact means in the book, written a second time from the trade's rules: small
// tables of legs, what becomes owed, what is read. A new kind of fact fails the compiler here.
import type { Fact } from '../../shared/facts.ts';
import { unreachable } from '../../shared/kernel/assert.ts';
import { addDays } from '../../shared/kernel/day.ts';
import type { Business } from '../../shared/ledger/business.ts';
import type { MoneyMethod } from '../../shared/ledger/money-method.ts';
import type { Fields } from './findings.ts';
import { saleSums } from './own-arithmetic.ts';
import { billSums } from './own-rating.ts';

export type Leg = readonly [code: string, amount: number];

export type Owed = {
  readonly accountId: string;
  /** 1 is owed, −1 is in hand. */
  readonly side: 1 | -1;
  readonly kind: string;
  readonly amount: number;
  readonly dueDay: string;
  readonly number: string | null;
  readonly choices: readonly { readonly debitId: string; readonly amount: number }[];
};

export type Meaning = {
  readonly customerId: string;
  readonly accountId: string | null;
  readonly number: string | null;
  readonly reference: string | null;
  readonly legs: readonly Leg[];
  readonly owed: Owed | null;
  readonly reading: { readonly meterId: string; readonly value: number } | null;
  readonly customer: Fields | null;
  /** The meter that it is about. */
  readonly meterId: string | null;
  /** What installing a meter says of it. */
  readonly meter: Fields | null;
  readonly voids: string | null;
};

const moneyIn: Readonly<Record<MoneyMethod, string>> = {
  bank: '1110',
  cash: '1100',
  cheque: '1140',
  mpesa: '1130',
  upi: '1120',
};

const RECEIVABLES = '1200';

/** Kinds of facts that a void undoes. */
export const voidableTypes: ReadonlySet<string> = new Set([
  ...['bill.issued', 'meter.read', 'opening.recorded'],
  ...['payment.recorded', 'sale.recorded', 'stop.skipped'],
]);

export function meaningOf(fact: Fact, business: Business): Meaning {
  const nothing = {
    customerId: fact.body.customerId,
    accountId: null,
    number: null,
    reference: null,
    legs: [],
    owed: null,
    reading: null,
    customer: null,
    meterId: null,
    meter: null,
    voids: null,
  };
  switch (fact.type) {
    case 'customer.registered': {
      const { customerId, ...customer } = fact.body;
      return { ...nothing, accountId: customerId, customer };
    }
    case 'customer.changed':
      return { ...nothing, customer: fact.body.change };
    case 'opening.recorded':
      return { ...nothing, ...ofOpening(fact) };
    case 'sale.recorded':
      return { ...nothing, ...ofSale(fact, business) };
    case 'payment.recorded':
      return { ...nothing, ...ofPayment(fact) };
    case 'bill.issued':
      return { ...nothing, ...ofBill(fact, business) };
    case 'meter.installed':
      return { ...nothing, ...ofInstalling(fact) };
    case 'meter.read': {
      const { meterId, value } = fact.body;
      return { ...nothing, accountId: meterId, meterId, reading: { meterId, value } };
    }
    case 'stop.skipped':
      return nothing;
    case 'fact.voided':
      return { ...nothing, accountId: fact.body.accountId, voids: fact.body.factId };
    default:
      return unreachable(fact);
  }
}

function ofOpening({ day, body: { accountId, amount } }: Fact<'opening.recorded'>) {
  const isOwed = amount > 0;
  return {
    accountId,
    legs: netted([
      [RECEIVABLES, amount],
      ['3900', -amount],
    ]),
    owed: {
      accountId,
      side: isOwed ? 1 : -1,
      kind: isOwed ? 'opening' : 'opening_credit',
      amount: isOwed ? amount : -amount,
      dueDay: day,
      number: null,
      choices: [],
    },
  } satisfies Partial<Meaning>;
}

function ofSale({ day, body }: Fact<'sale.recorded'>, business: Business) {
  const { accountId, settlement, total, number } = body;
  const isPaid = settlement.type === 'paid';
  const sums = saleSums(body, business);
  return {
    accountId,
    number,
    reference: isPaid && settlement.reference !== '' ? settlement.reference : null,
    legs: netted([
      [isPaid ? moneyIn[settlement.method] : RECEIVABLES, sums.total],
      [business.trade === 'laundry' ? '4200' : '4000', -sums.taxable],
      ['2200', -sums.vat],
      ['2210', -sums.cgst],
      ['2220', -sums.sgst],
      ['2230', -sums.igst],
    ]),
    owed: isPaid
      ? null
      : {
          accountId,
          side: 1,
          kind: 'invoice',
          amount: total,
          dueDay: addDays(day, business.creditDays),
          number,
          choices: [],
        },
  } satisfies Partial<Meaning>;
}

function ofPayment({ day, body }: Fact<'payment.recorded'>) {
  const { accountId, amount, method, reference, number, allocation } = body;
  return {
    accountId,
    number,
    reference: reference === '' ? null : reference,
    legs: netted([
      [moneyIn[method], amount],
      [RECEIVABLES, -amount],
    ]),
    owed: {
      accountId,
      side: -1,
      kind: 'payment',
      amount,
      dueDay: day,
      number,
      choices: allocation.type === 'chosen' ? allocation.choices : [],
    },
  } satisfies Partial<Meaning>;
}

function ofBill({ day, body }: Fact<'bill.issued'>, business: Business) {
  const { meterId, total, number } = body;
  const { metered, standing, tax } = billSums(body, business);
  const isOwed = total > 0;
  return {
    accountId: meterId,
    meterId,
    number,
    legs: netted([
      [RECEIVABLES, total],
      ['4100', -metered],
      ['4110', -standing],
      ...taxLegs(tax, business),
    ]),
    owed:
      total === 0
        ? null
        : {
            accountId: meterId,
            side: isOwed ? 1 : -1,
            kind: isOwed ? 'bill' : 'bill_credit',
            amount: isOwed ? total : -total,
            dueDay: isOwed ? addDays(day, business.creditDays) : day,
            number,
            choices: [],
          },
  } satisfies Partial<Meaning>;
}

function taxLegs(tax: number, { taxScheme }: Business): readonly Leg[] {
  if (taxScheme !== 'gst') return [['2200', -tax]];
  return [
    ['2210', -tax / 2],
    ['2220', -tax / 2],
  ];
}

function ofInstalling({ day, body }: Fact<'meter.installed'>) {
  const { meterId, ...fields } = body;
  return {
    accountId: meterId,
    reading: { meterId, value: body.startValue },
    meterId,
    meter: { ...fields, installedDay: day },
  } satisfies Partial<Meaning>;
}

/** One leg a ledger account, none of nothing. */
function netted(legs: readonly Leg[]): readonly Leg[] {
  const sums = new Map<string, number>();
  for (const [code, amount] of legs) sums.set(code, (sums.get(code) ?? 0) + amount);
  return [...sums].filter(([, amount]) => amount !== 0);
}
