// A tenant for tests: a dairy (INR, GST), a water utility (KES) and a shop (KES), their people, and
// phones that record facts. Ids and clocks are made here, so that every test says what it means.

import type { Database } from '../server/db/open-database.ts';
import { foundTenant, type TenantPlan } from '../server/setup/found-tenant.ts';
import { type Pusher, readBatch } from '../server/sync/batch.ts';
import { makeReceiver, type Received, type Receiver } from '../server/sync/receive.ts';
import type { BodyOf, Fact, FactType } from '../shared/facts.ts';
import { accountCode } from '../shared/kernel/code.ts';
import { type Day, day, instant } from '../shared/kernel/day.ts';
import {
  businessIdSchema,
  type CustomerId,
  customerIdSchema,
  deviceIdSchema,
  type FactId,
  factIdSchema,
  mainAccountOf,
  meterIdSchema,
  personIdSchema,
  productIdSchema,
  roundIdSchema,
  tariffIdSchema,
  tenantIdSchema,
} from '../shared/kernel/ids.ts';
import { money } from '../shared/kernel/money.ts';
import { price, quantity } from '../shared/kernel/quantity.ts';
import type { Role } from '../shared/kernel/role.ts';
import type { Business } from '../shared/ledger/business.ts';
import type { Envelope } from '../shared/ledger/fact.ts';
import { taxRateSchema } from '../shared/ledger/tax.ts';
import type { Tariff } from '../shared/meters/tariff.ts';
import { PROTOCOL_VERSION, type SyncRequest } from '../shared/protocol.ts';

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
export const factOf = (n: number) => factIdSchema.parse(idOf(0x90, n));

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

export type World = {
  readonly database: Database;
  readonly receive: Receiver;
  readonly phone: Phone;
  readonly second: Phone;
  readonly office: Phone;
  readonly other: Phone;
};

/** A database with tenant 1 in it and one phone a device. */
export async function openWorld(database: Database): Promise<World> {
  await foundTenant(database, planOf(1));
  const receive = makeReceiver(database);
  const phoneOf = (deviceId: Pusher['deviceId'], personId: Pusher['personId'], role: Role) =>
    makePhone(receive, { tenantId: tenantOf(1), deviceId, personId, role });
  return {
    database,
    receive,
    phone: phoneOf(devices.phone, people.collector, 'collector'),
    second: phoneOf(devices.second, people.collector, 'collector'),
    office: phoneOf(devices.office, people.manager, 'manager'),
    other: phoneOf(devices.other, people.other, 'collector'),
  };
}

export type Wire = Envelope;

export type Phone = {
  readonly pusher: Pusher;
  /** Makes a fact with the next sequence; nothing is sent. */
  readonly make: <Type extends FactType>(
    type: Type,
    body: BodyOf<Type>,
    more?: Partial<Omit<Wire, 'type' | 'body'>>,
  ) => Wire;
  /** Sends facts as one batch. */
  readonly send: (facts: readonly unknown[], more?: Partial<SyncRequest>) => Promise<Received>;
  /** Makes and sends one fact. */
  readonly record: <Type extends FactType>(
    type: Type,
    body: BodyOf<Type>,
    more?: Partial<Omit<Wire, 'type' | 'body'>>,
  ) => Promise<Received>;
};

let made = 0;

/** A fresh id; later ones are greater. */
export function nextFactId(): FactId {
  made += 1;
  return factIdSchema.parse(idOf(0x91, made));
}

const businessOf = (type: FactType): Business =>
  type.startsWith('meter') || type === 'bill.issued' ? water : dairy;

export function makePhone(
  receive: Receiver,
  pusher: Pusher,
  nowMs: () => number = () => NOON,
): Phone {
  let seq = 0;
  const make: Phone['make'] = (type, body, more = {}) => {
    seq = more.seq ?? seq + 1;
    return {
      id: nextFactId(),
      type,
      schema: 1,
      businessId: businessOf(type).id,
      recordedAt: instant(NOON),
      offsetMs: 0,
      day: TODAY,
      body,
      ...more,
      seq,
    };
  };
  const send: Phone['send'] = (facts, more = {}) =>
    receive(
      readBatch(
        {
          protocol: PROTOCOL_VERSION,
          deviceId: pusher.deviceId,
          lineage: null,
          clock: instant(NOON),
          ackedSeq: 0,
          unsent: { count: facts.length, oldestAt: null },
          appVersion: 'test',
          facts: [...facts],
          pull: null,
          ...more,
        },
        pusher,
        nowMs(),
      ),
    );
  return {
    pusher,
    make,
    send,
    record: async (type, body, more) => await send([make(type, body, more)]),
  };
}

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
  /** Milk at ₹54.50 a litre: `litres` thousandths. */
  sale: (
    customerId: CustomerId,
    litres: number,
    total: number,
    more: Partial<BodyOf<'sale.recorded'>> = {},
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
};

let numbers = 0;

export function nextNumber(letter: string): string {
  numbers += 1;
  return `${letter}02/2627/${String(numbers).padStart(5, '0')}`;
}

export type AnyFact = Fact;
