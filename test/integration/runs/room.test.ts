// Runs over the API: the office sees them and keeps their reports, collectors don't.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { importOf } from '../../../server/import-of.ts';
import { carryOut } from '../../../server/runs/carry-out.ts';
import { runsRoom } from '../../../server/runs/runs-room.ts';
import { personIdSchema } from '../../../shared/kernel/ids.ts';
import { newId, type Office, openOffice } from '../office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice({ rooms: [runsRoom(importOf)] });
});
afterAll(() => office.close());

async function owner() {
  const [row] = await office.database.pool.query(
    ({ sql }) => sql<{ id: string }[]>`select id from person where role = 'owner' limit 1`,
  );
  return personIdSchema.parse(row?.id);
}

test('the office lists runs, opens one and downloads its report', async () => {
  const report = await carryOut(
    office.database,
    {
      kind: 'billing',
      source: 'November',
      businessId: null,
      steps: [{ name: 'count', work: async () => ({ bills: 12 }) }],
    },
    {
      author: { tenantId: office.tenantId, personId: await owner(), role: 'owner' },
      isRehearsal: false,
      nowMs: () => 1_795_000_000_000,
    },
  );
  const cookie = await office.cookieOf('asha@example.com');
  const list = await (await office.ask('/api/runs', { cookie })).json();
  expect(list.runs).toMatchObject([{ id: report.id, kind: 'billing', state: 'finished' }]);
  const one = await (await office.ask(`/api/runs/${report.id}`, { cookie })).json();
  expect(one.steps).toMatchObject([{ name: 'count', figures: { bills: 12 } }]);
  const file = await office.ask(`/api/runs/${report.id}/report.md`, { cookie });
  expect(file.headers.get('content-disposition')).toContain(`run-billing-${report.id}.md`);
  expect(await file.text()).toContain('| 1. count | finished | 0.0 s | bills 12 |');
});

test('collectors and unknown ids are refused', async () => {
  const collector = await office.cookieOf('brian@example.com');
  expect((await office.ask('/api/runs', { cookie: collector })).status).toBe(403);
  expect((await office.ask(`/api/runs/${newId()}`, { cookie: collector })).status).toBe(403);
  const cookie = await office.cookieOf('asha@example.com');
  expect((await office.ask(`/api/runs/${newId()}`, { cookie })).status).toBe(404);
  expect((await office.ask('/api/runs/nothing/report.md', { cookie })).status).toBe(404);
});
