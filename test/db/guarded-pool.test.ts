// The pool under fire: a dead connection is refused, replaced, and never commits anything.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { drizzle } from 'drizzle-orm/postgres-js';
import { sql as text } from 'drizzle-orm/sql';
import postgres from 'postgres';
import { expect, inject, onTestFinished, test } from 'vitest';
import { isDriverSocketFault } from '../../server/db/driver-socket-fault.ts';
import { openPool, PoolBusyError } from '../../server/db/guarded-pool.ts';
import { targetOf } from '../database.ts';
import {
  backendOf,
  committedLines,
  killBackend,
  ledgerDatabase,
  northId,
  pause,
} from './ledger-database.ts';

const lost = { code: 'TX_CONN_LOST' };
const insert = (who: string) => `insert into led (tenant_id, who) values ('${northId}', '${who}')`;

test('a statement after its backend died is refused, a rollback stays a rollback', async () => {
  const { pool, ...database } = await ledgerDatabase({ connections: 1 });
  const heard: string[] = [];
  let backend = 0;
  const first = pool.transaction('write', async (tx) => {
    backend = await backendOf(tx);
    await tx.sql.unsafe(insert('A-first'));
    await pause(250);
    const stray = tx.sql.unsafe(insert('A-second'));
    await stray.then(
      () => heard.push('accepted'),
      (error) => heard.push(error.code),
    );
    await tx.db.execute(text.raw(insert('A-third'))).catch((error) => heard.push(error.cause.code));
  });
  const firstRefused = expect(first).rejects.toMatchObject(lost);
  await pause(60);
  await killBackend(backend);
  await firstRefused;
  expect(heard).toEqual([]); // rejected at once, while its work still pauses

  const second = pool.transaction('write', async ({ sql }) => {
    await sql.unsafe(insert('B-first'));
    await pause(350);
    await sql.unsafe(insert('B-second'));
    throw new Error('B wants its rollback');
  });
  await expect(second).rejects.toThrow('B wants its rollback');
  expect(heard).toEqual(['TX_CONN_LOST', 'TX_CONN_LOST']);
  expect(await committedLines({ pool, ...database })).toEqual([]);
});

test('the driver alone does commit half a batch there: the guard has a reason', async () => {
  const database = await ledgerDatabase();
  const [row] = await database.pool.query(
    ({ sql }) => sql<{ name: string }[]>`select current_database() as name`,
  );
  const plain = postgres({ ...targetOf(row?.name ?? ''), max: 1, onnotice: () => undefined });
  onTestFinished(() => plain.end({ timeout: 0 }));
  let backend = 0;
  const batch = drizzle(plain).transaction(async (tx) => {
    const [own] = await tx.execute<{ backend: number }>(text`select pg_backend_pid() as backend`);
    backend = own?.backend ?? 0;
    await tx.execute(text.raw(insert('first')));
    await pause(300);
    await tx.execute(text.raw(insert('second')));
  });
  batch.catch(() => undefined);
  await pause(60);
  await killBackend(backend);
  await pause(30);
  await plain`select 1`.catch(() => undefined); // connects again
  await pause(500);
  expect(await committedLines(database)).toEqual(['second']);
});

test('queries behind a dying one are rejected, not sent on a new connection', async () => {
  const database = await ledgerDatabase({ connections: 1 });
  let backend = 0;
  const results: PromiseSettledResult<unknown>[] = [];
  const batch = database.pool.transaction('write', async (tx) => {
    backend = await backendOf(tx);
    const line = (who: string) =>
      tx.sql`insert into led (tenant_id, who) values (${northId}, ${who})`;
    const waiting = [tx.sql`select pg_sleep(${2})`, line('late-1'), line('late-2'), line('late-3')];
    results.push(...(await Promise.allSettled(waiting)));
  });
  const refused = expect(batch).rejects.toMatchObject(lost);
  await pause(100);
  await killBackend(backend);
  await refused;
  await pause(50);
  expect(results.map(({ status }) => status)).toEqual(Array(4).fill('rejected'));
  expect(await committedLines(database)).toEqual([]);
});

test('a query prepared early and sent after the end of its transaction is refused', async () => {
  const database = await ledgerDatabase({ connections: 1 });
  const early = await database.pool.transaction('write', async ({ sql }) => [
    sql.unsafe(insert('x')),
  ]);
  await expect(Promise.all(early)).rejects.toThrow('after its transaction ended');
  expect(await committedLines(database)).toEqual([]);
});

test('a swallowed failure does not commit as if nothing had happened', async () => {
  const { pool } = await ledgerDatabase();
  const batch = pool.transaction('write', async ({ sql }) => {
    await sql`select 1 / 0`.catch(() => undefined);
  });
  await expect(batch).rejects.toThrow('rolled back');
});

test('a savepoint undoes only its own part, through plain SQL and through Drizzle', async () => {
  const database = await ledgerDatabase();
  await database.pool.transaction('write', async ({ sql, db }) => {
    await sql.unsafe(insert('kept'));
    const failing = sql.savepoint(async (inner) => {
      await inner.unsafe(insert('undone'));
      await inner`select 1 / 0`;
    });
    await expect(failing).rejects.toMatchObject({ code: '22012' });
    const nested = db.transaction(async (inner) => {
      await inner.execute(text.raw(insert('undone too')));
      throw new Error('no');
    });
    await expect(nested).rejects.toThrow('no');
    await db.transaction(async (inner) => void (await inner.execute(text.raw(insert('kept too')))));
  });
  expect(await committedLines(database)).toEqual(['kept', 'kept too']);
});

test('a savepoint of a dead connection is refused', async () => {
  const database = await ledgerDatabase({ connections: 1 });
  let inner: unknown;
  const batch = database.pool.transaction('write', async (tx) => {
    await killBackend(await backendOf(tx));
    await pause(30);
    inner = await tx.sql.savepoint((own) => own.unsafe(insert('stray'))).catch((error) => error);
  });
  await expect(batch).rejects.toMatchObject(lost);
  await expect.poll(() => inner).toMatchObject(lost);
  expect(await committedLines(database)).toEqual([]);
});

test('waiting for a connection has a limit', async () => {
  const target = inject('postgres');
  const pool = openPool({ target, prepare: true, connections: 1, acquireTimeoutMs: 80 });
  onTestFinished(() => pool.close());
  const long = pool.query(({ sql }) => sql`select pg_sleep(0.4)`);
  await expect(pool.query(({ sql }) => sql`select 1`)).rejects.toBeInstanceOf(PoolBusyError);
  await long;
  expect(await pool.query(({ sql }) => sql`select 1 as one`)).toEqual([{ one: 1 }]);
});

test.each([true, false])('values keep their meaning (prepared statements: %s)', async (prepare) => {
  const { pool } = await ledgerDatabase({ prepare });
  const [row] = await pool.query(
    ({ sql }) => sql`
      select
        ${9007199254740991}::int8 as paisa,
        ${'2026-03-01'}::date as day,
        ${new Date('2026-03-01T04:30:00Z')}::timestamptz as seen,
        ${sql.json({ note: 'a "quoted" word', paid: [1, null] })} as document,
        ${sql.json('text')}::jsonb as word,
        ${['a,b', 'c"d', '', null]}::text[] as names,
        ${[1, 2]}::int8[] as sums
    `,
  );
  expect(row).toEqual({
    paisa: 9007199254740991,
    day: '2026-03-01',
    seen: '2026-03-01T04:30:00.000Z',
    document: { note: 'a "quoted" word', paid: [1, null] },
    word: 'text',
    names: ['a,b', 'c"d', '', null],
    sums: [1, 2],
  });
  const tooLarge = pool.query(({ sql }) => sql`select 9007199254740992::int8 as paisa`);
  await expect(tooLarge).rejects.toThrow(RangeError);
});

test('only the known fault of the driver is recognized', () => {
  const fault = new TypeError("Cannot read properties of null (reading 'write')");
  fault.stack = `${fault.message}\n  at nextWrite (/app/node_modules/postgres/src/connection.js)`;
  expect(isDriverSocketFault(fault)).toBe(true);
  fault.stack = `${fault.message}\n  at send (/app/server/sync/send.ts:10:2)`;
  expect(isDriverSocketFault(fault)).toBe(false);
  expect(isDriverSocketFault(new Error(fault.message))).toBe(false);
});

test("a process survives the driver's fault, and ends at any other uncaught error", () => {
  const script = path.join(import.meta.dirname, 'fault-survivor.ts');
  const ended = spawnSync(process.execPath, ['--import', 'tsx', script], { encoding: 'utf8' });
  expect(ended.stdout).toBe('survived 1\nAn error that nobody caught: Error: a bug\n');
  expect(ended.status).toBe(1);
});
