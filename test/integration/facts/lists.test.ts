// The office's lists as facts: rounds change hands, products and dated prices come, a business
// tells how money reaches it; late, twice, out of order, forbidden, odd but true; audited.
import { expect, test } from 'vitest';
import { readTenant } from '../../../server/db/tenant-transaction.ts';
import { scopeOf } from '../../../server/sync/scope.ts';
import { verify } from '../../../server/verify/verify.ts';
import { day, instant } from '../../../shared/kernel/day.ts';
import { personIdSchema, productIdSchema, roundIdSchema } from '../../../shared/kernel/ids.ts';
import { price } from '../../../shared/kernel/quantity.ts';
import { taxRateSchema } from '../../../shared/ledger/tax.ts';
import { townOfTests, type World } from '../../world/open-world.ts';
import { dairy, idOf, meterOf, milk, NOON, people, rounds, water } from '../../world.ts';

const town = townOfTests();

const north = roundIdSchema.parse(idOf(0x40, 9));
const ghee = productIdSchema.parse(idOf(0x51, 9));
const hour = 3_600_000;
const earlier = { recordedAt: instant(NOON - hour) };
const applied = { outcomes: [{ outcome: 'applied' }] };

const roundsOf = (shop: World) =>
  readTenant(
    shop.database,
    shop.tenantId,
    ({ sql, tenantId }) => sql<{ name: string; collector: string | null }[]>`
      select name, collector_id as collector
      from round where tenant_id = ${tenantId} order by id`,
  );

const productsOf = (shop: World) =>
  readTenant(
    shop.database,
    shop.tenantId,
    ({ sql, tenantId }) => sql<{ name: string; unit: string; prices: unknown }[]>`
      select name, unit, prices from product where tenant_id = ${tenantId} order by id`,
  );

const expectClean = async (shop: World) =>
  expect((await verify(shop.database, shop.tenantId)).differences).toEqual([]);

test('two phones choose a bulk meter: the later word stands for all, in any order', async () => {
  const [one, other] = [await town.shop(), await town.shop()];
  const choose = (shop: typeof one, n: number, minute: number) =>
    shop.office.record(
      'business.set',
      { businessId: water.id, change: { bulkMeter: meterOf(n) } },
      { recordedAt: instant(NOON + minute * 60_000), businessId: water.id },
    );
  await choose(one, 1, -60);
  await choose(one, 2, -5);
  await choose(other, 2, -5);
  await choose(other, 1, -60);
  for (const { database, tenantId } of [one, other]) {
    const [row] = await database.pool.query(
      ({ sql }) => sql`
        select settings from business where tenant_id = ${tenantId} and id = ${water.id}`,
    );
    expect(row).toEqual({ settings: { bulkMeter: meterOf(2) } });
  }
});

test('a round given to another collector is on their phone only', async () => {
  const shop = await town.shop();
  const given = shop.office.make('round.set', {
    roundId: rounds.milk,
    change: { collectorId: people.other },
  });
  expect(await shop.office.send([given])).toMatchObject(applied);
  await shop.office.send([given]);
  const scopes = await readTenant(shop.database, shop.tenantId, (read) =>
    Promise.all([scopeOf(read, shop.phone.pusher), scopeOf(read, shop.other.pusher)]),
  );
  expect(scopes.map((scope) => scope.rounds)).toEqual([
    [rounds.pipes],
    [rounds.milk, rounds.others],
  ]);
  await expectClean(shop);
});

test('of two changes of a round the later one wins, whichever arrives first', async () => {
  const shop = await town.shop();
  const mended = shop.office.make('round.set', {
    roundId: north,
    change: { name: 'North', collectorId: people.other },
  });
  const first = shop.office.make(
    'round.set',
    { roundId: north, change: { name: 'Noth' } },
    earlier,
  );
  await shop.office.send([mended, first]);
  expect(await roundsOf(shop)).toContainEqual({ name: 'North', collector: people.other });
  await expectClean(shop);
});

test('a round may name somebody whom the book does not know yet', async () => {
  const shop = await town.shop();
  const stranger = personIdSchema.parse(idOf(0x30, 77));
  const given = { roundId: north, change: { name: 'North', collectorId: stranger } };
  expect(await shop.office.record('round.set', given)).toMatchObject(applied);
  await expectClean(shop);
});

test('a price comes before its product; days and products stay apart', async () => {
  const shop = await town.shop();
  const of = (fromDay: string, rupees: number) =>
    ({ productId: ghee, fromDay: day(fromDay), price: price(rupees * 1_000_000) }) as const;
  await shop.office.send([
    shop.office.make('price.set', of('2026-12-01', 640), earlier),
    shop.office.make('product.set', {
      productId: ghee,
      change: { name: 'Ghee', unit: 'kg', taxRate: taxRateSchema.parse(500) },
    }),
    shop.office.make('price.set', of('2026-12-01', 650)),
    shop.office.make('price.set', of('2026-11-01', 620)),
  ]);
  expect(await productsOf(shop)).toEqual([
    { name: milk.name, unit: 'l', prices: {} },
    {
      name: 'Ghee',
      unit: 'kg',
      prices: { '2026-11-01': 620_000_000, '2026-12-01': 650_000_000 },
    },
  ]);
  await expectClean(shop);
});

test('collectors change no list, an accountant no business', async () => {
  const shop = await town.shop();
  const refused = { outcomes: [{ outcome: 'refused', refusal: { code: 'forbidden' } }] };
  expect(
    await shop.phone.record('round.set', { roundId: rounds.milk, change: { name: 'Mine' } }),
  ).toMatchObject(refused);
  const change = { upiAddress: 'asha@okbank' };
  expect(await shop.phone.record('business.set', { businessId: dairy.id, change })).toMatchObject(
    refused,
  );
  expect(
    await shop.office.record('business.set', { businessId: dairy.id, change: { paybill: '12' } }),
  ).toMatchObject({ outcomes: [{ outcome: 'refused', refusal: { code: 'malformed' } }] });
  await expectClean(shop);
});

test('the audit names a list that says something else than its facts', async () => {
  const shop = await town.shop();
  await shop.office.record('round.set', { roundId: rounds.milk, change: { name: 'Far East' } });
  await shop.database.pool.query(
    ({ sql }) => sql`
      update round set name = 'West' where tenant_id = ${shop.tenantId} and id = ${rounds.milk}`,
  );
  expect((await verify(shop.database, shop.tenantId)).differences).toEqual([
    {
      what: 'list differs',
      where: `${rounds.milk} value`,
      expected: '"Far East"',
      found: '"West"',
    },
  ]);
});
