// What credit notes, write-offs, refunds and entries by hand mean, written a second time: a credit
// note mirrors a sale of its lines, a write-off is a loss, a refund is money that went back out.
import type { Fact } from '../../shared/facts.ts';
import { addDays } from '../../shared/kernel/day.ts';
import type { Business } from '../../shared/ledger/business.ts';
import { type Meaning, moneyIn, netted, RECEIVABLES } from './meaning-shape.ts';
import { invoiceSums, saleSums } from './own-arithmetic.ts';

/** An entry by hand says its legs itself, and the day that it belongs to. */
export function ofEntryByHand({ body: { day, legs } }: Fact<'journal.entered'>) {
  const own = legs.map(({ account, amount }) => [account, amount] as const);
  return { valueDay: day, legs: netted(own) } satisfies Partial<Meaning>;
}

export function ofCreditNote({ day, body }: Fact<'credit.noted'>, business: Business) {
  const { accountId, againstId, total, roundOff, number } = body;
  const { taxable, vat, cgst, sgst, igst } = saleSums(body, business);
  return {
    accountId,
    number,
    legs: netted([
      [RECEIVABLES, -total],
      [business.trade === 'laundry' ? '4200' : '4000', taxable],
      ['2200', vat],
      ['2210', cgst],
      ['2220', sgst],
      ['2230', igst],
      ['4900', roundOff ?? 0],
    ]),
    owed: {
      accountId,
      side: -1,
      kind: 'credit_note',
      amount: total,
      dueDay: day,
      number,
      choices: [{ debitId: againstId, amount: total }],
    },
  } satisfies Partial<Meaning>;
}

export function ofWriteOff({ day, body: { accountId, amount } }: Fact<'debt.written_off'>) {
  return {
    accountId,
    legs: netted([
      ['6900', amount],
      [RECEIVABLES, -amount],
    ]),
    owed: {
      accountId,
      side: -1,
      kind: 'write_off',
      amount,
      dueDay: day,
      number: null,
      choices: [],
    },
  } satisfies Partial<Meaning>;
}

export function ofRefund({ day, body }: Fact<'refund.paid'>) {
  const { accountId, amount, method, reference, number } = body;
  return {
    accountId,
    number,
    reference: reference === '' ? null : reference,
    legs: netted([
      [RECEIVABLES, amount],
      [moneyIn[method], -amount],
    ]),
    owed: { accountId, side: 1, kind: 'refund', amount, dueDay: day, number, choices: [] },
  } satisfies Partial<Meaning>;
}

/** One half of credit that goes over: owed where it leaves, in hand where it comes. */
export function ofMovedCredit({ day, body: { accountId, way, amount } }: Fact<'credit.moved'>) {
  const isOut = way === 'out';
  return {
    accountId,
    owed: {
      ...{ accountId, amount, dueDay: day, number: null, choices: [] },
      side: isOut ? 1 : -1,
      kind: isOut ? 'moved_out' : 'moved_in',
    },
  } satisfies Partial<Meaning>;
}

/** Its lines as of a sale, those that take off the other way round, and what makes it whole. */
export function ofInvoice({ day, body }: Fact<'invoice.issued'>, business: Business) {
  const { accountId, roundOff, number } = body;
  const sums = invoiceSums(body, business);
  const amount = sums.total + roundOff;
  return {
    accountId,
    number,
    legs: netted([
      [RECEIVABLES, amount],
      [business.trade === 'laundry' ? '4200' : '4000', -sums.taxable],
      ['2200', -sums.vat],
      ['2210', -sums.cgst],
      ['2220', -sums.sgst],
      ['2230', -sums.igst],
      ['4900', -roundOff],
    ]),
    owed: {
      ...{ accountId, side: 1, kind: 'invoice', amount, number, choices: [] },
      dueDay: body.dueDay ?? addDays(day, business.creditDays),
    },
  } satisfies Partial<Meaning>;
}

/** A sale of its lines that is owed, whatever it adds to. */
export function ofDebitNote({ day, body }: Fact<'debit.noted'>, business: Business) {
  const { accountId, total, roundOff, number } = body;
  const { taxable, vat, cgst, sgst, igst } = saleSums(body, business);
  return {
    accountId,
    number,
    legs: netted([
      [RECEIVABLES, total],
      [business.trade === 'laundry' ? '4200' : '4000', -taxable],
      ['2200', -vat],
      ['2210', -cgst],
      ['2220', -sgst],
      ['2230', -igst],
      ['4900', -(roundOff ?? 0)],
    ]),
    owed: {
      ...{ accountId, side: 1, kind: 'debit_note', amount: total, number, choices: [] },
      dueDay: addDays(day, business.creditDays),
    },
  } satisfies Partial<Meaning>;
}

export function ofLateFee({ day, body }: Fact<'late_fee.charged'>, business: Business) {
  const { accountId, amount, number } = body;
  return {
    accountId,
    number,
    legs: netted([
      [RECEIVABLES, amount],
      ['4800', -amount],
    ]),
    owed: {
      ...{ accountId, side: 1, kind: 'late_fee', amount, number, choices: [] },
      dueDay: addDays(day, business.creditDays),
    },
  } satisfies Partial<Meaning>;
}
