// The tenant of the first-sync benchmark: 10,000 customers on 50 rounds, of which the collector
// walks one; 100,000 facts over the last two months, ten a customer.
import { accountCode } from '../../../shared/kernel/code.ts';
import { dayIn, instant } from '../../../shared/kernel/day.ts';
import { roundIdSchema } from '../../../shared/kernel/ids.ts';
import { bodies } from '../../world/bodies.ts';
import type { Phone, Wire } from '../../world/phone.ts';
import { customerOf, dairy, devices, idOf, people, planOf } from '../../world.ts';
import type { Trade } from '../phone/office.ts';

const CUSTOMERS = 10_000;
const ROUNDS = 50;
const SALES = 6;
const PAYMENTS = 3;
const DAY_MS = 86_400_000;

const roundOf = (place: number) => roundIdSchema.parse(idOf(0x40, place));

export const WANJIRU = { email: 'wanjiru@example.com', password: 'four-goats-and-a-lamp' } as const;

/** The first round is the collector's, the others are the manager's. */
export const trade: Trade = {
  plan: {
    ...planOf(1),
    rounds: Array.from({ length: ROUNDS }, (_, place) => ({
      id: roundOf(place + 1),
      businessId: dairy.id,
      name: `Round ${place + 1}`,
      collectorId: place === 0 ? people.collector : people.manager,
    })),
    devices: [{ id: devices.office, personId: people.manager, label: 'Office', kind: 'server' }],
  },
  factsOf: function* factsOf(office, nowMs) {
    for (let n = 1; n <= CUSTOMERS; n += 1) yield* customerWithFacts(office, n, nowMs);
  },
  manager: WANJIRU,
};

/** Registered two months ago; six sales of ₹163.50 to ₹436, and three payments of ₹200. */
function* customerWithFacts(office: Phone, n: number, nowMs: number): Generator<Wire> {
  const customerId = customerOf(n);
  const on = (daysAgo: number) => {
    const atMs = nowMs - daysAgo * DAY_MS;
    return { recordedAt: instant(atMs), day: dayIn(dairy.zone, atMs), businessId: dairy.id };
  };
  const code = accountCode('D', '02', n);
  const body = { code, roundId: roundOf(1 + (n % ROUNDS)), place: `Lane ${Math.ceil(n / 50)}` };
  yield office.make('customer.registered', bodies.customer(n, body), on(60));
  for (let sale = 0; sale < SALES; sale += 1) {
    const litres = 3 + ((n + sale) % 6);
    const sold = { litres: litres * 1_000, total: litres * 5_450 };
    yield office.make('sale.recorded', bodies.sale(customerId, sold), on(55 - sale * 9));
    if (sale >= PAYMENTS) continue;
    yield office.make('payment.recorded', bodies.payment(customerId, 20_000), on(52 - sale * 9));
  }
}
