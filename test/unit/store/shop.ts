// A dairy with one round, its customers, and drafts of what happens at the gate.
import type { Draft } from '../../../client/store/views.ts';
import { day } from '../../../shared/kernel/day.ts';
import {
  businessIdSchema,
  type CustomerId,
  customerIdSchema,
  type FactId,
  factIdSchema,
  mainAccountOf,
  roundIdSchema,
} from '../../../shared/kernel/ids.ts';
import { money } from '../../../shared/kernel/money.ts';
import { price, quantity } from '../../../shared/kernel/quantity.ts';
import type { BusinessRow } from '../../../shared/ledger/rows.ts';
import { taxRateSchema } from '../../../shared/ledger/tax.ts';
import type { CustomerRow, RoundRow } from '../../../shared/protocol.ts';

export const TODAY = day('2026-11-21');
export const NOW_MS = Date.parse('2026-11-21T06:30:00.000Z');

export const PERSON = '00000000-0000-7000-8000-0000000000aa';

export const uuid = (family: string, n: number) =>
  `00000000-0000-7000-8000-${family}${n.toString(16).padStart(12 - family.length, '0')}`;

export const business: BusinessRow = {
  listOrder: 0,
  id: businessIdSchema.parse(uuid('b', 1)),
  name: 'Asha Dairy',
  trade: 'dairy',
  currency: 'INR',
  zone: 'Asia/Kolkata',
  taxScheme: 'none',
  yearStartMonth: 4,
  creditDays: 7,
  paybill: null,
  upiAddress: null,
};

export const round: RoundRow = {
  id: roundIdSchema.parse(uuid('c', 1)),
  businessId: business.id,
  name: 'Hill side',
  isMine: true,
  listOrder: 0,
};

export const customerId = (n: number) => customerIdSchema.parse(uuid('d', n));
export const factId = (n: number): FactId => factIdSchema.parse(uuid('f', n));

export function customer(n: number, change: Partial<CustomerRow> = {}): CustomerRow {
  return {
    id: customerId(n),
    businessId: business.id,
    name: `Customer ${n}`,
    phone: null,
    place: '',
    roundId: round.id,
    stopOrder: n,
    code: null,
    note: '',
    isRegistered: true,
    stamps: {},
    version: 1,
    ...change,
  };
}

export function payment(id: FactId, of: CustomerId, amount: number): Draft<'payment.recorded'> {
  return {
    type: 'payment.recorded',
    businessId: business.id,
    id,
    body: async ({ number }) => ({
      customerId: of,
      accountId: mainAccountOf(of),
      amount: money(amount),
      method: 'cash',
      reference: '',
      allocation: { type: 'oldest' },
      number: await number('receipt'),
      note: '',
    }),
  };
}

/** `litres` of milk at ₹60.00 on account. */
export function sale(id: FactId, of: CustomerId, litres: number): Draft<'sale.recorded'> {
  return {
    type: 'sale.recorded',
    businessId: business.id,
    id,
    body: async ({ number }) => ({
      customerId: of,
      accountId: mainAccountOf(of),
      lines: [
        {
          productId: null,
          name: 'Milk',
          unit: 'litre',
          quantity: quantity(litres * 1000),
          price: price(60_000_000),
          taxRate: taxRateSchema.parse(0),
          isTaxIncluded: false,
          hsn: '',
        },
      ],
      supply: 'within',
      settlement: { type: 'account' },
      total: money(litres * 6000),
      number: await number('sale'),
    }),
  };
}

export function voiding(id: FactId, target: FactId, of: CustomerId): Draft<'fact.voided'> {
  return {
    type: 'fact.voided',
    businessId: business.id,
    id,
    body: () => ({
      factId: target,
      customerId: of,
      accountId: mainAccountOf(of),
      reason: 'mistake',
    }),
  };
}
