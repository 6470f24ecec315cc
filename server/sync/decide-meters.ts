// What accepted facts do to meters: rows merged field by field, readings added, and the oddities
// that a person should see.
import type { Fact } from '../../shared/facts.ts';
import { must } from '../../shared/kernel/assert.ts';
import type { Day, Instant } from '../../shared/kernel/day.ts';
import type { BusinessId, CustomerId, FactId, MeterId } from '../../shared/kernel/ids.ts';
import { type IssueKind, stampOf } from '../../shared/ledger/fact.ts';
import {
  type Meter,
  type MeterFields,
  mergeFields,
  type NewReading,
  UNKNOWN_METER,
} from '../../shared/ledger/rows.ts';
import { oddReading } from '../../shared/meters/odd-reading.ts';
import type { Accepted } from './admit.ts';
import { groupBy } from './group-by.ts';
import type { LoadedMeter } from './load.ts';
import type { Said } from './load-meter-pasts.ts';

export type MeterGrounds = {
  readonly meters: ReadonlyMap<MeterId, LoadedMeter>;
  /** All that was said of meters one of whose changes is voided here. */
  readonly pasts: ReadonlyMap<MeterId, readonly Said[]>;
  readonly voidedIds: ReadonlySet<FactId>;
  readonly receivedAt: Instant;
};

/** Every meter that is held or named, with the changes of its fields that stand. */
export function mergeMeters(
  accepted: readonly Accepted[],
  { meters: held, pasts, voidedIds, receivedAt }: MeterGrounds,
): Map<MeterId, Meter> {
  const rows = new Map<MeterId, Meter>(held);
  for (const [id, past] of pasts) {
    const row = rows.get(id);
    if (row === undefined || !past.some((one) => voidedIds.has(one.id))) continue;
    const anew = unknownMeter(id, row.customerId, row.businessId);
    rows.set(
      id,
      past.reduce((of, one) => withSaid(of, one, voidedIds), anew),
    );
  }
  for (const { fact, customerId, business, changes } of accepted) {
    const id = meterOf(fact);
    if (id === null || customerId === null) continue;
    const row = rows.get(id) ?? unknownMeter(id, customerId, business.id);
    const change = changes.find((one) => one.table === 'meter')?.fields ?? null;
    const stamp = stampOf(fact, receivedAt);
    rows.set(id, withSaid(row, { id: fact.id, customerId, change, stamp }, voidedIds));
  }
  return rows;
}

/** What one fact says of its meter; one that is voided only names it, as a reading does. */
function withSaid(row: Meter, said: Said, voidedIds: ReadonlySet<FactId>): Meter {
  const { id, customerId, change, stamp } = said;
  return change === null || voidedIds.has(id)
    ? mergedMeter(row, { customerId }, `${ONLY_NAMED}${stamp}`)
    : { ...mergedMeter(row, { ...change, customerId }, stamp), isInstalled: true };
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

/** Raises what is odd about readings, and where one or a bill is of an unknown meter. */
export function flagReadings(
  accepted: readonly Accepted[],
  meters: ReadonlyMap<MeterId, Meter>,
  { held, receivedDay }: ReadingGrounds,
): void {
  const added = readingsByMeter(accepted);
  for (const { fact, issues, business } of accepted) {
    const meterId = meterOf(fact);
    if (meterId === null) continue;
    const meter = must(meters.get(meterId), 'a meter that is read has its row');
    if (!meter.isInstalled) issues.add('meter_unknown');
    if (fact.type === 'bill.issued') continue;
    const readings = [...(held.get(meterId)?.readings ?? []), ...(added.get(meterId) ?? [])];
    const grounds = { register: meter, today: receivedDay(business.zone) };
    const odd = oddReading(fact.id, readings, grounds);
    for (const kind of odd.filter(isToldOf(fact))) issues.add(kind);
  }
}

/** A meter that stood still is why it goes, and its last value was often read that very day. */
const TOLD_OF_CHANGES: ReadonlySet<IssueKind> = new Set([
  'reading_below_last',
  'reading_unusual',
  'reading_early',
]);

const isToldOf = (fact: Fact) => (kind: IssueKind) =>
  fact.type === 'meter.read' || TOLD_OF_CHANGES.has(kind);

/** Readings that a group brings, by their meters. */
export function readingsByMeter(
  accepted: readonly Accepted[],
): ReadonlyMap<MeterId, readonly NewReading[]> {
  const readings = accepted.flatMap(({ changes }) =>
    changes.flatMap((change) => (change.table === 'reading' ? [change.reading] : [])),
  );
  return groupBy(readings, ({ meterId }) => meterId);
}
