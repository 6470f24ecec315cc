// What accepted facts do to meters: rows merged field by field, readings added, and the oddities
// that a person should see.
import type { Fact } from '../../shared/facts.ts';
import { type Day, daysBetween } from '../../shared/kernel/day.ts';
import type { BusinessId, CustomerId, FactId, MeterId } from '../../shared/kernel/ids.ts';
import { quantity } from '../../shared/kernel/quantity.ts';
import { stampOf } from '../../shared/ledger/fact.ts';
import {
  type Meter,
  type MeterFields,
  mergeFields,
  type NewReading,
} from '../../shared/ledger/rows.ts';
import {
  byReadingDay,
  consumptionBetween,
  isUnusual,
  type Reading,
  usualADay,
} from '../../shared/meters/consumption.ts';
import type { Accepted } from './admit.ts';
import type { LoadedMeter } from './load.ts';

/** Every meter that is held or named, with the changes of its fields. */
export function mergeMeters(
  accepted: readonly Accepted[],
  held: ReadonlyMap<MeterId, LoadedMeter>,
): Map<MeterId, Meter> {
  const rows = new Map<MeterId, Meter>(held);
  for (const { fact, customerId, business, changes } of accepted) {
    const id = meterOf(fact);
    if (id === null) continue;
    const row = rows.get(id) ?? unknownMeter(id, customerId, business.id);
    const change = changes.find((one) => one.table === 'meter');
    const stamp = stampOf(fact);
    rows.set(
      id,
      change === undefined
        ? mergedMeter(row, { customerId }, `${ONLY_NAMED}${stamp}`)
        : { ...mergedMeter(row, { ...change.fields, customerId }, stamp), isInstalled: true },
    );
  }
  return rows;
}

/** A blank is less than any stamp: whoever installs a meter says whose it is, whoever reads it may. */
const ONLY_NAMED = ' ';

function meterOf(fact: Fact): MeterId | null {
  const isAboutMeter =
    fact.type === 'meter.installed' || fact.type === 'meter.read' || fact.type === 'bill.issued';
  return isAboutMeter ? fact.body.meterId : null;
}

type OwnedFields = MeterFields & Pick<Meter, 'customerId'>;

/** The row itself where nothing is won. */
function mergedMeter(row: Meter, change: Partial<OwnedFields>, stamp: string): Meter {
  const { id, businessId, isInstalled, stamps, ...fields } = row;
  const merged = mergeFields<OwnedFields>({ fields, stamps }, change, stamp);
  if (merged.stamps === stamps) return row;
  return { id, businessId, isInstalled, ...merged.fields, stamps: merged.stamps };
}

const unknownMeter = (id: MeterId, customerId: CustomerId, businessId: BusinessId): Meter => ({
  id,
  customerId,
  businessId,
  serial: '',
  digits: 5,
  tariffId: null,
  startValue: quantity(0),
  installedDay: null,
  code: null,
  isInstalled: false,
  stamps: {},
});

/** Raises what is odd about readings and bills: an unknown meter, a value, a disagreement. */
export function flagReadings(
  accepted: readonly Accepted[],
  meters: ReadonlyMap<MeterId, Meter>,
  held: ReadonlyMap<MeterId, LoadedMeter>,
): void {
  const added = readingsByMeter(accepted);
  for (const { fact, issues } of accepted) {
    if (fact.type !== 'meter.read' && fact.type !== 'bill.issued') continue;
    const { meterId } = fact.body;
    const meter = meters.get(meterId);
    if (meter?.isInstalled !== true) issues.add('meter_unknown');
    const readings = [...(held.get(meterId)?.readings ?? []), ...(added.get(meterId) ?? [])];
    const oddity = oddityOf(fact, readings, meter?.digits ?? 5);
    if (oddity !== null) issues.add(oddity);
  }
}

function oddityOf(
  fact: Fact<'meter.read' | 'bill.issued'>,
  readings: readonly Reading[],
  digits: number,
) {
  return fact.type === 'meter.read'
    ? oddReading(fact.id, readings, digits)
    : disagreement(fact.body, readings);
}

function readingsByMeter(accepted: readonly Accepted[]): Map<MeterId, NewReading[]> {
  const byMeter = new Map<MeterId, NewReading[]>();
  for (const { changes } of accepted) {
    for (const change of changes) {
      if (change.table !== 'reading') continue;
      const { meterId } = change.reading;
      byMeter.set(meterId, [...(byMeter.get(meterId) ?? []), change.reading]);
    }
  }
  return byMeter;
}

function oddReading(id: FactId, readings: readonly Reading[], digits: number) {
  const sorted = readings.toSorted(byReadingDay);
  const place = sorted.findIndex((reading) => reading.id === id);
  const [last, own] = [sorted[place - 1], sorted[place]];
  if (last === undefined || own === undefined) return null;
  const average = usualADay(sorted.slice(0, place), digits);
  const between = consumptionBetween(last, own, { digits, usualADay: average });
  if (between.type === 'below_last') return 'reading_below_last';
  return isUnusual(between.used, daysBetween(last.day, own.day), average)
    ? 'reading_unusual'
    : null;
}

/** A bill whose last reading is here with another value. */
function disagreement(
  bill: {
    readonly readingId: FactId;
    readonly from: { readonly value: number; readonly day: Day };
    readonly to: { readonly value: number; readonly day: Day };
  },
  readings: readonly Reading[],
) {
  const read = readings.find((reading) => reading.id === bill.readingId);
  return read !== undefined && read.value !== bill.to.value ? 'bill_disagrees' : null;
}
