// Issues that this phone settled, or heard of as settled: the office's list may be older than that.
import type { FactId } from '../../shared/kernel/ids.ts';
import type { Book } from './book.ts';
import { factOfStored } from './own-fact.ts';
import { readUnsettled } from './unsettled.ts';

/** One issue as a key of a set: its fact and kind. */
export const issueKey = (factId: string, kind: string): string => `${factId} ${kind}`;

/** Which of the issues of these facts are settled on this phone already, as keys. */
export async function selectSettled(
  book: Book,
  factIds: readonly FactId[],
): Promise<ReadonlySet<string>> {
  const [stored, { counting }] = await Promise.all([
    book.facts
      .where('body.factId')
      .anyOf([...factIds])
      .toArray(),
    readUnsettled(book),
  ]);
  const facts = [...stored.map(factOfStored), ...counting.map(({ fact }) => fact)];
  return new Set(
    facts.flatMap((fact) =>
      fact?.type === 'issue.settled' ? [issueKey(fact.body.factId, fact.body.kind)] : [],
    ),
  );
}
