// The work of the push benchmark: 50 phones, batches of 100 facts, 60 sales to 40 payments, 10,000
// customers; the same facts for the product, for the bound and for the naive way.
import { deviceIdSchema, customerIdSchema, type DeviceId, mainAccountOf, personIdSchema, tenantIdSchema, type TenantId, type PersonId } from '../../../shared/kernel/ids.ts';
import { money } from '../../../shared/kernel/money.ts';
import { quantity } from '../../../shared/kernel/quantity.ts';
import { instant } from '../../../shared/kernel/day.ts';
import type { TenantPlan } from '../../../server/setup/found-tenant.ts';
import type { Envelope } from '../../../shared/ledger/fact.ts';
import { dairy, idOf, milk, TODAY } from '../../world.ts';
import { businessIdSchema, productIdSchema, factIdSchema, type BusinessId } from '../../../shared/kernel/ids.ts';

export const DEVICES = 50;
export const FACTS_A_BATCH = 100;
export const CUSTOMERS = 10_000;

export type BenchDevice = {
  readonly tenantId: TenantId;
  readonly deviceId: DeviceId;
  readonly personId: PersonId;
  readonly businessId: BusinessId;
  readonly customers: { readonly from: number; readonly count: number };
};

export type Shape = { readonly tenants: readonly TenantPlan[]; readonly devices: readonly BenchDevice[] };

/** Fifty devices over `count` tenants that share the customers evenly. */
export function shapeOf(count: number): Shape {
  const customers = CUSTOMERS / count;
  const devices: BenchDevice[] = [];
  const tenants = Array.from({ length: count }, (_, tenant): TenantPlan => {
    const businessId = businessIdSchema.parse(idOf(0x20010000 + tenant, tenant + 1));
    const tenantId = tenantIdSchema.parse(idOf(0x10, count * 100 + tenant));
    const people = Array.from({ length: DEVICES / count }, (_person, n) => ({
      id: personIdSchema.parse(idOf(0x30, count * 10_000 + tenant * 100 + n)),
      name: `Collector ${n + 1}`,
      role: 'collector' as const,
    }));
    const own = people.map((person, n): BenchDevice => ({
      tenantId,
      deviceId: deviceIdSchema.parse(idOf(0x80, count * 10_000 + tenant * 100 + n)),
      personId: person.id,
      businessId,
      customers: { from: tenant * customers, count: customers },
    }));
    devices.push(...own);
    return {
      id: tenantId,
      name: `Tenant ${tenant + 1}`,
      businesses: [{ ...dairy, id: businessId }],
      people,
      rounds: [],
      products: [{ ...milk, id: productIdSchema.parse(idOf(0x51, tenant + 1)), businessId }],
      tariffs: [],
      devices: own.map(({ deviceId: id, personId }) => ({ id, personId, label: 'Phone', kind: 'phone' as const })),
    };
  });
  return { tenants, devices };
}

export const customerOf = (n: number) => customerIdSchema.parse(idOf(0x60, n));

/** A small seeded generator (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** The n-th batch of a device; the same arguments give the same facts. */
export function batchOf(device: BenchDevice, place: number, count: number): readonly Envelope[] {
  const random = seeded(place * 7919 + device.deviceId.length + Number.parseInt(device.deviceId.slice(-6), 16) * 104_729);
  return Array.from({ length: count }, (_, n) => {
    const seq = place * count + n + 1;
    const customer = customerOf(device.customers.from + Math.floor(random() * device.customers.count));
    return { ...(random() < 0.6 ? saleOf(device, customer, seq, random) : paymentOf(device, customer, seq, random)) };
  });
}

const factIdOf = (device: BenchDevice, seq: number) =>
  factIdSchema.parse(
    `0192a000-${(seq >>> 16).toString(16).padStart(4, '0')}-7${(seq & 0xfff).toString(16).padStart(3, '0')}-8${((seq >>> 12) & 0xf).toString(16)}00-${device.deviceId.slice(-12)}`,
  );

function around(device: BenchDevice, seq: number) {
  return {
    id: factIdOf(device, seq),
    schema: 1,
    businessId: device.businessId,
    seq,
    recordedAt: instant(Date.parse(`${TODAY}T09:00:00.000Z`)),
    offsetMs: 0,
    day: TODAY,
  };
}

function saleOf(device: BenchDevice, customerId: ReturnType<typeof customerOf>, seq: number, random: () => number) {
  const litres = 1 + Math.floor(random() * 20);
  return {
    ...around(device, seq),
    type: 'sale.recorded',
    body: {
      customerId,
      accountId: mainAccountOf(customerId),
      lines: [
        {
          productId: null,
          name: milk.name,
          unit: milk.unit,
          quantity: quantity(litres * 1000),
          price: milk.price,
          taxRate: milk.taxRate,
          isTaxIncluded: false,
          hsn: milk.hsn,
        },
      ],
      supply: 'within',
      settlement: { type: 'account' },
      total: money(litres * 5450),
      number: `S${device.deviceId.slice(-4)}/${seq}`,
    },
  };
}

function paymentOf(device: BenchDevice, customerId: ReturnType<typeof customerOf>, seq: number, random: () => number) {
  return {
    ...around(device, seq),
    type: 'payment.recorded',
    body: {
      customerId,
      accountId: mainAccountOf(customerId),
      amount: money(5000 + Math.floor(random() * 60_000)),
      method: 'cash',
      reference: '',
      allocation: { type: 'oldest' },
      number: `R${device.deviceId.slice(-4)}/${seq}`,
      note: '',
    },
  };
}
