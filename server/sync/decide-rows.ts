// What accepted facts do to customers and meters: rows merged field by field, readings added, and
// the oddities that a person should see.
import { must } from '../../shared/kernel/assert.ts';
import type { Day, Instant } from '../../shared/kernel/day.ts';
import type { BusinessId, CustomerId, FactId, MeterId } from '../../shared/kernel/ids.ts';
import { type Change, stampOf } from '../../shared/ledger/fact.ts';
import {
  type Customer,
  type CustomerFields,
  type Meter,
  mergeFields,
  type NewReading,
  UNKNOWN_CUSTOMER,
} from '../../shared/ledger/rows.ts';
import type { Accepted } from './admit.ts';
import { flagBills } from './decide-bills.ts';
import { flagReadings, mergeMeters } from './decide-meters.ts';
import type { LoadedCustomer, LoadedMeter } from './load.ts';
import type { HeldBills } from './load-bills.ts';
import type { Said } from './load-meter-pasts.ts';
import { type CustomerWrite, NO_ROUND, type TariffWrite } from './writes.ts';

type Held = {
  readonly customers: ReadonlyMap<CustomerId, LoadedCustomer>;
  readonly meters: ReadonlyMap<MeterId, LoadedMeter>;
  /** All that was said of meters one of whose changes a void names. */
  readonly pasts: ReadonlyMap<MeterId, readonly Said[]>;
  readonly bills: HeldBills;
  /** That this group sets. */
  readonly tariffs: readonly TariffWrite[];
  /** What voids undo in this very group. */
  readonly voidedIds: ReadonlySet<FactId>;
  /** The day of receipt in a business's zone. */
  readonly receivedDay: (zone: string) => Day;
  readonly receivedAt: Instant;
};

export type RowWrites = {
  readonly customers: readonly CustomerWrite[];
  readonly meters: readonly Meter[];
  readonly readings: readonly NewReading[];
  readonly meterOwners: ReadonlyMap<MeterId, CustomerId>;
  /** Of the meters that are held or named, those of which more than that is known. */
  readonly installed: ReadonlySet<MeterId>;
};

/** Merges every change; raises `customer_unknown`, `meter_unknown` where one is only named. */
export function decideRows(accepted: readonly Accepted[], held: Held): RowWrites {
  const customers = mergeCustomers(accepted, held);
  const meters = mergeMeters(accepted, held);
  const readings = accepted.flatMap(({ changes }) =>
    changes.flatMap((change) => (change.table === 'reading' ? [change.reading] : [])),
  );
  for (const one of accepted) {
    if (one.customerId === null) continue;
    const { isRegistered } = must(customers.get(one.customerId), 'a named customer has a row');
    // Settling an issue of somebody unknown is no new issue.
    if (!isRegistered && one.fact.type !== 'issue.settled') one.issues.add('customer_unknown');
  }
  flagReadings(accepted, meters, { held: held.meters, receivedDay: held.receivedDay });
  flagBills(accepted, { ...held, meters });
  return {
    customers: [...customers.values()]
      .filter((row) => row !== held.customers.get(row.id))
      .map((row) => withMove(row, held.customers.get(row.id))),
    meters: [...meters.values()].filter((row) => row !== held.meters.get(row.id)),
    readings,
    meterOwners: new Map([...meters.values()].map(({ id, customerId }) => [id, customerId])),
    installed: new Set([...meters.values()].flatMap((row) => (row.isInstalled ? row.id : []))),
  };
}

function mergeCustomers(
  accepted: readonly Accepted[],
  { customers: held, receivedAt }: Held,
): Map<CustomerId, Customer> {
  const rows = new Map<CustomerId, Customer>(held);
  for (const { fact, customerId, business, changes } of accepted) {
    if (customerId === null) continue;
    const row = rows.get(customerId) ?? unknownCustomer(customerId, business.id);
    const change = changes.find((one) => one.table === 'customer');
    rows.set(
      customerId,
      change === undefined ? row : changedCustomer(row, change, { fact, receivedAt }),
    );
  }
  return rows;
}

function changedCustomer(
  row: Customer,
  change: Extract<Change, { table: 'customer' }>,
  { fact, receivedAt }: Pick<Accepted, 'fact'> & Pick<Held, 'receivedAt'>,
): Customer {
  const { id, businessId, isRegistered, stamps, ...fields } = row;
  const merged = mergeFields<CustomerFields>(
    { fields, stamps },
    change.fields,
    stampOf(fact, receivedAt),
  );
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
    leftRound: hasMoved && before !== undefined ? (before.roundId ?? NO_ROUND) : null,
  };
}
