// Facts about deliveries, told in the order of their numbers: each a minute after the one before.

import { deliveredLines } from '../../../shared/deliveries/deliver.ts';
import type { Delivery } from '../../../shared/deliveries/delivered.ts';
import type { SubscriptionFact, SubscriptionSet } from '../../../shared/deliveries/due-on.ts';
import { decodeFact, type Fact, type FactType } from '../../../shared/facts.ts';
import { type Day, instant } from '../../../shared/kernel/day.ts';
import { productIdSchema } from '../../../shared/kernel/ids.ts';
import { price, quantity } from '../../../shared/kernel/quantity.ts';
import type { Product } from '../../../shared/ledger/rows.ts';
import { taxRateSchema } from '../../../shared/ledger/tax.ts';
import { asha, author, dairy, idOf } from '../facts/fact-samples.ts';

export const milk: Product = {
  id: productIdSchema.parse(idOf('f', 1)),
  businessId: dairy.id,
  name: 'Milk',
  unit: 'l',
  price: price(54_500_000),
  taxRate: taxRateSchema.parse(0),
  isTaxIncluded: false,
  hsn: '0401',
  listOrder: 0,
};

function told(n: number, type: FactType, body: object): Fact {
  const decoded = decodeFact(
    {
      ...{ id: idOf('e', n), type, schema: 1, businessId: dairy.id, seq: n, offsetMs: 0 },
      recordedAt: instant(Date.parse('2026-11-21T06:00:00Z') + n * 60_000),
      day: '2026-11-21',
      body: { customerId: asha, ...body },
    },
    author,
  );
  if (!decoded.ok) throw new Error(JSON.stringify(decoded.problems));
  return decoded.value;
}

type Taken = {
  readonly quantity: number;
  readonly fromDay: string;
  readonly weekdays?: number;
  readonly product?: number;
};

export function takes(n: number, { product = 1, ...taken }: Taken): SubscriptionSet {
  const fact = told(n, 'subscription.set', {
    ...{ weekdays: 127, ...taken, productId: idOf('f', product) },
  });
  if (fact.type !== 'subscription.set') throw new Error(fact.type);
  return fact;
}

export function paused(n: number, fromDay: string, toDay: string | null): SubscriptionFact {
  const fact = told(n, 'subscription.paused', { fromDay, toDay, note: '' });
  if (fact.type !== 'subscription.paused') throw new Error(fact.type);
  return fact;
}

export function resumed(n: number, fromDay: string, toDay?: string): SubscriptionFact {
  const fact = told(n, 'subscription.resumed', { fromDay, ...(toDay && { toDay }) });
  if (fact.type !== 'subscription.resumed') throw new Error(fact.type);
  return fact;
}

/** One line of milk for each quantity; none: nothing was wanted. */
export function delivered(n: number, onDay: Day, quantities: readonly number[]): Delivery {
  const due = [{ productId: milk.id, quantity: quantity(1_000), supply: 'within' as const }];
  const lines = quantities.flatMap((amount) =>
    deliveredLines([{ productId: milk.id, quantity: quantity(amount) }], due, [milk]),
  );
  const skipped = lines.length === 0 ? 'not_wanted' : null;
  const fact = told(n, 'delivery.recorded', { roundId: null, onDay, lines, skipped });
  if (fact.type !== 'delivery.recorded') throw new Error(fact.type);
  return fact;
}
