// Random histories for fast-check: facts by plan, so that the same facts can be recorded anew in
// any order, on any device, in any batches. Customers 1 to 3 buy milk, 4 and 5 have meters.
import * as fc from 'fast-check';
import type { BodyOf, FactType } from '../../shared/facts.ts';
import { addDays, day, instant } from '../../shared/kernel/day.ts';
import {
  accountOfMeter,
  type FactId,
  factIdSchema,
  mainAccountOf,
} from '../../shared/kernel/ids.ts';
import { money } from '../../shared/kernel/money.ts';
import { quantity } from '../../shared/kernel/quantity.ts';
import type { Envelope } from '../../shared/ledger/fact.ts';
import { customerOf, dairy, idOf, meterOf, NOON, rounds, TODAY, water } from '../world.ts';
import { bodies } from './bodies.ts';

/** The n-th fact of a history. */
const plannedId = (n: number): FactId => factIdSchema.parse(idOf(0x92, n));

type Planned = { readonly type: FactType; readonly body: unknown };
/** What is recorded, given the facts that it may point at: any of the history. */
type Plan = (pointAt: (share: number) => FactId, number: string) => Planned;

const planned = <Type extends FactType>(type: Type, body: BodyOf<Type>): Planned => ({
  type,
  body,
});

const buyer = fc.integer({ min: 1, max: 5 });
const metered = fc.integer({ min: 4, max: 5 });
const roundId = fc.constantFrom(rounds.milk, rounds.others, null);
const share = fc.nat({ max: 1_000 });

/** Mostly a customer's own main account, sometimes a meter's, sometimes one of somebody else. */
const payer = fc.record({ customer: buyer, account: fc.integer({ min: 1, max: 7 }) });
const accountFor = ({ customer, account }: { customer: number; account: number }) => {
  const isMetered = customer >= 4;
  if (isMetered && (account === 4 || account === 5)) return accountOfMeter(meterOf(account));
  return mainAccountOf(customerOf(account === 1 ? (isMetered ? 4 : 1) : customer));
};

const plan: fc.Arbitrary<Plan> = fc.oneof(
  fc.tuple(buyer, roundId, share).map(
    ([customer, round, stopOrder]): Plan =>
      () =>
        planned('customer.registered', bodies.customer(customer, { roundId: round, stopOrder })),
  ),
  fc.tuple(buyer, roundId, fc.constantFrom('Asha', 'Otieno', 'Zanele')).map(
    ([customer, round, name]): Plan =>
      () =>
        planned('customer.changed', bodies.change(customerOf(customer), { roundId: round, name })),
  ),
  fc.tuple(buyer, fc.integer({ min: 1, max: 6 })).map(
    ([customer, litres]): Plan =>
      (_, number) => {
        const sale = { litres: litres * 1_000, total: litres * 5_450, number };
        return planned('sale.recorded', bodies.sale(customerOf(customer), sale));
      },
  ),
  fc.tuple(buyer, fc.integer({ min: 1, max: 6 }), fc.constantFrom(0, 40, -30)).map(
    ([customer, litres, roundOff]): Plan =>
      (_, number) =>
        planned(
          'invoice.issued',
          bodies.invoice(customerOf(customer), { litres, roundOff, number }),
        ),
  ),
  fc.tuple(buyer, share, fc.integer({ min: 1, max: 3_000 })).map(
    ([customer, at, amount]): Plan =>
      (pointAt, number) =>
        planned(
          'late_fee.charged',
          bodies.lateFee(customerOf(customer), pointAt(at), { amount, number }),
        ),
  ),
  fc.tuple(buyer, fc.integer({ min: 0, max: 20 })).map(
    ([customer, daysAgo]): Plan =>
      () =>
        planned(
          'delivery.recorded',
          bodies.delivery(customerOf(customer), addDays(TODAY, -daysAgo)),
        ),
  ),
  fc.tuple(payer, fc.integer({ min: 1, max: 40_000 })).map(
    ([who, amount]): Plan =>
      (_, number) =>
        planned(
          'payment.recorded',
          bodies.payment(customerOf(who.customer), amount, { accountId: accountFor(who), number }),
        ),
  ),
  fc.tuple(metered, fc.integer({ min: 1, max: 40_000 }), fc.boolean(), share).map(
    ([customer, amount, isOut, at]): Plan =>
      (pointAt) => {
        const [accountId, otherAccountId] = [
          accountOfMeter(meterOf(customer)),
          mainAccountOf(customerOf(customer)),
        ];
        const pair = { pairId: pointAt(at), amount: money(amount), reason: '' };
        const way = isOut ? ('out' as const) : ('in' as const);
        const body = { customerId: customerOf(customer), accountId, otherAccountId, way, ...pair };
        return planned('credit.moved', body);
      },
  ),
  fc.tuple(payer, fc.integer({ min: 300, max: 40_000 }), fc.array(share, { maxLength: 3 })).map(
    ([who, amount, shares]): Plan =>
      (pointAt, number) => {
        const choices = [0, ...shares].map((at) => ({
          debitId: pointAt(at),
          amount: money(Math.floor(amount / 4)),
        }));
        const accountId = accountFor(who);
        const allocation = { type: 'chosen' as const, choices };
        const more = { accountId, allocation, number };
        return planned('payment.recorded', bodies.payment(customerOf(who.customer), amount, more));
      },
  ),
  fc.tuple(payer, share, fc.array(share, { maxLength: 3 })).map(
    ([who, credit, shares]): Plan =>
      (pointAt) => {
        const choices = shares.map((at) => ({ debitId: pointAt(at), amount: money(7_000) }));
        const allocation =
          choices.length === 0
            ? { type: 'oldest' as const }
            : { type: 'chosen' as const, choices: [...choices] };
        return planned('payment.allocated', {
          ...{ customerId: customerOf(who.customer), accountId: accountFor(who) },
          ...{ creditId: pointAt(credit), allocation, note: '' },
        });
      },
  ),
  fc.tuple(buyer, fc.constantFrom(-9_000, 4_000, 25_000)).map(
    ([customer, amount]): Plan =>
      () =>
        planned('opening.recorded', bodies.opening(customerOf(customer), amount)),
  ),
  fc.tuple(buyer, share).map(
    ([customer, at]): Plan =>
      (pointAt) =>
        planned('fact.voided', bodies.void(pointAt(at), customerOf(customer))),
  ),
  fc.tuple(metered, metered).map(
    ([meter, customer]): Plan =>
      () =>
        planned('meter.installed', bodies.meter(meter, { customerId: customerOf(customer) })),
  ),
  fc.tuple(metered, metered, fc.integer({ min: 90, max: 160 })).map(
    ([meter, customer, value]): Plan =>
      () => {
        const more = { customerId: customerOf(customer) };
        return planned('meter.read', bodies.reading(meter, value * 1_000, more));
      },
  ),
  fc.tuple(metered, share).map(
    ([meter, at]): Plan =>
      (pointAt, number) =>
        planned(
          'bill.issued',
          bodies.bill(meter, pointAt(at), { number, from: { value: quantity(1), day: TODAY } }),
        ),
  ),
);

/** Mostly within two months, sometimes a calendar that nobody believes. */
const factDay = fc.oneof(
  { weight: 12, arbitrary: fc.integer({ min: -60, max: 0 }).map((days) => addDays(TODAY, days)) },
  { weight: 1, arbitrary: fc.constantFrom(day('1970-01-01'), day('2099-12-31')) },
);

/** A fact without its sequence. */
export type Unsent = Omit<Envelope, 'seq'>;

/** Business of whatever a customer or a meter of the histories does. */
const businessFor = (body: unknown) => {
  const customerId =
    typeof body === 'object' && body !== null && 'customerId' in body ? body.customerId : null;
  return [4, 5].some((n) => customerOf(n) === customerId) ? water : dairy;
};

/** Histories of 30 to 60 facts. */
export const histories: fc.Arbitrary<readonly Unsent[]> = fc
  .array(fc.tuple(plan, factDay, fc.integer({ min: -50, max: 50 })), {
    minLength: 30,
    maxLength: 60,
    size: 'max',
  })
  .map((plans) =>
    plans.map(([make, on, hours], place) => {
      const pointAt = (at: number) => plannedId(1 + Math.floor((at / 1_001) * plans.length));
      return {
        ...make(pointAt, `N${place}`),
        id: plannedId(place + 1),
        schema: 1,
        businessId: dairy.id,
        recordedAt: instant(NOON + hours * 3_600_000),
        offsetMs: 0,
        day: on,
      };
    }),
  )
  .map((facts) => facts.map((fact) => ({ ...fact, businessId: businessFor(fact.body).id })));
