// The work of the push benchmark: 50 phones, batches of 100 facts, 60 sales to 40 payments, 10,000
// customers; the same facts for the product, for the bound and for the naive way.
import type { TenantPlan } from '../../../server/setup/found-tenant.ts';
import { instant } from '../../../shared/kernel/day.ts';
import {
  type BusinessId,
  businessIdSchema,
  type CustomerId,
  customerIdSchema,
  type DeviceId,
  deviceIdSchema,
  factIdSchema,
  mainAccountOf,
  type PersonId,
  personIdSchema,
  type TenantId,
  tenantIdSchema,
} from '../../../shared/kernel/ids.ts';
import { money } from '../../../shared/kernel/money.ts';
import { quantity } from '../../../shared/kernel/quantity.ts';
import type { Envelope } from '../../../shared/ledger/fact.ts';
import { dairy, idOf, milk, TODAY } from '../../world.ts';

const DEVICES = 50;
export const FACTS_A_BATCH = 100;
export const CUSTOMERS = 10_000;
const SALES_SHARE = 0.6;

export type BenchDevice = {
  readonly tenantId: TenantId;
  readonly deviceId: DeviceId;
  readonly personId: PersonId;
  readonly businessId: BusinessId;
  /** Customers that it meets: numbers from, up to but not including. */
  readonly from: number;
  readonly to: number;
};

export type Shape = {
  readonly tenants: readonly TenantPlan[];
  readonly devices: readonly BenchDevice[];
};

/**
 * Fifty devices over `count` tenants that share the customers evenly; `run` keeps runs apart. Each
 * phone walks its own round of 200 customers; where rounds are mixed, any customer of its tenant, so
 * that facts of one account come from several phones, late and out of order.
 */
export function shapeOf(run: number, count: number, isMixed = false): Shape {
  const devices: BenchDevice[] = [];
  const tenants = Array.from({ length: count }, (_, place): TenantPlan => {
    const n = run * 1_000 + place;
    const businessId = businessIdSchema.parse(idOf(0x2001_0000 + n, n));
    const own = Array.from({ length: DEVICES / count }, (_device, which): BenchDevice => {
      const id = n * 100 + which;
      return {
        tenantId: tenantIdSchema.parse(idOf(0x10, n)),
        deviceId: deviceIdSchema.parse(idOf(0x80, id)),
        personId: personIdSchema.parse(idOf(0x30, id)),
        businessId,
        ...customersOf(place * (DEVICES / count) + which, isMixed ? count : null, place),
      };
    });
    devices.push(...own);
    return {
      id: tenantIdSchema.parse(idOf(0x10, n)),
      name: `Tenant ${n}`,
      businesses: [{ ...dairy, id: businessId }],
      people: own.map(({ personId: id }, which) => ({
        id,
        name: `Collector ${which + 1}`,
        role: 'collector',
      })),
      rounds: [],
      products: [],
      tariffs: [],
      devices: own.map(({ deviceId: id, personId }) => ({
        id,
        personId,
        label: 'Phone',
        kind: 'phone',
      })),
    };
  });
  return { tenants, devices };
}

function customersOf(device: number, mixedTenants: number | null, tenant: number) {
  const each = mixedTenants === null ? CUSTOMERS / DEVICES : CUSTOMERS / mixedTenants;
  const place = mixedTenants === null ? device : tenant;
  return { from: place * each, to: (place + 1) * each };
}

const customerOf = (n: number): CustomerId => customerIdSchema.parse(idOf(0x60, n));

/** The batch of a device that starts at a sequence; the same arguments give the same facts. */
export function batchOf(
  device: BenchDevice,
  firstSeq: number,
  facts = FACTS_A_BATCH,
): readonly BenchFact[] {
  const random = seeded(Number.parseInt(device.deviceId.slice(-8), 16) * 7_919 + firstSeq);
  return Array.from({ length: facts }, (_, place) => {
    const customerId = customerOf(device.from + Math.floor(random() * (device.to - device.from)));
    return random() < SALES_SHARE
      ? sale(device, firstSeq + place, { customerId, litres: 1 + Math.floor(random() * 20) })
      : payment(device, firstSeq + place, {
          customerId,
          amount: 5_000 + Math.floor(random() * 100_000),
        });
  });
}

/** A small seeded generator (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export type BenchFact = Envelope & {
  readonly body: { readonly customerId: CustomerId; readonly number: string };
  readonly moved: number;
};

/** A UUIDv7 whose time is the sequence: younger facts sort later, as a phone's do. */
function factIdOf(device: BenchDevice, seq: number) {
  const time = (0x0192_a000_0000 + seq).toString(16).padStart(12, '0');
  const which = device.deviceId.slice(-12);
  return factIdSchema.parse(`${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${which}`);
}

function envelope(device: BenchDevice, seq: number) {
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

type Sold = { readonly customerId: CustomerId; readonly litres: number };

/** Milk at ₹54.50 a litre. */
function sale(device: BenchDevice, seq: number, { customerId, litres }: Sold): BenchFact {
  const { price, name, unit, taxRate, hsn } = milk;
  const total = money(litres * 5_450);
  return {
    ...envelope(device, seq),
    type: 'sale.recorded',
    moved: total,
    body: {
      customerId,
      ...{ accountId: mainAccountOf(customerId) },
      ...{
        lines: [
          {
            productId: null,
            quantity: quantity(litres * 1_000),
            isTaxIncluded: false,
            ...{ price, name, unit, taxRate, hsn },
          },
        ],
        supply: 'within',
        settlement: { type: 'account' },
        total,
      },
      number: `S${device.deviceId.slice(-5)}/${seq}`,
    },
  };
}

type Paid = { readonly customerId: CustomerId; readonly amount: number };

function payment(device: BenchDevice, seq: number, { customerId, amount }: Paid): BenchFact {
  return {
    ...envelope(device, seq),
    type: 'payment.recorded',
    moved: amount,
    body: {
      customerId,
      ...{ accountId: mainAccountOf(customerId), amount, method: 'cash', reference: '' },
      ...{ allocation: { type: 'oldest' }, note: '' },
      number: `R${device.deviceId.slice(-5)}/${seq}`,
    },
  };
}

/** The fact as a phone sends it. */
export function wireOf({ moved: _, ...fact }: BenchFact): Envelope {
  return fact;
}
