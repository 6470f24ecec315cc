// Which meter comes after this one: another of the same customer that was not read today, else the
// first of the next stop that has one and is still to do.

import type { Day } from '../../shared/kernel/day.ts';
import type { MeterId } from '../../shared/kernel/ids.ts';
import { nextStop } from '../app/recording/next-stop.ts';
import { useWalk } from '../app/use-walk.ts';
import { useStore } from '../store/session.ts';
import { useBookQuery } from '../store/use-book-query.ts';
import type { CustomerCard, MeterView } from '../store/views.ts';

export type NextMeter = { readonly meterId: MeterId; readonly name: string };

export function useNextMeter(card: CustomerCard, meterId: MeterId, today: Day): NextMeter | null {
  const { book } = useStore();
  const round = useWalk(card.customer.roundId);
  const here = otherMeter(card.meters, meterId, today);
  const metered = round?.stops.filter(
    ({ hasMeter, customer }) => hasMeter || customer.id === card.customer.id,
  );
  const stop = metered ? nextStop(metered, card.customer.id) : null;
  const stopId = stop?.customer.id;
  const there = useBookQuery(
    async () =>
      stopId === undefined ? undefined : book.meters.where('customerId').equals(stopId).first(),
    [book, stopId],
  );
  if (here !== null) return { meterId: here.row.id, name: here.row.serial };
  return there && stop ? { meterId: there.id, name: stop.customer.name } : null;
}

/** The same customer's next meter that has no reading of today. */
function otherMeter(meters: readonly MeterView[], after: MeterId, today: Day): MeterView | null {
  return meters.find(({ row, last }) => row.id !== after && last?.day !== today) ?? null;
}
