// Every kind of open item that facts can make is one that the newest schema takes: a migration that
// replaces the check and forgets a kind would park the facts of that kind.
import { beforeAll, expect, test } from 'vitest';
import type { FactId } from '../../../shared/kernel/ids.ts';
import type { OpenItemKind, Side } from '../../../shared/ledger/open-item.ts';
import { bodies } from '../../world/bodies.ts';
import { townOfTests, type World } from '../../world/open-world.ts';
import { customerOf } from '../../world.ts';

const town = townOfTests();
let shop: World;
beforeAll(async () => {
  shop = await town.shop();
});

/** A new kind does not compile until it stands here. */
const sides: Readonly<Record<OpenItemKind, Side>> = {
  invoice: 'debit',
  bill: 'debit',
  opening: 'debit',
  refund: 'debit',
  debit_note: 'debit',
  late_fee: 'debit',
  moved_out: 'debit',
  moved_in: 'credit',
  payment: 'credit',
  opening_credit: 'credit',
  bill_credit: 'credit',
  credit_note: 'credit',
  write_off: 'credit',
};

/** An open item of a kind for a stop that was skipped, which has none of its own. */
async function open(kind: string, side: Side): Promise<FactId> {
  const opening = shop.office.make('opening.recorded', bodies.opening(customerOf(1), 100));
  const skip = shop.phone.make('stop.skipped', bodies.skip(customerOf(1)));
  await shop.office.send([opening]);
  await shop.phone.send([skip]);
  await shop.database.pool.query(
    ({ sql }) => sql`
      insert into open_item (tenant_id, id, account_id, business_id, customer_id, side, kind,
        amount, day, due_day, version)
      select tenant_id, ${skip.id}, account_id, business_id, customer_id,
        ${side === 'debit' ? 1 : -1}, ${kind}, amount, day, due_day, version
      from open_item
      where tenant_id = ${shop.tenantId} and id = ${opening.id}`,
  );
  return skip.id;
}

test.each(Object.entries(sides))('the book opens a %s on the %s side', async (kind, side) => {
  const id = await open(kind, side);
  const held = await shop.database.pool.query(
    ({ sql }) => sql<{ kind: string }[]>`
      select kind from open_item where tenant_id = ${shop.tenantId} and id = ${id}`,
  );
  expect(held.map((one) => one.kind)).toEqual([kind]);
});

test('a kind that no fact makes is refused', async () => {
  await expect(open('gift', 'debit')).rejects.toThrow('open_item_kind_check');
});
