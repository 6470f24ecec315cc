// Somebody's transaction that was begun, wrote, and is left open elsewhere: cursors by the oldest
// running transaction would stop every phone behind it. Ours goes by the tenant's version.
import { expect, test } from 'vitest';
import { asAdministrator } from '../../database.ts';
import { bodies } from '../../world/bodies.ts';
import { townOfTests } from '../../world/open-world.ts';
import { makePullingPhone } from '../../world/pulling-phone.ts';

const town = townOfTests({ isAudited: true });

test('an idle transaction of another tenant, and one of nobody’s, delay no pull', async () => {
  const [shop, neighbour] = [await town.shop(), await town.shop()];
  const pulling = makePullingPhone(shop.database, shop.phone.pusher);
  await pulling.pullAll(1_000);
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  let isOpen = () => {};
  const opened = new Promise<void>((resolve) => {
    isOpen = resolve;
  });
  // It holds the neighbour's lock and version, and an older transaction id than all that follows.
  const idle = shop.database.pool.transaction('write', async ({ sql }) => {
    await sql`select pg_current_xact_id()`;
    await sql`update tenant set version = version + 1 where id = ${neighbour.tenantId}`;
    isOpen();
    await ended;
  });
  const strange = asAdministrator((pool) =>
    pool.transaction('write', async ({ sql }) => {
      await sql`select pg_current_xact_id()`;
      await ended;
    }),
  );
  await opened;
  for (let n = 1; n <= 5; n += 1) {
    const received = await shop.phone.record('customer.registered', bodies.customer(n));
    expect(received).toMatchObject({ outcomes: [{ outcome: 'applied' }] });
    expect(await pulling.pullPage(1_000)).toMatchObject({ isComplete: true });
    expect(pulling.kept('customers')).toHaveLength(n);
    expect(pulling.kept('facts')).toHaveLength(n);
  }
  end();
  await Promise.all([idle, strange]);
});
