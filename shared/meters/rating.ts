// What a use costs: blocks, fixed charges, parts, minimum and tax, by every version of a tariff in
// force during the period. Exact fractions, then one rounding a line. Vectors in test/vectors.
import { type Day, daysBetween } from '../kernel/day.ts';
import { type Currency, type Money, money, roundHalfUp, sumMoney } from '../kernel/money.ts';
import { type Price, type Quantity, quantity } from '../kernel/quantity.ts';
import type { TaxScheme } from '../ledger/business.ts';
import { type TaxedLine, taxLine, taxRateSchema } from '../ledger/tax.ts';
import { type ExactUse, exactBlocks } from './block-amounts.ts';
import type { Tariff, TariffPart } from './tariff.ts';

/** Used after the day `from` up to the day `to`. */
export type Usage = { readonly used: Quantity; readonly from: Day; readonly to: Day };

export type ChargeLine = {
  /** The part of the use, in units of the whole period; exact to a thousandth. */
  readonly from: Quantity;
  readonly to: Quantity;
  readonly used: Quantity;
  readonly price: Price;
  readonly amount: Money;
  readonly surcharge: Money;
};

/** The days of one version within the period, and what was used on them. */
export type VersionCharge = {
  readonly tariff: Tariff;
  readonly days: number;
  readonly lines: readonly ChargeLine[];
  readonly parts: readonly { readonly name: string; readonly amount: Money }[];
};

export type Charge = {
  readonly versions: readonly VersionCharge[];
  /** Lines of all versions. */
  readonly lines: readonly ChargeLine[];
  /** Blocks with their surcharges. */
  readonly consumption: Money;
  readonly standingCharge: Money;
  readonly meterRent: Money;
  /** Sums of the parts by name. */
  readonly parts: readonly { readonly name: string; readonly amount: Money }[];
  /** What the minimum adds. */
  readonly minimum: Money;
  readonly tax: TaxedLine;
  readonly total: Money;
};

export type RatedIn = { readonly currency: Currency; readonly taxScheme: TaxScheme };

type Share = { readonly tariff: Tariff; readonly days: number };

/**
 * Charges a use. `versions` are those of `tariffsDuring`, oldest first and at least one; each
 * charges its share of the days, so that 31 m³ over a change on the 19th day are 18 and 13, with
 * blocks of 18/31 and 13/31 of their width. The tax rate is that of the last version.
 */
export function rateUse(usage: Usage, versions: readonly Tariff[], by: RatedIn): Charge {
  const days = Math.max(1, daysBetween(usage.from, usage.to));
  const shares = sharesOf(versions, usage, days);
  const use = { thousandths: BigInt(usage.used), over: 1n };
  let daysBefore = 0;
  const charged = shares.map(({ tariff, days: own }): VersionCharge => {
    const start = Math.round((usage.used * daysBefore) / days);
    daysBefore += own;
    const end = Math.round((usage.used * daysBefore) / days);
    const stretch = { own, days, start, end };
    const lines = blockLines(use, slabOf(tariff, usage.used, days), { stretch, tariff, by });
    const consumption = sumOf(lines);
    const parts = (tariff.rules?.parts ?? []).map((part) => ({
      name: part.name,
      amount: partAmount(part, { use, consumption, stretch, tariff, by }),
    }));
    return { tariff, days: own, lines, parts };
  });
  return summed(charged, { usage, days, by });
}

function sharesOf(versions: readonly Tariff[], { to }: Usage, days: number): readonly Share[] {
  let left = days;
  const shares: Share[] = [];
  for (const tariff of versions.toReversed()) {
    const since = Math.max(0, daysBetween(tariff.fromDay, to) + 1);
    const isFirst = tariff === versions[0];
    const own = isFirst ? left : Math.min(left, since);
    if (own > 0) shares.unshift({ tariff, days: own });
    left -= own;
  }
  return shares;
}

type Slab = Pick<Tariff, 'standingCharge' | 'blocks'>;

/** The slab that the whole use chooses; its end grows with the days where blocks do. */
function slabOf(tariff: Tariff, used: number, days: number): Slab {
  const { slabs = [], blockDays } = tariff.rules ?? {};
  const [grown, per] = blockDays === undefined ? [1, 1] : [days, blockDays];
  return slabs.find(({ upTo }) => used * per <= upTo * grown) ?? tariff;
}

type Stretch = {
  readonly own: number;
  readonly days: number;
  readonly start: number;
  readonly end: number;
};
type Within = { readonly stretch: Stretch; readonly tariff: Tariff; readonly by: RatedIn };

function blockLines(use: ExactUse, slab: Slab, within: Within): readonly ChargeLine[] {
  const { stretch, tariff, by } = within;
  const share = { own: stretch.own, of: stretch.days };
  const lines: ChargeLine[] = [];
  let from = stretch.start;
  const reached = exactBlocks(use, slab.blocks, { ...share, ...daysOf(tariff, stretch), by });
  for (const one of reached) {
    const isLast = one === reached.at(-1);
    const to = isLast ? stretch.end : Math.min(stretch.end, stretch.start + one.upTo);
    const used = quantity(to - from);
    lines.push({
      from: quantity(from),
      to: quantity(to),
      used,
      price: one.price,
      amount: one.amount,
      surcharge: one.surcharge,
    });
    from = to;
  }
  return lines;
}

const daysOf = ({ rules }: Tariff, { days }: Stretch) => ({
  grown: rules?.blockDays === undefined ? 1 : days,
  per: rules?.blockDays ?? 1,
});

const BASIS = 10_000n;

type OfPart = Within & { readonly use: ExactUse; readonly consumption: Money };

/** Sewer at 75 % of the volume by blocks of its own, or a levy of so much of the charge. */
function partAmount(part: TariffPart, { use, consumption, stretch, tariff, by }: OfPart): Money {
  const share = BigInt(part.share);
  if (part.blocks === null) return roundHalfUp(BigInt(consumption) * share, BASIS);
  const volume = { thousandths: use.thousandths * share, over: use.over * BASIS };
  const rule = { own: stretch.own, of: stretch.days, ...daysOf(tariff, stretch), by };
  return sumOf(exactBlocks(volume, part.blocks, rule));
}

type Whole = { readonly usage: Usage; readonly days: number; readonly by: RatedIn };

function summed(versions: readonly VersionCharge[], { usage, days, by }: Whole): Charge {
  const lines = versions.flatMap((one) => one.lines);
  const consumption = sumOf(lines);
  const standingCharge = fixedOver(versions, days, ({ tariff }) => ({
    amount: slabOf(tariff, usage.used, days).standingCharge,
    forDays: tariff.rules?.standingDays,
  }));
  const rules = (name: 'meterRent' | 'minimum') =>
    fixedOver(versions, days, ({ tariff }) => ({ amount: tariff.rules?.[name] ?? 0 }));
  const meterRent = rules('meterRent');
  const parts = partsByName(versions);
  const charged = consumption + standingCharge + meterRent + parts.reduce(addAmount, 0);
  const minimum = money(Math.max(0, rules('minimum') - charged));
  const tax = taxLine(money(charged + minimum), {
    scheme: by.taxScheme,
    supply: 'within',
    rate: versions.at(-1)?.tariff.rules?.taxRate ?? NO_TAX,
    isIncluded: false,
  });
  const { total } = tax;
  return {
    ...{ versions, lines, consumption, standingCharge, meterRent, parts, minimum, tax, total },
  };
}

type Fixed = { readonly amount: number; readonly forDays?: number | undefined };

/** A charge for the bill or for so many days, shared by days between versions, rounded once. */
function fixedOver(
  versions: readonly VersionCharge[],
  days: number,
  fixedOf: (version: VersionCharge) => Fixed,
): Money {
  const [only] = versions;
  if (versions.length === 1 && only !== undefined) {
    const { amount, forDays } = fixedOf(only);
    if (forDays === undefined) return money(amount);
  }
  let numerator = 0n;
  let denominator = 1n;
  for (const version of versions) {
    const { amount, forDays = days } = fixedOf(version);
    const over = BigInt(forDays);
    numerator = numerator * over + BigInt(amount) * BigInt(version.days) * denominator;
    denominator *= over;
  }
  return roundHalfUp(numerator, denominator);
}

function partsByName(versions: readonly VersionCharge[]): Charge['parts'] {
  const sums = new Map<string, number>();
  for (const { name, amount } of versions.flatMap(({ parts }) => parts)) {
    sums.set(name, (sums.get(name) ?? 0) + amount);
  }
  return [...sums].map(([name, amount]) => ({ name, amount: money(amount) }));
}

const NO_TAX = taxRateSchema.parse(0);

const sumOf = (lines: readonly { readonly amount: Money; readonly surcharge: Money }[]) =>
  sumMoney(lines.flatMap(({ amount, surcharge }) => [amount, surcharge]));

const addAmount = (sum: number, { amount }: { readonly amount: Money }) => sum + amount;
