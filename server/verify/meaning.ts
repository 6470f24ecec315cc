// What each kind of fact means in the book, written a second time from the trade's rules: small
// tables of legs, what becomes owed, what is read. A new kind of fact fails the compiler here.
import type { Fact } from '../../shared/facts.ts';
import { unreachable } from '../../shared/kernel/assert.ts';
import { addDays } from '../../shared/kernel/day.ts';
import type { Business } from '../../shared/ledger/business.ts';
import { ofEntryByHand } from './meaning-documents.ts';
import { ofCashMoved, ofHandover } from './meaning-of-cash.ts';
import { ofDocument } from './meaning-of-document.ts';
import { ofBill, ofInstalling, ofReplacing } from './meaning-of-meters.ts';
import { type Meaning, moneyIn, netted, RECEIVABLES } from './meaning-shape.ts';
import { saleSums } from './own-arithmetic.ts';

/** Kinds of facts that a void undoes. */
export const voidableTypes: ReadonlySet<string> = new Set([
  ...['credit.noted', 'debt.written_off', 'invoice.issued', 'refund.paid'],
  ...['debit.noted', 'late_fee.charged'],
  ...['delivery.recorded', 'subscription.paused', 'subscription.resumed', 'subscription.set'],
  ...['bill.issued', 'meter.read', 'meter.removed', 'meter.replaced'],
  ...['opening.recorded', 'journal.entered'],
  ...['payment.recorded', 'sale.recorded', 'stop.skipped'],
  ...['line.matched', 'payment.allocated', 'statement.imported'],
]);

export function meaningOf(fact: Fact, business: Business): Meaning {
  const nothing = nothingOf(fact);
  if (movesNothing(fact)) return nothing;
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
    case 'credit.noted':
    case 'credit.moved':
    case 'debit.noted':
    case 'debt.written_off':
    case 'invoice.issued':
    case 'late_fee.charged':
    case 'refund.paid':
      return { ...nothing, ...ofDocument(fact, business) };
    case 'journal.entered':
      return { ...nothing, ...ofEntryByHand(fact) };
    case 'bill.issued':
      return { ...nothing, ...ofBill(fact, business) };
    case 'meter.installed':
      return { ...nothing, ...ofInstalling(fact) };
    case 'meter.read':
      return { ...nothing, ...ofReading(fact) };
    case 'meter.replaced':
      return { ...nothing, ...ofReplacing(fact) };
    case 'meter.removed':
      return { ...nothing, ...ofRemoving(fact) };
    case 'reading.reviewed':
      return { ...nothing, accountId: fact.body.meterId };
    case 'delivery.recorded':
      return { ...nothing, valueDay: fact.body.onDay };
    case 'payment.allocated':
      return { ...nothing, ...ofChoosingAnew(fact) };
    case 'business.set':
    case 'terms.set':
    case 'issue.settled':
    case 'price.set':
    case 'product.set':
    case 'round.set':
    case 'rules.set':
    case 'stop.skipped':
    case 'tariff.set':
    case 'day.closed':
      return nothing;
    case 'cash.moved':
      return { ...nothing, ...ofCashMoved(fact) };
    case 'cash.handed_over':
      return { ...nothing, ...ofHandover(fact) };
    case 'fact.voided':
      return { ...nothing, accountId: fact.body.accountId, voids: fact.body.factId };
    default:
      return unreachable(fact);
  }
}

/** Which days are closed, what a bank says and what is taken daily move nothing. */
function movesNothing(fact: Fact): fact is Fact<StillFact> {
  return stillFacts.some((type) => type === fact.type);
}

type StillFact = (typeof stillFacts)[number];
const stillFacts = [
  'line.matched',
  'period.closed',
  'period.reopened',
  'statement.imported',
  'subscription.paused',
  'subscription.resumed',
  'subscription.set',
] as const;

const nothingOf = (fact: Fact) => ({
  customerId: 'customerId' in fact.body ? fact.body.customerId : null,
  valueDay: null,
  accountId: null,
  number: null,
  reference: null,
  receiptNumber: null,
  legs: [],
  owed: null,
  anew: null,
  reading: null,
  customer: null,
  meterId: null,
  meter: null,
  voids: null,
});

function ofChoosingAnew({ body: { accountId, creditId, allocation } }: Fact<'payment.allocated'>) {
  const choices = allocation.type === 'chosen' ? allocation.choices : [];
  return { accountId, anew: { accountId, creditId, choices } };
}

function ofRemoving({ day, body: { meterId, value, customerId } }: Fact<'meter.removed'>) {
  const meter = { customerId, removedDay: day };
  return { accountId: meterId, meterId, meter, reading: { meterId, value, about: null } };
}

function ofReading({ body: { meterId, value, source } }: Fact<'meter.read'>) {
  const about = source === undefined ? null : { source: source.type };
  return { accountId: meterId, meterId, reading: { meterId, value, about } };
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
          dueDay: body.dueDay ?? addDays(day, business.creditDays),
          number,
          choices: [],
        },
  } satisfies Partial<Meaning>;
}

function ofPayment({ day, body }: Fact<'payment.recorded'>) {
  const { accountId, amount, method, reference, number, allocation, receipt } = body;
  return {
    accountId,
    number,
    reference: reference === '' ? null : reference,
    receiptNumber: receipt?.number ?? null,
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
