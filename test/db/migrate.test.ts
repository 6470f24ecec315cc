// Migrations: once each, whoever starts at the same time; and the way in through DATABASE_URL.
import { expect, onTestFinished, test } from 'vitest';
import { migrateDatabase } from '../../server/db/migrate.ts';
import { openDatabase } from '../../server/db/open-database.ts';
import { writeTenant } from '../../server/db/tenant-transaction.ts';
import { asAdministrator, targetOf, templateDatabase } from '../database.ts';
import { openLoopback } from '../loopback.ts';
import { addLine, committedLines, ledgerMigrations, northId } from './ledger-database.ts';

async function emptyDatabase(): Promise<string> {
  const name = `empty_${crypto.randomUUID().replaceAll('-', '')}`;
  const run = (statement: string) =>
    asAdministrator((pool) => pool.query(({ sql }) => sql.unsafe(statement)));
  await run(`create database ${name}`);
  onTestFinished(async () => void (await run(`drop database ${name} with (force)`)));
  return name;
}

test('migrations that start together are applied once each', async () => {
  await templateDatabase(ledgerMigrations); // the role of the application exists from here on
  const target = targetOf(await emptyDatabase());
  const migrate = () => migrateDatabase({ target, prepare: true, folder: ledgerMigrations });
  await Promise.all([migrate(), migrate(), migrate()]);
  await migrate();
  const database = await openDatabaseAt(target.database, true);
  const [applied] = await database.pool.query(
    ({ sql }) => sql`
      select
        (select count(*)::int from applied_once) as times,
        (select count(*)::int from drizzle.__drizzle_migrations) as migrations
    `,
  );
  expect(applied).toEqual({ times: 1, migrations: 2 });
});

async function openDatabaseAt(name: string, prepare: boolean) {
  const loopback = await openLoopback();
  onTestFinished(loopback.close);
  const database = await openDatabase({
    dataFolder: '/nowhere',
    databaseUrl: loopback.urlOf(name),
    migrationsFolder: ledgerMigrations,
    prepare,
  });
  onTestFinished(() => database.close());
  return database;
}

test.each([true, false])('a DATABASE_URL takes the same path (prepared: %s)', async (prepare) => {
  const database = await openDatabaseAt(await emptyDatabase(), prepare);
  expect(database.isEmbedded).toBe(false);
  expect(await database.healthy()).toBe(true);
  await database.pool.query(
    ({ sql }) => sql`insert into tenant (id, name) values (${northId}, 'North')`,
  );
  await writeTenant(database, northId, (tx) => addLine(tx, 'over TCP'));
  expect(await committedLines(database)).toEqual(['over TCP']);
});

test('a database that is not there is told at once', async () => {
  const opening = openDatabase({
    dataFolder: '/nowhere',
    databaseUrl: 'postgres://routebook:x@127.0.0.1:1/routebook',
    prepare: true,
  });
  await expect(opening).rejects.toThrow(/DATABASE_URL does not answer: .*ECONNREFUSED/);
});
