// Amounts of the blocks that a use reaches, in exact fractions: ends of blocks may be scaled by
// days and the use be spread over days, yet each amount is rounded once.
import {
  type Currency,
  type Money,
  minorDigits,
  money,
  roundHalfUp,
  ZERO,
} from '../kernel/money.ts';
import {
  amountFor,
  PRICE_SCALE,
  type Price,
  QUANTITY_SCALE,
  quantity,
} from '../kernel/quantity.ts';
import type { TariffBlock } from './tariff.ts';

/** Thousandths of a unit as a fraction, for a use that was spread over days. */
export type ExactUse = { readonly thousandths: bigint; readonly over: bigint };

export type BlockAmount = {
  readonly price: Price;
  readonly amount: Money;
  readonly surcharge: Money;
  /** Thousandths of the share up to the end of the block, rounded: for printing. */
  readonly upTo: number;
};

type ExactRule = {
  /** The share of the whole charge that is asked for. */
  readonly own: number;
  readonly of: number;
  /** Ends of blocks grow by `grown / per`. */
  readonly grown: number;
  readonly per: number;
  readonly by: { readonly currency: Currency };
};

/**
 * Amounts of the blocks that a use reaches: in units of 1 / (per × over) thousandths everything is
 * a whole number. 31.525… m³ by 0–6 @0, 6–20 @90, 20– @100: 14 × 90 + 11.525… × 100 = 2,412.54.
 */
export function exactBlocks(
  use: ExactUse,
  blocks: readonly TariffBlock[],
  rule: ExactRule,
): readonly BlockAmount[] {
  const { own, of, grown, per, by } = rule;
  if (use.over === 1n && own === of && grown === per) return wholeBlocks(use, blocks, rule);
  const minor = 10n ** BigInt(minorDigits[by.currency]);
  const unit = BigInt(per) * use.over;
  const whole = use.thousandths * BigInt(per);
  const denominator = unit * BigInt(QUANTITY_SCALE) * BigInt(PRICE_SCALE) * BigInt(of);
  const reached: BlockAmount[] = [];
  let below = 0n;
  for (const [place, { upTo, price, flat = 0, surcharge = 0 }] of blocks.entries()) {
    const end = upTo === null ? whole : BigInt(upTo) * BigInt(grown) * use.over;
    const top = end < whole ? end : whole;
    if (top <= below && (place > 0 || flat === 0)) continue;
    const priced = (top - below) * BigInt(price) * minor * BigInt(own);
    const once = (BigInt(flat) * denominator * BigInt(own)) / BigInt(of);
    const amount = roundHalfUp(priced + once, denominator);
    const share = top * BigInt(own);
    reached.push({
      price,
      amount,
      surcharge: roundHalfUp(BigInt(amount) * BigInt(surcharge), BASIS),
      upTo: Number((2n * share + unit * BigInt(of)) / (2n * unit * BigInt(of))),
    });
    below = top;
  }
  return reached;
}

/** One tariff for the whole period, blocks as they are: almost every bill. */
function wholeBlocks(
  { thousandths }: ExactUse,
  blocks: readonly TariffBlock[],
  { by }: ExactRule,
): readonly BlockAmount[] {
  const whole = Number(thousandths);
  const reached: BlockAmount[] = [];
  let below = 0;
  for (const [place, { upTo, price, flat = 0, surcharge = 0 }] of blocks.entries()) {
    const top = upTo === null ? whole : Math.min(upTo, whole);
    if (top <= below && (place > 0 || flat === 0)) continue;
    const amount = money(amountFor(quantity(top - below), price, by.currency) + flat);
    const more = surcharge === 0 ? ZERO : roundHalfUp(BigInt(amount) * BigInt(surcharge), BASIS);
    reached.push({ price, amount, surcharge: more, upTo: top });
    below = top;
  }
  return reached;
}

const BASIS = 10_000n;
