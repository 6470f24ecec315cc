// The businesses as this phone knows them: the office's rows and, on top, what was set here and is
// not in those rows yet, so that a document says what its own phone was told a moment ago.
import type { BusinessId } from '../../shared/kernel/ids.ts';
import { withFields } from '../../shared/ledger/business-settings.ts';
import type { BusinessRow } from '../../shared/ledger/rows.ts';
import type { Book } from './book.ts';
import { changedFields, readUnsentLists } from './unsent-lists.ts';

export async function readBusinesses(book: Book): Promise<ReadonlyMap<BusinessId, BusinessRow>> {
  const [rows, unsent] = await Promise.all([book.businesses.toArray(), readUnsentLists(book)]);
  return new Map(
    rows.map((row) => [row.id, withFields(row, changedFields(unsent, 'business', row.id))]),
  );
}
