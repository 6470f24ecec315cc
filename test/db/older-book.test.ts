// A book that is older than its server is brought up with its rows, also by an ordinary user of the
// database: forced row security hides every row from such an owner of the tables.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type GuardedPool, openPool } from '../../server/db/guarded-pool.ts';
import { defaultMigrationsFolder, migrateDatabase } from '../../server/db/migrate.ts';
import { asAdministrator, targetOf } from '../database.ts';
import { ordinaryUser } from '../database-setup.ts';

const tenant = '11111111-1111-4111-8111-111111111111';
const business = '22222222-2222-4222-8222-222222222222';
const asha = '33333333-3333-4333-8333-333333333333';
const zero = '00000000-0000-4000-8000-000000000000';

/** A database of an ordinary user at an older schema, as an administrator sees it. */
async function bookAt(last: string) {
  const name = `older_${crypto.randomUUID().replaceAll('-', '')}`;
  const administer = (statement: string) =>
    asAdministrator((pool) => pool.query(({ sql }) => sql.unsafe(statement)));
  await administer(`create database ${name} owner ${ordinaryUser}`);
  const target = { ...targetOf(name), user: ordinaryUser };
  await migrateDatabase({ target, prepare: true, folder: migrationsUpTo(last) });
  const pool = openPool({ target: targetOf(name), prepare: false, connections: 1 });
  onTestFinished(async () => {
    await pool.close();
    await administer(`drop database ${name} with (force)`);
  });
  return { pool, bringUp: () => migrateDatabase({ target, prepare: true }) };
}

function migrationsUpTo(last: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'migrations-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  cpSync(defaultMigrationsFolder(), folder, { recursive: true });
  const file = path.join(folder, 'meta', '_journal.json');
  const journal: { entries: { tag: string }[] } = JSON.parse(readFileSync(file, 'utf8'));
  const upTo = journal.entries.findIndex(({ tag }) => tag === last) + 1;
  writeFileSync(file, JSON.stringify({ ...journal, entries: journal.entries.slice(0, upTo) }));
  return folder;
}

/** Asha owes 500 of her 700 and is in no round. */
const writeCustomer = (pool: GuardedPool) =>
  pool.query(({ sql }) =>
    sql.unsafe(`
      set app.tenant = '${tenant}';
      insert into tenant (id, name) values ('${tenant}', 'Morning Star');
      insert into business (tenant_id, id, name, trade, currency, zone, tax_scheme,
        year_start_month, credit_days, version)
      values ('${tenant}', '${business}', 'Dairy', 'dairy', 'INR', 'UTC', 'none', 4, 15, 1);
      insert into customer (tenant_id, id, business_id, name, round_version, version)
      values ('${tenant}', '${asha}', '${business}', 'Asha', 1, 1);
      insert into account (tenant_id, id, business_id, customer_id, kind, outstanding, unapplied,
        version)
      values ('${tenant}', '${asha}', '${business}', '${asha}', 'main', 700, 200, 1)`),
  );

const roundSums = (pool: GuardedPool) =>
  pool.query(
    ({ sql }) => sql`
      select tenant_id as tenant, round_id as round, customers, outstanding, unapplied
      from round_sum`,
  );

const ashaAlone = { tenant, round: zero, customers: 1, outstanding: 700, unapplied: 200 };

test('a book with entries gets the units of its day buckets', async () => {
  const { pool, bringUp } = await bookAt('0012_documents');
  await writeCustomer(pool);
  await pool.query(({ sql }) =>
    sql.unsafe(`
      insert into ledger_account (tenant_id, id, business_id, code, name, type, unit)
      values ('${tenant}', '${zero}', '${business}', '1200', 'Receivables', 'asset', 'INR');
      insert into account_day (tenant_id, ledger_account_id, day, slot, debit, credit, lines)
      values ('${tenant}', '${zero}', '2026-11-01', 0, 700, 0, 1)`),
  );
  await bringUp();
  const buckets = await pool.query(({ sql }) => sql`select debit, unit from account_day`);
  expect(buckets).toEqual([{ debit: 700, unit: 'INR' }]);
  expect(await roundSums(pool)).toEqual([ashaAlone]);
});

test('a book without entries gets what its rounds owe', async () => {
  const { pool, bringUp } = await bookAt('0012_documents');
  await writeCustomer(pool);
  await bringUp();
  expect(await roundSums(pool)).toEqual([ashaAlone]);
});

test('a book that lost what its rounds owe gets it anew', async () => {
  const { pool, bringUp } = await bookAt('0030_legacy_invoices');
  await writeCustomer(pool);
  await pool.query(({ sql }) => sql`delete from round_sum`);
  await bringUp();
  expect(await roundSums(pool)).toEqual([ashaAlone]);
});

test('a migration that writes rows sets the policies aside', () => {
  const folder = defaultMigrationsFolder();
  const writing = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .map((name) => ({ name, text: readFileSync(path.join(folder, name), 'utf8') }))
    .filter(({ text }) => /^(update|insert into|delete from) (?!book\b)/m.test(text));
  expect(writing.length).toBeGreaterThan(2);
  for (const { name, text } of writing)
    expect(text, name).toContain(' no force row level security');
});

test('in the end the policies of all tables of tenants bind their owner', async () => {
  const { pool, bringUp } = await bookAt('0012_documents');
  await bringUp();
  const loose = await pool.query(
    ({ sql }) => sql`
      select c.relname as name
      from pg_class c
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
        and not (c.relrowsecurity and c.relforcerowsecurity)
      order by 1`,
  );
  // Read before any tenant is known.
  expect(loose).toEqual([{ name: 'membership' }]);
});
