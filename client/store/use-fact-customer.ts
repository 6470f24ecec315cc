// Whom a fact is about, wherever on this phone it stands.
import type { CustomerId, FactId } from '../../shared/kernel/ids.ts';
import { useStore } from './session.ts';
import { useBookQuery } from './use-book-query.ts';

/** `undefined` while loading, `null` where the fact is not here or is about nobody. */
export function useFactCustomer(factId: FactId): CustomerId | null | undefined {
  const { book } = useStore();
  return useBookQuery(async () => {
    const [stored, sent, unsent] = await Promise.all([
      book.facts.get(factId),
      book.sent.get(factId),
      book.outbox.get(factId),
    ]);
    return (stored ?? sent ?? unsent)?.customerId ?? null;
  }, [book, factId]);
}
