// Facts that are committed are answered, whatever becomes of the pull behind them.
import { Hono } from 'hono';
import { expect, test } from 'vitest';
import type { SignedIn } from '../../../server/people/who.ts';
import { syncRoom } from '../../../server/sync/sync-room.ts';
import { instant } from '../../../shared/kernel/day.ts';
import { PROTOCOL_VERSION } from '../../../shared/protocol.ts';
import { bodies } from '../../world/bodies.ts';
import { townOfTests, type World } from '../../world/open-world.ts';
import { countsOf } from '../../world/read-book.ts';
import { NOON } from '../../world.ts';

const town = townOfTests({ isAudited: true });

/** The endpoint as the shop's collector reaches it. */
function openDoor({ database, phone: { pusher } }: World) {
  const door = new Hono<SignedIn>()
    .use(async (c, next) => {
      c.set('who', { ...pusher, userId: 'asha', name: 'Asha' });
      await next();
    })
    .route('/', syncRoom({ database, nowMs: () => NOON }))
    .onError((_, c) => c.json({ refusal: 'broken' }, 500));
  return async (facts: readonly unknown[]) => {
    const cursor = { version: 0, scope: '', page: null };
    const body = JSON.stringify({
      protocol: PROTOCOL_VERSION,
      deviceId: pusher.deviceId,
      lineage: null,
      clock: instant(NOON),
      ackedSeq: 0,
      unsent: { count: facts.length, oldestAt: null },
      appVersion: 'test',
      facts,
      pull: { cursor, limit: 1_000 },
    });
    const headers = { 'content-type': 'application/json' };
    const answer = await door.request('/sync', { method: 'POST', headers, body });
    return { status: answer.status, said: await answer.json() };
  };
}

const rename = (from: string, to: string) =>
  town.database.pool.query(({ sql }) => sql.unsafe(`alter table ${from} rename to ${to}`));

test('a push is answered without rows when its pull fails; the next request says why', async () => {
  const shop = await town.shop();
  const send = openDoor(shop);
  const fact = shop.phone.make('customer.registered', bodies.customer(1));
  // Products are asked for by pulls alone.
  await rename('product', 'lost_product');
  expect(await send([fact])).toMatchObject({
    status: 200,
    said: { ackedSeq: 1, outcomes: [{ id: fact.id, outcome: 'applied' }], pulled: null },
  });
  expect(await countsOf(shop)).toMatchObject({ facts: 1 });
  expect(await send([])).toMatchObject({ status: 500 });
  await rename('lost_product', 'product');
  expect(await send([])).toMatchObject({ status: 200, said: { pulled: { isReset: true } } });
});
