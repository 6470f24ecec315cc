// What accepted facts do to meters: rows merged field by field, readings added, and the oddities
// that a person should see.
import type { Fact } from '../../shared/facts.ts';
import { must } from '../../shared/kernel/assert.ts';
import type { Day } from '../../shared/kernel/day.ts';
import type { BusinessId, CustomerId, FactId, MeterId } from '../../shared/kernel/ids.ts';
import { type IssueKind, stampOf } from '../../shared/ledger/fact.ts';
import {
  type Meter,
  type MeterFields,
  mergeFields,
  type NewReading,
  type Register,
  UNKNOWN_METER,
} from '../../shared/ledger/rows.ts';
import type { Reading } from '../../shared/meters/consumption.ts';
import { oddReading } from '../../shared/meters/odd-reading.ts';
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
    if (id === null || customerId === null) continue;
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

/** Less than any stamp: who installs a meter says whose it is, who reads it only guesses. */
const ONLY_NAMED = ' ';

function meterOf(fact: Fact): MeterId | null {
  const isAboutMeter =
    fact.type === 'meter.installed' ||
    fact.type === 'meter.read' ||
    fact.type === 'meter.replaced' ||
    fact.type === 'meter.removed' ||
    fact.type === 'bill.issued';
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
  ...UNKNOWN_METER,
  isInstalled: false,
  stamps: {},
});

export type ReadingGrounds = {
  readonly held: ReadonlyMap<MeterId, LoadedMeter>;
  /** The day of receipt in a business's zone. */
  readonly receivedDay: (zone: string) => Day;
};

/** Raises what is odd about readings and bills: an unknown meter, a value, a disagreement. */
export function flagReadings(
  accepted: readonly Accepted[],
  meters: ReadonlyMap<MeterId, Meter>,
  { held, receivedDay }: ReadingGrounds,
): void {
  const added = readingsByMeter(accepted);
  for (const { fact, issues, business } of accepted) {
    if (fact.type !== 'meter.read' && fact.type !== 'bill.issued') continue;
    const { meterId } = fact.body;
    const meter = must(meters.get(meterId), 'a meter that is read has its row');
    if (!meter.isInstalled) issues.add('meter_unknown');
    const readings = [...(held.get(meterId)?.readings ?? []), ...(added.get(meterId) ?? [])];
    const grounds = { readings, register: meter, today: receivedDay(business.zone) };
    for (const kind of oddities(fact, grounds)) issues.add(kind);
  }
}

type Oddly = {
  readonly readings: readonly Reading[];
  readonly register: Register;
  readonly today: Day;
};

const oddities = (
  fact: Fact<'meter.read' | 'bill.issued'>,
  { readings, ...grounds }: Oddly,
): readonly IssueKind[] =>
  fact.type === 'bill.issued'
    ? disagreements(fact.body, readings)
    : oddReading(fact.id, readings, grounds);

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

/** A bill whose last reading is here with another value. */
function disagreements(
  bill: {
    readonly readingId: FactId;
    readonly from: { readonly value: number; readonly day: Day };
    readonly to: { readonly value: number; readonly day: Day };
  },
  readings: readonly Reading[],
): readonly IssueKind[] {
  const read = readings.find((reading) => reading.id === bill.readingId);
  return read !== undefined && read.value !== bill.to.value ? ['bill_disagrees'] : [];
}
