// What the office acknowledged long ago is forgotten, but not the cash since the last count: the
// pouch holds it however long nobody counts.
import type { Instant } from '../../shared/kernel/day.ts';
import type { Book, OwnFact, SentRow } from './book.ts';
import { asWritten } from './cash-lines.ts';

const LOOK_EVERY_MS = 6 * 3_600_000;

/** Kinds of facts that a drawer is added up from, and the count that it begins with. */
const OF_A_DRAWER: readonly string[] = [
  'payment.recorded',
  'sale.recorded',
  'refund.paid',
  'cash.moved',
  'cash.handed_over',
  'fact.voided',
  'day.closed',
];

const lookedMs = new WeakMap<Book, number>();

/** Forgets what was acknowledged before an instant; looks a few times a day. */
export async function forgetOld(
  book: Book,
  { before, nowMs }: { readonly before: Instant; readonly nowMs: number },
): Promise<void> {
  const sinceMs = Math.abs(nowMs - (lookedMs.get(book) ?? Number.NEGATIVE_INFINITY));
  if (sinceMs < LOOK_EVERY_MS) return;
  lookedMs.set(book, nowMs);
  await book.transaction('rw', [book.outbox, book.sent], () => forget(book, before));
}

async function forget(book: Book, before: Instant): Promise<void> {
  const old = await book.sent.where('ackedAt').below(before).toArray();
  const counts = await lastCounts(book);
  const isNeeded = (row: SentRow) => {
    if (row.isWithdrawn !== undefined || !OF_A_DRAWER.includes(row.fact.type)) return false;
    const count = counts.get(row.fact.businessId);
    return count === undefined || asWritten(placeOf(row), placeOf(count)) >= 0;
  };
  await book.sent.bulkDelete(old.flatMap((row) => (isNeeded(row) ? [] : [row.id])));
}

const placeOf = ({ id, deviceId, fact: { seq } }: OwnFact) => ({ id, deviceId, seq });

/** The last count of each business on this phone. */
async function lastCounts(book: Book): Promise<ReadonlyMap<string, OwnFact>> {
  const isCount = ({ fact }: OwnFact) => fact.type === 'day.closed';
  const rows = [
    ...(await book.sent.filter(isCount).toArray()),
    ...(await book.outbox.filter(isCount).toArray()),
  ];
  const last = new Map<string, OwnFact>();
  for (const row of rows) {
    const held = last.get(row.fact.businessId);
    const isLater = held === undefined || asWritten(placeOf(held), placeOf(row)) < 0;
    if (isLater) last.set(row.fact.businessId, row);
  }
  return last;
}
