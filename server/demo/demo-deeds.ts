// Everything that has happened in the demo: each customer's life, one after the other, from streams
// of their own. The same seed, number of customers and day give the same deeds with the same ids.
import { must } from '../../shared/kernel/assert.ts';
import { addDays, dayIn } from '../../shared/kernel/day.ts';
import { customerIdSchema, uuidV7 } from '../../shared/kernel/ids.ts';
import type { Business } from '../../shared/ledger/business.ts';
import { liveOnMilk } from './dairy-life.ts';
import { type Deed, localMs, type Setting } from './deed.ts';
import { personOf } from './demo-people.ts';
import { dairy, demoRounds, shop, water } from './demo-plan.ts';
import { makeRandom } from './random.ts';
import { liveOnGas } from './shop-life.ts';
import { liveOnWater } from './water-life.ts';

export type DemoSize = {
  readonly customers: number;
  readonly seed: number;
  readonly months: number;
  readonly nowMs: number;
};

const DAYS_A_YEAR = 365;

/** Half of the customers buy milk, a third water, the others gas. */
export function demoDeeds(size: DemoSize): readonly Deed[] {
  const ofDairy = Math.round(size.customers / 2);
  const ofWater = Math.round(size.customers / 3);
  const ofShop = Math.max(0, size.customers - ofDairy - ofWater);
  return [
    ...settings(size, dairy, { count: ofDairy, before: 0 }).flatMap(liveOnMilk),
    ...settings(size, water, { count: ofWater, before: ofDairy }).flatMap(liveOnWater),
    ...settings(size, shop, { count: ofShop, before: ofDairy + ofWater }).flatMap(liveOnGas),
  ];
}

/** Customers of one business, dealt out to its rounds one after the other. */
function settings(
  { customers, seed, months, nowMs }: DemoSize,
  business: Business,
  { count, before }: { readonly count: number; readonly before: number },
): readonly Setting[] {
  const rounds = demoRounds.filter((round) => round.businessId === business.id);
  const today = dayIn(business.zone, nowMs);
  const firstDay = addDays(today, -Math.round((months * DAYS_A_YEAR) / 12));
  const office = must(personOf('wanjiru').deviceId, 'the manager has the office');
  return Array.from({ length: count }, (_, place) => {
    const n = before + place + 1;
    const random = makeRandom(seed, `customer ${n}`);
    const onRound = place % rounds.length;
    const round = must(rounds[onRound], 'every business has rounds');
    const bornMs = localMs(business.zone, firstDay, 0) + n;
    return {
      business,
      customerId: customerIdSchema.parse(uuidV7(bornMs, random.bytes())),
      roundId: round.id,
      phone: must(round.collector.deviceId, 'every collector has a phone'),
      office,
      random,
      n,
      share: n / customers,
      rank: Math.floor(place / rounds.length),
      roundSize: Math.ceil((count - onRound) / rounds.length),
      firstDay,
      today,
    };
  });
}
