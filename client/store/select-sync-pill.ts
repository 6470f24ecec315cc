// The one status that every screen shows: the worst that a person must know comes first.
import { instant } from '../../shared/kernel/day.ts';
import { isUnsent } from './batch.ts';
import type { Book, OutboxRow, StatusMeta, StepRow } from './book.ts';
import { readStatus, readSync } from './meta.ts';
import { unsentSums } from './unsent-sums.ts';
import type { SyncPill } from './views.ts';

export async function selectSyncPill(book: Book): Promise<SyncPill> {
  const [status, sync, all, steps] = await Promise.all([
    readStatus(book),
    readSync(book),
    book.outbox.toArray(),
    book.steps.toArray(),
  ]);
  const withdrawn = new Set(steps.filter(isWithdrawal).map(({ factId }) => factId));
  const outbox = all.filter((row) => !withdrawn.has(row.id));
  const count = outbox.filter(isUnsent).length;
  const isLoading = !sync.isComplete && status.type !== 'offline';
  if (status.type === 'signed_out' || status.type === 'revoked') {
    return { type: status.type, count };
  }
  if (isLoading && count === 0 && status.type === 'idle') {
    return { type: 'loading', rows: await book.customers.count() };
  }
  return whatWaits(outbox, status, count) ?? (await whatIsLeft(book, count));
}

const isWithdrawal = ({ kind }: StepRow) => kind === 'withdrawn';

function whatWaits(
  outbox: readonly OutboxRow[],
  status: StatusMeta,
  count: number,
): SyncPill | null {
  const apart = outbox.length - count;
  if (apart > 0) {
    return { type: 'needs_fixing', count: apart, ...(count > 0 ? { unsent: count } : {}) };
  }
  if (status.type === 'sending' && count > 0) return { type: 'sending', count };
  if (status.type === 'no_real_connection') return { type: 'no_real_connection', count };
  if (status.type === 'offline') {
    return { type: 'offline', since: status.since ?? instant(0), count };
  }
  return null;
}

async function whatIsLeft(book: Book, count: number): Promise<SyncPill> {
  if (count === 0) {
    const photos = await book.pictures.where('state').equals('waiting').count();
    if (photos > 0) return { type: 'photos_waiting', count: photos };
    return { type: 'all_sent', at: (await readSync(book)).lastContactAt };
  }
  return { type: 'not_sent', count, sums: await unsentSums(book) };
}
