// How far each round of a business is today: stops done, skipped and left, and when its collector
// was last heard of. A round that was begun and has been quiet for two hours is late.
import { Dexie } from 'dexie';
import { ask } from '../../shared/facts.ts';
import type { CustomerId, RoundId } from '../../shared/kernel/ids.ts';
import type { Business } from '../../shared/ledger/business.ts';
import type { Book } from './book.ts';
import { selectRounds } from './select-fixed.ts';
import type { RoundProgress, ShownFact } from './views.ts';
import { visitOf } from './visit-of.ts';

const LATE_AFTER_MS = 7_200_000;

type Visits = {
  readonly done: ReadonlySet<CustomerId>;
  readonly skipped: ReadonlySet<CustomerId>;
  /** When somebody was last at a customer, by customer. */
  readonly lastMs: ReadonlyMap<CustomerId, number>;
};

/** Of `shown`, the business's facts of today; unfinished rounds first, late ones before others. */
export async function readProgress(
  book: Book,
  business: Business,
  { shown, nowMs }: { readonly shown: readonly ShownFact[]; readonly nowMs: number },
): Promise<readonly RoundProgress[]> {
  const visits = visitsOf(shown);
  const visited = [...visits.lastMs.keys()];
  const customers = await book.customers.bulkGet(visited);
  const roundOf = new Map(customers.flatMap((row) => (row ? [[row.id, row.roundId]] : [])));
  const rounds = (await selectRounds(book)).filter(({ businessId }) => businessId === business.id);
  const progress = await Promise.all(
    rounds.map(async (round) => {
      const stops = await countStops(book, round.id);
      const own = visited.filter((id) => roundOf.get(id) === round.id);
      const done = own.filter((id) => visits.done.has(id)).length;
      const skipped = own.filter((id) => visits.skipped.has(id)).length;
      const lastMs = Math.max(0, ...own.map((id) => visits.lastMs.get(id) ?? 0));
      const left = Math.max(0, stops - done - skipped);
      const isLate = left > 0 && lastMs > 0 && nowMs - lastMs > LATE_AFTER_MS;
      return { round, stops, done, skipped, left, lastMs: lastMs === 0 ? null : lastMs, isLate };
    }),
  );
  return progress.filter(({ stops }) => stops > 0).toSorted(lateFirst);
}

const lateFirst = (a: RoundProgress, b: RoundProgress) =>
  Number(b.isLate) - Number(a.isLate) || Number(b.left > 0) - Number(a.left > 0);

async function countStops(book: Book, roundId: RoundId): Promise<number> {
  return await book.customers
    .where('[roundId+stopOrder]')
    .between([roundId, Dexie.minKey], [roundId, Dexie.maxKey])
    .count();
}

/** A stop that was skipped and then done is done. */
function visitsOf(shown: readonly ShownFact[]): Visits {
  const done = new Set<CustomerId>();
  const skipped = new Set<CustomerId>();
  const lastMs = new Map<CustomerId, number>();
  for (const { fact, isVoided } of shown) {
    const customerId = ask(fact, (definition, own) => definition.customerId(own.body));
    if (isVoided || customerId === null) continue;
    const visit = visitOf(fact);
    if (visit === null) continue;
    (visit === 'done' ? done : skipped).add(customerId);
    const atMs = Date.parse(fact.recordedAt);
    lastMs.set(customerId, Math.max(atMs, lastMs.get(customerId) ?? 0));
  }
  for (const id of done) skipped.delete(id);
  return { done, skipped, lastMs };
}
