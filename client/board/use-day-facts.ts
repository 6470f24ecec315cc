// Every fact of a business's day with its customer's name: what the figures of the board are made
// of.

import { dayIn } from '../../shared/kernel/day.ts';
import type { Business } from '../../shared/ledger/business.ts';
import { withCustomerNames } from '../store/outbox-entries.ts';
import { readDayFacts } from '../store/paper-receipts.ts';
import { useStore } from '../store/session.ts';
import { readNames, showFacts } from '../store/shown-facts.ts';
import { readUnsettled } from '../store/unsettled.ts';
import { useBookQuery } from '../store/use-book-query.ts';
import type { OutboxEntry } from '../store/views.ts';

/** `undefined` while loading; newest first. */
export function useDayFacts(business: Business): readonly OutboxEntry[] | undefined {
  const { book, world } = useStore();
  return useBookQuery(async () => {
    const today = dayIn(business.zone, world.now());
    const [unsettled, names, stored] = await Promise.all([
      readUnsettled(book),
      readNames(book),
      readDayFacts(book, { businessId: business.id, day: today }),
    ]);
    const shown = showFacts(
      stored,
      unsettled.all.filter(({ fact }) => fact.businessId === business.id && fact.day === today),
      names,
    ).filter(({ fact }) => fact.day === today);
    return withCustomerNames(book, shown, unsettled);
  }, [book, world, business]);
}
