// The tenant of the demo before its first fact: a dairy, a water utility and a shop with gas, their
// rounds, price lists and the tariff. Prices are of 2026, rates of tax those in force.
import { day } from '../../shared/kernel/day.ts';
import {
  type BusinessId,
  businessIdSchema,
  productIdSchema,
  type RoundId,
  roundIdSchema,
  tariffIdSchema,
  tenantIdSchema,
} from '../../shared/kernel/ids.ts';
import { money } from '../../shared/kernel/money.ts';
import { price, quantity } from '../../shared/kernel/quantity.ts';
import type { Business } from '../../shared/ledger/business.ts';
import type { Product } from '../../shared/ledger/rows.ts';
import { taxRateSchema } from '../../shared/ledger/tax.ts';
import type { Tariff } from '../../shared/meters/tariff.ts';
import { type DemoPerson, demoPeople, fixedId, type PersonKey, personOf } from './demo-people.ts';

export const demoTenantId = tenantIdSchema.parse(fixedId(0x10, 1));

export const dairy: Business = {
  id: businessIdSchema.parse(fixedId(0x2001, 1)),
  name: 'Krishna Dairy, Kolhapur',
  trade: 'dairy',
  currency: 'INR',
  zone: 'Asia/Kolkata',
  taxScheme: 'gst',
  yearStartMonth: 4,
  creditDays: 15,
  paybill: null,
  upiAddress: 'krishnadairy@demo',
};

export const water: Business = {
  id: businessIdSchema.parse(fixedId(0x2002, 2)),
  name: 'Ruiru Water',
  trade: 'water',
  currency: 'KES',
  zone: 'Africa/Nairobi',
  taxScheme: 'none',
  yearStartMonth: 1,
  creditDays: 14,
  paybill: '000111',
  upiAddress: null,
};

export const shop: Business = {
  id: businessIdSchema.parse(fixedId(0x2003, 3)),
  name: 'Baraka Gas & Store',
  trade: 'retail',
  currency: 'KES',
  zone: 'Africa/Nairobi',
  taxScheme: 'vat',
  yearStartMonth: 1,
  creditDays: 30,
  paybill: '000222',
  upiAddress: null,
};

/** Kiambu, Gazette Notice 1306 of 3 February 2023: water 71/118/123/130/135/156 a cubic metre. */
export const kiambu: Tariff = {
  id: tariffIdSchema.parse(fixedId(0x50, 1)),
  businessId: water.id,
  name: 'Kiambu 2023, domestic water',
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

type Listed = {
  readonly name: string;
  readonly unit: string;
  /** Of the currency, e.g. 54.5. */
  readonly each: number;
  readonly taxRate: number;
  readonly hsn: string;
};

const priceList = (business: Business, kind: number, listed: readonly Listed[]) =>
  listed.map(
    ({ each, taxRate, ...line }, place): Product => ({
      ...line,
      id: productIdSchema.parse(fixedId(kind, place + 1)),
      businessId: business.id,
      price: price(Math.round(each * 1_000_000)),
      taxRate: taxRateSchema.parse(taxRate),
      isTaxIncluded: true,
      listOrder: place,
    }),
  );

/** GST from 22 September 2025: milk and paneer free, curd, butter and ghee 5 %. */
export const dairyProducts = priceList(dairy, 0x5101, [
  { name: 'Cow milk', unit: 'l', each: 54.5, taxRate: 0, hsn: '0401' },
  { name: 'Buffalo milk', unit: 'l', each: 68, taxRate: 0, hsn: '0401' },
  { name: 'Curd', unit: 'kg', each: 85, taxRate: 500, hsn: '0403' },
  { name: 'Ghee', unit: 'kg', each: 640, taxRate: 500, hsn: '0405' },
  { name: 'Paneer', unit: 'kg', each: 380, taxRate: 0, hsn: '0406' },
]);

export const gasRefills = priceList(shop, 0x5102, [
  { name: 'Gas refill 6 kg', unit: 'refill', each: 1_300, taxRate: 1_600, hsn: '' },
  { name: 'Gas refill 13 kg', unit: 'refill', each: 2_850, taxRate: 1_600, hsn: '' },
  { name: 'Gas refill 22.5 kg', unit: 'refill', each: 4_900, taxRate: 1_600, hsn: '' },
]);

export const shopExtras = priceList(shop, 0x5103, [
  { name: 'Regulator', unit: 'piece', each: 850, taxRate: 1_600, hsn: '' },
  { name: 'Hose', unit: 'm', each: 220, taxRate: 1_600, hsn: '' },
  { name: 'Drinking water 20 l', unit: 'bottle', each: 250, taxRate: 1_600, hsn: '' },
]);

/** What the water utility sells beside what its meters count; water is free of VAT. */
export const waterProducts = priceList(water, 0x5104, [
  { name: 'Standpipe water 20 l', unit: 'can', each: 5, taxRate: 0, hsn: '' },
  { name: 'Water by bowser', unit: 'm³', each: 450, taxRate: 0, hsn: '' },
  { name: 'New connection', unit: 'piece', each: 2_500, taxRate: 0, hsn: '' },
]);

export type DemoRound = {
  readonly id: RoundId;
  readonly businessId: BusinessId;
  readonly name: string;
  readonly collector: DemoPerson;
};

/** Who walks which round, by place and name. */
const walked: readonly (readonly [Business, string, PersonKey])[] = [
  [dairy, 'Rankala, early', 'asha'],
  [dairy, 'Shahupuri', 'asha'],
  [dairy, 'Rajarampuri', 'ravi'],
  [dairy, 'Tarabai Park', 'ravi'],
  [dairy, 'Laxmipuri', 'sunita'],
  [water, 'Membley', 'otieno'],
  [water, 'Kihunguro', 'otieno'],
  [water, 'Gwa Kairu', 'muthoni'],
  [shop, 'Ruiru Town', 'baraka'],
  [shop, 'Bypass', 'baraka'],
];

export const demoRounds: readonly DemoRound[] = walked.map(([business, name, key], place) => ({
  id: roundIdSchema.parse(fixedId(0x40, place + 1)),
  businessId: business.id,
  name,
  collector: personOf(key),
}));

/** What founding the tenant needs to know. */
export const demoPlan = {
  id: demoTenantId,
  name: 'Krishna & Ruiru (demo)',
  businesses: [dairy, water, shop],
  people: demoPeople.map(({ id, name, role }) => ({ id, name, role })),
  rounds: demoRounds.map(({ collector, ...of }) => ({ ...of, collectorId: collector.id })),
  products: [...dairyProducts, ...waterProducts, ...gasRefills, ...shopExtras],
  tariffs: [kiambu],
  devices: demoPeople.flatMap(({ id, name, role, deviceId }) => {
    if (deviceId === null) return [];
    const isOffice = role === 'manager';
    return [
      {
        id: deviceId,
        personId: id,
        label: isOffice ? 'Office' : `${name}’s phone`,
        kind: isOffice ? ('server' as const) : ('phone' as const),
      },
    ];
  }),
};

export type DemoPlan = typeof demoPlan;
