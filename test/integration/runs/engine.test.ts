// A run: steps in order, stopped at the first failure, gone on with, repeated without doubling,
// rehearsed without a trace, and taken back by mirrors.
import { expect, test } from 'vitest';
import { type Carrying, carryOut, type RunEvent } from '../../../server/runs/carry-out.ts';
import { type ServerFact, serverFact } from '../../../server/runs/record-on-server.ts';
import { reportMarkdown } from '../../../server/runs/report-markdown.ts';
import { withRunLock } from '../../../server/runs/run-lock.ts';
import { type RunPlan, RunStoppedError, type StepDesk } from '../../../server/runs/run-plan.ts';
import { undoPlan } from '../../../server/runs/undo-plan.ts';
import { derivedId } from '../../../server/sync/derived-id.ts';
import { verify } from '../../../server/verify/verify.ts';
import { day } from '../../../shared/kernel/day.ts';
import { factIdSchema, mainAccountOf } from '../../../shared/kernel/ids.ts';
import { signedMoneySchema } from '../../../shared/kernel/money.ts';
import { townOfTests, type World } from '../../world/open-world.ts';
import { customerOf, dairy, NOON, people, rounds } from '../../world.ts';
import { fingerprints, owed } from './fingerprints.ts';

const town = townOfTests({ connections: 6 });

const carrying = ({ tenantId }: World, more: Partial<Carrying> = {}): Carrying => ({
  author: { tenantId, personId: people.manager, role: 'manager' },
  isRehearsal: false,
  nowMs: () => NOON,
  ...more,
});

function facts(desk: StepDesk, table: string, amounts: readonly number[]): readonly ServerFact[] {
  return amounts.map((amount, place) =>
    serverFact({
      id: factIdSchema.parse(derivedId('test', table, String(place), String(desk.generation))),
      type: 'opening.recorded',
      businessId: dairy.id,
      day: day('2026-11-01'),
      body: () => ({
        customerId: customerOf(place + 1),
        accountId: mainAccountOf(customerOf(place + 1)),
        amount: signedMoneySchema.parse(amount),
        note: '',
      }),
    }),
  );
}

async function recordAll(desk: StepDesk, table: string, amounts: readonly number[]) {
  const made = facts(desk, table, amounts);
  const outcomes = await desk.record(made);
  await desk.tell(
    outcomes.map(({ id, outcome, receivedMs }, place) => ({
      table,
      key: String(place + 1),
      outcome: outcome === 'applied' || receivedMs >= desk.startedMs ? 'landed' : 'there',
      reasons: [],
      words: '',
      amount: amounts[place] ?? null,
      customerId: customerOf(place + 1),
      factId: id,
      source: { line: `row ${place + 1}` },
    })),
  );
  await desk.progress(outcomes.length, outcomes.length);
  return { rows: outcomes.length, totalMinor: amounts.reduce((sum, one) => sum + one, 0) };
}

const register = (desk: StepDesk) =>
  desk.record(
    [1, 2, 3].map((n) =>
      serverFact({
        id: factIdSchema.parse(derivedId('test', 'customer', String(n))),
        type: 'customer.registered',
        businessId: dairy.id,
        day: day('2026-11-01'),
        body: ({ code }) => ({
          customerId: customerOf(n),
          name: `Customer ${n}`,
          phone: null,
          place: '',
          roundId: rounds.milk,
          stopOrder: n,
          code: code(),
          note: '',
        }),
      }),
    ),
  );

type Switches = { failsAt?: number; taken: string[] };

const planOf = (switches: Switches, kind = 'openings'): RunPlan => ({
  kind,
  source: 'a folder',
  businessId: dairy.id,
  next: ['Look at the board.'],
  steps: ['customers', 'debts', 'credits'].map((name, place) => ({
    name,
    work: async (desk) => {
      switches.taken.push(name);
      if (switches.failsAt === place) throw new RunStoppedError(`no ${name} today`);
      if (name === 'customers') return { customers: (await register(desk)).length };
      return await recordAll(desk, name, name === 'debts' ? [10_050, 20_000, 1] : [-40]);
    },
  })),
});

test('a run takes its steps in order, and its report counts what they did', async () => {
  const shop = await town.shop();
  const switches: Switches = { taken: [] };
  const events: RunEvent[] = [];
  const report = await carryOut(shop.database, planOf(switches), {
    ...carrying(shop),
    onEvent: (event) => events.push(event),
  });
  expect(report).toMatchObject({
    state: 'finished',
    business: 'Gokul Dairy',
    author: 'Wanjiru',
    steps: [
      { name: 'customers', state: 'finished', figures: { customers: 3 } },
      { name: 'debts', state: 'finished', figures: { rows: 3, totalMinor: 30_051 } },
      { name: 'credits', state: 'finished', done: 1, total: 1 },
    ],
    counts: [
      { table: 'credits', outcome: 'landed', rows: 1, amount: -40 },
      { table: 'debts', outcome: 'landed', rows: 3, amount: 30_051 },
    ],
  });
  // 100.50 + 200.00 + 0.01 − 0.40 = 300.11
  expect(await owed(shop)).toBe(30_011);
  expect(events.filter(({ type }) => type === 'finished')).toHaveLength(3);
  const markdown = reportMarkdown(report);
  expect(markdown).toContain('| debts | landed | 3 | INR 300.51 |');
  expect(markdown).toContain('1. Look at the board.');
  expect(await verify(shop.database, shop.tenantId)).toMatchObject({ ok: true });
});

test('it stops at the first failure, and goes on there when it is run again', async () => {
  const shop = await town.shop();
  const switches: Switches = { failsAt: 2, taken: [] };
  const stopped = await carryOut(shop.database, planOf(switches), carrying(shop));
  expect(stopped.state).toBe('failed');
  expect(stopped.steps.map(({ state, words }) => [state, words])).toEqual([
    ['finished', null],
    ['finished', null],
    ['failed', 'no credits today'],
  ]);
  delete switches.failsAt;
  switches.taken = [];
  const report = await carryOut(shop.database, planOf(switches), carrying(shop));
  expect(switches.taken).toEqual(['credits']);
  expect(report).toMatchObject({ id: stopped.id, state: 'finished' });
  expect(await owed(shop)).toBe(30_011);
});

test('run a second time, nothing is doubled', async () => {
  const shop = await town.shop();
  await carryOut(shop.database, planOf({ taken: [] }), carrying(shop));
  const later = carrying(shop, { nowMs: () => NOON + 60_000 });
  const again = await carryOut(shop.database, planOf({ taken: [] }), later);
  expect(again.counts).toEqual([
    { table: 'credits', outcome: 'there', rows: 1, amount: -40 },
    { table: 'debts', outcome: 'there', rows: 3, amount: 30_051 },
  ]);
  expect(await owed(shop)).toBe(30_011);
});

test('a step cut off after its facts were taken starts again without doubling', async () => {
  const shop = await town.shop();
  const plan = planOf({ taken: [] });
  const cut: RunPlan = {
    ...plan,
    steps: plan.steps.map((step) => ({
      name: step.name,
      work: async (desk) => {
        const figures = await step.work(desk);
        if (step.name === 'debts') throw new Error('the machine was switched off');
        return figures;
      },
    })),
  };
  await expect(carryOut(shop.database, cut, carrying(shop))).rejects.toThrow('switched off');
  const report = await carryOut(shop.database, plan, carrying(shop));
  expect(report.counts).toMatchObject([
    { table: 'credits', outcome: 'landed' },
    { table: 'debts', outcome: 'landed', rows: 3 },
  ]);
  expect(await owed(shop)).toBe(30_011);
});

test('a rehearsal reports the same and leaves every row of every table as it was', async () => {
  const shop = await town.shop();
  const before = await fingerprints(shop.database);
  const plan = planOf({ taken: [] });
  const rehearsal = await carryOut(shop.database, plan, carrying(shop, { isRehearsal: true }));
  expect(await fingerprints(shop.database)).toEqual(before);
  const live = await carryOut(shop.database, plan, carrying(shop));
  const { id: _, isRehearsal: was, ...said } = rehearsal;
  const { id: __, isRehearsal: is, ...done } = live;
  expect(said).toEqual(done);
  expect([was, is]).toEqual([true, false]);
});

test('a rehearsal tries every step, also behind one that fails', async () => {
  const shop = await town.shop();
  const switches: Switches = { failsAt: 0, taken: [] };
  const report = await carryOut(
    shop.database,
    planOf(switches),
    carrying(shop, { isRehearsal: true }),
  );
  expect(report.state).toBe('failed');
  expect(switches.taken).toEqual(['customers', 'debts', 'credits']);
});

test('one run at a time a tenant, and the lock is gone with its run', async () => {
  const shop = await town.shop();
  const other = await town.shop();
  const plan = planOf({ taken: [] });
  await withRunLock(shop.database, shop.tenantId, async () => {
    await expect(carryOut(shop.database, plan, carrying(shop))).rejects.toThrow('Another run');
    expect((await carryOut(other.database, plan, carrying(other))).state).toBe('finished');
  });
  expect((await carryOut(shop.database, plan, carrying(shop))).state).toBe('finished');
});

test('the way back mirrors every fact, and the same source then lands once more', async () => {
  const shop = await town.shop();
  const first = await carryOut(shop.database, planOf({ taken: [] }), carrying(shop));
  const back = await undoPlan(shop.database, { tenantId: shop.tenantId, runId: first.id });
  const undone = await carryOut(shop.database, back, carrying(shop));
  expect(undone).toMatchObject({
    state: 'finished',
    steps: [{ figures: { factsReversed: 4 } }, {}, { figures: { openItemsLeft: 0 } }],
  });
  expect(await owed(shop)).toBe(0);
  await expect(
    undoPlan(shop.database, { tenantId: shop.tenantId, runId: first.id }),
  ).rejects.toThrow('already');
  const again = await carryOut(shop.database, planOf({ taken: [] }), carrying(shop));
  expect(again.id).not.toBe(first.id);
  expect(await owed(shop)).toBe(30_011);
  expect(await verify(shop.database, shop.tenantId)).toMatchObject({ ok: true });
});
