// Numbers of documents, account codes and the device's sequence, taken inside the transaction that
// records the fact: a number is used up only when its fact is stored with the counters' rows.
import { accountCode } from '../../shared/kernel/code.ts';
import { type Day, financialYear } from '../../shared/kernel/day.ts';
import { type Business, tradeLetter } from '../../shared/ledger/business.ts';
import type { CounterRow } from './book.ts';
import type { Numbering } from './views.ts';

const letters = {
  sale: 'S',
  receipt: 'R',
  bill: 'B',
  credit: 'C',
  debit: 'N',
  refund: 'F',
  invoice: 'I',
} as const;

export const SEQUENCE = 'seq';

/** Counters as they stand; what is taken from them is in `changed`, to be stored with the fact. */
export type Counters = {
  /** The next number of a counter, from 1. */
  readonly take: (key: string) => number;
  readonly changed: () => readonly CounterRow[];
};

/** `rows`: all counters of the book, read in the transaction that stores what is taken. */
export function countersOf(rows: readonly CounterRow[]): Counters {
  const held = new Map(rows.map(({ key, last }) => [key, last]));
  const taken = new Set<string>();
  return {
    take: (key) => {
      const next = (held.get(key) ?? 0) + 1;
      held.set(key, next);
      taken.add(key);
      return next;
    },
    changed: () => [...taken].map((key) => ({ key, last: held.get(key) ?? 0 })),
  };
}

/**
 * Document numbers such as R07/2627/00042: a series a business, document, device and financial year
 * (CGST Rules, rule 46(b): consecutive, at most 16 characters, unique in the year).
 */
export function numberingOf(
  counters: Counters,
  of: { readonly business: Business; readonly deviceCode: string; readonly day: Day },
): Numbering {
  const { business, deviceCode, day } = of;
  return {
    number: async (document) => {
      const year = financialYear(day, business.yearStartMonth);
      const series = `${letters[document]}${deviceCode}/${year}`;
      const counter = counters.take(`${business.id}:${series}`);
      return `${series}/${String(counter).padStart(5, '0')}`;
    },
    accountCode: async () => {
      const letter = tradeLetter[business.trade];
      const counter = counters.take(`account:${letter}${deviceCode}`);
      return accountCode(letter, deviceCode, counter);
    },
  };
}
