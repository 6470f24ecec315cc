// A tariff is a dated version of what a metered service costs one class of customers: price blocks,
// fixed charges, and rules beyond them. What a use costs by it is in rating.ts.
import * as z from 'zod/mini';
import { addDays, type Day, daySchema } from '../kernel/day.ts';
import { businessIdSchema, type TariffId, tariffIdSchema } from '../kernel/ids.ts';
import { moneySchema } from '../kernel/money.ts';
import { positiveQuantitySchema, priceSchema } from '../kernel/quantity.ts';
import { textSchema } from '../kernel/text.ts';
import { taxRateSchema } from '../ledger/tax.ts';

/** Basis points of something: 7500 is 75 %; a surcharge may be more than the price itself. */
const shareSchema = z
  .int()
  .check(z.gte(0, 'must not be negative'), z.lte(100_000, 'is more than ten times the whole'));

const block = z.strictObject({
  /** Upper end of the block in units used in the period; null: no end. */
  upTo: z.nullable(positiveQuantitySchema),
  price: priceSchema,
  /** Charged once when a unit of the block is used; of the first block always. */
  flat: z.optional(moneySchema),
  /** Basis points on top of the block's amount, such as a fuel adjustment of 40 %. */
  surcharge: z.optional(shareSchema),
});

type Ends = readonly { readonly upTo: number | null }[];

/** Each end is above the one before. */
const doEndsAscend = (ends: Ends) =>
  ends.every(({ upTo }, place) => {
    const next = ends[place + 1];
    return next === undefined || (upTo !== null && (next.upTo === null || upTo < next.upTo));
  });

/** Else units would fall between blocks or beyond the last one and cost nothing. */
const isLastOpen = (blocks: Ends) => blocks.at(-1)?.upTo === null;

const blocksSchema = z.array(block).check(
  z.minLength(1, 'has no block'),
  z.maxLength(20, 'has too many blocks'),
  z.refine(
    (blocks) => doEndsAscend(blocks) && isLastOpen(blocks),
    'must ascend, and the last block have no end',
  ),
);

const slab = z.strictObject({
  /** The slab holds for a whole use of at most so much. */
  upTo: positiveQuantitySchema,
  standingCharge: moneySchema,
  blocks: blocksSchema,
});

/** A further charge on every bill: sewer, conservancy, a levy. */
const part = z.strictObject({
  name: textSchema(60, 1),
  /** Of the consumption charge, or of the volume at blocks of its own. */
  of: z.enum(['charge', 'volume']),
  share: shareSchema,
  blocks: z.nullable(blocksSchema),
});

const tariffRulesSchema = z.strictObject({
  /** Whom it is for: homes, shops, kiosks … */
  customerClass: z.optional(textSchema(40)),
  /** Non-telescopic: the whole use chooses the slab; beyond the last one the tariff holds. */
  slabs: z.optional(
    z
      .array(slab)
      .check(z.maxLength(20, 'has too many slabs'), z.refine(doEndsAscend, 'must ascend')),
  ),
  /** Ends of blocks are for so many days and grow with the days of the period. */
  blockDays: z.optional(z.int().check(z.gte(1), z.lte(366))),
  /** The standing charge is for so many days; without it, for a bill. */
  standingDays: z.optional(z.int().check(z.gte(1), z.lte(366))),
  meterRent: z.optional(moneySchema),
  /** The least that a bill charges before tax. */
  minimum: z.optional(moneySchema),
  parts: z.optional(
    z.array(part).check(
      z.maxLength(5, 'has too many parts'),
      z.refine(
        (parts) => parts.every(({ of, blocks }) => (of === 'volume') === (blocks !== null)),
        'need blocks where they are of the volume, and only there',
      ),
    ),
  ),
  /** On everything that the bill charges; the scheme is the business's. */
  taxRate: z.optional(taxRateSchema),
});

export type TariffBlock = z.infer<typeof block>;
export type TariffPart = z.infer<typeof part>;

export const tariffSchema = z.strictObject({
  id: tariffIdSchema,
  businessId: businessIdSchema,
  name: textSchema(120),
  /** m³, kWh … */
  unit: textSchema(20),
  fromDay: daySchema,
  /** Charged once a bill, whatever is used. */
  standingCharge: moneySchema,
  /** Telescopic: each unit is charged at the price of its own block. */
  blocks: blocksSchema,
  rules: z.optional(tariffRulesSchema),
});

export type Tariff = z.infer<typeof tariffSchema>;

/** The tariff version in force on a day: the latest that has started; the first before that. */
export function tariffOn(versions: readonly Tariff[], id: TariffId, on: Day): Tariff | null {
  const own = versions
    .filter((version) => version.id === id)
    .toSorted((a, b) => (a.fromDay < b.fromDay ? -1 : 1));
  return own.findLast((version) => version.fromDay <= on) ?? own[0] ?? null;
}

/**
 * The versions of one tariff in force on the days after `from` up to `to`, oldest first: a bill of
 * the days 1 July to 1 August charges 2 July to 1 August (Oracle Utilities' inclusive days).
 */
export function tariffsDuring(
  versions: readonly Tariff[],
  id: TariffId,
  { from, to }: { readonly from: Day; readonly to: Day },
): readonly Tariff[] {
  const last = tariffOn(versions, id, to);
  if (last === null) return [];
  const first = tariffOn(versions, id, from < to ? addDays(from, 1) : to) ?? last;
  return versions
    .filter((one) => one.id === id && one.fromDay >= first.fromDay && one.fromDay <= last.fromDay)
    .toSorted((a, b) => (a.fromDay < b.fromDay ? -1 : 1));
}
