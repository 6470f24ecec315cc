// An old book brought in over the API: the office rehearses, brings in, sees it in the list, tries
// the way back and takes it; collectors and files that are none are refused.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { importOf } from '../../../server/import-of.ts';
import { csvSource } from '../../../server/legacy/csv-source.ts';
import { runsRoom } from '../../../server/runs/runs-room.ts';
import { foundTenant } from '../../../server/setup/found-tenant.ts';
import { makeReceiver } from '../../../server/sync/receive.ts';
import { worldOf } from '../../world/open-world.ts';
import { dairy, planOf } from '../../world.ts';
import { owedBy } from '../legacy/move.ts';
import { addPerson, newId, type Office, openOffice } from '../office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice({ rooms: [runsRoom(importOf)] });
  const plan = planOf(1);
  await foundTenant(office.database, plan);
  await addPerson({ ...office, tenantId: plan.id }, 'meera@example.com', 'owner');
});
afterAll(() => office.close());

const file = (name: string, text: string) => ({
  name,
  bytes: Buffer.from(text).toString('base64'),
});
const files = [
  file('customers.csv', 'id,billing_name,outstanding_amount\nc1,Anita Rao,250.00\nc2,Bala,-40.00'),
  file('payments.csv', 'id,customer_id,amount,payment_date\ny1,c1,100.00,2026-10-20\ny2,c9,5,'),
];
const ask = { businessId: dairy.id, name: 'Old dairy', amount: null, files };

/** Waits for the run that was started last. */
async function ended(cookie: string) {
  for (;;) {
    const { job } = await (await office.ask('/api/runs/latest', { cookie })).json();
    if (job.state !== 'running') return job;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

test('a rehearsal keeps nothing, the run lands, doubles nothing, and goes back', async () => {
  const cookie = await office.cookieOf('meera@example.com');
  const shop = worldOf(office.database, 1, makeReceiver(office.database));
  const list = async () => (await (await office.ask('/api/runs', { cookie })).json()).runs;
  await office.ask('/api/runs/import', { cookie, json: { ...ask, isRehearsal: true } });
  const tried = await ended(cookie);
  expect(tried).toMatchObject({ state: 'finished', isRehearsal: true, undoes: null });
  expect(await list()).toEqual([]);
  const kept = await office.ask('/api/runs/latest/report.md', { cookie });
  expect(kept.headers.get('content-disposition')).toContain('rehearsal-outstanding');
  expect(await kept.text()).toContain('its customer is not in the source');

  await office.ask('/api/runs/import', { cookie, json: { ...ask, isRehearsal: false } });
  const landed = await ended(cookie);
  // The rehearsal and the run tell the same of the rows.
  expect(landed.report.counts).toEqual(tried.report.counts);
  expect(await owedBy(shop, 'Anita Rao')).toBe('150.00');
  await office.ask('/api/runs/import', { cookie, json: { ...ask, isRehearsal: false } });
  await ended(cookie);
  expect(await owedBy(shop, 'Anita Rao')).toBe('150.00');

  const runs = await list();
  expect(runs).toMatchObject([
    { kind: 'outstanding', source: 'files Old dairy', state: 'finished' },
    { kind: 'outstanding', source: 'files Old dairy', state: 'finished' },
  ]);
  const first = runs.at(-1).id;
  const back = `/api/runs/${first}/rollback`;
  await office.ask(back, { cookie, json: { isRehearsal: true } });
  expect(await ended(cookie)).toMatchObject({ state: 'finished', undoes: first });
  expect(await owedBy(shop, 'Anita Rao')).toBe('150.00');
  await office.ask(back, { cookie, json: { isRehearsal: false } });
  expect(await ended(cookie)).toMatchObject({ state: 'finished', isRehearsal: false });
  expect(await owedBy(shop, 'Anita Rao')).toBe('0.00');
});

test('a source that can not be judged stops with a sentence, and the next one runs', async () => {
  const cookie = await office.cookieOf('meera@example.com');
  const rows = [1, 2, 3].map((n) => `c${n},Owner ${n},100`).join('\n');
  const bills = [1, 2, 3].map((n) => `i${n},c${n},100,2026-10-05`).join('\n');
  const twice = [
    file('customers.csv', `id,billing_name,outstanding_amount\n${rows}`),
    file('invoices.csv', `id,customer_id,total_amount,invoice_date\n${bills}`),
  ];
  const told = { ...ask, name: 'Twice', files: twice, isRehearsal: true };
  await office.ask('/api/runs/import', { cookie, json: told });
  const job = await ended(cookie);
  expect(job.state).toBe('failed');
  expect(job.words).toContain('The outstanding amounts of 3 of 3 customers equal');
  await office.ask('/api/runs/import', { cookie, json: { ...told, amount: 'whole' } });
  expect(await ended(cookie)).toMatchObject({ state: 'finished' });
});

test('collectors, strangers’ businesses, pictures and other runs are refused', async () => {
  const collector = await office.cookieOf('brian@example.com');
  const owner = await office.cookieOf('asha@example.com');
  const told = { ...ask, isRehearsal: true };
  const asked = (cookie: string, json: unknown, to = '/api/runs/import') =>
    office.ask(to, { cookie, json }).then(({ status }) => status);
  expect(await asked(collector, told)).toBe(403);
  const back = `/api/runs/${newId()}/rollback`;
  expect(await asked(collector, { isRehearsal: true }, back)).toBe(403);
  expect((await office.ask('/api/runs/latest', { cookie: collector })).status).toBe(403);
  const kept = await office.ask('/api/runs/latest/report.md', { cookie: owner });
  expect(kept.status).toBe(404);
  // The dairy is another tenant's.
  expect(await asked(owner, told)).toBe(404);
  expect(await asked(owner, { ...told, files: [file('photo.png', 'x')] })).toBe(422);
  expect(await asked(owner, { ...told, files: [] })).toBe(422);
  expect(await asked(owner, { isRehearsal: true }, back)).toBe(404);
});

test('while a file of 12 MB is read, other requests are answered', async () => {
  const row = (n: number) => `c${n},"Owner ${n}, of the ""Upper"" lane",${n}.00,${'x'.repeat(60)}`;
  const text = [
    'id,billing_name,outstanding_amount,note',
    ...Array.from({ length: 120_000 }, (_, n) => row(n)),
  ];
  const bytes = Buffer.from(text.join('\n'));
  expect(bytes.byteLength).toBeGreaterThan(11_000_000);
  const files_ = [{ name: 'customers.csv', bytes }];
  let isRead = false;
  const reading = csvSource('big', files_).then((source) => {
    isRead = true;
    return source;
  });
  let answeredMeanwhile = 0;
  while (!isRead) {
    expect((await office.ask('/api/health')).status).toBe(200);
    if (!isRead) answeredMeanwhile += 1;
  }
  expect(answeredMeanwhile).toBeGreaterThan(5);
  const rows = (await reading).tables[0]?.rows ?? [];
  expect(rows).toHaveLength(120_000);
  // Each row whole, also where a slice ends in the middle of it.
  const wrong = rows.findIndex(
    ({ cells }, n) =>
      cells['billing_name'] !== `Owner ${n}, of the "Upper" lane` ||
      cells['outstanding_amount'] !== `${n}.00`,
  );
  expect(wrong).toBe(-1);
});
