// `routebook run outstanding` as a person runs it: out of a Postgres database, rehearsed, asked
// before it is carried out, taken back; a business is made where there is none.
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addPerson } from '../../../server/cli/add-person.ts';
import { runCommand } from '../../../server/cli/run-command.ts';
import { runCommands } from '../../../server/cli/run-commands.ts';
import type { Database } from '../../../server/db/open-database.ts';
import { freshDatabase } from '../../database.ts';
import { makeDoor } from './door.ts';
import { csvFolder, tidy } from './legacy-town.ts';

const dataFolder = mkdtempSync(path.join(tmpdir(), 'routebook-run-'));
chmodSync(dataFolder, 0o711);
let legacy: Database;
let book: Database;
let [bookUrl, legacyUrl] = ['', ''];
const door = makeDoor();

beforeAll(async () => {
  const empty = path.join(import.meta.dirname, '../../db/migrations');
  [legacy, book] = [await freshDatabase({ migrationsFolder: empty }), await freshDatabase()];
  [bookUrl, legacyUrl] = [await door.urlOf(book), await door.urlOf(legacy)];
  await legacy.pool.query(({ sql }) =>
    sql.unsafe(`
      create schema old;
      create table old.routes (id uuid primary key, name text);
      create table old.customers (id uuid primary key, billing_name text not null,
        contact_person text, route_id uuid references old.routes, opening_balance numeric(10,2),
        outstanding_amount numeric(10,2));
      create table old.invoice_metadata (id uuid primary key, customer_id uuid, invoice_number text,
        invoice_date date, total_amount numeric(10,2));
      create table old.payments (id uuid primary key, customer_id uuid, amount numeric(10,2),
        payment_date timestamptz, payment_method text);
      insert into old.routes values ('00000000-0000-4000-8000-000000000001', 'Morning');
      insert into old.customers values
        ('00000000-0000-4000-8000-0000000000c1', 'Anita Rao', 'Anita',
          '00000000-0000-4000-8000-000000000001', 100, 250),
        ('00000000-0000-4000-8000-0000000000c2', 'Bala Store', null, null, null, -40);
      insert into old.invoice_metadata values ('00000000-0000-4000-8000-0000000000d1',
        '00000000-0000-4000-8000-0000000000c1', 'INV-1', '2026-10-05', 500.00);
      insert into old.payments values ('00000000-0000-4000-8000-0000000000e1',
        '00000000-0000-4000-8000-0000000000c1', 200.10, '2026-10-20 20:00+00', 'cash')`),
  );
});
afterAll(async () => {
  door.close();
  await legacy.close();
  await book.close();
  rmSync(dataFolder, { recursive: true, force: true });
});

async function run(...args: readonly string[]) {
  let [out, err] = ['', ''];
  const code = await runCommands([addPerson, runCommand], args, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    environment: { ROUTEBOOK_DATA: dataFolder, DATABASE_URL: bookUrl, LOG_LEVEL: 'silent' },
  });
  return { code, out, err };
}

const dairy = ['--business', 'Gokul', '--trade', 'dairy', '--currency', 'INR'];

test('words show the way: no tenant, no person, no business, no --from, no --yes', async () => {
  expect((await run('run', 'outstanding', '--from', legacyUrl)).err).toContain('make a tenant');
  const ann = ['--email', 'ann@example.com', '--name', 'Ann', '--role', 'owner'];
  await run('person', ...ann, '--tenant', 'Dairy');
  expect((await run('run', 'outstanding')).err).toContain('--from');
  expect((await run('run', 'outstanding', '--from', '/nowhere')).err).toContain('no folder');
  expect((await run('run', 'outstanding', '--from', bookUrl)).err).toContain('of Routebook itself');
  const unnamed = await run('run', 'outstanding', '--from', legacyUrl);
  expect(unnamed.err).toContain('--business <name> --trade <trade>');
  const unasked = await run('run', 'outstanding', '--from', legacyUrl, ...dairy);
  expect(unasked).toMatchObject({ code: 1, err: expect.stringContaining('--dry-run') });
  expect((await run('run', 'dance')).err).toContain('there is outstanding');
});

test('S0-20 S0-22 rehearsed, carried out, repeated, taken back, out of a database', async () => {
  const words = ['run', 'outstanding', '--from', legacyUrl, ...dairy];
  const rehearsal = await run(...words, '--dry-run');
  expect(rehearsal).toMatchObject({ code: 0, err: '' });
  expect(rehearsal.out).toContain('STEP 6/6: validate');
  expect(rehearsal.out).toContain('nothing was kept');
  const live = await run(...words, '--yes');
  expect(live).toMatchObject({ code: 0, err: '' });
  expect(live.out).toMatch(/completed in \d+\.\d seconds/);
  // 100 + 250 + 500 − 200.10
  expect(await owedByAnita()).toBe('649.90');
  const again = JSON.parse((await run(...words, '--yes', '--json')).out);
  expect(again).toMatchObject({ state: 'finished', currency: 'INR', business: 'Gokul' });
  expect(readFileSync(again.files.markdown, 'utf8')).toContain('# Run outstanding: finished');
  expect(JSON.parse(readFileSync(again.files.json, 'utf8')).id).toBe(again.id);
  expect(await owedByAnita()).toBe('649.90');
  const [first] = await book.pool.query(
    ({ sql }) => sql<{ id: string }[]>`
      select id from run where kind = 'outstanding' order by started_at limit 1`,
  );
  const id = first?.id ?? '';
  const took = async (...args: readonly string[]) => (await run('run', ...args, '--yes')).err;
  const meters = ['--from', legacyUrl, '--old-tenant', '1'];
  expect(await took('meter-financials', '--rollback', id, ...meters)).toContain(
    'is one of outstanding, not of meter-financials',
  );
  expect(await took('backfill:invoice-amounts', '--rollback', id)).toContain('has no way back');
  expect(await took('outstanding', '--rollback', id, '--from', '/else')).toContain('not on folder');
  expect(await took('outstanding', '--rollback', '--name', 'else')).toContain('on else to take');
  expect(await took('outstanding', '--rollback', 'seven')).toContain('seven is no id of a run');
  expect(await owedByAnita()).toBe('649.90');
  const back = await run('run', 'outstanding', '--rollback', id, '--yes', '--from', legacyUrl);
  expect(back).toMatchObject({ code: 0, err: '' });
  expect(await owedByAnita()).toBe('0.00');
});

test('S0-11 S0-15 the source is never written to', async () => {
  const [row] = await legacy.pool.query(
    ({ sql }) => sql`
      select sum(outstanding_amount)::text as sum, count(*)::integer as rows from old.customers`,
  );
  expect(row).toEqual({ sum: '210.00', rows: 2 });
});

test('a folder is a source too, and its own name can be given', async () => {
  const folder = csvFolder(tidy);
  const words = ['--from', folder, '--name', 'the till', '--business', 'Gokul', '--json', '--yes'];
  const report = JSON.parse((await run('run', 'outstanding', ...words)).out);
  expect(report).toMatchObject({ state: 'finished', source: 'the till' });
});

async function owedByAnita(): Promise<string | undefined> {
  const [row] = await book.pool.query(
    ({ sql }) => sql<{ owed: string }[]>`
      select legacy.calculate_customer_outstanding('00000000-0000-4000-8000-0000000000c1')::text
        as owed`,
  );
  return row?.owed;
}
