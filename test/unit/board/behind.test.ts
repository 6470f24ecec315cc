// What is behind a figure of the board: the facts shown add up to the figure, no more and no less.
import { describe, expect, test } from 'vitest';
import { behind, type Figure, shareOf } from '../../../client/board/behind.ts';
import type { OutboxEntry, ShownFact } from '../../../client/store/views.ts';
import { money, sumMoney } from '../../../shared/kernel/money.ts';
import { customerId, payment, personId, shown } from '../payments/shown-fact.ts';

const sale = (id: number, settlement: object): ShownFact =>
  shown(
    'sale.recorded',
    {
      customerId,
      accountId: customerId,
      lines: [
        {
          productId: null,
          name: 'Milk',
          unit: 'l',
          quantity: 1_000,
          price: 54_500_000,
          taxRate: 0,
          isTaxIncluded: false,
          hsn: '',
        },
      ],
      supply: 'within',
      settlement,
      total: 5_450,
      number: 'S07/2627/00001',
    },
    { id },
  );
const invoice = (id: number): ShownFact =>
  shown(
    'invoice.issued',
    {
      ...{ customerId, accountId: customerId, from: '2026-10-01', to: '2026-10-31' },
      lines: [
        {
          ...{ kind: 'subscription', productId: null, name: 'Milk', unit: 'l', hsn: '' },
          ...{ quantity: 1_000, price: 54_500_000, taxRate: 0, isTaxIncluded: false },
        },
      ],
      ...{ supply: 'within', roundOff: 0, total: 5_450, number: 'T07/2627/00001' },
    },
    { id },
  );
const facts = [
  payment(120_000, { id: 11 }),
  payment(50_000, { id: 12 }, '412345678901'),
  payment(70_000, { id: 13, isVoided: true }),
  payment(30_000, { id: 14, state: 'needs_fixing' }),
  sale(15, { type: 'paid', method: 'cash', reference: '' }),
  sale(16, { type: 'account' }),
];
const entries: readonly OutboxEntry[] = facts.map((one) => ({ shown: one, customerName: 'Asha' }));
const sumBehind = (figure: Figure) => sumMoney(behind(figure, entries).map(({ amount }) => amount));

describe('behind a figure', () => {
  test('collected: payments and sales paid at once, without voided and refused ones', () => {
    // 1,200 + 500 + 54.50 = 1,754.50
    expect(sumBehind({ type: 'collected' })).toBe(175_450);
    expect(behind({ type: 'collected' }, entries)).toHaveLength(3);
  });
  test('by way: cash and UPI add up to collected', () => {
    // 1,200 + 54.50 and 500
    expect(sumBehind({ type: 'method', method: 'cash' })).toBe(125_450);
    expect(sumBehind({ type: 'method', method: 'upi' })).toBe(50_000);
  });
  test('by collector: theirs only, not those of another of the same name', () => {
    const other = payment(9_900, { id: 31, author: personId(4) });
    const both = [...entries, { shown: other, customerName: 'Asha' }];
    const sumOf = (id: number) =>
      behind({ type: 'collector', personId: personId(id), name: 'Meera' }, both).map(
        ({ amount }) => amount,
      );
    expect(sumMoney(sumOf(3))).toBe(175_450);
    expect(sumOf(4)).toEqual([9_900]);
    expect(sumOf(5)).toEqual([]);
  });
  test('sold: every sale, however it was settled', () => {
    // 54.50 + 54.50
    expect(sumBehind({ type: 'sold' })).toBe(10_900);
  });
  test('billed: nothing without bills', () => {
    expect(sumBehind({ type: 'billed' })).toBe(0);
  });
  test('billed: a dairy’s invoices of the month, without the one that was voided', () => {
    const issued = [invoice(21), invoice(22), { ...invoice(23), isVoided: true }];
    const told = issued.map((one) => ({ shown: one, customerName: 'Asha' }));
    // 54.50 + 54.50
    const billed = behind({ type: 'billed' }, [...entries, ...told]);
    expect(sumMoney(billed.map(({ amount }) => amount))).toBe(10_900);
  });
});

test('a bar reaches as far as its share, never beyond', () => {
  expect(shareOf(money(25), money(100))).toBe(25);
  expect(shareOf(money(150), money(100))).toBe(100);
  expect(shareOf(money(5), money(0))).toBe(0);
});
