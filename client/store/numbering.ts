// Numbers of documents, account codes and the device's sequence, taken inside the transaction that
// records the fact: a number is used up only when its fact is stored.
import { accountCode } from '../../shared/kernel/code.ts';
import { type Day, financialYear } from '../../shared/kernel/day.ts';
import { type Business, tradeLetter } from '../../shared/ledger/business.ts';
import type { Book } from './book.ts';
import type { Numbering } from './views.ts';

const letters = { sale: 'S', receipt: 'R', bill: 'B' } as const;

export const SEQUENCE = 'seq';

/** The next number of a counter, from 1. Must run in a read-write transaction on `counters`. */
export async function takeNumber(book: Book, key: string): Promise<number> {
  const next = ((await book.counters.get(key))?.last ?? 0) + 1;
  await book.counters.put({ key, last: next });
  return next;
}

/**
 * Document numbers such as R07/2627/00042: a series a business, document, device and financial year
 * (CGST Rules, rule 46(b): consecutive, at most 16 characters, unique in the year).
 */
export function numberingOf(
  book: Book,
  of: { readonly business: Business; readonly deviceCode: string; readonly day: Day },
): Numbering {
  const { business, deviceCode, day } = of;
  return {
    number: async (document) => {
      const year = financialYear(day, business.yearStartMonth);
      const series = `${letters[document]}${deviceCode}/${year}`;
      const counter = await takeNumber(book, `${business.id}:${series}`);
      return `${series}/${String(counter).padStart(5, '0')}`;
    },
    accountCode: async () => {
      const letter = tradeLetter[business.trade];
      const counter = await takeNumber(book, `account:${letter}${deviceCode}`);
      return accountCode(letter, deviceCode, counter);
    },
  };
}
