// What the pulled tables of this phone add up to, to be held against the server's own sums at the
// end of a pull. A difference means that the two are of different histories: everything is pulled
// anew, and the phone's diagnostics tell it.
import type { Digest } from '../../shared/protocol.ts';
import type { Book, SyncMeta } from './book.ts';

/** Often enough to mend a wrong figure the same hour, seldom enough to cost nothing. */
const CHECK_EVERY_MS = 10 * 60_000;

/** True when a complete phone has not compared for a while, or its clock was turned. */
export function wantsDigest({ isComplete, comparedAtMs = 0 }: SyncMeta, nowMs: number): boolean {
  return isComplete && Math.abs(nowMs - comparedAtMs) >= CHECK_EVERY_MS;
}

/** Inside the transaction that has stored the page. */
export async function differsFrom(book: Book, digest: Digest): Promise<boolean> {
  const [customers, accounts, openItems, meters] = await Promise.all([
    book.customers.toArray(),
    book.accounts.toArray(),
    book.openItems.toArray(),
    book.meters.toArray(),
  ]);
  const held = new Set<string | null>(customers.map(({ id }) => id));
  const facts = await book.facts.where('day').aboveOrEqual(digest.factsFrom).toArray();
  const own: Omit<Digest, 'factsFrom'> = {
    customers: sumsOf(customers, (row) => [...row.name].length + row.stopOrder),
    accounts: sumsOf(accounts, (row) => row.outstanding - row.unapplied),
    openItems: sumsOf(openItems, (row) => row.amount - row.allocated),
    meters: sumsOf(meters, (row) => row.startValue),
    // Facts of this phone about customers who are elsewhere now stay here until they are old.
    facts: sumsOf(
      facts.filter(({ customerId }) => held.has(customerId)),
      (row) => row.seq,
    ),
  };
  const { factsFrom, ...theirs } = digest;
  return JSON.stringify(own) !== JSON.stringify({ ...own, ...theirs });
}

/** «rows versions figures», exact beyond the largest safe number. */
function sumsOf<Row extends { readonly version: number }>(
  rows: readonly Row[],
  figure: (row: Row) => number,
): string {
  const add = (of: (row: Row) => number) => rows.reduce((sum, row) => sum + BigInt(of(row)), 0n);
  return `${rows.length} ${add((row) => row.version)} ${add(figure)}`;
}
