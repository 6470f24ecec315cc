// The book as the facts alone would have it, gathered while they pass: accounts with their live
// open items, fields of customers and meters, sums of ledger accounts by day.
import type { Fact } from '../../shared/facts.ts';
import { instant } from '../../shared/kernel/day.ts';
import type { Fields } from './findings.ts';
import type { Anew, Meaning } from './meaning-shape.ts';
import type { Live } from './own-allocation.ts';

export type ExpectedAccount = {
  readonly customers: Set<string>;
  readonly businesses: Set<string>;
  readonly live: Live[];
  /** What was chosen anew for its credits, with the order in which one replaces another. */
  readonly anew: (Anew & { readonly order: string })[];
  /** A payment chose debts of it, voided or not. */
  hasChoices: boolean;
};

/** A row whose fields are each won by the latest change. */
export type ExpectedRow = {
  readonly businesses: Set<string>;
  isKnown: boolean;
  readonly fields: Map<string, { readonly value: unknown; readonly stamp: string }>;
};

/** Sums of many facts: beyond what a number holds exactly. */
export type DaySums = { debit: bigint; credit: bigint; lines: number };

export type OwedSums = { outstanding: bigint; unapplied: bigint };

export type ExpectedBook = {
  readonly accounts: Map<string, ExpectedAccount>;
  readonly customers: Map<string, ExpectedRow>;
  readonly meters: Map<string, ExpectedRow>;
  /** What is on each customer's accounts, by the customer; known once accounts are settled. */
  readonly owed: Map<string, OwedSums>;
  /** By «ledger account day». */
  readonly days: Map<string, DaySums>;
  /** Rows that should be there, in all. */
  readonly counts: { entries: number; openItems: number; readings: number };
};

export function makeExpectedBook(): ExpectedBook {
  return {
    accounts: new Map(),
    customers: new Map(),
    meters: new Map(),
    owed: new Map(),
    days: new Map(),
    counts: { entries: 0, openItems: 0, readings: 0 },
  };
}

type Gathered = {
  readonly meaning: Meaning;
  readonly isVoided: boolean;
  readonly receivedAt: string;
};

/** Adds what one fact says of accounts and rows. */
export function gather(
  book: ExpectedBook,
  fact: Fact,
  { meaning, isVoided, receivedAt }: Gathered,
): void {
  const { customerId, accountId, owed, anew, reading } = meaning;
  // Cash in hand is about no customer: it has legs, and nothing else of this book.
  if (customerId === null) return;
  const customer = rowOf(book.customers, customerId, fact);
  customer.isKnown ||= fact.type === 'customer.registered';
  const stamp = stampOf(fact, receivedAt);
  if (meaning.customer !== null) win(customer, meaning.customer, stamp);
  if (accountId !== null) accountOf(book, accountId, { fact, customerId });
  if (owed !== null) {
    const { side, amount, dueDay, choices } = owed;
    const account = accountOf(book, owed.accountId, { fact, customerId });
    account.hasChoices ||= choices.length > 0;
    if (!isVoided) account.live.push({ id: fact.id, side, amount, dueDay, choices });
    book.counts.openItems += 1;
  }
  if (anew !== null) {
    const account = accountOf(book, anew.accountId, { fact, customerId });
    account.hasChoices = true;
    if (!isVoided) account.anew.push({ ...anew, order: `${fact.day} ${fact.id}` });
  }
  if (reading !== null) book.counts.readings += 1;
  // A change that was taken back still names the meter and whose it is, as a reading does.
  const meter = isVoided ? null : meaning.meter;
  gatherMeter(book, fact, { ...meaning, meter, stamp });
}

/** Who installs a meter says whose it is; who reads or bills it says so only until then. */
function gatherMeter(
  book: ExpectedBook,
  fact: Fact,
  { meterId, meter, customerId, stamp }: Meaning & { readonly stamp: string },
) {
  if (meterId === null) return;
  const row = rowOf(book.meters, meterId, fact);
  if (meter === null) win(row, { customerId }, ` ${stamp}`);
  else {
    row.isKnown = true;
    win(row, meter, stamp);
  }
}

/**
 * Whose an account is: a customer's own, else that of the meter whose id it carries, else of the
 * least of the customers who were named with it.
 */
export function ownerOf({ customers, meters, accounts }: ExpectedBook, id: string): unknown {
  if (customers.has(id)) return id;
  const ofMeter = meters.get(id)?.fields.get('customerId')?.value;
  return ofMeter ?? [...(accounts.get(id)?.customers ?? [])].sort()[0];
}

/** Adds legs to the sums of a day; `sign` is −1 for a reversal. */
export function addToDay(
  book: ExpectedBook,
  { day, sign }: { readonly day: string; readonly sign: 1 | -1 },
  legs: readonly (readonly [ledgerAccountId: string, amount: number])[],
): void {
  for (const [ledgerAccountId, amount] of legs) {
    const key = `${ledgerAccountId} ${day}`;
    const sums = book.days.get(key) ?? { debit: 0n, credit: 0n, lines: 0 };
    sums.debit += BigInt(Math.max(0, amount * sign));
    sums.credit += BigInt(Math.max(0, -amount * sign));
    sums.lines += 1;
    book.days.set(key, sums);
  }
}

function accountOf(
  { accounts }: ExpectedBook,
  id: string,
  { fact, customerId }: { readonly fact: Fact; readonly customerId: string },
): ExpectedAccount {
  const account = accounts.get(id) ?? {
    customers: new Set(),
    businesses: new Set(),
    live: [],
    anew: [],
    hasChoices: false,
  };
  account.customers.add(customerId);
  account.businesses.add(fact.businessId);
  accounts.set(id, account);
  return account;
}

function rowOf(rows: Map<string, ExpectedRow>, id: string, fact: Fact): ExpectedRow {
  const row = rows.get(id) ?? {
    businesses: new Set<string>(),
    isKnown: false,
    fields: new Map(),
  };
  row.businesses.add(fact.businessId);
  rows.set(id, row);
  return row;
}

/** The later change of a field wins; of one moment that of the greater id. */
function win(row: ExpectedRow, change: Fields, stamp: string): void {
  for (const [field, value] of Object.entries(change)) {
    if (value === undefined) continue;
    const held = row.fields.get(field);
    if (held === undefined || held.stamp < stamp) row.fields.set(field, { value, stamp });
  }
}

/** Nothing was said after it was received. */
const stampOf = ({ id, recordedAt, offsetMs }: Fact, receivedAt: string) =>
  `${instant(Math.min(Date.parse(recordedAt) + offsetMs, Date.parse(receivedAt)))}|${id}`;
