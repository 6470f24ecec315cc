// Deliveries of one customer by day: of several on one day the one told last counts. Beside what
// was due they say how the day went.
import type * as z from 'zod/mini';
import type { Day } from '../kernel/day.ts';
import { type Recorded, stampOf } from '../ledger/fact.ts';
import type { deliveryRecorded } from './delivery-recorded.ts';
import { type Due, dueOn, type SubscriptionFact } from './due-on.ts';

export type Delivery = Recorded<'delivery.recorded', z.infer<typeof deliveryRecorded.body>>;

/** The delivery that counts on each day; voided ones are left out by the caller. */
export function deliveryByDay(deliveries: readonly Delivery[]): ReadonlyMap<Day, Delivery> {
  const counts = new Map<Day, Delivery>();
  for (const one of deliveries) {
    const held = counts.get(one.body.onDay);
    if (held === undefined || stampOf(one) > stampOf(held)) counts.set(one.body.onDay, one);
  }
  return counts;
}

/** `open`: something was due and nobody said what became of it. `free`: nothing was due. */
export type DayState = 'as_usual' | 'different' | 'skipped' | 'open' | 'free';

export type DeliveryDay = {
  readonly day: Day;
  readonly due: readonly Due[];
  readonly delivery: Delivery | null;
  readonly state: DayState;
};

/** One day as the calendar shows it. */
export function deliveryDay(
  day: Day,
  told: readonly SubscriptionFact[],
  delivery: Delivery | null,
): DeliveryDay {
  const due = dueOn(told, day);
  return { day, due, delivery, state: stateOf(due, delivery) };
}

function stateOf(due: readonly Due[], delivery: Delivery | null): DayState {
  if (delivery === null) return due.length === 0 ? 'free' : 'open';
  if (delivery.body.skipped !== null) return 'skipped';
  return isAsUsual(due, delivery) ? 'as_usual' : 'different';
}

/** Exactly what was due, and nothing beside it. */
function isAsUsual(due: readonly Due[], { body: { lines } }: Delivery): boolean {
  return (
    lines.length === due.length &&
    due.every(({ productId, quantity }) =>
      lines.some(
        (line) =>
          line.kind === 'subscription' &&
          line.productId === productId &&
          line.quantity === quantity,
      ),
    )
  );
}
