// The phone's model of a pull: rows by id, without what is settled, voided or gone from its rounds,
// are exactly its scope by fresh SQL, whatever happens between the pulls.
import * as fc from 'fast-check';
import { test } from 'vitest';
import { dayIn } from '../../../shared/kernel/day.ts';
import type { PersonId, RoundId } from '../../../shared/kernel/ids.ts';
import { bodies } from '../../world/bodies.ts';
import { townOfTests, type World } from '../../world/open-world.ts';
import type { Phone } from '../../world/phone.ts';
import { makePullingPhone } from '../../world/pulling-phone.ts';
import { expectScope, giveRound } from '../../world/scope.ts';
import { customerOf, people, rounds } from '../../world.ts';

const town = townOfTests({ connections: 6, isAudited: true });

/** History is cut by the database's own calendar. */
const day = dayIn('UTC', Date.now());

const pullingOf = (phone: Phone) => makePullingPhone(town.database, phone.pusher);

const operation = fc.record({
  kind: fc.constantFrom('register', 'move', 'sell', 'pay', 'void', 'meter', 'read', 'give', 'page'),
  customer: fc.integer({ min: 1, max: 4 }),
  round: fc.constantFrom(rounds.milk, rounds.others, null),
  to: fc.constantFrom(people.collector, people.other),
  pulls: fc.constantFrom('nobody', 'phone', 'other', 'office'),
});

test('phones that keep what they pull hold exactly their scope, whatever happens', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(operation, { minLength: 12, maxLength: 24, size: 'max' }),
      async (steps) => {
        const shop = await town.shop();
        const phones = { phone: shop.phone, other: shop.other, office: shop.office };
        const pulling = {
          phone: pullingOf(shop.phone),
          other: pullingOf(shop.other),
          office: pullingOf(shop.office),
        };
        for (const { kind, customer, round, to, pulls } of steps) {
          await perform(shop, { kind, customer, round, to });
          if (kind === 'page') await pulling.phone.pullPage(1);
          if (pulls === 'nobody') continue;
          await pulling[pulls].pullAll(2);
          await expectScope(shop, phones[pulls], pulling[pulls]);
        }
      },
    ),
    { numRuns: 12, endOnFailure: true, seed: Number(process.env['SEED'] ?? 20_261_121) },
  );
});

type Step = {
  readonly kind: string;
  readonly customer: number;
  readonly round: RoundId | null;
  readonly to: PersonId;
};

async function perform(shop: World, { kind, customer, round, to }: Step): Promise<void> {
  const who = customerOf(customer);
  const { office } = shop;
  switch (kind) {
    case 'register':
      await office.record('customer.registered', bodies.customer(customer, { roundId: round }), {
        day,
      });
      return;
    case 'move':
      await office.record('customer.changed', bodies.change(who, { roundId: round }), { day });
      return;
    case 'sell':
      await office.record('sale.recorded', bodies.sale(who, { litres: 1_000, total: 5_450 }), {
        day,
      });
      return;
    case 'pay':
      await office.record('payment.recorded', bodies.payment(who, 4_000), { day });
      return;
    case 'void': {
      const sale = office.make('sale.recorded', bodies.sale(who, { litres: 1_000, total: 5_450 }), {
        day,
      });
      await office.send([sale]);
      await office.record('fact.voided', bodies.void(sale.id, who), { day });
      return;
    }
    case 'meter':
      await office.record(
        'meter.installed',
        bodies.meter(customer + 10, { customerId: customerOf(customer + 10) }),
        { day },
      );
      return;
    case 'read':
      await office.record(
        'meter.read',
        bodies.reading(customer + 10, 120_000, { customerId: customerOf(customer + 10) }),
        { day },
      );
      return;
    case 'give':
      await giveRound(shop, round ?? rounds.pipes, to);
  }
}
