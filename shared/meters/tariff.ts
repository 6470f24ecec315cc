// A tariff is a dated list of price blocks of a metered service. Blocks are telescopic: each unit
// is charged at the price of its own block. One rounding a line. Vectors in test/vectors.
import * as z from 'zod/mini';
import { type Day, daySchema } from '../kernel/day.ts';
import { businessIdSchema, type TariffId, tariffIdSchema } from '../kernel/ids.ts';
import { type Currency, type Money, moneySchema, sumMoney } from '../kernel/money.ts';
import {
  amountFor,
  type Price,
  positiveQuantitySchema,
  priceSchema,
  type Quantity,
  quantity,
} from '../kernel/quantity.ts';
import { textSchema } from '../kernel/text.ts';

const block = z.strictObject({
  /** Upper end of the block in units used in the period; null: no end. */
  upTo: z.nullable(positiveQuantitySchema),
  price: priceSchema,
});

/** Else units would fall between blocks or beyond the last one and cost nothing. */
const doBlocksAscend = (blocks: readonly z.infer<typeof block>[]) =>
  blocks.every(({ upTo }, place) => {
    const next = blocks[place + 1];
    if (next === undefined) return upTo === null;
    return upTo !== null && (next.upTo === null || upTo < next.upTo);
  });

export const tariffSchema = z.strictObject({
  id: tariffIdSchema,
  businessId: businessIdSchema,
  name: textSchema(120),
  /** m³, kWh … */
  unit: textSchema(20),
  fromDay: daySchema,
  /** Charged once a bill, whatever is used. */
  standingCharge: moneySchema,
  blocks: z
    .array(block)
    .check(
      z.minLength(1, 'has no block'),
      z.maxLength(20, 'has too many blocks'),
      z.refine(doBlocksAscend, 'must ascend, and the last block have no end'),
    ),
});

export type Tariff = z.infer<typeof tariffSchema>;

export type ChargeLine = {
  readonly from: Quantity;
  readonly to: Quantity;
  readonly used: Quantity;
  readonly price: Price;
  readonly amount: Money;
};

export type Charge = {
  readonly lines: readonly ChargeLine[];
  readonly standingCharge: Money;
  readonly consumption: Money;
  readonly total: Money;
};

/** 20 m³ under Kiambu 2023: 6 × 71 + 14 × 118 = 2,078. */
export function chargeFor(used: Quantity, tariff: Tariff, currency: Currency): Charge {
  const lines: ChargeLine[] = [];
  let from = quantity(0);
  for (const { upTo, price } of tariff.blocks) {
    const to = quantity(upTo === null ? used : Math.min(used, upTo));
    if (to > from) {
      const inBlock = quantity(to - from);
      lines.push({ from, to, used: inBlock, price, amount: amountFor(inBlock, price, currency) });
      from = to;
    }
  }
  const consumption = sumMoney(lines.map((line) => line.amount));
  return {
    lines,
    standingCharge: tariff.standingCharge,
    consumption,
    total: sumMoney([consumption, tariff.standingCharge]),
  };
}

/** The tariff version in force on a day: the latest that has started; the first before that. */
export function tariffOn(versions: readonly Tariff[], id: TariffId, on: Day): Tariff | null {
  const own = versions
    .filter((version) => version.id === id)
    .toSorted((a, b) => (a.fromDay < b.fromDay ? -1 : 1));
  return own.findLast((version) => version.fromDay <= on) ?? own[0] ?? null;
}
