// What a metered bill charges, worked a second time from the trade's rules: day by day which
// version of the tariff holds, block by block what it costs. It shares nothing with the rating in
// shared/meters.
import type { BodyOf } from '../../shared/facts.ts';
import { addDays, daysBetween } from '../../shared/kernel/day.ts';
import { minorDigits } from '../../shared/kernel/money.ts';
import type { Business } from '../../shared/ledger/business.ts';
import { type Fraction, fraction, plus, rounded, times } from './own-fraction.ts';

type Bill = BodyOf<'bill.issued'>;
type Tariff = Bill['tariff'];
type Blocks = Tariff['blocks'];
type Stretch = Pick<Bill, 'used'> & {
  readonly from: Bill['from']['day'];
  readonly to: Bill['to']['day'];
};

export type RatedSums = { metered: number; standing: number; tax: number };

/** A bill's own period and its corrections, by where they are booked. */
export function billSums(bill: Bill, business: Business): RatedSums {
  const { used, from, to, tariff, earlierTariffs = [], trueUps = [] } = bill;
  const own = { used, from: from.day, to: to.day };
  const sums = ratedSums(own, [...earlierTariffs, tariff], business);
  for (const { billed, tariffs, ...period } of trueUps) {
    const rated = ratedSums(period, tariffs, business);
    sums.metered += rated.metered - billed.metered;
    sums.standing += rated.standing - billed.standing;
    sums.tax += rated.tax - billed.tax;
  }
  return sums;
}

function ratedSums(period: Stretch, tariffs: readonly Tariff[], business: Business): RatedSums {
  const days = Math.max(1, daysBetween(period.from, period.to));
  const cents = 10 ** minorDigits[business.currency];
  let metered = 0;
  let [standing, rent, least] = [fraction(0), fraction(0), fraction(0)];
  for (const [tariff, own] of daysByTariff(period, tariffs, days)) {
    const rules = tariff.rules ?? {};
    const grow = rules.blockDays === undefined ? fraction(1) : fraction(days, rules.blockDays);
    const share = fraction(own, days);
    const slab = (rules.slabs ?? []).find(({ upTo }) => isAtMost(period.used, upTo, grow));
    const { blocks, standingCharge } = slab ?? tariff;
    const by = { grow, share, cents };
    const consumption = costOf(fraction(period.used), blocks, by);
    metered += consumption;
    metered += partsCost(period.used, { consumption, parts: rules.parts ?? [] }, by);
    const standingDays = fraction(own, rules.standingDays ?? days);
    standing = plus(standing, times(fraction(standingCharge), standingDays));
    rent = plus(rent, times(fraction(rules.meterRent ?? 0), share));
    least = plus(least, times(fraction(rules.minimum ?? 0), share));
  }
  const fixed = rounded(standing) + rounded(rent);
  metered = Math.max(metered, rounded(least) - fixed);
  return { metered, standing: fixed, tax: taxOn(metered + fixed, tariffs, business) };
}

type Parts = {
  readonly consumption: number;
  readonly parts: NonNullable<NonNullable<Tariff['rules']>['parts']>;
};

/** Each part is of the water's charge, or of its volume at blocks of the part's own. */
function partsCost(used: number, { consumption, parts }: Parts, by: By): number {
  let cost = 0;
  for (const { share, blocks } of parts) {
    const of = fraction(share, 10_000);
    cost +=
      blocks === null
        ? rounded(times(fraction(consumption), of))
        : costOf(times(fraction(used), of), blocks, by);
  }
  return cost;
}

/** How many days each version charges, the days after `from` up to `to`. */
function daysByTariff({ from, to }: Stretch, tariffs: readonly Tariff[], days: number) {
  const [first] = tariffs;
  const own = new Map<Tariff, number>();
  if (first === undefined) return own;
  if (tariffs.length === 1) return own.set(first, days);
  for (let day = addDays(to, 1 - days); day <= to && day > from; day = addDays(day, 1)) {
    const holds = tariffs.findLast(({ fromDay }) => fromDay <= day) ?? first;
    own.set(holds, (own.get(holds) ?? 0) + 1);
  }
  return own.size === 0 ? own.set(tariffs.at(-1) ?? first, days) : own;
}

const isAtMost = (used: number, upTo: number, grow: Fraction) =>
  BigInt(used) * grow.under <= BigInt(upTo) * grow.over;

type By = { readonly grow: Fraction; readonly share: Fraction; readonly cents: number };

/** Minor units of the blocks that a use (in thousandths) reaches, each rounded by itself. */
function costOf(used: Fraction, blocks: Blocks, { grow, share, cents }: By): number {
  let cost = 0;
  let below = fraction(0);
  blocks.forEach(({ upTo, price, flat = 0, surcharge = 0 }, place) => {
    const end = upTo === null ? used : lesser(used, times(fraction(upTo), grow));
    const inBlock = plus(end, times(below, fraction(-1)));
    const isUsed = inBlock.over > 0n;
    if (!isUsed && place > 0) return;
    const priced = times(inBlock, fraction(BigInt(price) * BigInt(cents), 1_000_000_000n));
    const amount = rounded(times(plus(priced, fraction(flat)), share));
    cost += amount + rounded(times(fraction(amount), fraction(surcharge, 10_000)));
    if (isUsed) below = end;
  });
  return cost;
}

const lesser = (a: Fraction, b: Fraction) => (a.over * b.under <= b.over * a.under ? a : b);

/** CGST and SGST are each half of the rate, rounded by themselves. */
function taxOn(amount: number, tariffs: readonly Tariff[], { taxScheme }: Business): number {
  const rate = tariffs.at(-1)?.rules?.taxRate ?? 0;
  if (taxScheme === 'none') return 0;
  return taxScheme === 'gst'
    ? 2 * rounded(times(fraction(amount), fraction(rate, 20_000)))
    : rounded(times(fraction(amount), fraction(rate, 10_000)));
}
