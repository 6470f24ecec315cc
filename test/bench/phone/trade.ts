// The tenant of the phone benchmark: 10,000 customers on the 20 rounds of one collector, 7,500 who
// buy milk and 2,500 with a water meter; about 27,000 facts, all of them of two days ago.
import type { TenantPlan } from '../../../server/setup/found-tenant.ts';
import { accountCode } from '../../../shared/kernel/code.ts';
import { dayIn, instant } from '../../../shared/kernel/day.ts';
import { accountOfMeter, factIdSchema, roundIdSchema } from '../../../shared/kernel/ids.ts';
import { money } from '../../../shared/kernel/money.ts';
import { quantity } from '../../../shared/kernel/quantity.ts';
import { phoneSchema } from '../../../shared/kernel/text.ts';
import { bodies } from '../../world/bodies.ts';
import type { Phone, Wire } from '../../world/phone.ts';
import { customerOf, dairy, devices, idOf, kiambu, people, planOf, water } from '../../world.ts';

export const CUSTOMERS = 10_000;
const ROUNDS = 20;
const MILK_ROUNDS = 15;
const MILK_CUSTOMERS = (CUSTOMERS / ROUNDS) * MILK_ROUNDS;
/** The first customer with a meter. */
export const firstMetered = MILK_CUSTOMERS + 1;
const TWO_DAYS_MS = 2 * 24 * 60 * 60 * 1000;

const roundOf = (place: number) => roundIdSchema.parse(idOf(0x40, place));

/** 500 customers a round, who were registered all over the years: their ids lie apart. */
function roundOfCustomer(n: number) {
  if (n <= MILK_CUSTOMERS) return roundOf(1 + (n % MILK_ROUNDS));
  return roundOf(1 + MILK_ROUNDS + (n % (ROUNDS - MILK_ROUNDS)));
}

/** One collector, whose phone therefore holds every round; the office's server wrote the facts. */
export function benchPlan(): TenantPlan {
  const rounds = Array.from({ length: ROUNDS }, (_, place) => ({
    id: roundOf(place + 1),
    businessId: place < MILK_ROUNDS ? dairy.id : water.id,
    name: `Round ${String(place + 1).padStart(2, '0')}`,
    collectorId: people.collector,
  }));
  const office = { id: devices.office, personId: people.manager, label: 'Office' };
  return { ...planOf(1), rounds, devices: [{ ...office, kind: 'server' as const }] };
}

export type Customer = {
  readonly n: number;
  readonly name: string;
  /** E.164. */
  readonly phone: string;
  readonly code: string;
  /** Of the water meter; null for who buys milk. */
  readonly serial: string | null;
};

const given = ['Ba', 'De', 'Fi', 'Go', 'Hu', 'Ja', 'Ke', 'Li', 'Mo', 'Nu'];
const family = ['Ca', 'Er', 'If', 'Op', 'Pu', 'Ra', 'Se', 'Ti', 'Vo', 'Wu'];
const ends = ['bir', 'dan', 'fos', 'gum', 'hen', 'jal', 'kim', 'lor', 'mus', 'nat'];
const word = (heads: readonly string[], n: number) =>
  `${heads[Math.floor(n / 10) % 10]}${ends[n % 10]}`;

/** The n-th customer, counted from 1; no two have a name, a phone or a meter in common. */
export function customerAt(n: number): Customer {
  const place = n - 1;
  return {
    n,
    name: `${word(given, Math.floor(place / 100))} ${word(family, place % 100)}`,
    phone: `+2547${String((place * 7_919 + 10_000_019) % 100_000_000).padStart(8, '0')}`,
    code: accountCode('D', '02', n),
    serial: n > MILK_CUSTOMERS ? `KE-${50_000 + n}` : null,
  };
}

/** Every fact of the tenant in its sequence, made by the office's device. */
export function* factsOf(office: Phone, nowMs: number): Generator<Wire> {
  const atMs = nowMs - TWO_DAYS_MS;
  const day = dayIn(dairy.zone, atMs);
  const around = { recordedAt: instant(atMs), day, businessId: dairy.id };
  for (let n = 1; n <= CUSTOMERS; n += 1) {
    const isMilk = n <= MILK_CUSTOMERS;
    const { name, phone, code } = customerAt(n);
    const body = bodies.customer(n, {
      name,
      phone: phoneSchema.parse(phone),
      place: `Lane ${Math.ceil(n / 50)}`,
      roundId: roundOfCustomer(n),
    });
    const known = { ...around, businessId: isMilk ? dairy.id : water.id };
    yield office.make('customer.registered', { ...body, code: body.code }, known);
    if (code !== body.code) throw new Error('the n-th customer has the n-th code');
    yield* isMilk ? boughtMilk(office, n, around) : usedWater(office, n, known);
  }
}

type Around = Pick<Wire, 'recordedAt' | 'day' | 'businessId'>;

/** Three litres: 3 × ₹54.50 = ₹163.50; every fifth has paid ₹50 of it. */
function* boughtMilk(office: Phone, n: number, around: Around): Generator<Wire> {
  const customerId = customerOf(n);
  yield office.make(
    'sale.recorded',
    bodies.sale(customerId, { litres: 3_000, total: 16_350 }),
    around,
  );
  if (n % 5 === 0) {
    yield office.make('payment.recorded', bodies.payment(customerId, 5_000), around);
  }
}

/** 20 m³ under Kiambu 2023: KES 2,078; every fifth has paid KES 500 of it. */
function* usedWater(office: Phone, n: number, around: Around): Generator<Wire> {
  const meter = bodies.meter(n, { serial: customerAt(n).serial ?? '' });
  yield office.make('meter.installed', meter, around);
  const read = office.make('meter.read', bodies.reading(n, 120_000), around);
  yield read;
  const { day } = around;
  const bill = bodies.bill(n, factIdSchema.parse(read.id), {
    from: { value: quantity(100_000), day },
    to: { value: quantity(120_000), day },
    tariff: kiambu,
    total: money(207_800),
  });
  yield office.make('bill.issued', bill, around);
  if (n % 5 !== 0) return;
  const paid = bodies.payment(customerOf(n), 50_000, { accountId: accountOfMeter(meter.meterId) });
  yield office.make('payment.recorded', paid, around);
}
