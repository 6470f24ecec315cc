// A dairy whose customers take milk daily, for the tests of deliveries and billing: two customers,
// their deliveries, the billing of a month, and the audit.
import { expect } from 'vitest';
import { billingOf } from '../../server/billing-of.ts';
import { carryOut } from '../../server/runs/carry-out.ts';
import { verify } from '../../server/verify/verify.ts';
import { deliveredLines } from '../../shared/deliveries/deliver.ts';
import { EVERY_DAY } from '../../shared/deliveries/weekdays.ts';
import type { BodyOf } from '../../shared/facts.ts';
import { addDays, type Day, day } from '../../shared/kernel/day.ts';
import type { CustomerId } from '../../shared/kernel/ids.ts';
import { quantity } from '../../shared/kernel/quantity.ts';
import { bodies } from '../world/bodies.ts';
import type { Town, World } from '../world/open-world.ts';
import { customerOf, dairy, milk, NOON, people, rounds } from '../world.ts';

export const [asha, chetan] = [customerOf(1), customerOf(2)];
export const OCTOBER = day('2026-10-31');
const litre = { productId: milk.id, quantity: quantity(1_000), supply: 'within' as const };

export const invoice = ({ database, tenantId }: World, upTo: Day, isRehearsal = false) =>
  carryOut(database, billingOf({ business: dairy, upTo }), {
    author: { tenantId, personId: people.manager, role: 'manager' },
    ...{ isRehearsal, nowMs: () => NOON },
  });

export const figuresOf = (report: Awaited<ReturnType<typeof invoice>>) => report.steps[0]?.figures;

export function delivered(
  customerId: CustomerId,
  onDay: Day,
  more: { readonly litres?: number; readonly price?: typeof milk.price } = {},
): BodyOf<'delivery.recorded'> {
  const { litres = 1_000, price = milk.price } = more;
  const counted = [{ productId: milk.id, quantity: quantity(litres) }];
  const lines = deliveredLines(counted, [litre], [{ ...milk, price }]);
  const skipped = lines.length === 0 ? 'not_wanted' : null;
  return { customerId, roundId: rounds.milk, onDay, lines: [...lines], skipped };
}

export const daysFrom = (first: string, count: number) =>
  Array.from({ length: count }, (_, place) => addDays(day(first), place));

/** Asha and Chetan take a litre a day since the first of October. */
export async function openDairy(town: Town): Promise<World> {
  const shop = await town.shop();
  for (const [n, customerId] of [asha, chetan].entries()) {
    await shop.phone.record('customer.registered', bodies.customer(n + 1));
    await shop.office.record('subscription.set', {
      ...{ customerId, productId: milk.id, quantity: quantity(1_000) },
      ...{ weekdays: EVERY_DAY, fromDay: day('2026-10-01') },
    });
  }
  return shop;
}

export const deliver = async (shop: World, customerId: CustomerId, days: readonly Day[]) =>
  await shop.phone.send(
    days.map((onDay) => shop.phone.make('delivery.recorded', delivered(customerId, onDay))),
  );

export const agrees = async (shop: World) =>
  expect((await verify(shop.database, shop.tenantId)).differences).toEqual([]);
