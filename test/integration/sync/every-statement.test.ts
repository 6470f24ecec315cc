// The backend of a batch ended before every single statement of its transaction, its commit
// included, and after it: nothing is ever half in the book, and the phone's next try lands once.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../../server/db/open-database.ts';
import { makeReceiver } from '../../../server/sync/receive.ts';
import type { Received } from '../../../server/sync/received.ts';
import { freshDatabase } from '../../database.ts';
import { bodies } from '../../world/bodies.ts';
import { closeAudited, openWorld, type World, worldOf } from '../../world/open-world.ts';
import type { Wire } from '../../world/phone.ts';
import { accountsOf, countsOf, ledgerOf } from '../../world/read-book.ts';
import { allowStrikes, type Place, strike } from '../../world/struck-pool.ts';
import { customerOf, rounds, water } from '../../world.ts';

const AT_ONCE = 6;
const asha = customerOf(1);
const njeri = customerOf(2);
const kamau = customerOf(3);

let database: Database;
let tables: readonly string[];

beforeAll(async () => {
  database = await freshDatabase({ connections: AT_ONCE + 2 });
  await allowStrikes(database);
  const rows = await database.pool.query(
    ({ sql }) => sql<{ name: string }[]>`
      select table_name as name from information_schema.columns
      where table_schema = 'public' and column_name = 'tenant_id' order by table_name`,
  );
  tables = rows.map(({ name }) => name);
});

afterAll(() => closeAudited(database));

/** A morning's batch that touches everything: odd, forbidden, taken back, metered. */
function batchOf({ phone }: World, firstSale: Wire): readonly Wire[] {
  const sale = bodies.sale(asha, { litres: 2_000, total: 10_900, number: 'T2' });
  return [
    phone.make('customer.registered', bodies.customer(2)),
    phone.make('customer.changed', bodies.change(asha, { name: 'Asha anew' })),
    phone.make('sale.recorded', sale),
    phone.make('payment.recorded', bodies.payment(asha, 12_000)),
    phone.make('payment.recorded', bodies.payment(njeri, 700)),
    phone.make('fact.voided', bodies.void(firstSale.id, asha)),
    phone.make('stop.skipped', bodies.skip(asha)),
    phone.make('customer.registered', bodies.customer(3, { roundId: rounds.pipes }), {
      businessId: water.id,
    }),
    phone.make('meter.installed', bodies.meter(1, { customerId: kamau })),
    phone.make('meter.read', bodies.reading(1, 105_000)),
    phone.make('opening.recorded', bodies.opening(asha, 900)),
  ];
}

/** A tenant with a book already, and the batch that is to come; `world` sends through `struck`. */
async function openShop(n: number) {
  const plain = await openWorld(database, n);
  const firstSale = plain.phone.make(
    'sale.recorded',
    bodies.sale(asha, { litres: 1_000, total: 5_450, number: 'T1' }),
  );
  await plain.phone.send([
    plain.phone.make('customer.registered', bodies.customer(1), { seq: 1 }),
    { ...firstSale, seq: 2 },
  ]);
  const struck = strike(database);
  const world = worldOf(struck.database, n, makeReceiver(struck.database));
  // The struck phone goes on behind what the plain one has sent.
  world.phone.make('stop.skipped', bodies.skip(asha), { seq: 2 });
  return { world, struck, batch: batchOf(world, firstSale) };
}

/** Every row of a tenant in every table, as one figure a table. */
async function printOf({ tenantId }: World): Promise<readonly string[]> {
  const parts = tables.map(
    (name) => `select '${name} ' || count(*) || ' ' ||
      coalesce(md5(string_agg(row::text, '' order by row::text)), '') as line
      from "${name}" row where tenant_id = '${tenantId}'`,
  );
  const rows = await database.pool.query(({ sql }) =>
    sql.unsafe<{ line: string }[]>(parts.join(' union all ')),
  );
  return rows.map(({ line }) => line);
}

const bookOf = async (world: World) => ({
  counts: await countsOf(world),
  accounts: await accountsOf(world),
  ledger: await ledgerOf(world),
});

const told = (received: Received): readonly string[] =>
  received.type === 'received' ? received.outcomes.map(({ outcome }) => outcome) : [];

/** What came of a batch that was struck at one place until the phone gave up, and sent again. */
async function strikeOnce(n: number, place: Place) {
  const { world, struck, batch } = await openShop(n);
  const before = await printOf(world);
  struck.strikeAt(place);
  const first = await world.phone.send(batch).catch(() => ({ type: 'lost' as const }));
  const strikes = struck.strikes();
  struck.strikeAt(null);
  const isUntouched = JSON.stringify(await printOf(world)) === JSON.stringify(before);
  const second = await world.phone.send(batch);
  const book = await bookOf(world);
  const third = await world.phone.send(batch);
  return {
    place,
    isStruck: strikes > 0,
    isHeard: first.type === 'received',
    isUntouched,
    second: told(second),
    third: told(third),
    isSameAgain: JSON.stringify(await bookOf(world)) === JSON.stringify(book),
    book,
  };
}

test('a batch struck before each of its statements: whole or not at all, and once', async () => {
  const whole = await openShop(1);
  const taken = await whole.world.phone.send(whole.batch);
  const outcomes = told(taken);
  expect(outcomes.filter((outcome) => outcome === 'applied').length).toBeGreaterThan(8);
  expect(outcomes).toContain('refused');
  const places = whole.struck.places();
  const book = await bookOf(whole.world);
  expect(places.filter(({ part }) => part === 'opening')).toHaveLength(3);
  expect(places.filter(({ part }) => part === 'work').length).toBeGreaterThan(15);
  const waiting = places.map((place, index) => ({ place, n: index + 2 }));
  const results: Awaited<ReturnType<typeof strikeOnce>>[] = [];
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      results.push(await strikeOnce(next.n, next.place));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const expected = places.map((place) => ({
    place,
    isStruck: true,
    isHeard: false,
    // Only behind the commit is the batch in the book, though nobody was told.
    isUntouched: place.part !== 'answer',
    second: outcomes,
    third: outcomes,
    isSameAgain: true,
    book,
  }));
  const order = (one: { place: Place }) => `${one.place.part}${one.place.n}`.padStart(9);
  const sorted = <T extends { place: Place }>(all: T[]) =>
    all.toSorted((a, b) => (order(a) < order(b) ? -1 : 1));
  expect(sorted(results)).toEqual(sorted(expected));
}, 120_000);
