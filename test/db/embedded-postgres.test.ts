// The embedded Postgres in the conditions it meets: killed, adopted, started by root in a closed
// folder, in long paths with spaces, by several processes at once, without install scripts.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import postgres from 'postgres';
import { expect, onTestFinished, test } from 'vitest';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../server/db/embedded-postgres.ts';
import { openPool } from '../../server/db/guarded-pool.ts';
import { migrateDatabase } from '../../server/db/migrate.ts';
import { findPostgresBinaries, linkLibraries } from '../../server/db/postgres-binaries.ts';
import { findPostmaster, isAlive } from '../../server/db/postmaster.ts';
import { ledgerMigrations, pause } from './ledger-database.ts';

const isRoot = process.getuid?.() === 0;

/** A new folder; whatever runs in its cluster at the end is ended, and all of it removed. */
function newFolder(mode: number, ...below: string[]): string {
  const base = fs.mkdtempSync(path.join(os.tmpdir(), 'routebook-test-'));
  fs.chmodSync(base, mode);
  onTestFinished(() => fs.rmSync(base, { recursive: true, force: true }));
  return path.join(base, ...below);
}

async function start(dataFolder: string): Promise<EmbeddedPostgres> {
  const embedded = await startEmbeddedPostgres({ dataFolder });
  onTestFinished(async () => {
    const running = findPostmaster(embedded.folder);
    if (running) process.kill(running.postmasterId, 'SIGQUIT');
    while (findPostmaster(embedded.folder)) await pause(10);
    const { path: socket = '' } = embedded.target;
    for (const folder of [path.dirname(embedded.folder), path.dirname(socket)]) {
      fs.rmSync(folder, { recursive: true, force: true });
    }
  });
  return embedded;
}

async function ask(embedded: EmbeddedPostgres, statement: string): Promise<unknown[]> {
  const pool = openPool({ target: embedded.target, prepare: true, connections: 1 });
  try {
    return await pool.query(({ sql }) => sql.unsafe(statement));
  } finally {
    await pool.close();
  }
}

/** Another server process, and what it reported when it was ready. */
async function startServer(...given: string[]): Promise<{ child: ChildProcess; report: unknown }> {
  const script = path.join(import.meta.dirname, 'open-and-wait.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...given], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  if (!child.stdout) throw new Error('no output');
  const [line] = await once(child.stdout, 'data');
  return { child, report: JSON.parse(String(line)) };
}

test('a long folder with spaces: it starts, private and durable, and keeps rows', async () => {
  const folder = newFolder(0o755, 'the shop of "Asha" & sons', 'x'.repeat(100));
  const first = await start(folder);
  expect(first.isAdopted).toBe(false);
  await ask(first, 'create table kept (id int)');
  const settings = await ask(
    first,
    `select string_agg(name || '=' || setting, ' ' order by name) as set from pg_settings
     where name in ('fsync', 'listen_addresses', 'synchronous_commit', 'unix_socket_permissions')`,
  );
  expect(settings).toEqual([
    { set: 'fsync=on listen_addresses= synchronous_commit=on unix_socket_permissions=0700' },
  ]);
  const stranger = postgres({ ...first.target, password: 'guessed', max: 1, fetch_types: false });
  await expect(stranger`select 1`).rejects.toMatchObject({ code: '28P01' });
  await stranger.end({ timeout: 0 });
  const socketFolder = path.dirname(String(first.target.path));
  expect(fs.statSync(socketFolder).mode & 0o777).toBe(0o700);
  await first.stop();
  // A process that ended is there until its parent has heard of it.
  await expect.poll(() => isAlive(first.postmasterId), { timeout: 5_000 }).toBe(false);
  const second = await start(folder);
  expect(await ask(second, 'select count(*)::int as rows from kept')).toEqual([{ rows: 0 }]);
});

test('after a kill -9 of Postgres it starts again at once', async () => {
  const folder = newFolder(0o755, 'shop');
  const first = await start(folder);
  await ask(first, 'create table kept as select 7 as id');
  process.kill(first.postmasterId, 'SIGKILL');
  const second = await start(folder);
  expect(second.postmasterId).not.toBe(first.postmasterId);
  expect(await ask(second, 'select id from kept')).toEqual([{ id: 7 }]);
});

test('a stale lock file that names a foreign process does not stop it', async () => {
  const folder = newFolder(0o755, 'shop');
  const first = await start(folder);
  const lock = path.join(first.folder, 'postmaster.pid');
  const lines = fs.readFileSync(lock, 'utf8').split('\n');
  await first.stop();
  const { uid, gid } = fs.statSync(first.folder);
  const foreign = spawn('sleep', ['30'], { uid, gid });
  onTestFinished(() => void foreign.kill());
  fs.writeFileSync(lock, [foreign.pid, ...lines.slice(1)].join('\n'), { mode: 0o600 });
  fs.chownSync(lock, uid, gid);
  const second = await start(folder);
  expect(second.postmasterId).not.toBe(foreign.pid);
});

test('after a kill -9 of the server its Postgres is adopted, and stopped by the last', async () => {
  const folder = newFolder(0o755, 'shop');
  const { child, report } = await startServer(folder);
  child.kill('SIGKILL');
  await once(child, 'exit');
  const adopted = await start(folder);
  expect(adopted.isAdopted).toBe(true);
  expect(report).toEqual({ postmasterId: adopted.postmasterId });
  await adopted.stop();
  expect(findPostmaster(adopted.folder)).toBeUndefined();
});

test('a server or command that ends leaves Postgres to those that adopted it', async () => {
  const folder = newFolder(0o755, 'shop');
  const { child } = await startServer(folder);
  const adopted = await start(folder);
  child.stdin?.end();
  await once(child, 'exit');
  expect(await ask(adopted, 'select 7 as id')).toEqual([{ id: 7 }]);
  const command = await startServer(folder, ledgerMigrations);
  command.child.stdin?.end();
  await once(command.child, 'exit');
  expect(await ask(adopted, 'select 7 as id')).toEqual([{ id: 7 }]);
  await adopted.stop();
  expect(findPostmaster(adopted.folder)).toBeUndefined();
});

test('a folder that its account cannot enter: always the same other place', async () => {
  const folder = newFolder(0o700, 'closed');
  const first = await start(folder);
  await ask(first, 'create table kept as select 7 as id');
  await first.stop();
  const second = await start(folder);
  expect(second.folder).toBe(first.folder);
  expect(second.folder.startsWith(folder)).toBe(!isRoot);
  expect(await ask(second, 'select id from kept')).toEqual([{ id: 7 }]);
});

test('three servers at once share one Postgres and migrate once', async () => {
  const folder = newFolder(0o755, 'shop');
  const servers = await Promise.all([1, 2, 3].map(() => startServer(folder, ledgerMigrations)));
  expect(servers.map(({ report }) => report)).toEqual(Array(3).fill({ isEmbedded: true }));
  const own = await start(folder);
  expect(own.isAdopted).toBe(true);
  const applied = await ask(
    own,
    `select
       (select count(*)::int from applied_once) as times,
       (select count(*)::int from drizzle.__drizzle_migrations) as migrations`,
  );
  expect(applied).toEqual([{ times: 1, migrations: 2 }]);
  for (const { child } of servers) child.stdin?.end();
  await Promise.all(servers.map(({ child }) => once(child, 'exit')));
  expect(await ask(own, 'select 7 as id')).toEqual([{ id: 7 }]);
  await own.stop();
  expect(findPostmaster(own.folder)).toBeUndefined(); // the last one has stopped it
});

test('a database user without the right to make roles is told what to ask for', async () => {
  const embedded = await start(newFolder(0o755, 'shop'));
  await ask(embedded, `create role clerk login password 'clerk'`);
  await ask(embedded, 'create database shop owner clerk');
  const asClerk = { ...embedded.target, user: 'clerk', password: 'clerk', database: 'shop' };
  const migrate = (lockWaitMs = 5_000) =>
    migrateDatabase({ target: asClerk, prepare: true, folder: ledgerMigrations, lockWaitMs });
  const advice = 'create role routebook_app nologin; grant routebook_app to clerk;';
  await expect(migrate()).rejects.toThrow(advice);
  await ask(embedded, 'create role routebook_app nologin');
  await expect(migrate()).rejects.toThrow(advice);
  await ask(embedded, 'grant routebook_app to clerk');
  const holder = openPool({ target: asClerk, prepare: true, connections: 1 });
  await holder.transaction('write', async ({ sql }) => {
    await sql`select pg_advisory_xact_lock(7205913)`;
    await expect(migrate(100)).rejects.toThrow('another process migrates it');
  });
  await holder.close();
  await migrate();
  await migrate();
});

test('the links that npm leaves out without install scripts are made again', () => {
  const copy = path.join(newFolder(0o755, 'package'), 'native');
  const native = findPostgresBinaries(undefined);
  fs.cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  const links = fs
    .readdirSync(path.join(copy, 'lib'), { withFileTypes: true })
    .filter((entry) => entry.isSymbolicLink())
    .map(({ name }) => path.join(copy, 'lib', name));
  expect(links.length).toBeGreaterThan(5);
  for (const link of links) fs.rmSync(link);
  expect(linkLibraries(copy)).toBe(true);
  for (const link of links) expect(fs.existsSync(link)).toBe(true);
});
