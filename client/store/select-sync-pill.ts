// The one status that every screen shows: the worst that a person must know comes first.
import { instant } from '../../shared/kernel/day.ts';
import { money } from '../../shared/kernel/money.ts';
import { isUnsent } from './batch.ts';
import type { Book, OutboxRow, StatusMeta } from './book.ts';
import { readStatus, readSync } from './meta.ts';
import { sumTaken } from './money-taken.ts';
import { readNames, showFacts } from './shown-facts.ts';
import { readUnsettled } from './unsettled.ts';
import type { CurrencySum, SyncPill } from './views.ts';

export async function selectSyncPill(book: Book): Promise<SyncPill> {
  const [status, sync, outbox] = await Promise.all([
    readStatus(book),
    readSync(book),
    book.outbox.toArray(),
  ]);
  const count = outbox.filter(isUnsent).length;
  const isLoading = !sync.isComplete && status.type !== 'offline';
  if (status.type === 'signed_out') return { type: 'signed_out', count };
  if (isLoading && count === 0 && status.type === 'idle') {
    return { type: 'loading', rows: await book.customers.count() };
  }
  return whatWaits(outbox, status, count) ?? (await whatIsLeft(book, count));
}

function whatWaits(
  outbox: readonly OutboxRow[],
  status: StatusMeta,
  count: number,
): SyncPill | null {
  const apart = outbox.length - count;
  if (apart > 0) return { type: 'needs_fixing', count: apart };
  if (status.type === 'sending' && count > 0) return { type: 'sending', count };
  if (status.type === 'no_real_connection') return { type: 'no_real_connection', count };
  if (status.type === 'offline') {
    return { type: 'offline', since: status.since ?? instant(0), count };
  }
  return null;
}

async function whatIsLeft(book: Book, count: number): Promise<SyncPill> {
  if (count === 0) return { type: 'all_sent', at: (await readSync(book)).lastContactAt };
  return { type: 'not_sent', count, sums: await unsentSums(book) };
}

/** Money taken that the office does not know of, a currency each. */
async function unsentSums(book: Book): Promise<readonly CurrencySum[]> {
  const [unsettled, names] = await Promise.all([readUnsettled(book), readNames(book)]);
  const sums = new Map<CurrencySum['currency'], number>();
  const unsent = unsettled.counting.filter((own) => own.outbox !== null);
  for (const shown of showFacts([], unsent, names)) {
    const { currency } = shown.business;
    sums.set(currency, (sums.get(currency) ?? 0) + sumTaken([shown]));
  }
  return [...sums].flatMap(([currency, amount]) =>
    amount === 0 ? [] : [{ currency, amount: money(amount) }],
  );
}
