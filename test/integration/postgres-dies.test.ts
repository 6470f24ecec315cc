// The embedded Postgres killed under a running server: the server stays, says that it isn't well,
// starts it again, and what was committed is there.
import { chmodSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Database, openDatabase } from '../../server/db/open-database.ts';
import { findPostmaster } from '../../server/db/postmaster.ts';
import { addTenant } from './office.ts';

const LIMIT = { timeout: 30_000, interval: 20 };

let database: Database;
let folder: string;
let data: string;
const told: string[] = [];

beforeAll(async () => {
  data = mkdtempSync(path.join(tmpdir(), 'routebook-dies-'));
  // Run by root, Postgres is another account and must be able to pass this folder.
  chmodSync(data, 0o711);
  const tell = (words: string) => void told.push(words);
  database = await openDatabase({ dataFolder: data, prepare: true, connections: 2, tell });
  folder = String(database.folder);
});

afterAll(async () => {
  await database.close();
  rmSync(data, { recursive: true, force: true });
});

const tenants = async () => {
  const rows = await database.pool.query(
    ({ sql }) => sql<{ name: string }[]>`select name from tenant order by name`,
  );
  return rows.map(({ name }) => name);
};

function kill(signal: 'SIGKILL' | 'SIGQUIT'): number {
  const { postmasterId } = findPostmaster(folder) ?? {};
  if (postmasterId === undefined) throw new Error('Postgres does not run');
  process.kill(postmasterId, signal);
  return postmasterId;
}

test.each(['SIGKILL', 'SIGQUIT'] as const)('ended by %s it is started again', async (signal) => {
  await addTenant(database, `Before ${signal}`);
  const before = kill(signal);
  await expect.poll(() => database.healthy(), LIMIT).toBe(false);
  await expect.poll(() => database.healthy(), LIMIT).toBe(true);
  expect(findPostmaster(folder)?.postmasterId).not.toBe(before);
  expect(await tenants()).toContain(`Before ${signal}`);
  await addTenant(database, `After ${signal}`);
  await expect.poll(() => told.at(-1)).toMatch(/^Postgres runs again after \d+ ms$/);
  expect(told.at(-2)).toMatch(/^Postgres has ended; it is started again/);
});

test('a book that is gone is told, and no empty one takes its place', async () => {
  const { postmasterId = 0 } = findPostmaster(folder) ?? {};
  renameSync(folder, `${folder}-away`);
  process.kill(postmasterId, 'SIGQUIT');
  await expect.poll(() => told.at(-1), LIMIT).toContain(`There is no book in ${folder} any more`);
  await expect.poll(() => database.healthy(), LIMIT).toBe(false);
  renameSync(`${folder}-away`, folder);
  await expect.poll(() => database.healthy(), LIMIT).toBe(true);
  expect(await tenants()).toHaveLength(4);
});
