// What each meter of an old town owes, or has in hand, by its transactions: invoices by what they
// newly charge, less payments, less overpayments that are no part of a payment. Never both. Pure.
import type { AccountId } from '../../../shared/kernel/ids.ts';
import { accountOfMeter } from '../../../shared/kernel/ids.ts';
import { dayOf } from '../judge-invoices.ts';
import { judgeMoney } from '../judge-money.ts';
import { judgeSource, type LegacyBook } from '../judge-source.ts';
import { type Apart, cell, type LegacyCustomer, type LegacyFrame } from '../legacy-book.ts';
import type { LegacyRow } from '../legacy-source.ts';
import { dayOrderOf } from '../read-day.ts';
import type { Reason } from '../reasons.ts';
import { type SummedInvoice, sumInvoices } from './judge-amounts.ts';
import {
  type Assigned,
  assignOverpayments,
  assignPayments,
  judgeMeters,
  type TownMeter,
} from './judge-meters.ts';
import type { Town } from './read-town.ts';
import { accountOf, townSource } from './town-source.ts';

/** How rows of `overpayments` stand to the payments. */
export type OverpaymentMeaning =
  /** Parts of payments that are on record whole. */
  | 'within'
  /** Money beside the payments. */
  | 'beside';

export type TownCredit = {
  readonly row: LegacyRow;
  readonly customer: LegacyCustomer;
  readonly accountId: AccountId;
  readonly day: LegacyFrame['day'];
  readonly minor: number;
  /** It is part of a payment and moves nothing by itself. */
  readonly isWithin: boolean;
  readonly reasons: readonly Reason[];
};

export type TownBook = {
  readonly town: Town;
  readonly meters: ReadonlyMap<string, TownMeter>;
  readonly assigned: readonly Assigned[];
  readonly summed: readonly SummedInvoice[];
  readonly book: LegacyBook;
  readonly credits: readonly TownCredit[];
  readonly creditsApart: readonly Apart[];
  /** + is owed, − is in hand; by the meter's id in the old database. */
  readonly nets: ReadonlyMap<string, number>;
  /** Meters whose overpayments equal what their documents have in hand: counted twice? */
  readonly doubtful: readonly string[];
};

export type TownFrame = Pick<LegacyFrame, 'business' | 'day'> & {
  readonly name: string;
  /** Null: those that name a payment are within, others beside. */
  readonly meaning: OverpaymentMeaning | null;
};

export function townBook(town: Town, { name, business, day, meaning }: TownFrame): TownBook {
  const meters = judgeMeters(town, `${name} ${business.id}`);
  const assigned = assignPayments(town, meters);
  const summed = sumInvoices(town, business.currency);
  const judged = { town, meters, payments: assigned, invoices: summed };
  const source = townSource(name, judged, business);
  const frame: LegacyFrame = { source, business, day, accountOf: accountOf(meters) };
  const book = judgeSource(frame, 'before');
  const { credits, apart } = judgeCredits({ ...judged, book, meaning });
  const nets = new Map([...meters.keys()].map((key) => [key, 0]));
  const keys = new Map([...meters].map(([key, { id }]) => [accountOfMeter(id), key]));
  const add = (accountId: AccountId, minor: number) => {
    const key = keys.get(accountId) ?? '';
    nets.set(key, (nets.get(key) ?? 0) + minor);
  };
  for (const { accountId, minor } of book.invoices.values()) add(accountId, minor);
  for (const { accountId, minor } of book.payments.values()) add(accountId, -minor);
  const doubtful = meaning === null ? doubtfulMeters(credits, nets, keys) : [];
  for (const credit of credits) if (!credit.isWithin) add(credit.accountId, -credit.minor);
  return { town, meters, assigned, summed, book, credits, creditsApart: apart, nets, doubtful };
}

function doubtfulMeters(
  credits: readonly TownCredit[],
  documents: ReadonlyMap<string, number>,
  keys: ReadonlyMap<AccountId, string>,
): readonly string[] {
  const beside = new Map<string, number>();
  for (const { accountId, minor, isWithin } of credits) {
    const key = keys.get(accountId) ?? '';
    if (!isWithin) beside.set(key, (beside.get(key) ?? 0) + minor);
  }
  return [...beside].filter(([key, sum]) => documents.get(key) === -sum).map(([key]) => key);
}

type Crediting = {
  readonly town: Town;
  readonly meters: ReadonlyMap<string, TownMeter>;
  readonly payments: readonly Assigned[];
  readonly book: LegacyBook;
  readonly meaning: OverpaymentMeaning | null;
};

function judgeCredits(crediting: Crediting) {
  const { town, meters, payments } = crediting;
  const credits: TownCredit[] = [];
  const apart: Apart[] = [];
  for (const assigned of assignOverpayments(town, meters, payments)) {
    const judged = judgeCredit(assigned, crediting);
    if ('customer' in judged) credits.push(judged);
    else apart.push(judged);
  }
  return { credits, apart };
}

function judgeCredit(
  { row, meterKey, reasons }: Assigned,
  { town, meters, book, meaning, payments }: Crediting,
): TownCredit | Apart {
  const money = judgeMoney(row, ['amount', 'overpayment', 'balance'], book.frame);
  const away = (all: readonly Reason[]): Apart => ({
    ...{ table: 'overpayments', row, reasons: all },
    amount: money.minor,
  });
  if (money.wrong !== null) return away([money.wrong]);
  const meter = meters.get(meterKey ?? '');
  const customer = book.customers.get(meter?.customerKey ?? '');
  if (meter === undefined) return away(reasons);
  if (customer === undefined) return away(['customer_missing']);
  const dates = town.tables.overpayments.rows.map((one) => cell(one, 'date', 'created_at'));
  const dated = dayOf(row, book.frame, dayOrderOf(dates));
  const paidBy = cell(row, 'payment_id');
  const isOfPayment = paidBy !== null && payments.some((paid) => paid.row.key === paidBy);
  return {
    ...{ row, customer, accountId: accountOfMeter(meter.id) },
    ...{ day: dated.day, minor: money.minor },
    isWithin: meaning === null ? isOfPayment : meaning === 'within',
    reasons: [...money.reasons, ...dated.reasons, ...reasons],
  };
}
