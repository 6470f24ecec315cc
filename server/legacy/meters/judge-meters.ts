// The meters of an old metering database, and to which of them money belongs that names none: the
// meter of its invoice, or else its customer's first active meter. Pure.
import { type MeterId, meterIdSchema } from '../../../shared/kernel/ids.ts';
import { type Quantity, quantity } from '../../../shared/kernel/quantity.ts';
import { derivedId } from '../../sync/derived-id.ts';
import { groupBy } from '../../sync/group-by.ts';
import { cleanText } from '../judge-text.ts';
import { cell } from '../legacy-book.ts';
import type { LegacyRow } from '../legacy-source.ts';
import type { Reason } from '../reasons.ts';
import type { Town } from './read-town.ts';

export type TownMeter = {
  readonly row: LegacyRow;
  readonly id: MeterId;
  /** Of the old database. */
  readonly customerKey: string;
  readonly serial: string;
  readonly isActive: boolean;
  /** The last value known, in thousandths. */
  readonly value: Quantity;
};

/** By their ids in the old database: the earliest installed first, then by id. */
export function judgeMeters(town: Town, of: string): ReadonlyMap<string, TownMeter> {
  const rows = town.tables.meters.rows.toSorted(byInstallation);
  return new Map(rows.map((row) => [row.key, judgeMeter(row, of)]));
}

/** `of` names the source and the business: the same meter has the same id whenever it is read. */
function judgeMeter(row: LegacyRow, of: string): TownMeter {
  const own = meterIdSchema.safeParse(row.key.toLowerCase());
  const serial = cell(row, 'meter_number', 'serial_number', 'serial', 'meter_no', 'number', 'code');
  return {
    row,
    id: own.success ? own.data : meterIdSchema.parse(derivedId('legacy', 'meter', of, row.key)),
    customerKey: cell(row, 'customer_id') ?? '',
    serial: cleanText(serial, 40) || `Meter ${row.key}`.slice(0, 40),
    isActive: isActive(cell(row, 'status', 'is_active', 'active', 'state')),
    value: readingOf(cell(row, 'current_reading', 'last_reading', 'reading', 'initial_reading')),
  };
}

const isActive = (text: string | null): boolean =>
  text === null || /^(active|1|t|true|yes|on|installed|connected|assigned)$/i.test(text);

function readingOf(text: string | null): Quantity {
  const [, whole = '0', fraction = ''] = /^(\d{1,9})(?:\.(\d+))?$/.exec(text ?? '') ?? [];
  return quantity(Number(`${whole}${fraction.slice(0, 3).padEnd(3, '0')}`));
}

function byInstallation(a: LegacyRow, b: LegacyRow): number {
  const [first, second] = [a, b].map(
    (row) => cell(row, 'installed_at', 'installation_date', 'installed_on', 'created_at') ?? '~',
  );
  if (first !== second) return (first ?? '') < (second ?? '') ? -1 : 1;
  return compareKeys(a.key, b.key);
}

/** 9 before 10; other ids by their letters. */
function compareKeys(a: string, b: string): number {
  const areNumbers = /^\d+$/.test(a) && /^\d+$/.test(b);
  if (areNumbers && a.length !== b.length) return a.length - b.length;
  return a < b ? -1 : 1;
}

export type Assigned = {
  readonly row: LegacyRow;
  /** Null where no meter could be told. */
  readonly meterKey: string | null;
  readonly by: 'itself' | 'invoice' | 'payment' | 'customer' | 'nothing';
  readonly reasons: readonly Reason[];
};

type Meters = ReadonlyMap<string, TownMeter>;

/** Which meter each payment belongs to; one that names a meter of the source keeps it. */
export function assignPayments(town: Town, meters: Meters): readonly Assigned[] {
  const invoices = new Map(town.tables.invoices.rows.map((row) => [row.key, row]));
  const assign = assigner(town, meters);
  return town.tables.payments.rows.map((row) => {
    const invoiceKey = cell(row, 'invoice_id');
    const invoice = invoiceKey === null ? undefined : invoices.get(invoiceKey);
    const isLost = invoiceKey !== null && invoice === undefined;
    const lost: readonly Reason[] = isLost ? ['invoice_missing'] : [];
    return assign(row, { by: 'invoice', leader: invoice, reasons: lost });
  });
}

/** The same for credit that stands in `overpayments`; it may name the payment that it came of. */
export function assignOverpayments(
  town: Town,
  meters: Meters,
  payments: readonly Assigned[],
): readonly Assigned[] {
  const byKey = new Map(payments.map((paid) => [paid.row.key, paid]));
  const assign = assigner(town, meters);
  return town.tables.overpayments.rows.map((row) => {
    const paid = byKey.get(cell(row, 'payment_id') ?? '');
    const leader = paid && { ...paid.row, cells: { ...paid.row.cells, meter_id: paid.meterKey } };
    return assign(row, { by: 'payment', leader, reasons: [] });
  });
}

type Led = {
  readonly by: Assigned['by'];
  /** The row whose meter decides. */
  readonly leader: LegacyRow | undefined;
  readonly reasons: readonly Reason[];
};

type Grounds = {
  readonly meters: Meters;
  /** Active ones by their customer. */
  readonly active: ReadonlyMap<string, readonly TownMeter[]>;
  readonly customers: ReadonlySet<string>;
};

function assigner(town: Town, meters: Meters): (row: LegacyRow, led: Led) => Assigned {
  const all = [...meters.values()].filter((meter) => meter.isActive);
  const grounds: Grounds = {
    meters,
    active: groupBy(all, ({ customerKey }) => customerKey),
    customers: new Set(town.tables.customers.rows.map(({ key }) => key)),
  };
  return (row, led) => {
    const own = cell(row, 'meter_id');
    return own === null ? assign(row, led, grounds) : byItself(row, meters.has(own) ? own : null);
  };
}

function assign(row: LegacyRow, { by, leader, reasons }: Led, grounds: Grounds): Assigned {
  const named = cell(row, 'customer_id');
  const [meterKey, customer] = ['meter_id', 'customer_id'].map((name) =>
    leader === undefined ? null : cell(leader, name),
  );
  const led = grounds.meters.get(meterKey ?? '');
  if (led === undefined) return byCustomer(row, { named: named ?? customer, reasons, grounds });
  if (named === null || led.customerKey === named) {
    return { row, meterKey: led.row.key, by, reasons };
  }
  return byCustomer(row, { named, reasons: [...reasons, 'invoice_elsewhere'], grounds });
}

type OfCustomer = Pick<Led, 'reasons'> & {
  readonly named: string | null | undefined;
  readonly grounds: Grounds;
};

function byCustomer(row: LegacyRow, { named, reasons, grounds }: OfCustomer): Assigned {
  const [first, another] = grounds.active.get(named ?? '') ?? [];
  if (first === undefined) {
    const why = grounds.customers.has(named ?? '') ? 'no_active_meter' : 'customer_missing';
    return { row, meterKey: null, by: 'nothing', reasons: [...reasons, why] };
  }
  const several: readonly Reason[] = another === undefined ? [] : ['several_meters'];
  return { row, meterKey: first.row.key, by: 'customer', reasons: [...reasons, ...several] };
}

const byItself = (row: LegacyRow, meterKey: string | null): Assigned => ({
  ...{ row, meterKey, by: 'itself' },
  reasons: meterKey === null ? ['meter_unknown'] : [],
});
