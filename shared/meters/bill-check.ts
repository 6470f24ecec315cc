// Whether a bill that a phone made says what the book would: the reading that ends it, where it
// starts, what was used and what that costs by the tariffs in force. What the book does not know
// yet is no disagreement.
import type { Day } from '../kernel/day.ts';
import type { TariffId } from '../kernel/ids.ts';
import type { Quantity } from '../kernel/quantity.ts';
import type { Register } from '../ledger/rows.ts';
import { billCharge, chargedOf, type PrintedBill } from './bill-charge.ts';
import { byReadingDay, type Reading } from './consumption.ts';
import { type RatedIn, rateUse } from './rating.ts';
import { segmentsOf, standsAt } from './segments.ts';
import { type Tariff, tariffsDuring } from './tariff.ts';

type Seen = { readonly value: Quantity; readonly day: Day };

export type DoorBill = PrintedBill & {
  readonly readingId: Reading['id'];
  readonly from: Seen;
  readonly to: Seen;
};

export type BookOfMeter = {
  /** Null where the meter is not known yet. */
  readonly tariffId: TariffId | null;
  readonly installedDay: Day | null;
  readonly register: Register;
  readonly readings: readonly Reading[];
  readonly tariffs: readonly Tariff[];
  readonly business: RatedIn;
};

export function disagreesWithBook(bill: DoorBill, book: BookOfMeter): boolean {
  // Only the office knows what was billed before, and so what a correction must come to.
  if (bill.trueUps !== undefined && bill.trueUps.length > 0) return true;
  return isReadOtherwise(bill, book) || costsOtherwise(bill, book);
}

function isReadOtherwise(bill: DoorBill, { readings, installedDay, register }: BookOfMeter) {
  const { from, to, used, readingId } = bill;
  if (installedDay !== null && from.day < installedDay) return true;
  const sorted = readings.toSorted(byReadingDay);
  const end = sorted.findIndex(({ id }) => id === readingId);
  const reading = sorted[end];
  if (reading !== undefined && (reading.value !== to.value || reading.day !== to.day)) return true;
  const begin = sorted.slice(0, Math.max(0, end)).findLastIndex(({ day }) => day <= from.day);
  const start = sorted[begin];
  if (start === undefined) return false;
  if (standsAt(start).value !== from.value) return true;
  // An estimate that was billed counts as it stood then: what it was short comes on the next bill.
  const about = { ...start.about, source: undefined };
  const since = [{ ...start, about }, ...sorted.slice(begin + 1, end + 1)];
  let known = 0;
  for (const segment of segmentsOf(since, register)) {
    if (segment.used === null) return false;
    known += segment.used;
  }
  return known !== used;
}

function costsOtherwise(bill: DoorBill, { tariffId, tariffs, business }: BookOfMeter): boolean {
  if (tariffId === null) return false;
  if (bill.tariff.id !== tariffId) return true;
  const period = { from: bill.from.day, to: bill.to.day };
  const versions = tariffsDuring(tariffs, tariffId, period);
  if (versions.length === 0) return false;
  const rated = chargedOf(rateUse({ used: bill.used, ...period }, versions, business));
  const printed = chargedOf(billCharge(bill, business).own);
  return (
    rated.metered !== printed.metered ||
    rated.standing !== printed.standing ||
    rated.tax !== printed.tax
  );
}
