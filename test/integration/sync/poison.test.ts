// A fact that breaks the server stops nobody: the batch is asked for in halves, the single fact is
// parked whole, and a fault that passes by itself parks nothing.
import { beforeAll, expect, test } from 'vitest';
import { ConnectionLostError } from '../../../server/db/connection-lost-error.ts';
import { openPool, PoolBusyError } from '../../../server/db/guarded-pool.ts';
import { makeTenantTurns, TurnTimeoutError } from '../../../server/db/tenant-turns.ts';
import { isPassing } from '../../../server/sync/passing.ts';
import { makeReceiver } from '../../../server/sync/receive.ts';
import type { FactId } from '../../../shared/kernel/ids.ts';
import { targetOf } from '../../database.ts';
import { bodies } from '../../world/bodies.ts';
import { type Town, townOfTests, worldOf } from '../../world/open-world.ts';
import { nextFactId } from '../../world/phone.ts';
import { accountsOf, countsOf } from '../../world/read-book.ts';
import { customerOf } from '../../world.ts';

const town = townOfTests({ isAudited: true });

beforeAll(async () => {
  await town.database.pool.query(({ sql }) =>
    sql.unsafe(`
      create table poison (id uuid primary key, code text not null);
      grant select on poison to routebook_app;
      create function refuse_poison() returns trigger language plpgsql as $$
      declare found text;
      begin
        select code into found from poison where id = new.id;
        if found is not null then raise exception using errcode = found, message = 'poison'; end if;
        return new;
      end $$;
      create trigger poison before insert on fact for each row execute function refuse_poison();`),
  );
});

const asha = customerOf(1);

/** Makes the database refuse this fact with an SQLSTATE of its own, or of a fault that passes. */
async function poison(id: FactId, code = 'XX001') {
  await town.database.pool.query(({ sql }) => sql`insert into poison values (${id}, ${code})`);
}

test('a batch with poison is asked for in halves; alone it is parked, the rest go on', async () => {
  const shop = await town.shop();
  const [first, bad, last] = [500, 600, 700].map((amount) =>
    shop.phone.make('payment.recorded', bodies.payment(asha, amount)),
  );
  await poison(bad?.id ?? nextFactId());
  const sendLess = { type: 'refused', refusal: { refusal: 'send_less' } };
  expect(await shop.phone.send([first, bad, last])).toEqual(sendLess);
  expect(await countsOf(shop)).toMatchObject({ facts: 0, held: 0, entries: 0 });
  expect(await shop.phone.send([first])).toMatchObject({ type: 'received', ackedSeq: 1 });
  const parked = await shop.phone.send([bad]);
  expect(parked).toMatchObject({
    type: 'received',
    ackedSeq: 2,
    outcomes: [{ id: bad?.id, seq: 2, outcome: 'parked', refusal: { code: 'broke_the_server' } }],
  });
  expect(await shop.phone.send([last])).toMatchObject({ type: 'received', ackedSeq: 3 });
  // 500 + 700 = 1,200; the 600 wait for a person.
  expect(await accountsOf(shop)).toMatchObject([{ unapplied: 1_200 }]);
  expect(await shop.phone.send([bad])).toEqual(
    parked.type === 'received' ? { ...parked, ackedSeq: 3 } : parked,
  );
  const rows = await town.database.pool.query(
    ({ sql }) => sql<{ payload: string }[]>`
      select payload from held_fact where tenant_id = ${shop.tenantId}`,
  );
  expect(rows.map(({ payload }) => JSON.parse(payload))).toEqual([bad]);
});

test('a parked fact under another device stays parked, with one copy of its reason', async () => {
  const shop = await town.shop();
  const bad = shop.phone.make('payment.recorded', bodies.payment(asha, 600));
  await poison(bad.id);
  await shop.phone.send([bad]);
  expect(await shop.second.send([bad])).toMatchObject({
    outcomes: [{ id: bad.id, outcome: 'parked', refusal: { code: 'broke_the_server' } }],
  });
  expect(await countsOf(shop)).toMatchObject({ facts: 0, held: 2 });
});

test('batches that wait share a transaction, and one with poison harms none of them', async () => {
  const shop = await town.shop();
  const phones = [shop.phone, shop.second, shop.office, shop.other];
  const facts = phones.map((phone) =>
    phone.make('payment.recorded', bodies.payment(asha, 500), { id: nextFactId() }),
  );
  const two = shop.second.make('payment.recorded', bodies.payment(asha, 500));
  await poison(facts[2]?.id ?? nextFactId());
  const opening = shop.phone.send([facts[0]]);
  const waiting = [
    shop.second.send([facts[1], two]),
    shop.office.send([facts[2]]),
    shop.other.send([facts[3]]),
  ];
  const answers = await Promise.all([opening, ...waiting]);
  expect(answers).toMatchObject([
    { ackedSeq: 1, outcomes: [{ outcome: 'applied' }] },
    { ackedSeq: 2, outcomes: [{ outcome: 'applied' }, { outcome: 'applied' }] },
    { ackedSeq: 1, outcomes: [{ outcome: 'parked' }] },
    { ackedSeq: 1, outcomes: [{ outcome: 'applied' }] },
  ]);
  // Phone, second twice, other: 4 × 500 = 2,000.
  expect(await accountsOf(shop)).toMatchObject([{ unapplied: 2_000 }]);
});

test('waiting batches share one version, also when two of them bring the same fact', async () => {
  const shop = await town.shop();
  const first = shop.phone.record('stop.skipped', bodies.skip(asha));
  const shared = shop.second.make('payment.recorded', bodies.payment(asha, 500));
  const office = shop.office.make('fact.voided', bodies.void(shared.id, asha));
  const answers = await Promise.all([
    first,
    shop.second.send([shared]),
    shop.other.send([shared]),
    shop.office.send([office]),
  ]);
  const versions = answers.flatMap((one) => (one.type === 'received' ? one.outcomes : []));
  const [alone, ...together] = versions.map(({ version }) => version);
  expect(new Set(together).size).toBe(1);
  expect(together[0]).toBe((alone ?? 0) + 1);
  expect(answers).toMatchObject([
    {},
    { outcomes: [{ outcome: 'applied' }], balances: [{ outstanding: 0, unapplied: 0 }] },
    { outcomes: [{ outcome: 'applied' }], balances: [{ outstanding: 0, unapplied: 0 }] },
    { outcomes: [{ outcome: 'applied', issues: ['customer_unknown'] }] },
  ]);
  expect(await countsOf(shop)).toMatchObject({ facts: 3, held: 1, open: 1, entries: 2 });
});

test.each(['57014', '53100', '58030', '08006', '25006', '40P01'])(
  'a fault that passes (%s) keeps the fact on the phone',
  async (code) => {
    const shop = await town.shop();
    const fact = shop.phone.make('payment.recorded', bodies.payment(asha, 500));
    await poison(fact.id, code);
    expect(await shop.phone.send([fact])).toEqual({
      type: 'refused',
      refusal: { refusal: 'busy' },
    });
    expect(await countsOf(shop)).toMatchObject({ facts: 0, held: 0 });
    await town.database.pool.query(({ sql }) => sql`delete from poison where id = ${fact.id}`);
    expect(await shop.phone.send([fact])).toMatchObject({ type: 'received', ackedSeq: 1 });
  },
);

test('a full pool and a long queue pass by themselves', async () => {
  expect(isPassing(new PoolBusyError('all connections were busy'))).toBe(true);
  expect(isPassing(new TurnTimeoutError('others took too long'))).toBe(true);
  expect(isPassing(new ConnectionLostError('gone'))).toBe(true);
  expect(isPassing(new Error('wrapped', { cause: new PoolBusyError('busy') }))).toBe(true);
  expect(isPassing(new TypeError('no function'))).toBe(false);
  expect(isPassing('a text')).toBe(false);
});

test('no free connection: the phone keeps its fact and sends it again', async () => {
  const shop = await town.shop();
  const pool = openPool({
    target: targetOf(await nameOf(town)),
    prepare: true,
    connections: 1,
    acquireTimeoutMs: 50,
  });
  const narrow = { ...town.database, pool, tenantTurns: makeTenantTurns() };
  let release = () => {};
  let taken: Promise<void> = Promise.resolve();
  await new Promise<void>((isTaken) => {
    taken = pool.query(async ({ sql }) => {
      await sql`select 1`;
      await new Promise<void>((resolve) => {
        release = resolve;
        isTaken();
      });
    });
  });
  const { phone } = worldOf(narrow, shopNumber(shop.tenantId), makeReceiver(narrow));
  const fact = phone.make('payment.recorded', bodies.payment(asha, 500));
  expect(await phone.send([fact])).toEqual({ type: 'refused', refusal: { refusal: 'busy' } });
  expect(await phone.send([])).toEqual({ type: 'refused', refusal: { refusal: 'busy' } });
  release();
  await taken;
  expect(await phone.send([fact])).toMatchObject({ type: 'received', ackedSeq: 1 });
  await pool.close();
  expect(await countsOf(shop)).toMatchObject({ facts: 1, held: 0 });
});

const shopNumber = (tenantId: string) => Number.parseInt(tenantId.slice(-12), 16);

async function nameOf({ database }: Town): Promise<string> {
  const rows = await database.pool.query(
    ({ sql }) => sql<{ name: string }[]>`select current_database() as name`,
  );
  return rows[0]?.name ?? '';
}
