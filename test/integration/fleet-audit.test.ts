// The audit that follows a fleet finds what is wrong with a book: each damage by its law's words.
import postgres from 'postgres';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { breachesIn } from '../sim/audit/laws.ts';
import { differencesIn } from '../sim/audit/recompute.ts';
import { type Cluster, openCluster } from '../sim/cluster.ts';

let cluster: Cluster;

beforeAll(async () => {
  cluster = await openCluster({ target: inject('postgres') });
});

afterAll(() => cluster.close());

/** A copy of the town with something done to it, past every trigger. */
async function foundAfter(damage: string) {
  const database = await cluster.copy();
  const options = { max: 1, fetch_types: false, onnotice: () => undefined };
  const sql = postgres({ ...cluster.targetOf(database), ...options });
  try {
    await sql.unsafe(`set session_replication_role = replica; ${damage}`);
    return { breaches: await breachesIn(sql), differences: await differencesIn(sql) };
  } finally {
    await sql.end();
    await cluster.drop(database);
  }
}

test('a book that nobody has touched has no breach', async () => {
  expect(await foundAfter('select 1')).toEqual({ breaches: [], differences: [] });
});

test.each([
  ['update account set outstanding = outstanding + 1', 'an account differs from its open items'],
  ['update fact set version = version + 9999', 'a version from the future'],
  ['update device set last_seq = last_seq + 1', 'a sequence with a hole'],
  ['delete from device', 'a row of another tenant'],
])('%s: %s', async (damage, law) => {
  const { breaches } = await foundAfter(damage);
  expect(breaches.some((breach) => breach.startsWith(`${law}:`))).toBe(true);
});

test('a balance that its facts do not say is found by the recompute', async () => {
  const { differences } = await foundAfter('update account set unapplied = unapplied + 7');
  expect(differences.length).toBeGreaterThan(0);
  expect(differences[0]).toMatch(/^balance: /);
});
