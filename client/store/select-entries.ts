// What one person has recorded, as this phone knows it: not sent, sent from here, and their earlier
// facts that the office told of. Newest first.
import type { PersonId } from '../../shared/kernel/ids.ts';
import type { Book } from './book.ts';
import { withCustomerNames } from './outbox-entries.ts';
import { factOfOwn } from './own-fact.ts';
import { readNames, showFacts } from './shown-facts.ts';
import { readUnsettled } from './unsettled.ts';
import type { OutboxEntry } from './views.ts';

/** Days shown; who looks further back finds it on the customer's statement. */
const DAYS = 31;
const MS_A_DAY = 86_400_000;

export async function selectEntries(
  book: Book,
  personId: PersonId,
  nowMs: number,
): Promise<readonly OutboxEntry[]> {
  const since = new Date(nowMs - DAYS * MS_A_DAY).toISOString().slice(0, 10);
  const [outbox, sent, steps, stored, voids, names, unsettled] = await Promise.all([
    book.outbox.toArray(),
    book.sent.filter((row) => row.isWithdrawn === undefined).toArray(),
    book.steps.toArray(),
    book.facts
      .where('day')
      .aboveOrEqual(since)
      .and(({ authorId }) => authorId === personId)
      .toArray(),
    book.facts.where('body.factId').above('').toArray(),
    readNames(book),
    readUnsettled(book),
  ]);
  const withdrawn = new Set(
    steps.filter(({ kind }) => kind === 'withdrawn').map(({ factId }) => factId),
  );
  const unsent = outbox.flatMap((row) => {
    const fact = withdrawn.has(row.id) ? null : factOfOwn(row);
    return fact === null ? [] : [{ fact, outbox: row, version: null }];
  });
  const acked = sent.flatMap((row) => {
    const fact = factOfOwn(row);
    return fact === null ? [] : [{ fact, outbox: null, version: row.version }];
  });
  const own = showFacts([...stored, ...voids], [...acked, ...unsent], names).filter(
    ({ fact }) => fact.authorId === personId && fact.type !== 'fact.voided' && fact.day >= since,
  );
  return await withCustomerNames(book, own, unsettled);
}
