// Customers and meters with the changes of facts that the server's rows may not contain. Fields are
// merged by stamps, so that a row which already has a change stays as it is.
import { ask, type Fact } from '../../shared/facts.ts';
import type { Day } from '../../shared/kernel/day.ts';
import type { CustomerId, MeterId } from '../../shared/kernel/ids.ts';
import { type Change, stampOf } from '../../shared/ledger/fact.ts';
import {
  type CustomerFields,
  type MeterFields,
  mergeFields,
  UNKNOWN_CUSTOMER,
  UNKNOWN_METER,
} from '../../shared/ledger/rows.ts';
import { byReadingDay, type Reading } from '../../shared/meters/consumption.ts';
import type { CustomerRow, MeterRow } from '../../shared/protocol.ts';
import { groupBy } from './read-rows.ts';
import type { Unsettled } from './unsettled.ts';

const READINGS_SHOWN = 8;

export type Overlay = {
  /** Customers that unsent facts name as new or changed. */
  readonly customerIds: ReadonlySet<CustomerId>;
  /** Meters with unsent changes or readings, with their customers. */
  readonly meters: ReadonlyMap<MeterId, CustomerId>;
  /** Null when neither the rows nor the facts know the customer. */
  readonly customer: (row: CustomerRow | undefined, id: CustomerId) => CustomerRow | null;
  readonly meter: (row: MeterRow | undefined, id: MeterId) => MeterRow | null;
  /** All meters of a customer: their rows as they are now, and new ones. */
  readonly metersOf: (rows: readonly MeterRow[], of: CustomerId) => readonly MeterRow[];
};

/** Those of a customer that were not taken away. */
export const hangingMeters = (
  rows: readonly MeterRow[],
  of: CustomerId,
  overlay: Overlay,
): readonly MeterRow[] => overlay.metersOf(rows, of).filter(({ removedDay }) => !removedDay);

/** What it showed as it was hung up is no visit of a reader. */
export const isReadOn = ({ readings, installedDay }: MeterRow, day: Day): boolean =>
  readings.at(-1)?.day === day && installedDay !== day;

type Made = { readonly fact: Fact; readonly change: Change };

export function overlayOf(unsettled: Unsettled): Overlay {
  const made: Made[] = unsettled.counting.flatMap(({ fact }) =>
    unsettled.voidedIds.has(fact.id)
      ? []
      : ask(fact, (definition, own) => definition.changes(own)).map((change) => ({
          fact,
          change,
        })),
  );
  const customerIds = made.flatMap(({ change }) =>
    change.table === 'customer' ? [change.id] : [],
  );
  const meters = made.flatMap(({ change }) => {
    if (change.table === 'meter') return [[change.id, change.customerId] as const];
    if (change.table === 'customer') return [];
    return [[change.reading.meterId, change.reading.customerId] as const];
  });
  const byId = groupBy(made, ({ change }) =>
    change.table === 'reading' ? change.reading.meterId : change.id,
  );
  const about = (id: CustomerId | MeterId) => byId.get(id) ?? [];
  const ofCustomer = groupBy([...new Map(meters)], ([, customerId]) => customerId);
  const isAsStored = unsettled.voidedIds.size + unsettled.undone.length === 0;
  const meter = (row: MeterRow | undefined, id: MeterId) => {
    const own = about(id);
    if (own.length === 0 && isAsStored) return row ?? null;
    const standing = row === undefined ? null : withoutUndone(row, unsettled.undone);
    const changed = own.reduce((over, one) => withMeter(over, one, id), standing);
    return changed === null ? null : withReadings(changed, own, unsettled);
  };
  return {
    customerIds: new Set(customerIds),
    meters: new Map(meters),
    customer: (row, id) =>
      about(id).reduce((over, one) => withCustomer(over, one, id), row ?? null),
    meter,
    metersOf: (rows, of) => {
      const known = new Map(rows.map((row) => [row.id, row]));
      const fresh = ofCustomer.get(of) ?? [];
      const ids = new Set([...known.keys(), ...fresh.map(([id]) => id)]);
      return [...ids].flatMap((id) => meter(known.get(id), id) ?? []);
    },
  };
}

function withCustomer(row: CustomerRow | null, made: Made, id: CustomerId): CustomerRow | null {
  const { fact, change } = made;
  if (change.table !== 'customer' || change.id !== id) return row;
  const base = row ?? {
    ...UNKNOWN_CUSTOMER,
    id,
    businessId: fact.businessId,
    isRegistered: false,
    stamps: {},
    version: 0,
  };
  const { name, phone, place, roundId, stopOrder, code, note } = base;
  const fields: CustomerFields = { name, phone, place, roundId, stopOrder, code, note };
  const merged = mergeFields({ fields, stamps: base.stamps }, change.fields, stampOf(fact));
  return {
    ...base,
    ...merged.fields,
    stamps: merged.stamps,
    isRegistered: base.isRegistered || fact.type === 'customer.registered',
  };
}

function withMeter(row: MeterRow | null, made: Made, id: MeterId): MeterRow | null {
  const { fact, change } = made;
  if (change.table !== 'meter' || change.id !== id) return row;
  const base = row ?? {
    ...UNKNOWN_METER,
    id,
    customerId: change.customerId,
    businessId: fact.businessId,
    isInstalled: false,
    stamps: {},
    readings: [],
    version: 0,
  };
  // Rows that an older version stored lack the newer fields.
  const { serial, digits, tariffId, startValue, installedDay, code } = base;
  const { multiplier = 1, place = '', removedDay = null } = base;
  const fields: MeterFields = {
    ...{ serial, digits, tariffId, startValue, installedDay, code },
    ...{ multiplier, place, removedDay },
  };
  const merged = mergeFields({ fields, stamps: base.stamps }, change.fields, stampOf(fact));
  return { ...base, ...merged.fields, stamps: merged.stamps, isInstalled: true };
}

/** A change that is taken back: what the office fills in when it hears of it is the old serial. */
function withoutUndone(row: MeterRow, undone: readonly Fact[]): MeterRow {
  let standing = row;
  for (const { type, body, day } of undone) {
    if (type === 'meter.removed' && body.meterId === row.id && row.removedDay === day) {
      standing = { ...standing, removedDay: null };
    }
    if (type !== 'meter.replaced' || body.meterId !== row.id) continue;
    const { opening, closing } = body;
    if (opening.serial !== row.serial) continue;
    standing = { ...standing, digits: closing.digits, multiplier: closing.multiplier };
  }
  return standing;
}

function withReadings(row: MeterRow, made: readonly Made[], unsettled: Unsettled): MeterRow {
  const readings = new Map<string, Reading>(row.readings.map((reading) => [reading.id, reading]));
  for (const { change } of made) {
    if (change.table !== 'reading' || change.reading.meterId !== row.id) continue;
    const { id, value, day, about } = change.reading;
    readings.set(id, { id, value, day, about });
  }
  const standing = [...readings.values()].filter(({ id }) => !unsettled.voidedIds.has(id));
  return { ...row, readings: standing.toSorted(byReadingDay).slice(-READINGS_SHOWN) };
}
