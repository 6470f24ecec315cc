// A sale being put together: lines, taxes, steps, and the fact that it makes.
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { quantityOf, stepped, typedQuantity } from '../../../client/app/counting/quantities.ts';
import { lastQuantities, linesOf, saleBody, totalled } from '../../../client/sales/sale-draft.ts';
import { productIdSchema } from '../../../shared/kernel/ids.ts';
import { price, quantity } from '../../../shared/kernel/quantity.ts';
import type { Product } from '../../../shared/ledger/rows.ts';
import { taxRateSchema } from '../../../shared/ledger/tax.ts';
import { saleRecorded } from '../../../shared/sales/sale-recorded.ts';
import { customerId, dairy, shown, uuid } from '../payments/shown-fact.ts';

const product = (n: number, fields: Partial<Product>): Product => ({
  id: productIdSchema.parse(uuid(n)),
  businessId: dairy.id,
  name: 'Cow milk',
  unit: 'litre',
  price: price(54_500_000),
  taxRate: taxRateSchema.parse(0),
  isTaxIncluded: false,
  hsn: '0401',
  listOrder: n,
  ...fields,
});
const milk = product(501, {});
const ghee = product(502, {
  name: 'Ghee',
  unit: 'jar',
  price: price(600_000_000),
  taxRate: taxRateSchema.parse(1_200),
});
const list = [milk, ghee];
const taken = new Map([
  [ghee.id, quantity(2_000)],
  [milk.id, quantity(1_500)],
]);

describe('a sale being put together', () => {
  test('lines follow the price list and leave out what is not taken', () => {
    expect(linesOf(list, taken).map((line) => line.product.name)).toEqual(['Cow milk', 'Ghee']);
    expect(linesOf(list, new Map([[milk.id, quantity(0)]]))).toEqual([]);
  });

  test('within the state: 1.5 l of milk and two jars of ghee', () => {
    // milk 1.5 × 54.50 = 81.75; ghee 2 × 600 = 1,200 + CGST 72 + SGST 72 = 1,344; 1,425.75
    const { sum, lines } = totalled(linesOf(list, taken), 'within', dairy);
    expect(sum).toMatchObject({ taxable: 128_175, cgst: 7_200, sgst: 7_200, igst: 0 });
    expect(sum.total).toBe(142_575);
    expect(lines.map((line) => line.taxed.total)).toEqual([8_175, 134_400]);
  });

  test('between states it is one tax of the same height', () => {
    const { sum } = totalled(linesOf(list, taken), 'between', dairy);
    expect(sum).toMatchObject({ cgst: 0, sgst: 0, igst: 14_400, total: 142_575 });
  });

  test('a litre goes by half, a jar by one, and neither below nothing', () => {
    expect(stepped(new Map(), milk, 1).get(milk.id)).toBe(500);
    expect(stepped(new Map(), ghee, 1).get(ghee.id)).toBe(1_000);
    expect(stepped(new Map([[milk.id, quantity(250)]]), milk, -1).get(milk.id)).toBe(0);
  });

  test('quantities are typed and shown without idle zeros', () => {
    expect(quantityOf('0.5')).toBe(500);
    expect(quantityOf('')).toBe(0);
    expect(quantityOf('1.2345')).toBeNull();
    expect(typedQuantity(quantity(1_500))).toBe('1.5');
    expect(typedQuantity(quantity(250))).toBe('0.25');
    expect(typedQuantity(quantity(10_000))).toBe('10');
  });

  test('the fact agrees with its own rules, on account and paid at once', () => {
    const paid = { type: 'paid', method: 'upi', reference: '412345678901' } as const;
    for (const settlement of [{ type: 'account' } as const, paid]) {
      const body = saleBody({
        customerId,
        business: dairy,
        lines: linesOf(list, taken),
        supply: 'within',
        settlement,
        number: 'S07/2627/00042',
      });
      expect(body.total).toBe(142_575);
      expect(z.parse(saleRecorded.body, body)).toEqual(body);
      const sale = shown('sale.recorded', body).fact;
      expect(sale.type === 'sale.recorded' && saleRecorded.refuse(sale, dairy)).toBeNull();
    }
  });

  test('as last time: the latest sale that stands, as far as the list still has it', () => {
    const line = { name: 'x', unit: 'l', price: 1, taxRate: 0, isTaxIncluded: false, hsn: '' };
    const sold = (n: number, productId: string, isVoided: boolean) =>
      shown(
        'sale.recorded',
        {
          customerId,
          accountId: customerId,
          lines: [{ ...line, productId, quantity: n * 1_000 }],
          supply: 'within',
          settlement: { type: 'account' },
          total: 1,
          number: 'S07/2627/00001',
        },
        { isVoided },
      );
    const facts = [sold(3, ghee.id, true), sold(4, uuid(599), false), sold(2, milk.id, false)];
    expect(lastQuantities(facts, list)).toEqual(new Map([[milk.id, 2_000]]));
    expect(lastQuantities([], list)).toBeNull();
  });
});
