// What a customer is due on a day: of each product what was set for the latest day up to it, unless
// they paused. A pure function of the set of facts, whatever order they came in.
import type * as z from 'zod/mini';
import type { Day } from '../kernel/day.ts';
import type { ProductId } from '../kernel/ids.ts';
import type { Quantity } from '../kernel/quantity.ts';
import { type Recorded, stampOf } from '../ledger/fact.ts';
import type { Supply } from '../ledger/tax.ts';
import type { subscriptionPaused } from './subscription-paused.ts';
import type { subscriptionResumed } from './subscription-resumed.ts';
import type { subscriptionSet } from './subscription-set.ts';
import { isOnWeekday } from './weekdays.ts';

type Of<Definition extends { readonly type: string; readonly body: z.ZodMiniType }> = Recorded<
  Definition['type'],
  z.infer<Definition['body']>
>;
export type SubscriptionSet = Of<typeof subscriptionSet>;
/** A fact that says what is due. */
export type SubscriptionFact =
  | SubscriptionSet
  | Of<typeof subscriptionPaused>
  | Of<typeof subscriptionResumed>;

export const SUBSCRIPTION_TYPES = [
  'subscription.set',
  'subscription.paused',
  'subscription.resumed',
] as const satisfies readonly SubscriptionFact['type'][];

export type Due = {
  readonly productId: ProductId;
  readonly quantity: Quantity;
  readonly supply: Supply;
};

/** `told`: what stands of one customer's subscription facts; voided ones left out. */
export function dueOn(told: readonly SubscriptionFact[], on: Day): readonly Due[] {
  if (isPausedOn(told, on)) return [];
  return inForceOn(told, on)
    .filter(({ body }) => isOnWeekday(on, body.weekdays))
    .map(({ body: { productId, quantity, supply = 'within' } }) => ({
      productId,
      quantity,
      supply,
    }));
}

/** What is set for a day, one a product, those that ended left out; pauses are not looked at. */
export function inForceOn(told: readonly SubscriptionFact[], on: Day): readonly SubscriptionSet[] {
  const latest = new Map<ProductId, SubscriptionSet>();
  for (const one of told) {
    if (one.type !== 'subscription.set' || one.body.fromDay > on) continue;
    const held = latest.get(one.body.productId);
    if (held === undefined || isAfter(one, held)) latest.set(one.body.productId, one);
  }
  return [...latest.values()]
    .filter(({ body }) => body.quantity > 0)
    .toSorted((a, b) => (a.body.productId < b.body.productId ? -1 : 1));
}

/** Of the pauses and resumptions that say something of a day the one told last. */
export function isPausedOn(told: readonly SubscriptionFact[], on: Day): boolean {
  let last: SubscriptionFact | null = null;
  for (const one of told) {
    if (one.type === 'subscription.set' || !saysOf(one, on)) continue;
    if (last === null || stampOf(one) > stampOf(last)) last = one;
  }
  return last?.type === 'subscription.paused';
}

function saysOf(one: Exclude<SubscriptionFact, SubscriptionSet>, on: Day): boolean {
  const { fromDay, toDay = null } = one.body;
  return fromDay <= on && (toDay === null || toDay >= on);
}

const isAfter = (one: SubscriptionSet, held: SubscriptionSet) =>
  one.body.fromDay === held.body.fromDay
    ? stampOf(one) > stampOf(held)
    : one.body.fromDay > held.body.fromDay;
