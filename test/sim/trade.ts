// What collectors write down in a run: sales and payments above all, some visits without either,
// new customers, changed names, readings and bills, and now and then a mistake taken back.
import type { Draft } from '../../client/store/views.ts';
import type { FactType } from '../../shared/facts.ts';
import { type FactId, factIdSchema, mainAccountOf, uuidV7 } from '../../shared/kernel/ids.ts';
import { money } from '../../shared/kernel/money.ts';
import { bodies } from '../world/bodies.ts';
import { customerOf, dairy, water } from '../world.ts';
import type { Seeded } from './seeded.ts';
import { CUSTOMERS, METERED, ROUNDS, roundOf } from './town.ts';

/** Something voidable that the phone has recorded. */
export type Voidable = { readonly id: FactId; readonly customer: number };

export type Deed = { readonly draft: Draft<FactType>; readonly voidable: Voidable | null };

const BUYERS = CUSTOMERS - METERED;

/** The next deed of a phone; `voidables` are its own of this very day. */
export function nextDeed(draw: Seeded, nowMs: number, voidables: Voidable[]): Deed {
  const id = factIdSchema.parse(uuidV7(nowMs, draw.bytes(10)));
  const customer = 1 + draw.below(BUYERS);
  const lot = draw.below(100);
  if (lot < 40) return sale(id, customer, 1 + draw.below(9));
  if (lot < 74) return payment(id, customer, 100 + draw.below(40_000));
  if (lot < 80) return takingBack(draw, id, voidables) ?? payment(id, customer, 5_000);
  return lot < 90 ? visit(draw, id, customer) : paper(draw, id, customer);
}

function sale(id: FactId, customer: number, litres: number): Deed {
  const draft: Draft<'sale.recorded'> = {
    id,
    type: 'sale.recorded',
    businessId: dairy.id,
    body: async ({ number }) =>
      bodies.sale(customerOf(customer), {
        litres: litres * 1_000,
        total: litres * 5_450,
        number: await number('sale'),
      }),
  };
  return { draft, voidable: { id, customer } };
}

function payment(id: FactId, customer: number, amount: number): Deed {
  const draft: Draft<'payment.recorded'> = {
    id,
    type: 'payment.recorded',
    businessId: dairy.id,
    body: async ({ number }) =>
      bodies.payment(customerOf(customer), amount, { number: await number('receipt') }),
  };
  return { draft, voidable: { id, customer } };
}

function takingBack(draw: Seeded, id: FactId, voidables: Voidable[]): Deed | null {
  if (voidables.length === 0) return null;
  const [target] = voidables.splice(draw.below(voidables.length), 1);
  if (target === undefined) return null;
  const customerId = customerOf(target.customer);
  const body = bodies.void(target.id, customerId, mainAccountOf(customerId));
  return deed({ id, type: 'fact.voided', businessId: dairy.id, body: () => body });
}

function visit(draw: Seeded, id: FactId, customer: number): Deed {
  if (draw.hits(0.5)) {
    const body = bodies.skip(customerOf(customer), { roundId: roundOf(1) });
    return deed({ id, type: 'stop.skipped', businessId: dairy.id, body: () => body });
  }
  const meter = BUYERS + 1 + draw.below(METERED);
  const body = bodies.reading(meter, (101 + draw.below(400)) * 1_000);
  return deed({ id, type: 'meter.read', businessId: water.id, body: () => body });
}

function paper(draw: Seeded, id: FactId, customer: number): Deed {
  const customerId = customerOf(customer);
  if (draw.hits(0.4)) {
    const body = bodies.change(customerId, { name: `Named anew ${draw.below(1_000)}` });
    return deed({ id, type: 'customer.changed', businessId: dairy.id, body: () => body });
  }
  if (draw.hits(0.4)) {
    const body = bodies.change(customerId, { roundId: roundOf(1 + draw.below(ROUNDS - 1)) });
    return deed({ id, type: 'customer.changed', businessId: dairy.id, body: () => body });
  }
  if (draw.hits(0.5)) {
    const meter = BUYERS + 1 + draw.below(METERED);
    return deed<'bill.issued'>({
      id,
      type: 'bill.issued',
      businessId: water.id,
      // 20 m³: KES 2,078.
      body: async ({ number }) =>
        bodies.bill(meter, id, { number: await number('bill'), total: money(207_800) }),
    });
  }
  const n = 1_000 + draw.below(1_000_000);
  return deed<'customer.registered'>({
    id,
    type: 'customer.registered',
    businessId: dairy.id,
    body: async ({ accountCode }) =>
      bodies.customer(n, { roundId: roundOf(1), code: await accountCode() }),
  });
}

const deed = <Type extends FactType>(draft: Draft<Type>): Deed => ({ draft, voidable: null });
