// Meters whose latest reading is odd and that nobody of the office has looked at yet: the list that
// stands between reading and billing.
import { type Day, dayIn } from '../../shared/kernel/day.ts';
import type { BusinessId, FactId } from '../../shared/kernel/ids.ts';
import type { Business } from '../../shared/ledger/business.ts';
import { type Oddity, oddReading } from '../../shared/meters/odd-reading.ts';
import type { CustomerRow, MeterRow } from '../../shared/protocol.ts';
import type { Book } from './book.ts';
import { overlayOf } from './overlay.ts';
import { factOfStored } from './own-fact.ts';
import { readUnsettled, type Unsettled } from './unsettled.ts';

export type OddMeter = {
  readonly meter: MeterRow;
  readonly customer: CustomerRow | null;
  readonly business: Business;
  readonly odd: readonly Oddity[];
};

const SHOWN = 100;

/** At most a hundred, the latest reading first. */
export async function selectOddReadings(book: Book, nowMs: number): Promise<readonly OddMeter[]> {
  const [rows, businesses, unsettled] = await Promise.all([
    book.meters.toArray(),
    book.businesses.toArray(),
    readUnsettled(book),
  ]);
  const overlay = overlayOf(unsettled);
  const fresh = [...overlay.meters.keys()].filter((id) => rows.every((row) => row.id !== id));
  const known = [
    ...rows.map((row) => (overlay.meters.has(row.id) ? overlay.meter(row, row.id) : row)),
    ...fresh.map((id) => overlay.meter(undefined, id)),
  ];
  const byId = new Map(businesses.map((one) => [one.id, one]));
  const odd = known.flatMap((meter) => (meter === null ? [] : oddOf(meter, byId, nowMs)));
  const settled = await reviewed(book, odd, unsettled);
  const waiting = odd.filter(({ meter }) => !settled.has(lastOf(meter)));
  const shown = waiting.toSorted(byNewest).slice(0, SHOWN);
  const ids = shown.map(({ meter }) => meter.customerId);
  const customers = await book.customers.bulkGet(ids);
  return shown.map((one, place) => ({ ...one, customer: customers[place] ?? null }));
}

type Odd = Omit<OddMeter, 'customer'>;

function oddOf(
  meter: MeterRow,
  businesses: ReadonlyMap<BusinessId, Business>,
  nowMs: number,
): readonly Odd[] {
  const business = businesses.get(meter.businessId);
  const last = meter.readings.at(-1);
  if (business === undefined || last === undefined || meter.removedDay) return [];
  const odd = oddReading(last.id, meter.readings, {
    register: registerOf(meter),
    today: dayIn(business.zone, nowMs),
  });
  return odd.length === 0 ? [] : [{ meter, business, odd }];
}

/** Rows that an older version stored lack the multiplier. */
export const registerOf = ({ digits, multiplier = 1 }: MeterRow) => ({ digits, multiplier });

const lastOf = (meter: MeterRow): FactId | '' => meter.readings.at(-1)?.id ?? '';
const lastDay = (meter: MeterRow): Day | '' => meter.readings.at(-1)?.day ?? '';
const byNewest = (a: Odd, b: Odd) => (lastDay(a.meter) < lastDay(b.meter) ? 1 : -1);

/** Readings of these meters that the office has looked at. */
async function reviewed(book: Book, odd: readonly Odd[], { all }: Unsettled) {
  const meterIds: string[] = odd.map(({ meter }) => meter.id);
  const stored = await book.facts.where('accountId').anyOf(meterIds).toArray();
  const facts = [
    ...stored.filter(({ type }) => type === 'reading.reviewed').map(factOfStored),
    ...all.map(({ fact }) => fact),
  ];
  return new Set<string>(
    facts.flatMap((fact) => (fact?.type === 'reading.reviewed' ? [fact.body.readingId] : [])),
  );
}
