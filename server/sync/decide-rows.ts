// What accepted facts do to customers and meters: rows merged field by field, readings added, and
// the oddities that a person should see.
import { must } from '../../shared/kernel/assert.ts';
import { type Day, daysBetween } from '../../shared/kernel/day.ts';
import type { BusinessId, CustomerId, FactId, MeterId } from '../../shared/kernel/ids.ts';
import { quantity } from '../../shared/kernel/quantity.ts';
import { type Change, stampOf } from '../../shared/ledger/fact.ts';
import {
  type Customer,
  type CustomerFields,
  type Meter,
  type MeterFields,
  mergeFields,
  type NewReading,
  UNKNOWN_CUSTOMER,
} from '../../shared/ledger/rows.ts';
import {
  byReadingDay,
  consumptionBetween,
  isUnusual,
  type Reading,
  usualADay,
} from '../../shared/meters/consumption.ts';
import type { Accepted } from './admit.ts';
import type { LoadedCustomer, LoadedMeter } from './load.ts';
import type { CustomerWrite } from './writes.ts';

type Held = {
  readonly customers: ReadonlyMap<CustomerId, LoadedCustomer>;
  readonly meters: ReadonlyMap<MeterId, LoadedMeter>;
};

export type RowWrites = {
  readonly customers: readonly CustomerWrite[];
  readonly meters: readonly Meter[];
  readonly readings: readonly NewReading[];
};

/** Merges every change; adds `customer_unknown` and `meter_unknown` where somebody is only named. */
export function decideRows(accepted: readonly Accepted[], held: Held): RowWrites {
  const customers = mergeCustomers(accepted, held.customers);
  const meters = mergeMeters(accepted, held.meters);
  const readings = accepted.flatMap(({ changes }) =>
    changes.flatMap((change) => (change.table === 'reading' ? [change.reading] : [])),
  );
  for (const one of accepted) {
    if (!must(customers.get(one.customerId), 'every fact names a customer').isRegistered) {
      one.issues.add('customer_unknown');
    }
  }
  flagReadings(accepted, meters, held.meters);
  return {
    customers: [...customers.values()]
      .filter((row) => row !== held.customers.get(row.id))
      .map((row) => withMove(row, held.customers.get(row.id))),
    meters: [...meters.values()].filter((row) => row !== held.meters.get(row.id)),
    readings,
  };
}

function mergeCustomers(
  accepted: readonly Accepted[],
  held: ReadonlyMap<CustomerId, LoadedCustomer>,
): Map<CustomerId, Customer> {
  const rows = new Map<CustomerId, Customer>(held);
  for (const { fact, customerId, business, changes } of accepted) {
    const row = rows.get(customerId) ?? unknownCustomer(customerId, business.id);
    const change = changes.find((one) => one.table === 'customer');
    rows.set(customerId, change === undefined ? row : changedCustomer(row, change, fact));
  }
  return rows;
}

function changedCustomer(
  row: Customer,
  change: Extract<Change, { table: 'customer' }>,
  fact: Accepted['fact'],
): Customer {
  const { id, businessId, isRegistered, stamps, ...fields } = row;
  const merged = mergeFields<CustomerFields>({ fields, stamps }, change.fields, stampOf(fact));
  return {
    id,
    businessId,
    isRegistered: isRegistered || fact.type === 'customer.registered',
    ...merged.fields,
    stamps: merged.stamps,
  };
}

const unknownCustomer = (id: CustomerId, businessId: BusinessId): Customer => ({
  id,
  businessId,
  ...UNKNOWN_CUSTOMER,
  isRegistered: false,
  stamps: {},
});

function withMove(row: Customer, before: LoadedCustomer | undefined): CustomerWrite {
  const hasMoved = before === undefined || before.roundId !== row.roundId;
  return {
    ...row,
    entered: hasMoved,
    leftRound: hasMoved && before !== undefined ? before.roundId : null,
  };
}

function mergeMeters(
  accepted: readonly Accepted[],
  held: ReadonlyMap<MeterId, LoadedMeter>,
): Map<MeterId, Meter> {
  const rows = new Map<MeterId, Meter>(held);
  for (const { fact, business, customerId, changes } of accepted) {
    for (const change of changes) {
      if (change.table === 'customer') continue;
      const id = change.table === 'meter' ? change.id : change.reading.meterId;
      const row = rows.get(id) ?? unknownMeter(id, customerId, business.id);
      rows.set(id, change.table === 'meter' ? changedMeter(row, change, stampOf(fact)) : row);
    }
  }
  return rows;
}

function changedMeter(
  row: Meter,
  change: Extract<Change, { table: 'meter' }>,
  stamp: string,
): Meter {
  const { id, customerId, businessId, isInstalled: _, stamps, ...fields } = row;
  const merged = mergeFields<MeterFields>({ fields, stamps }, change.fields, stamp);
  return {
    id,
    customerId: change.customerId ?? customerId,
    businessId,
    isInstalled: true,
    ...merged.fields,
    stamps: merged.stamps,
  };
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

function flagReadings(
  accepted: readonly Accepted[],
  meters: ReadonlyMap<MeterId, Meter>,
  held: ReadonlyMap<MeterId, LoadedMeter>,
): void {
  const added = readingsByMeter(accepted);
  for (const { fact, issues } of accepted) {
    if (fact.type !== 'meter.read' && fact.type !== 'bill.issued') continue;
    const { meterId } = fact.body;
    const meter = meters.get(meterId);
    if (meter === undefined || !meter.isInstalled) issues.add('meter_unknown');
    const readings = [...(held.get(meterId)?.readings ?? []), ...(added.get(meterId) ?? [])];
    if (fact.type === 'meter.read') {
      const oddity = oddityOf(fact.id, readings, meter?.digits ?? 5);
      if (oddity !== null) issues.add(oddity);
    } else if (billDisagrees(fact.body, readings)) {
      issues.add('bill_disagrees');
    }
  }
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

function oddityOf(id: FactId, readings: readonly Reading[], digits: number) {
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

function billDisagrees(
  bill: {
    readonly readingId: FactId;
    readonly from: { readonly value: number; readonly day: Day };
    readonly to: { readonly value: number; readonly day: Day };
  },
  readings: readonly Reading[],
): boolean {
  const read = readings.find((reading) => reading.id === bill.readingId);
  return read !== undefined && read.value !== bill.to.value;
}
