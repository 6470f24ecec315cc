// Where the cash of a day is: what was taken, paid out, handed over and banked adds up to what is
// left with each, and what was undone counts for nobody.
import { expect, test } from 'vitest';
import { loadCash } from '../../server/cash/load-cash.ts';
import { readTenant } from '../../server/db/tenant-transaction.ts';
import { money } from '../../shared/kernel/money.ts';
import { bodies } from '../world/bodies.ts';
import { townOfTests } from '../world/open-world.ts';
import { customerOf, dairy, people, TODAY } from '../world.ts';

const town = townOfTests();

const asha = customerOf(1);

test('taken, handed over and banked add up to what is left with each', async () => {
  const shop = await town.shop();
  await shop.office.record('customer.registered', bodies.customer(1));
  const first = shop.phone.make('payment.recorded', bodies.payment(asha, 500_000));
  const wrong = shop.phone.make('payment.recorded', bodies.payment(asha, 70_000));
  await shop.phone.send([
    first,
    wrong,
    shop.phone.make('cash.moved', {
      ...{ way: 'out', purpose: 'fuel', amount: money(20_000), note: '' },
    }),
    shop.phone.make('cash.handed_over', {
      amount: money(300_000),
      to: { type: 'office', personId: people.manager },
      note: '',
    }),
    shop.phone.make('fact.voided', bodies.void(wrong.id, asha)),
  ]);
  await shop.office.record('cash.handed_over', {
    amount: money(250_000),
    to: { type: 'bank', reference: 'SLIP 9' },
    note: '',
  });
  const cash = await readTenant(shop.database, shop.tenantId, (read) =>
    loadCash(read, { businessId: dairy.id, day: TODAY }),
  );
  expect(cash).toEqual([
    // 5,000 taken − 200 fuel = 4,800; − 3,000 to the office = 1,800
    {
      personId: people.collector,
      name: 'Asha',
      taken: 480_000,
      handedOver: 300_000,
      received: 0,
      banked: 0,
      left: 180_000,
      difference: null,
    },
    // 3,000 from Asha − 2,500 to the bank = 500
    {
      personId: people.manager,
      name: 'Wanjiru',
      taken: 0,
      handedOver: 0,
      received: 300_000,
      banked: 250_000,
      left: 50_000,
      difference: null,
    },
  ]);
});
