// What accepted facts do to meters: rows merged field by field, readings added, and the oddities
// that a person should see.
import type { Fact } from '../../shared/facts.ts';
import { must } from '../../shared/kernel/assert.ts';
import type { Day, Instant } from '../../shared/kernel/day.ts';
import type { BusinessId, CustomerId, FactId, MeterId } from '../../shared/kernel/ids.ts';
import type { Quantity } from '../../shared/kernel/quantity.ts';
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
  receivedAt: Instant,
): Map<MeterId, Meter> {
  const rows = new Map<MeterId, Meter>(held);
  for (const { fact, customerId, business, changes } of accepted) {
    const id = meterOf(fact);
    if (id === null || customerId === null) continue;
    const row = rows.get(id) ?? unknownMeter(id, customerId, business.id);
    const change = changes.find((one) => one.table === 'meter');
    const stamp = stampOf(fact, receivedAt);
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
  /** Values of the readings that bills name, of those that are here. */
  readonly billed: ReadonlyMap<FactId, Quantity>;
  /** The day of receipt in a business's zone. */
  readonly receivedDay: (zone: string) => Day;
};

/** Raises what is odd about readings and bills: an unknown meter, a value, a disagreement. */
export function flagReadings(
  accepted: readonly Accepted[],
  meters: ReadonlyMap<MeterId, Meter>,
  { held, billed, receivedDay }: ReadingGrounds,
): void {
  const added = readingsByMeter(accepted);
  for (const { fact, issues, business } of accepted) {
    if (fact.type !== 'meter.read' && fact.type !== 'bill.issued') continue;
    const { meterId } = fact.body;
    const meter = must(meters.get(meterId), 'a meter that is read has its row');
    if (!meter.isInstalled) issues.add('meter_unknown');
    const of = { come: added.get(meterId) ?? [], before: held.get(meterId)?.readings ?? [] };
    const grounds = { register: meter, today: receivedDay(business.zone) };
    for (const kind of oddities(fact, { ...of, billed, grounds })) issues.add(kind);
  }
}

type Read = {
  readonly come: readonly NewReading[];
  readonly before: readonly Reading[];
  readonly billed: ReadingGrounds['billed'];
  readonly grounds: { readonly register: Register; readonly today: Day };
};

function oddities(
  fact: Fact<'meter.read' | 'bill.issued'>,
  { come, before, billed, grounds }: Read,
): readonly IssueKind[] {
  if (fact.type === 'meter.read') return oddReading(fact.id, [...before, ...come], grounds);
  return disagrees(fact.body, come, billed) ? ['bill_disagrees'] : [];
}

/** A bill whose last reading is here, or comes with it, with another value. */
function disagrees(
  { readingId, to }: Fact<'bill.issued'>['body'],
  come: readonly NewReading[],
  billed: ReadingGrounds['billed'],
): boolean {
  const read = billed.get(readingId) ?? come.find(({ id }) => id === readingId)?.value;
  return read !== undefined && read !== to.value;
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
