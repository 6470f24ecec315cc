// Whose code was scanned: a meter by its serial or its account's code, a customer by theirs.
import { normaliseCode } from '../../shared/kernel/code.ts';
import type { CustomerId, MeterId } from '../../shared/kernel/ids.ts';
import type { Book } from './book.ts';

export type Scanned =
  | { readonly type: 'meter'; readonly meterId: MeterId }
  | { readonly type: 'customer'; readonly customerId: CustomerId }
  /** Nobody on this phone: what was read, to look for. */
  | { readonly type: 'unknown'; readonly text: string };

const LONGEST = 200;

/** The code in what was read: a label's text, or the `q` of an address that a label holds. */
function codeIn(read: string): string {
  const text = read.trim().slice(0, LONGEST);
  if (!URL.canParse(text)) return text;
  return new URL(text).searchParams.get('q')?.trim() ?? text;
}

export async function selectScanned(book: Book, read: string): Promise<Scanned> {
  const text = codeIn(read);
  const code = normaliseCode(text);
  const meter = await book.meters
    .filter(({ serial, code: own }) => [serial, own ?? ''].map(normaliseCode).includes(code))
    .first();
  if (meter !== undefined) return { type: 'meter', meterId: meter.id };
  const customer = await book.customers
    .filter((row) => row.code !== null && normaliseCode(row.code) === code)
    .first();
  if (customer !== undefined) return { type: 'customer', customerId: customer.id };
  return { type: 'unknown', text };
}
