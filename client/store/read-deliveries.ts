// What customers take daily and what they got: their subscription facts and deliveries on this
// phone, own ones counted in, voided ones left out.
import { type Delivery, deliveryByDay } from '../../shared/deliveries/delivered.ts';
import type { SubscriptionFact } from '../../shared/deliveries/due-on.ts';
import { customerOf, type Fact } from '../../shared/facts.ts';
import type { Day } from '../../shared/kernel/day.ts';
import type { CustomerId, FactId } from '../../shared/kernel/ids.ts';
import type { StoredFact } from '../../shared/protocol.ts';
import type { Book } from './book.ts';
import { factOfStored } from './own-fact.ts';
import { allOf, groupBy } from './read-rows.ts';
import type { Unsettled } from './unsettled.ts';
import type { ShownFact } from './views.ts';

/** What stands of the customers' subscription facts, by customer. */
export async function readSubscriptions(
  book: Book,
  ids: readonly CustomerId[],
  unsettled: Unsettled,
): Promise<ReadonlyMap<CustomerId | null, readonly SubscriptionFact[]>> {
  const stored = await readStored(book, ids);
  const facts = new Map<FactId, Fact>();
  for (const row of stored.rows) {
    const fact = factOfStored(row);
    if (fact !== null && !stored.voidedIds.has(fact.id)) facts.set(fact.id, fact);
  }
  for (const { fact } of unsettled.counting) facts.set(fact.id, fact);
  const standing = [...facts.values()].filter(isSubscription);
  return groupBy(
    standing.filter(({ id }) => !unsettled.voidedIds.has(id)),
    customerOf,
  );
}

/** One ranged read a customer, and the voids of what was found, in one transaction. */
async function readStored(book: Book, ids: readonly CustomerId[]) {
  return await book.transaction('r', book.facts, async ({ idbtrans }) => {
    // A live query learns from this that it reads the table.
    await book.facts.limit(1).toArray();
    const store = idbtrans.objectStore(book.facts.name);
    const ranges = ids.map((id) => IDBKeyRange.bound([id, ''], [id, '\uffff']));
    const rows = await allOf<StoredFact>(store.index('[customerId+body.fromDay]'), ranges);
    const voids = await allOf<StoredFact>(
      store.index('body.factId'),
      rows.map(({ id }) => id),
    );
    const voidedIds = new Set<FactId>(voids.flatMap((row) => targetOf(factOfStored(row))));
    return { rows, voidedIds };
  });
}

const targetOf = (fact: Fact | null) => (fact?.type === 'fact.voided' ? [fact.body.factId] : []);

function isSubscription(fact: Fact): fact is Fact & SubscriptionFact {
  return (
    fact.type === 'subscription.set' ||
    fact.type === 'subscription.paused' ||
    fact.type === 'subscription.resumed'
  );
}

/** The delivery that counts on each day, of one customer's facts. */
export function deliveriesOf(shown: readonly ShownFact[]): ReadonlyMap<Day, Delivery> {
  return deliveryByDay(
    shown.flatMap(({ fact, isVoided, state }) =>
      fact.type === 'delivery.recorded' && !isVoided && state !== 'needs_fixing' ? [fact] : [],
    ),
  );
}
