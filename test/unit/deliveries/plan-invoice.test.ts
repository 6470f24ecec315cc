// What a month's invoice holds: what is due and not billed, late deliveries as adjustments, its tax
// and rounding; and that however often and in whatever pieces it is billed, the sum is the same.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { money } from '../../../shared/kernel/money.ts';
import { price } from '../../../shared/kernel/quantity.ts';
import { taxRateSchema } from '../../../shared/ledger/tax.ts';
import { roundOffOf, totalInvoice } from '../../../shared/sales/invoice-total.ts';
import { type MonthSum, planInvoice } from '../../../shared/sales/plan-invoice.ts';
import { dairy } from '../facts/fact-samples.ts';
import { law } from '../kernel/law.ts';
import { milk } from './told.ts';

const { id: productId, name, unit, hsn } = milk;
const sum = (fields: Partial<MonthSum>): MonthSum => ({
  ...{ productId, name, unit, hsn, isTaxIncluded: false, supply: 'within', kind: 'subscription' },
  ...{ price: price(54_500_000), taxRate: taxRateSchema.parse(0), month: '2026-11' },
  ...{ delivered: 0, billed: 0 },
  ...fields,
});

const grounds = { business: dairy, month: '2026-11', roundsToUnit: false };

describe('the invoice of a month', () => {
  test('bills what was delivered, the subscription first', () => {
    const plan = planInvoice(
      [
        sum({ kind: 'manual_sale', name: 'Curd', price: price(85_000_000), delivered: 500 }),
        sum({ delivered: 30_000 }),
      ],
      grounds,
    );
    if (plan.type !== 'ready') throw new Error(plan.type);
    expect(plan.lines.map((line) => `${line.kind} ${line.quantity} ${line.name}`)).toEqual([
      'subscription 30000 Milk',
      'manual_sale 500 Curd',
    ]);
    // 30 × 54.50 + 0.5 × 85.00 = 1,635.00 + 42.50
    expect(plan.total).toBe(167_750);
  });

  test('is nothing where all is billed, whoever asks again', () => {
    expect(planInvoice([sum({ delivered: 30_000, billed: 30_000 })], grounds).type).toBe('nothing');
    expect(planInvoice([], grounds).type).toBe('nothing');
  });

  test('carries what came late for an earlier month, and takes off what was voided there', () => {
    const plan = planInvoice(
      [
        sum({ delivered: 10_000 }),
        sum({ month: '2026-10', delivered: 31_000, billed: 30_000 }),
        sum({ month: '2026-09', delivered: 28_000, billed: 30_000 }),
      ],
      grounds,
    );
    if (plan.type !== 'ready') throw new Error(plan.type);
    expect(
      plan.lines.map(({ kind, adjusts, isTakenOff = false, quantity: of }) =>
        [kind, adjusts?.month, isTakenOff, of].join(' '),
      ),
    ).toEqual([
      'subscription  false 10000',
      'adjustment 2026-10 false 1000',
      'adjustment 2026-09 true 2000',
    ]);
    // (10 + 1 − 2) × 54.50
    expect(plan.total).toBe(49_050);
  });

  test('is held where something has no price, or less is due than was billed', () => {
    const held = (sums: readonly MonthSum[]) => {
      const plan = planInvoice(sums, grounds);
      return plan.type === 'held' ? plan.reason : plan.type;
    };
    expect(held([sum({ price: price(0), delivered: 1_000 })])).toBe('no_price');
    expect(held([sum({ month: '2026-10', delivered: 0, billed: 5_000 })])).toBe('below_nothing');
    expect(held([sum({ delivered: 1_000 }), sum({ delivered: 500, supply: 'between' })])).toBe(
      'two_supplies',
    );
  });

  test('to another state carries IGST', () => {
    const taxRate = taxRateSchema.parse(500);
    const plan = planInvoice([sum({ delivered: 10_000, taxRate, supply: 'between' })], grounds);
    if (plan.type !== 'ready') throw new Error(plan.type);
    // 545.00 at 5 % = 27.25
    expect([plan.sum.igst, plan.sum.cgst, plan.total]).toEqual([2_725, 0, 57_225]);
  });
});

describe('rounding to the rupee', () => {
  test.each([
    [6_451_060, 40],
    [123_450, 50],
    [123_449, -49],
    [100_000, 0],
    [1, -1],
  ])('%i is rounded by %i', (total, expected) => {
    expect(roundOffOf(money(total), dairy)).toBe(expected);
  });

  test('the shilling of Uganda has nothing to round', () => {
    expect(roundOffOf(money(1_235), { currency: 'UGX' })).toBe(0);
  });

  test('54,670 at 18 % is 64,510.60 and goes to 64,511', () => {
    const taxRate = taxRateSchema.parse(1_800);
    const big = sum({ price: price(54_670_000_000), taxRate, delivered: 1_000 });
    const plan = planInvoice([big], { ...grounds, roundsToUnit: true });
    if (plan.type !== 'ready') throw new Error(plan.type);
    expect([plan.sum.cgst, plan.sum.sgst, plan.roundOff, plan.total]).toEqual([
      492_030, 492_030, 40, 6_451_100,
    ]);
  });
});

type Months = ReadonlyMap<string, number>;

/** What is billed of each month after an invoice of what is due. */
function afterBilling(delivered: Months, billed: Months): Months {
  const sums = [...delivered].map(([month, amount]) =>
    sum({ month, delivered: amount, billed: billed.get(month) ?? 0 }),
  );
  const plan = planInvoice(sums, grounds);
  if (plan.type !== 'ready') return billed;
  expect(totalInvoice(plan.lines, 'within', dairy).total).toBe(plan.total);
  const after = new Map(billed);
  for (const { adjusts, isTakenOff, quantity } of plan.lines) {
    const month = adjusts?.month ?? '2026-11';
    const moved = isTakenOff === true ? -quantity : quantity;
    after.set(month, (after.get(month) ?? 0) + moved);
  }
  return after;
}

law(
  'billed in however many pieces, what is billed in the end is what was delivered',
  fc.property(
    fc.array(fc.tuple(fc.constantFrom('2026-10', '2026-11'), fc.nat(5)), { maxLength: 8 }),
    (changes) => {
      let [delivered, billed]: Months[] = [new Map(), new Map()];
      for (const [month, litres] of [...changes, ['2026-11', 1_000] as const]) {
        delivered = new Map([...(delivered ?? []), [month, litres * 1_000]]);
        billed = afterBilling(delivered, billed ?? new Map());
      }
      const standing = ([, amount]: readonly [string, number]) => amount !== 0;
      expect(new Map([...(billed ?? [])].filter(standing))).toEqual(
        new Map([...(delivered ?? [])].filter(standing)),
      );
    },
  ),
);
