// The way back of a move that was repeated or mended: it takes all that the source brought in since
// the last one, so that the next run neither doubles nor loses.
import { cpSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { outstandingPlan } from '../../../server/legacy/outstanding-plan.ts';
import { readCsvFolder } from '../../../server/legacy/read-csv-folder.ts';
import { carryOut } from '../../../server/runs/carry-out.ts';
import type { RunPlan } from '../../../server/runs/run-plan.ts';
import { undoPlan } from '../../../server/runs/undo-plan.ts';
import { verify } from '../../../server/verify/verify.ts';
import type { Business } from '../../../shared/ledger/business.ts';
import { townOfTests, type World } from '../../world/open-world.ts';
import { dairy, NOON, TODAY, water } from '../../world.ts';
import { owed } from '../runs/fingerprints.ts';
import { csvFolder, customer, payment, type Tables, tidy } from './legacy-town.ts';
import { carrying, move, planOf, sourceOf } from './move.ts';

const town = townOfTests({ connections: 6 });

const at = (hours: number) => ({ nowMs: () => NOON + hours * 3_600_000 });

/** The same dairy after a customer was added who owes 10.00. */
const mended: Tables = {
  ...tidy,
  customers: [...(tidy['customers'] ?? []), customer('c4', 'Dev', { outstanding_amount: '10.00' })],
};

async function takeBack(shop: World, runId: string, hours: number) {
  const back = await undoPlan(shop.database, { tenantId: shop.tenantId, runId });
  return await carryOut(shop.database, back, carrying(shop, at(hours)));
}

async function statesOf({ database, tenantId }: World): Promise<readonly string[]> {
  const rows = await database.pool.query(
    ({ sql }) => sql<{ state: string }[]>`
      select state from run
      where tenant_id = ${tenantId} and kind = 'outstanding' order by started_at, id`,
  );
  return rows.map(({ state }) => state);
}

test.each(['the first run', 'the second run'])(
  'a mended move, %s taken back: all of it is back, and the next lands once',
  async (which) => {
    const shop = await town.shop();
    const first = await move(shop, tidy);
    const before = await owed(shop);
    const second = await move(shop, mended, at(1));
    expect(await owed(shop)).toBe(before + 1_000);
    const back = await takeBack(shop, which === 'the first run' ? first.id : second.id, 2);
    expect(back.state).toBe('finished');
    expect(await owed(shop)).toBe(0);
    expect(await statesOf(shop)).toEqual(['rolled_back', 'rolled_back']);
    const third = await move(shop, mended, at(3));
    expect([third.state, await owed(shop)]).toEqual(['finished', before + 1_000]);
    expect(await verify(shop.database, shop.tenantId)).toMatchObject({ ok: true });
    // And once more: the way back of the third takes what the third brought in.
    await takeBack(shop, third.id, 4);
    expect(await owed(shop)).toBe(0);
    expect((await move(shop, mended, at(5))).state).toBe('finished');
    expect(await owed(shop)).toBe(before + 1_000);
  },
);

/** The plan, and the power goes in its step at a place from 0. */
const cutIn = (plan: RunPlan, cutAt: number): RunPlan => ({
  ...plan,
  steps: plan.steps.map((step, place) => ({
    name: step.name,
    work: async (desk) => {
      if (place === cutAt) throw new Error('the power went');
      return await step.work(desk);
    },
  })),
});

test('cut off, mended and run again: the new row lands and every balance agrees', async () => {
  const shop = await town.shop();
  const first = { ...tidy, payments: [...(tidy['payments'] ?? []), payment('y9', '12 or 13')] };
  const cut = cutIn(planOf(await sourceOf(first)), 3);
  await expect(carryOut(shop.database, cut, carrying(shop))).rejects.toThrow('the power went');
  const report = await move(shop, mended, at(1));
  expect(report.steps.map(({ words, state }) => words ?? state)).toEqual(Array(6).fill('finished'));
  // 100 + 250 − 40 + 10 + 500 − 200
  expect(await owed(shop)).toBe(62_000);
  expect(report.counts.find(({ table }) => table === 'customers')?.rows).toBe(4);
  expect(report.counts.some(({ outcome }) => outcome === 'apart')).toBe(false);
  expect(await verify(shop.database, shop.tenantId)).toMatchObject({ ok: true });
});

test('cut off for the dairy, the same name comes into the water business whole', async () => {
  const shop = await town.shop();
  const source = await sourceOf(tidy);
  const whole = { meaning: null, makeBusiness: null } as const;
  const into = (business: Business) =>
    outstandingPlan({ ...whole, frame: { source, business, day: TODAY } });
  const cut = cutIn(into(dairy), 4);
  await expect(carryOut(shop.database, cut, carrying(shop))).rejects.toThrow('the power went');
  const other = await carryOut(shop.database, into(water), carrying(shop, at(1)));
  expect([other.business, other.state]).toEqual([water.name, 'finished']);
  const own = await carryOut(shop.database, into(dairy), carrying(shop, at(2)));
  expect([own.business, own.state]).toEqual([dairy.name, 'finished']);
  // Twice 100 + 250 − 40 + 500 − 200
  expect(await owed(shop)).toBe(122_000);
  const back = await takeBack(shop, other.id, 3);
  expect([back.state, await owed(shop)]).toEqual(['finished', 61_000]);
});

test('two folders of one name are two sources: the second says so at once', async () => {
  const shop = await town.shop();
  const exported = () => {
    const folder = path.join(csvFolder({}), 'export');
    cpSync(csvFolder(tidy), folder, { recursive: true });
    return folder;
  };
  const [january, february] = [exported(), exported()];
  const run = async (folder: string, hours: number) =>
    carryOut(shop.database, planOf(await readCsvFolder(folder)), carrying(shop, at(hours)));
  expect((await run(january, 0)).state).toBe('finished');
  await expect(run(february, 1)).rejects.toThrow(/brought in before from .*--name "folder export"/);
  expect((await run(january, 2)).state).toBe('finished');
  const { tables, name } = await readCsvFolder(february);
  const named = planOf({ tables, name });
  expect((await carryOut(shop.database, named, carrying(shop, at(3)))).state).toBe('finished');
  expect(await owed(shop)).toBe(61_000);
});

test('where facts of an attempt before the way back still stand, nothing lands anew', async () => {
  const shop = await town.shop();
  await move(shop, tidy);
  const before = await owed(shop);
  const second = await move(shop, mended, at(1));
  // As books are in which a way back took only what its own run had brought in.
  await shop.database.pool.query(
    ({ sql }) => sql`
      update run set state = 'rolled_back'
      where tenant_id = ${shop.tenantId} and id = ${second.id}`,
  );
  await expect(move(shop, mended, at(2))).rejects.toThrow(/still stand.*--rollback/);
  expect(await owed(shop)).toBe(before + 1_000);
  await takeBack(shop, second.id, 3);
  expect(await owed(shop)).toBe(0);
  expect((await move(shop, mended, at(4))).state).toBe('finished');
  expect(await owed(shop)).toBe(before + 1_000);
});
