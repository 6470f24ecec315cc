// Runs over the API: the office sees them and keeps their reports, collectors don't.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeReport } from '../../../server/cli/write-report.ts';
import { importOf } from '../../../server/import-of.ts';
import { carryOut } from '../../../server/runs/carry-out.ts';
import { reportMarkdown } from '../../../server/runs/report-markdown.ts';
import type { RunPlan, RunRow } from '../../../server/runs/run-plan.ts';
import { runsRoom } from '../../../server/runs/runs-room.ts';
import { personIdSchema } from '../../../shared/kernel/ids.ts';
import { rowsToLookAt, runReportSchema } from '../../../shared/runs/run-report.ts';
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

test('of many rows to look at the report lists a thousand, its file all of them', async () => {
  const row = (n: number): RunRow => ({
    ...{ table: n % 2 === 0 ? 'payments' : 'Zahlungen', key: `row-${n}`, outcome: 'apart' },
    ...{ reasons: ['amount_missing'], words: 'it has no amount', amount: n, source: { n } },
    ...{ customerId: null, factId: null },
  });
  const rows = Array.from({ length: 10_001 }, (_, n) => row(n));
  const folder = mkdtempSync(path.join(tmpdir(), 'routebook-report-'));
  const plan: RunPlan = {
    ...{ kind: 'billing', source: 'December', businessId: null, next: ['Look at them.'] },
    steps: [{ name: 'tell', work: async (desk) => desk.tell(rows).then(() => ({})) }],
  };
  let files = { markdown: '', json: '' };
  const carry = async (isRehearsal: boolean) =>
    await carryOut(office.database, plan, {
      author: { tenantId: office.tenantId, personId: await owner(), role: 'owner' },
      ...{ isRehearsal, nowMs: () => 1_795_000_000_000 },
      keep: async (report, pages) => {
        files = await writeReport(folder, report, pages);
      },
    });
  const rehearsal = await carry(true);
  expect([rehearsal.rows.length, rowsToLookAt(rehearsal)]).toEqual([1_000, 10_001]);
  expect(reportMarkdown(rehearsal)).toContain('And 9001 more, which are not listed here.');
  const kept = runReportSchema.parse(JSON.parse(readFileSync(files.json, 'utf8')));
  expect(new Set(kept.rows.map(({ key }) => key)).size).toBe(10_001);
  expect(kept).toMatchObject({ id: rehearsal.id, next: ['Look at them.'] });
  const live = await carry(false);
  const cookie = await office.cookieOf('asha@example.com');
  const file = await office.ask(`/api/runs/${live.id}/report.md`, { cookie });
  const text = await file.text();
  expect(text.match(/it has no amount/g)).toHaveLength(10_001);
  const upToNext = (markdown: string) => markdown.split('\n## Next')[0]?.trimEnd();
  expect(upToNext(text)).toBe(upToNext(readFileSync(files.markdown, 'utf8')));
  const one = await (await office.ask(`/api/runs/${live.id}`, { cookie })).json();
  expect(one.rows).toHaveLength(1_000);
  rmSync(folder, { recursive: true });
});
