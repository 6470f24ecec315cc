// Which meter comes after this one: another of the same customer that was not read today, else the
// first of the next stop that has one and is still to do. Its screen's reads begin while this meter
// is read, so that it opens at once.

import { useMemo } from 'react';
import type { Day } from '../../shared/kernel/day.ts';
import type { CustomerId, MeterId } from '../../shared/kernel/ids.ts';
import { stopsAfter } from '../app/recording/next-stop.ts';
import { useWay } from '../app/use-walk.ts';
import type { Book } from '../store/book.ts';
import { hangingMeters, type Overlay } from '../store/overlay.ts';
import type { WalkStop } from '../store/select-walk-stops.ts';
import { useStore } from '../store/session.ts';
import { useBookQuery } from '../store/use-book-query.ts';
import { useCustomerCardAhead } from '../store/use-customer-card.ts';
import type { CustomerCard, MeterView } from '../store/views.ts';
import { useMeterOwnerAhead } from './use-meter-owner.ts';

export type NextMeter = {
  readonly meterId: MeterId;
  readonly customerId: CustomerId;
  readonly name: string;
};

/** Stops that are asked at once whether they have a meter; in most rounds the first one has. */
const STOPS_AT_ONCE = 8;

export function useNextMeter(card: CustomerCard, meterId: MeterId, today: Day): NextMeter | null {
  const { book } = useStore();
  const here = otherMeter(card.meters, meterId, today);
  const customerId = card.customer.id;
  const way = useWay(card.customer.roundId);
  const stops = useMemo(() => (way ? stopsAfter(way.stops, customerId) : []), [way, customerId]);
  const there = useBookQuery(
    async () => (way ? await firstMeter(book, stops, way.overlay) : null),
    [book, way, stops],
    null,
  );
  const next = here === null ? there : { meterId: here.row.id, customerId, name: here.row.serial };
  useMeterOwnerAhead(next?.meterId ?? null);
  useCustomerCardAhead(next?.customerId ?? null);
  return next;
}

/** The same customer's next meter that has no reading of today. */
function otherMeter(meters: readonly MeterView[], after: MeterId, today: Day): MeterView | null {
  return meters.find(({ row, last }) => row.id !== after && last?.day !== today) ?? null;
}

async function firstMeter(
  book: Book,
  stops: readonly WalkStop[],
  overlay: Overlay,
): Promise<NextMeter | null> {
  for (let from = 0; from < stops.length; from += STOPS_AT_ONCE) {
    const asked = stops.slice(from, from + STOPS_AT_ONCE);
    const held = await Promise.all(
      asked.map(({ customer }) => metersOf(book, customer.id, overlay)),
    );
    const place = held.findIndex((meters) => meters.length > 0);
    const [meterId] = held[place] ?? [];
    const stop = asked[place];
    if (meterId === undefined || stop === undefined) continue;
    return { meterId, customerId: stop.customer.id, name: stop.customer.name };
  }
  return null;
}

async function metersOf(
  book: Book,
  customerId: CustomerId,
  overlay: Overlay,
): Promise<readonly MeterId[]> {
  const rows = await book.meters.where('customerId').equals(customerId).toArray();
  return hangingMeters(rows, customerId, overlay).map(({ id }) => id);
}
