// Credit that goes over from one account of a customer to another: never more than was there, in
// halves that arrive in any order, and no account ever owes and has in hand at once.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { verify } from '../../../server/verify/verify.ts';
import { accountOfMeter, type FactId, factIdSchema } from '../../../shared/kernel/ids.ts';
import { money } from '../../../shared/kernel/money.ts';
import { bodies } from '../../world/bodies.ts';
import { townOfTests, type World } from '../../world/open-world.ts';
import { accountsOf, issuesOf, openIssuesOf, readBook } from '../../world/read-book.ts';
import { customerOf, idOf, meterOf, water } from '../../world.ts';

const town = townOfTests();

const otieno = customerOf(4);
const [first, second] = [accountOfMeter(meterOf(4)), accountOfMeter(meterOf(5))];
const of = { businessId: water.id };

async function openHouse(): Promise<World> {
  const shop = await town.shop();
  await shop.phone.record('customer.registered', bodies.customer(4), of);
  for (const n of [4, 5]) {
    await shop.phone.record('meter.installed', { ...bodies.meter(n), customerId: otieno });
  }
  return shop;
}

type Move = { readonly from: typeof first; readonly to: typeof first; readonly amount: number };

const pairOf = ({ office }: World, { from, to, amount }: Move, ids: readonly [FactId, FactId]) => {
  const shared = { customerId: otieno, amount: money(amount), reason: 'the wrong meter' };
  const half = (way: 'out' | 'in') => ({
    ...shared,
    ...(way === 'out'
      ? { accountId: from, otherAccountId: to }
      : { accountId: to, otherAccountId: from }),
    ...{ way, pairId: ids[way === 'out' ? 1 : 0] },
  });
  return [
    office.make('credit.moved', half('out'), { ...of, id: ids[0] }),
    office.make('credit.moved', half('in'), { ...of, id: ids[1] }),
  ] as const;
};
const idsOf = (n: number) =>
  [factIdSchema.parse(idOf(0x95, 2 * n)), factIdSchema.parse(idOf(0x95, 2 * n + 1))] as const;

async function refusalsOf({ send }: World['phone'], facts: readonly unknown[]) {
  const received = await send(facts);
  if (received.type === 'refused') throw new Error(received.refusal.refusal);
  return received.outcomes.map(({ refusal }) => refusal?.code);
}

const agrees = async ({ database, tenantId }: World) =>
  expect((await verify(database, tenantId)).differences).toEqual([]);
const standsOf = async (shop: World) =>
  new Map((await accountsOf(shop)).map((one) => [one['id'], one]));

/** The two houses have meters of their own ids; what is owed on them is the same. */
async function owedIn(shop: World) {
  const { accounts, openItems, allocations, ledger, statuses, aged } = await readBook(shop);
  return { accounts, openItems, allocations, ledger, statuses, aged };
}

test('what was paid on the wrong meter pays the other one', async () => {
  const shop = await openHouse();
  await shop.office.record('opening.recorded', bodies.opening(otieno, 40_000, second), of);
  await shop.phone.record(
    'payment.recorded',
    bodies.payment(otieno, 50_000, { accountId: first }),
    of,
  );
  const pair = pairOf(shop, { from: first, to: second, amount: 50_000 }, idsOf(1));
  await shop.office.send([...pair]);
  const stands = await standsOf(shop);
  expect(stands.get(first)).toMatchObject({ outstanding: 0, unapplied: 0 });
  // 500.00 came, 400.00 was owed
  expect(stands.get(second)).toMatchObject({ outstanding: 0, unapplied: 10_000 });
  expect(await issuesOf(shop, pair[0].id)).toEqual([]);
  await agrees(shop);
});

test('one half alone moves nothing and is told, until the other comes', async () => {
  const shop = await openHouse();
  await shop.office.record('opening.recorded', bodies.opening(otieno, 40_000, second), of);
  await shop.phone.record(
    'payment.recorded',
    bodies.payment(otieno, 50_000, { accountId: first }),
    of,
  );
  const [out, into] = pairOf(shop, { from: first, to: second, amount: 40_000 }, idsOf(2));
  await shop.office.send([{ ...into, seq: out.seq }]);
  // Credit out of nothing: the debt stays.
  expect((await standsOf(shop)).get(second)).toMatchObject({ outstanding: 40_000, unapplied: 0 });
  expect(await openIssuesOf(shop, into.id)).toEqual(['half_missing']);
  await agrees(shop);
  await shop.office.send([{ ...out, seq: into.seq }]);
  const stands = await standsOf(shop);
  expect(stands.get(first)).toMatchObject({ outstanding: 0, unapplied: 10_000 });
  expect(stands.get(second)).toMatchObject({ outstanding: 0, unapplied: 0 });
  expect(await openIssuesOf(shop, into.id)).toEqual([]);
  expect(await issuesOf(shop, out.id)).toEqual([]);
  await agrees(shop);
});

test('halves that say different things stand apart, whatever they name', async () => {
  const shop = await openHouse();
  const [out, into] = pairOf(shop, { from: first, to: second, amount: 40_000 }, idsOf(5));
  const more = { ...into, body: Object.assign({}, into.body, { amount: 50_000 }) };
  await shop.office.send([out, more]);
  expect(await openIssuesOf(shop, out.id)).toEqual(['half_missing']);
  expect(await openIssuesOf(shop, into.id)).toEqual(['half_missing']);
  for (const one of await accountsOf(shop)) {
    expect(one).toMatchObject({ outstanding: 0, unapplied: 0 });
  }
  await agrees(shop);
});

test('a half that was refused keeps the other from counting', async () => {
  const shop = await openHouse();
  const [out, into] = pairOf(shop, { from: first, to: second, amount: 40_000 }, idsOf(6));
  const wrong = { ...out, body: Object.assign({}, out.body, { otherAccountId: first }) };
  expect(await refusalsOf(shop.office, [wrong, into])).toEqual(['impossible', undefined]);
  expect((await standsOf(shop)).get(second)).toMatchObject({ outstanding: 0, unapplied: 0 });
  await agrees(shop);
});

test('halves, payments and debts in any order and batches make one book', async () => {
  const moves = fc.array(
    fc.record({ amount: fc.integer({ min: 1, max: 60_000 }), isBack: fc.boolean() }),
    { minLength: 1, maxLength: 3 },
  );
  const deal = fc.record({ moves, order: fc.array(fc.nat(), { minLength: 9, maxLength: 9 }) });
  await fc.assert(
    fc.asyncProperty(deal, fc.array(fc.boolean()), async ({ moves: made, order }, cuts) => {
      const [whole, cut] = [await openHouse(), await openHouse()];
      const facts = [
        whole.office.make('opening.recorded', bodies.opening(otieno, 40_000, second), of),
        whole.office.make(
          'payment.recorded',
          bodies.payment(otieno, 50_000, { accountId: first }),
          of,
        ),
        ...made.flatMap(({ amount, isBack }, n) => {
          const [from, to] = isBack ? [second, first] : [first, second];
          return pairOf(whole, { from, to, amount }, idsOf(20 + n));
        }),
      ];
      await whole.office.send(facts);
      const shuffled = facts
        .map((fact, at) => ({ fact, place: order[at] ?? 0 }))
        .toSorted((a, b) => a.place - b.place)
        .map(({ fact }, at) => ({ ...fact, seq: at + 1 }));
      let batch: unknown[] = [];
      for (const [at, fact] of shuffled.entries()) {
        batch.push(fact);
        if (cuts[at] === false) continue;
        await cut.office.send(batch);
        batch = [];
      }
      if (batch.length > 0) await cut.office.send(batch);
      expect(await owedIn(cut)).toEqual(await owedIn(whole));
      await agrees(cut);
    }),
    { numRuns: 6 },
  );
});

test('a collector may not move credit, and nobody from an account to itself', async () => {
  const shop = await openHouse();
  const byCollector = { ...shop, office: shop.phone };
  const pair = pairOf(byCollector, { from: first, to: second, amount: 1_000 }, idsOf(3));
  expect(await refusalsOf(shop.phone, pair)).toEqual(['forbidden', 'forbidden']);
  const same = pairOf(shop, { from: first, to: first, amount: 1_000 }, idsOf(4));
  expect(await refusalsOf(shop.office, same)).toEqual(['impossible', 'impossible']);
  await agrees(shop);
});

test('a meter never owes and has in hand at once, whatever is paid, billed and moved', async () => {
  const shop = await openHouse();
  const amount = fc.integer({ min: 1, max: 60_000 });
  const onMeter = fc.constantFrom(first, second);
  const deed = fc.record({ what: fc.constantFrom('owe', 'pay', 'move'), amount, onMeter });
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 1, maxLength: 8 }), async (deeds) => {
      for (const one of deeds) {
        await doIt(shop, one);
        for (const { outstanding, unapplied } of await accountsOf(shop)) {
          expect(Math.min(Number(outstanding), Number(unapplied))).toBe(0);
        }
      }
    }),
    { numRuns: 12 },
  );
  await agrees(shop);
});

type Deed = { readonly what: string; readonly amount: number; readonly onMeter: typeof first };

let moved = 10;

async function doIt(shop: World, { what, amount, onMeter: accountId }: Deed) {
  if (what === 'pay') {
    const paid = bodies.payment(otieno, amount, { accountId });
    await shop.phone.record('payment.recorded', paid, of);
    return;
  }
  if (what === 'owe') {
    await shop.office.record('opening.recorded', bodies.opening(otieno, amount, accountId), of);
    return;
  }
  moved += 1;
  const to = accountId === first ? second : first;
  await shop.office.send([...pairOf(shop, { from: accountId, to, amount }, idsOf(moved))]);
}
