// Bodies of facts as the trade records them, with what does not matter filled in.
import type { BodyOf } from '../../shared/facts.ts';
import { accountCode } from '../../shared/kernel/code.ts';
import type { Day } from '../../shared/kernel/day.ts';
import {
  type AccountId,
  type CustomerId,
  type FactId,
  mainAccountOf,
} from '../../shared/kernel/ids.ts';
import { money, ZERO } from '../../shared/kernel/money.ts';
import { quantity } from '../../shared/kernel/quantity.ts';
import { customerOf, kiambu, meterOf, milk, rounds, TODAY } from '../world.ts';

const milkLine = {
  ...{ productId: milk.id, name: milk.name, unit: milk.unit, price: milk.price },
  ...{ taxRate: milk.taxRate, isTaxIncluded: false, hsn: milk.hsn },
};

/** Bodies of the trade, with what does not matter filled in. */
export const bodies = {
  customer: (n: number, more: Partial<BodyOf<'customer.registered'>> = {}) => ({
    customerId: customerOf(n),
    name: `Customer ${n}`,
    phone: null,
    place: '',
    roundId: rounds.milk,
    stopOrder: n,
    code: accountCode('D', '02', n),
    note: '',
    ...more,
  }),
  payment: (
    customerId: CustomerId,
    amount: number,
    more: Partial<BodyOf<'payment.recorded'>> = {},
  ) => ({
    customerId,
    accountId: mainAccountOf(customerId),
    amount: money(amount),
    method: 'cash' as const,
    reference: '',
    allocation: { type: 'oldest' as const },
    number: nextNumber('R'),
    note: '',
    ...more,
  }),
  /** Milk at ₹54.50 a litre: `litres` in thousandths, `total` in paise. */
  sale: (
    customerId: CustomerId,
    { litres, total, ...more }: SaleOf & Partial<Omit<BodyOf<'sale.recorded'>, 'total'>>,
  ) => ({
    customerId,
    accountId: mainAccountOf(customerId),
    lines: [
      {
        productId: milk.id,
        name: milk.name,
        unit: milk.unit,
        quantity: quantity(litres),
        price: milk.price,
        taxRate: milk.taxRate,
        isTaxIncluded: false,
        hsn: milk.hsn,
      },
    ],
    supply: 'within' as const,
    settlement: { type: 'account' as const },
    total: money(total),
    number: nextNumber('S'),
    ...more,
  }),
  change: (customerId: CustomerId, change: BodyOf<'customer.changed'>['change']) => ({
    customerId,
    change,
  }),
  /** + is owed, − is credit. */
  opening: (
    customerId: CustomerId,
    amount: number,
    accountId: AccountId = mainAccountOf(customerId),
  ) => ({ customerId, accountId, amount: money(amount), note: '' }),
  void: (
    factId: FactId,
    customerId: CustomerId,
    accountId: AccountId | null = mainAccountOf(customerId),
  ) => ({ factId, customerId, accountId, reason: 'entered twice' }),
  /** The n-th meter, at the n-th customer, from 100 m³ on five digits. */
  meter: (n: number, more: Partial<BodyOf<'meter.installed'>> = {}) => ({
    meterId: meterOf(n),
    customerId: customerOf(n),
    serial: `KE-${n}`,
    digits: 5,
    tariffId: kiambu.id,
    startValue: quantity(100_000),
    code: accountCode('W', '02', n),
    ...more,
  }),
  /** `value` in thousandths of a cubic metre. */
  reading: (n: number, value: number, more: Partial<BodyOf<'meter.read'>> = {}) => ({
    meterId: meterOf(n),
    customerId: customerOf(n),
    value: quantity(value),
    photo: null,
    position: null,
    note: '',
    ...more,
  }),
  /** 20 m³ under Kiambu 2023: 6 × 71 + 14 × 118 = KES 2,078. */
  bill: (n: number, readingId: FactId, more: Partial<BodyOf<'bill.issued'>> = {}) => ({
    meterId: meterOf(n),
    customerId: customerOf(n),
    readingId,
    from: { value: quantity(100_000), day: TODAY },
    to: { value: quantity(120_000), day: TODAY },
    used: quantity(20_000),
    tariff: kiambu,
    total: money(207_800),
    number: nextNumber('B'),
    ...more,
  }),
  /** Milk at ₹54.50 a litre, without tax: litres × 5,450 paise and what rounds it. */
  invoice: (
    customerId: CustomerId,
    { litres, roundOff, number }: { litres: number; roundOff: number; number: string },
  ) => ({
    ...{ customerId, accountId: mainAccountOf(customerId), from: TODAY, to: TODAY, number },
    lines: [{ ...milkLine, quantity: quantity(litres * 1_000), kind: 'subscription' as const }],
    ...{ supply: 'within' as const, roundOff: money(roundOff) },
    total: money(litres * 5_450 + roundOff),
  }),
  lateFee: (
    customerId: CustomerId,
    againstId: FactId,
    { amount, number }: { amount: number; number: string },
  ) => ({
    ...{ customerId, accountId: mainAccountOf(customerId), againstId, number },
    ...{ overdue: money(amount), amount: money(amount) },
  }),
  /** A litre of milk on a day. */
  delivery: (customerId: CustomerId, onDay: Day) => ({
    ...{ customerId, roundId: rounds.milk, onDay, skipped: null },
    lines: [{ ...milkLine, quantity: quantity(1_000), kind: 'subscription' as const }],
  }),
  skip: (customerId: CustomerId, more: Partial<BodyOf<'stop.skipped'>> = {}) => ({
    customerId,
    roundId: rounds.milk,
    reason: 'nobody_home' as const,
    promise: null,
    note: '',
    ...more,
  }),
  /** A hundred short of the 1,400 that were taken. */
  shortOfCash: (): BodyOf<'day.closed'> => ({
    ...{ opening: ZERO, receipts: money(140_000), sales: ZERO, paidIn: ZERO, refunds: ZERO },
    ...{ paidOut: ZERO, handedOver: ZERO, expected: money(140_000) },
    ...{ counted: money(130_000), denominations: [{ value: 10_000, count: 13 }] },
    reason: 'gave too much change',
  }),
};

type SaleOf = { readonly litres: number; readonly total: number };

let numbers = 0;

function nextNumber(letter: string): string {
  numbers += 1;
  return `${letter}02/2627/${String(numbers).padStart(5, '0')}`;
}
