// The meters of a round in walking order, each with its last value and whether it was read today.
import { type Day, dayIn } from '../../shared/kernel/day.ts';
import type { RoundId } from '../../shared/kernel/ids.ts';
import type { Business } from '../../shared/ledger/business.ts';
import { standsAt, usualADay } from '../../shared/meters/segments.ts';
import { type Tariff, tariffOn } from '../../shared/meters/tariff.ts';
import type { CustomerRow, MeterRow, RoundRow } from '../../shared/protocol.ts';
import type { Book } from './book.ts';
import { hangingMeters, isReadOn, overlayOf } from './overlay.ts';
import { rowsByCustomer } from './read-rows.ts';
import { registerOf } from './select-odd-readings.ts';
import { useStore } from './session.ts';
import { readUnsettled } from './unsettled.ts';
import { useBookQuery } from './use-book-query.ts';

export type StreetMeter = {
  readonly row: MeterRow;
  readonly customer: CustomerRow;
  readonly unit: string;
  readonly last: ReturnType<typeof standsAt> | null;
  readonly usualADay: number | null;
  readonly isReadToday: boolean;
};

export type Street = {
  readonly round: RoundRow;
  readonly business: Business;
  readonly today: Day;
  readonly meters: readonly StreetMeter[];
};

/** `undefined` while loading, `null` where there is no such round. */
export function useStreet(roundId: RoundId): Street | null | undefined {
  const { book, world } = useStore();
  return useBookQuery(() => selectStreet(book, roundId, world.now()), [book, roundId, world]);
}

async function selectStreet(book: Book, roundId: RoundId, nowMs: number): Promise<Street | null> {
  const round = await book.rounds.get(roundId);
  const business = round && (await book.businesses.get(round.businessId));
  if (round === undefined || business === undefined) return null;
  const [customers, tariffs, unsettled] = await Promise.all([
    book.customers
      .where('[roundId+stopOrder]')
      .between([roundId, 0], [roundId, Number.POSITIVE_INFINITY], true, true)
      .toArray(),
    book.tariffs.where('businessId').equals(business.id).toArray(),
    readUnsettled(book),
  ]);
  const stops = customers.toSorted(
    (a, b) => a.stopOrder - b.stopOrder || a.name.localeCompare(b.name),
  );
  const ids = stops.map(({ id }) => id);
  const byCustomer = await rowsByCustomer(book.meters, ids);
  const overlay = overlayOf(unsettled);
  const today = dayIn(business.zone, nowMs);
  const meters = stops.flatMap((customer) =>
    hangingMeters(byCustomer.get(customer.id) ?? [], customer.id, overlay).map((row) =>
      streetMeter(row, { customer, tariffs, today }),
    ),
  );
  return { round, business, today, meters };
}

type Of = {
  readonly customer: CustomerRow;
  readonly tariffs: readonly Tariff[];
  readonly today: Day;
};

function streetMeter(row: MeterRow, { customer, tariffs, today }: Of): StreetMeter {
  const read = row.readings.at(-1);
  const tariff = row.tariffId === null ? null : tariffOn(tariffs, row.tariffId, today);
  return {
    ...{ row, customer, unit: tariff?.unit ?? '' },
    last: read === undefined ? null : standsAt(read),
    usualADay: usualADay(row.readings, registerOf(row)),
    isReadToday: isReadOn(row, today),
  };
}
