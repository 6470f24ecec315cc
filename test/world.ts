// A tenant for tests: a dairy (INR, GST) and a water utility (KES), their people, rounds, price
// list and devices. Ids and clocks are made here, so that every test says what it means.
import type { TenantPlan } from '../server/setup/found-tenant.ts';
import { type Day, day } from '../shared/kernel/day.ts';
import {
  businessIdSchema,
  customerIdSchema,
  deviceIdSchema,
  meterIdSchema,
  personIdSchema,
  productIdSchema,
  roundIdSchema,
  tariffIdSchema,
  tenantIdSchema,
} from '../shared/kernel/ids.ts';
import { money } from '../shared/kernel/money.ts';
import { price, quantity } from '../shared/kernel/quantity.ts';
import type { Business } from '../shared/ledger/business.ts';
import { taxRateSchema } from '../shared/ledger/tax.ts';
import type { Tariff } from '../shared/meters/tariff.ts';

/** The n-th id of a kind: readable in failures, a valid UUIDv7. */
export function idOf(kind: number, n: number): string {
  const [head, tail] = [kind, n].map((part, place) =>
    part.toString(16).padStart(place === 0 ? 8 : 12, '0'),
  );
  return `${head}-0000-7000-8000-${tail}`;
}

export const tenantOf = (n: number) => tenantIdSchema.parse(idOf(0x10, n));
export const customerOf = (n: number) => customerIdSchema.parse(idOf(0x60, n));
export const meterOf = (n: number) => meterIdSchema.parse(idOf(0x70, n));

export const NOON = Date.parse('2026-11-20T09:00:00.000Z');
export const TODAY: Day = day('2026-11-20');

export const dairy: Business = {
  id: businessIdSchema.parse(idOf(0x2001, 1)),
  name: 'Gokul Dairy',
  trade: 'dairy',
  currency: 'INR',
  zone: 'Asia/Kolkata',
  taxScheme: 'gst',
  yearStartMonth: 4,
  creditDays: 15,
  paybill: null,
  upiAddress: 'gokul@okbank',
};

export const water: Business = {
  id: businessIdSchema.parse(idOf(0x2002, 2)),
  name: 'Ruiru Water',
  trade: 'water',
  currency: 'KES',
  zone: 'Africa/Nairobi',
  taxScheme: 'none',
  yearStartMonth: 1,
  creditDays: 14,
  paybill: '600638',
  upiAddress: null,
};

/** Kiambu, Gazette Notice 1306 of 3 February 2023 (wasreb.go.ke): 71/118/123/130/135/156. */
export const kiambu: Tariff = {
  id: tariffIdSchema.parse(idOf(0x50, 1)),
  businessId: water.id,
  name: 'Kiambu 2023',
  unit: 'm³',
  fromDay: day('2023-02-03'),
  standingCharge: money(0),
  blocks: [
    { upTo: quantity(6_000), price: price(71_000_000) },
    { upTo: quantity(20_000), price: price(118_000_000) },
    { upTo: quantity(50_000), price: price(123_000_000) },
    { upTo: quantity(100_000), price: price(130_000_000) },
    { upTo: quantity(300_000), price: price(135_000_000) },
    { upTo: null, price: price(156_000_000) },
  ],
};

export const people = {
  collector: personIdSchema.parse(idOf(0x30, 1)),
  manager: personIdSchema.parse(idOf(0x30, 2)),
  other: personIdSchema.parse(idOf(0x30, 3)),
};

export const rounds = {
  milk: roundIdSchema.parse(idOf(0x40, 1)),
  pipes: roundIdSchema.parse(idOf(0x40, 2)),
  others: roundIdSchema.parse(idOf(0x40, 3)),
};

export const devices = {
  office: deviceIdSchema.parse(idOf(0x80, 1)),
  phone: deviceIdSchema.parse(idOf(0x80, 2)),
  second: deviceIdSchema.parse(idOf(0x80, 3)),
  other: deviceIdSchema.parse(idOf(0x80, 4)),
};

export const milk = {
  id: productIdSchema.parse(idOf(0x51, 1)),
  businessId: dairy.id,
  name: 'Milk',
  unit: 'l',
  price: price(54_500_000),
  taxRate: taxRateSchema.parse(0),
  isTaxIncluded: false,
  hsn: '0401',
  listOrder: 1,
};

export function planOf(n: number): TenantPlan {
  return {
    id: tenantOf(n),
    name: `Tenant ${n}`,
    businesses: [dairy, water],
    people: [
      { id: people.collector, name: 'Asha', role: 'collector' },
      { id: people.manager, name: 'Wanjiru', role: 'manager' },
      { id: people.other, name: 'Otieno', role: 'collector' },
    ],
    rounds: [
      { id: rounds.milk, businessId: dairy.id, name: 'East', collectorId: people.collector },
      { id: rounds.pipes, businessId: water.id, name: 'Ruiru', collectorId: people.collector },
      { id: rounds.others, businessId: dairy.id, name: 'West', collectorId: people.other },
    ],
    products: [milk],
    tariffs: [kiambu],
    devices: [
      { id: devices.office, personId: people.manager, label: 'Office', kind: 'server' },
      { id: devices.phone, personId: people.collector, label: 'Phone', kind: 'phone' },
      { id: devices.second, personId: people.collector, label: 'Second phone', kind: 'phone' },
      { id: devices.other, personId: people.other, label: 'Other phone', kind: 'phone' },
    ],
  };
}
