// The way back of a move of meters that was repeated: both databases are as before it, and the next
// move lands once.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { restoreStep } from '../../../server/legacy/meters/financials-plan.ts';
import { openOldDatabase } from '../../../server/legacy/meters/old-database.ts';
import { carryOut } from '../../../server/runs/carry-out.ts';
import { undoPlan } from '../../../server/runs/undo-plan.ts';
import { verify } from '../../../server/verify/verify.ts';
import { townOfTests } from '../../world/open-world.ts';
import { NOON } from '../../world.ts';
import { makeDoor } from '../legacy/door.ts';
import { carrying } from '../legacy/move.ts';
import { owed } from '../runs/fingerprints.ts';
import { type OldTown, openOldTown, runOn, statesOf, street, vector, whole } from './old-town.ts';

const door = makeDoor();
const town = townOfTests({ connections: 6 });
let old: OldTown;
beforeAll(async () => {
  old = await openOldTown(door, vector + street);
});
afterAll(async () => {
  door.close();
  await old.database.close();
});

const at = (hours: number) => ({ nowMs: () => NOON + hours * 3_600_000 });
const FIVE = Array(5).fill('finished');

test('repeated and taken back: nothing is left, and the next lands once', async () => {
  const world = await town.shop();
  await runOn({ old, world }, whole);
  const moved = await owed(world);
  await runOn({ old, world }, whole, at(1));
  const step = { of: 'customer-balances-to-meters' } as const;
  const last = await runOn({ old, world }, step, at(2));
  expect(await owed(world)).toBe(moved);
  const back = await undoPlan(world.database, { tenantId: world.tenantId, runId: last.id });
  const outside = openOldDatabase(old.url);
  const steps = [...back.steps, restoreStep(outside, '1')];
  const plan = { ...back, steps, close: outside.close };
  expect((await carryOut(world.database, plan, carrying(world, at(3)))).state).toBe('finished');
  expect(await owed(world)).toBe(0);
  expect(statesOf(await runOn({ old, world }, whole, at(4)))).toEqual(FIVE);
  expect(await owed(world)).toBe(moved);
  const look = { of: 'validate-meter-financial-data', check: null } as const;
  expect((await runOn({ old, world }, look, at(5))).state).toBe('finished');
  expect(await verify(world.database, world.tenantId)).toMatchObject({ ok: true });
});
