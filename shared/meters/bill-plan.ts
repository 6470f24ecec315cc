// The bill that a meter is due, from its readings and from what was billed: its own period, and for
// periods billed before whose use is known better now the difference. Issued bills stay as they
// are. A pure function of sets: any order of arrival gives the same, planning twice adds none.
import type { Day } from '../kernel/day.ts';
import { daysBetween } from '../kernel/day.ts';
import type { TariffId } from '../kernel/ids.ts';
import { QUANTITY_SCALE, type Quantity, quantity } from '../kernel/quantity.ts';
import type { Register } from '../ledger/rows.ts';
import {
  type BillCharge,
  billCharge,
  chargedOf,
  type PrintedBill,
  type TrueUp,
} from './bill-charge.ts';
import { type BilledPeriod, type Stretch, stretchesOf } from './billed-days.ts';
import type { Reading } from './consumption.ts';
import { type RatedIn, rateUse } from './rating.ts';
import {
  countingReadings,
  knownUse,
  type Segment,
  segmentsOf,
  standsAt,
  usedBetween,
  usualADay,
} from './segments.ts';
import { type Tariff, tariffsDuring } from './tariff.ts';

export type BillGrounds = {
  readonly readings: readonly Reading[];
  readonly register: Register;
  /** Where the meter began to count for this customer, null when that is not known. */
  readonly installedDay: Day | null;
  readonly tariffId: TariffId | null;
  readonly tariffs: readonly Tariff[];
  /** All that stand, in any order. */
  readonly billed: readonly BilledPeriod[];
  /** Of days before this one not all bills are known; left out where all are. */
  readonly knownSince?: Day | null;
  /** Bills no day after this one. */
  readonly upTo: Day;
  readonly business: RatedIn;
  /** An unusual use stands: the office has looked at its reading. */
  readonly isAccepted: (reading: Reading) => boolean;
};

/** Why no bill is made until somebody has looked. */
export type HeldReason = 'no_tariff' | 'no_start' | 'no_reading' | 'below_last' | 'far_from_usual';

export type BillPlan =
  | { readonly type: 'held'; readonly reason: HeldReason }
  | { readonly type: 'nothing' }
  | {
      readonly type: 'ready';
      readonly reading: Reading;
      readonly bill: PrintedBill & {
        readonly from: { readonly value: Quantity; readonly day: Day };
        readonly to: { readonly value: Quantity; readonly day: Day };
        readonly tariff: Tariff;
        readonly isEstimated: boolean;
      };
      readonly charge: BillCharge;
    };

/** A use of more than five times the usual is held until the office accepts its reading. */
const HELD_ABOVE = 5;

export function planBill(grounds: BillGrounds): BillPlan {
  const known = grounds.readings.filter(({ day }) => day <= grounds.upTo);
  const counting = countingReadings(known);
  const reading = counting.at(-1);
  if (reading === undefined) return { type: 'held', reason: 'no_reading' };
  const segments = segmentsOf(known, grounds.register);
  const from = startDay(grounds, counting);
  if (from === null) return { type: 'held', reason: 'no_start' };
  if (reading.day <= from) return { type: 'nothing' };
  const period = { from, to: reading.day };
  const versions =
    grounds.tariffId === null ? [] : tariffsDuring(grounds.tariffs, grounds.tariffId, period);
  const tariff = versions.at(-1);
  if (tariff === undefined) return { type: 'held', reason: 'no_tariff' };
  const used = usedBetween(segments, from, reading.day);
  if (used === null) return { type: 'held', reason: 'below_last' };
  if (isFarOff(used, { period, known, grounds, reading })) {
    return { type: 'held', reason: 'far_from_usual' };
  }
  const start = counting.findLast(({ day }) => day <= from) ?? reading;
  const bill = {
    from: { value: standsAt(start).value, day: from },
    to: { value: reading.value, day: reading.day },
    ...{ used, tariff, isEstimated: reading.about?.source === 'estimated' },
    ...{ earlierTariffs: versions.slice(0, -1), trueUps: trueUpsOf(segments, grounds) },
  };
  const charge = billCharge(bill, grounds.business);
  return { type: 'ready', reading, bill, charge };
}

/** Where the last bill ended, but not before the first reading; else where it began to count. */
function startDay({ billed, installedDay }: BillGrounds, counting: readonly Reading[]) {
  const [begins, end] = [
    counting[0]?.day,
    billed
      .map(({ to }) => to)
      .toSorted()
      .at(-1),
  ];
  if (end === undefined) return installedDay ?? begins ?? null;
  return begins !== undefined && end < begins ? begins : end;
}

type Whether = {
  readonly period: { readonly from: Day; readonly to: Day };
  readonly known: readonly Reading[];
  readonly grounds: BillGrounds;
  readonly reading: Reading;
};

function isFarOff(used: Quantity, { period, known, grounds, reading }: Whether): boolean {
  const before = known.filter(({ day }) => day <= period.from);
  const usual = usualADay(before, grounds.register);
  if (usual === null || usual === 0) return false;
  const days = Math.max(1, daysBetween(period.from, period.to));
  return used > HELD_ABOVE * usual * days && !grounds.isAccepted(reading);
}

/** For all days billed: what they rate at now, less what was billed for them so far. */
function trueUpsOf(segments: readonly Segment[], grounds: BillGrounds): readonly TrueUp[] {
  const { billed, knownSince } = grounds;
  return stretchesOf(billed)
    .filter(({ from }) => !knownSince || from >= knownSince)
    .flatMap((stretch) => trueUpOf(stretch, segments, grounds));
}

/** By the versions that the book has now: what was printed on a bill may be out of date. */
function trueUpOf(
  { from: since, to, billed }: Stretch,
  segments: readonly Segment[],
  { tariffId, tariffs, business }: BillGrounds,
): readonly TrueUp[] {
  const begins = segments[0]?.from.day ?? since;
  const from = since < begins ? begins : since;
  const used = from < to ? usedBetween(segments, from, to) : null;
  if (used === null || tariffId === null) return [];
  const versions = tariffsDuring(tariffs, tariffId, { from, to });
  const rated = chargedOf(rateUse({ used, from, to }, versions, business));
  const isRight =
    rated.metered === billed.metered &&
    rated.standing === billed.standing &&
    rated.tax === billed.tax;
  return isRight ? [] : [{ from, to, used, tariffs: [...versions], billed }];
}

/** The periods that one issued bill charged. */
export function periodsOf(bill: PrintedBill, business: RatedIn): readonly BilledPeriod[] {
  const { own, trueUps } = billCharge(bill, business);
  return [
    { from: bill.from.day, to: bill.to.day, charged: chargedOf(own) },
    ...trueUps.map(({ trueUp: { from, to }, difference }) => ({ from, to, charged: difference })),
  ];
}

export type Estimate = {
  readonly value: Quantity;
  readonly usedADay: number;
  readonly since: { readonly value: Quantity; readonly day: Day };
};

/**
 * Where the register would stand on a day by its average use, down to a whole unit: 120 units in 60
 * days make 62 in 31. Null without two days of history. Estimates don't count as history.
 */
export function estimateOn(
  day: Day,
  readings: readonly Reading[],
  register: Register,
): Estimate | null {
  const seen = readings.filter(({ about }) => about?.source !== 'estimated');
  const { used, days } = knownUse(seen, register);
  const last = countingReadings(seen).at(-1);
  if (days === 0 || last === undefined || last.day >= day) return null;
  const since = standsAt(last);
  const raw = Math.floor((used * daysBetween(since.day, day)) / (days * register.multiplier));
  const stands = since.value + raw - ((since.value + raw) % QUANTITY_SCALE);
  const capacity = 10 ** register.digits * QUANTITY_SCALE;
  return { value: quantity(stands % capacity), usedADay: Math.round(used / days), since };
}
