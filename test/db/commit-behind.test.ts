// The last statements and the commit in one flight: all of them or none, and the first that failed
// says why.
import { expect, test } from 'vitest';
import type { GuardedSql } from '../../server/db/guarded-sql.ts';
import { writeTenantAhead } from '../../server/db/tenant-transaction.ts';
import {
  backendOf,
  committedLines,
  killBackend,
  ledgerDatabase,
  northId,
  pause,
} from './ledger-database.ts';

const line = (sql: GuardedSql, who: string) =>
  sql`insert into led (tenant_id, who) values (${northId}, ${who})`;

type Tx = Parameters<Parameters<typeof writeTenantAhead<undefined, void>>[2]['work']>[0];

/** The first time the driver has to learn the statement, the second time all leave at once. */
async function twice(work: (tx: Tx, n: number) => Promise<void>) {
  const database = await ledgerDatabase({ connections: 1 });
  const outcomes: unknown[] = [];
  for (const n of [1, 2]) {
    const done = writeTenantAhead(database, northId, {
      load: async () => undefined,
      work: (tx) => work(tx, n),
    });
    outcomes.push(await done.catch((error) => error));
  }
  return { outcomes, lines: await committedLines(database) };
}

test('what is sent with the commit is in the book', async () => {
  const { outcomes, lines } = await twice(async ({ sql, commitBehind }, n) => {
    await commitBehind([line(sql, `${n} first`), line(sql, `${n} second`)]);
  });
  expect(outcomes).toEqual([undefined, undefined]);
  expect(lines).toEqual(['1 first', '1 second', '2 first', '2 second']);
});

test('one that fails takes all of them back, and says why', async () => {
  const { outcomes, lines } = await twice(async ({ sql, commitBehind }, n) => {
    await commitBehind([line(sql, `${n} first`), sql`select 1 / ${0}::int`, line(sql, 'last')]);
  });
  expect(outcomes).toMatchObject([{ code: '22012' }, { code: '22012' }]);
  expect(lines).toEqual([]);
});

test('one that the driver can’t write out holds the commit back', async () => {
  const { outcomes, lines } = await twice(async ({ sql, commitBehind }, n) => {
    // cast: what types forbid and a bug may bring
    const wrong = sql`select ${undefined as unknown as string}::text`;
    await commitBehind(n === 1 ? [line(sql, 'whole')] : [line(sql, 'half'), wrong]);
  });
  expect(outcomes).toEqual([undefined, expect.objectContaining({ code: 'UNDEFINED_VALUE' })]);
  expect(lines).toEqual(['whole']);
});

test('a plan that Postgres forgot takes all of them back, and nothing is sent anew', async () => {
  const { outcomes, lines } = await twice(async ({ sql, commitBehind }, n) => {
    if (n === 2) await sql.unsafe('deallocate all').simple();
    await commitBehind([line(sql, `${n} first`), line(sql, `${n} second`)]);
  });
  expect(outcomes).toEqual([undefined, expect.objectContaining({ code: '26000' })]);
  expect(lines).toEqual(['1 first', '1 second']);
});

test('nothing follows the commit', async () => {
  const { outcomes, lines } = await twice(async ({ sql, commitBehind }, n) => {
    await commitBehind([line(sql, `${n}`)]);
    await line(sql, 'late');
  });
  expect(outcomes.map(String)).toEqual(Array(2).fill(expect.stringContaining('after its tr')));
  expect(lines).toEqual(['1', '2']);
});

test('a connection lost meanwhile leaves the fate open, and nothing runs again', async () => {
  const database = await ledgerDatabase({ connections: 1 });
  let backend = 0;
  let runs = 0;
  const batch = writeTenantAhead(database, northId, {
    load: async () => undefined,
    work: async (tx) => {
      runs += 1;
      backend = await backendOf(tx);
      // Learned by the driver before, so that nothing is held back.
      await Promise.all([line(tx.sql, 'never'), tx.sql`select pg_sleep(${0})`]);
      await tx.commitBehind([line(tx.sql, 'never'), tx.sql`select pg_sleep(${3})`]);
    },
  });
  const lost = expect(batch).rejects.toMatchObject({ code: 'TX_CONN_LOST', duringCommit: true });
  await pause(300);
  await killBackend(backend);
  await lost;
  expect(runs).toBe(1);
  expect(await committedLines(database)).toEqual([]);
});
