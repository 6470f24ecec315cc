// Money that came in on each of the days before today, as this phone holds it: today itself is the
// board's. Voids count whenever they were made.
import { addDays, type Day, dayIn } from '../../shared/kernel/day.ts';
import { type Money, money } from '../../shared/kernel/money.ts';
import type { Business } from '../../shared/ledger/business.ts';
import type { Book } from './book.ts';
import { sumTaken } from './money-taken.ts';
import { groupBy } from './read-rows.ts';
import { readNames, showFacts } from './shown-facts.ts';
import { readUnsettled } from './unsettled.ts';

export type DaySum = { readonly day: Day; readonly amount: Money };

const DAYS_BEFORE = 6;

/** Facts that can bring money in, or take back what one brought. */
const TAKES: ReadonlySet<string> = new Set(['payment.recorded', 'sale.recorded']);

/** The six days before today, oldest first; days without money are 0. */
export async function selectWeek(
  book: Book,
  business: Business,
  nowMs: number,
): Promise<readonly DaySum[]> {
  const today = dayIn(business.zone, nowMs);
  const from = addDays(today, -DAYS_BEFORE);
  const [stored, voids, unsettled, names] = await Promise.all([
    book.facts.where('day').between(from, today, true, false).toArray(),
    book.facts
      .where('body.factId')
      .above('')
      .and(({ type }) => type === 'fact.voided')
      .toArray(),
    readUnsettled(book),
    readNames(book),
  ]);
  const taking = stored.filter(
    ({ businessId, type }) => businessId === business.id && TAKES.has(type),
  );
  const own = unsettled.counting.filter(
    ({ fact }) => fact.businessId === business.id && (TAKES.has(fact.type) || isVoid(fact.type)),
  );
  const shown = showFacts([...taking, ...voids], own, names);
  const byDay = groupBy(shown, ({ fact }) => fact.day);
  return Array.from({ length: DAYS_BEFORE }, (_, place) => {
    const day = addDays(from, place);
    return { day, amount: money(sumTaken(byDay.get(day) ?? [])) };
  });
}

const isVoid = (type: string) => type === 'fact.voided';
