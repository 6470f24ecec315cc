// The tenant transaction: gap-free versions, all or nothing, and nobody sees another business'
// rows.
import { expect, expectTypeOf, test } from 'vitest';
import {
  readTenant,
  type TenantRead,
  type TenantTx,
  writeTenant,
} from '../../server/db/tenant-transaction.ts';
import {
  addLine,
  backendOf,
  committedLines,
  killBackend,
  ledgerDatabase,
  northId,
  pause,
  southId,
} from './ledger-database.ts';

test.each([true, false])(
  '20 writers at once get the versions 1 to 20 (prepared: %s)',
  async (prepare) => {
    const database = await ledgerDatabase({ prepare });
    const announced: number[] = [];
    database.onCommit((_, version) => announced.push(version));
    const versions = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        writeTenant(database, northId, async (tx) => {
          await addLine(tx, `line ${String(n).padStart(2, '0')}`);
          return tx.version;
        }),
      ),
    );
    const oneToTwenty = Array.from({ length: 20 }, (_, n) => n + 1);
    expect(versions.toSorted((a, b) => a - b)).toEqual(oneToTwenty);
    expect(announced).toEqual(oneToTwenty);
    expect(await committedLines(database)).toHaveLength(20);
  },
);

test('a failed write takes no version and tells nobody', async () => {
  const database = await ledgerDatabase();
  const announced: number[] = [];
  database.onCommit((_, version) => announced.push(version));
  const failed = writeTenant(database, northId, async (tx) => {
    await addLine(tx, 'never');
    throw new Error('refused');
  });
  await expect(failed).rejects.toThrow('refused');
  expect(announced).toEqual([]);
  expect(await writeTenant(database, northId, async (tx) => tx.version)).toBe(1);
  expect(await committedLines(database)).toEqual([]);
});

test('a business sees only its own rows and cannot write into another', async () => {
  const database = await ledgerDatabase();
  await writeTenant(database, northId, (tx) => addLine(tx, 'of North'));
  await writeTenant(database, southId, (tx) => addLine(tx, 'of South'));
  const seen = await readTenant(database, southId, ({ sql }) => sql`select who from led`);
  expect(seen).toEqual([{ who: 'of South' }]);
  const intruding = writeTenant(
    database,
    southId,
    ({ sql }) => sql`insert into led (tenant_id, who) values (${northId}, 'intruder')`,
  );
  await expect(intruding).rejects.toMatchObject({ code: '42501' });
});

test('the tenant is forgotten with its transaction', async () => {
  const database = await ledgerDatabase({ connections: 1 });
  await writeTenant(database, northId, (tx) => addLine(tx, 'of North'));
  const [row] = await database.pool.query(
    ({ sql }) => sql`
      select current_setting('role') as role, current_setting('app.tenant', true) as tenant
    `,
  );
  expect(row).toEqual({ role: 'none', tenant: '' });
});

test('a reader cannot write, and reads one unmoving picture', async () => {
  const database = await ledgerDatabase();
  const counts = await readTenant(database, northId, async ({ sql }) => {
    const count = async () =>
      (await sql<{ lines: number }[]>`select count(*)::int as lines from led`)[0]?.lines;
    const before = await count();
    await writeTenant(database, northId, (tx) => addLine(tx, 'meanwhile'));
    return [before, await count()];
  });
  expect(counts).toEqual([0, 0]);
  const write = readTenant(
    database,
    northId,
    ({ sql }) => sql`insert into led (tenant_id, who) values (${northId}, 'x')`,
  );
  await expect(write).rejects.toMatchObject({ code: '25006' });
  expectTypeOf<TenantRead>().not.toExtend<TenantTx>();
  expectTypeOf<TenantTx>().not.toExtend<TenantRead>();
});

test('an unknown business is refused', async () => {
  const database = await ledgerDatabase();
  const nobody = '33333333-3333-4333-8333-333333333333';
  const write = writeTenant(database, nobody, async () => 1);
  await expect(write).rejects.toMatchObject({ code: 'UNKNOWN_TENANT' });
  await expect(readTenant(database, "x' or true", async () => 1)).rejects.toThrow('UUID');
});

test('backends killed between statements: nothing half done, the batch runs again', async () => {
  const database = await ledgerDatabase({ connections: 2 });
  let runs = 0;
  const batches = Array.from({ length: 6 }, (_, n) =>
    writeTenant(database, n % 2 === 0 ? northId : southId, async (tx) => {
      runs += 1;
      await addLine(tx, `${n} first`);
      if (runs % 2 === 1) await killBackend(await backendOf(tx));
      await pause(5);
      await addLine(tx, `${n} second`);
    }),
  );
  await Promise.all(batches);
  expect(runs).toBeGreaterThan(6);
  const whole = [0, 1, 2, 3, 4, 5].flatMap((n) => [`${n} first`, `${n} second`]);
  expect(await committedLines(database)).toEqual(whole);
  expect(await database.healthy()).toBe(true);
});

test('a lost connection is given up after five runs, and nothing of them stays', async () => {
  const database = await ledgerDatabase({ connections: 1 });
  let runs = 0;
  const batch = writeTenant(database, northId, async (tx) => {
    runs += 1;
    await addLine(tx, 'never');
    await killBackend(await backendOf(tx));
    await pause(20);
  });
  await expect(batch).rejects.toMatchObject({ code: 'TX_CONN_LOST', duringCommit: false });
  expect(runs).toBe(5);
  expect(await committedLines(database)).toEqual([]);
});

test('a connection lost during the commit is told, and the batch is not run again', async () => {
  const database = await ledgerDatabase({ connections: 2 });
  await database.pool.query(({ sql }) =>
    sql.unsafe(`
      create function sleep_long() returns trigger language plpgsql as
        'begin perform pg_sleep(3); return null; end';
      create constraint trigger slow_commit after insert on led
        deferrable initially deferred for each row execute function sleep_long();
    `),
  );
  let runs = 0;
  let backend = 0;
  const batch = writeTenant(database, northId, async (tx) => {
    runs += 1;
    backend = await backendOf(tx);
    await addLine(tx, 'unknown fate');
  });
  const refused = expect(batch).rejects.toMatchObject({ code: 'TX_CONN_LOST', duringCommit: true });
  await pause(150);
  await killBackend(backend);
  await refused;
  expect(runs).toBe(1);
});

test('two writers that lock in opposite order both succeed', async () => {
  const database = await ledgerDatabase();
  await database.pool.query(({ sql }) => sql`create table spot (id int primary key, hits int)`);
  await database.pool.query(({ sql }) => sql`insert into spot values (1, 0), (2, 0)`);
  await database.pool.query(({ sql }) => sql`grant all on spot to routebook_app`);
  const hit = (tenantId: string, order: readonly number[]) =>
    writeTenant(database, tenantId, async ({ sql }) => {
      for (const id of order) {
        await sql`update spot set hits = hits + 1 where id = ${id}`;
        await pause(50);
      }
    });
  await Promise.all([hit(northId, [1, 2]), hit(southId, [2, 1])]);
  const rows = await database.pool.query(({ sql }) => sql`select hits from spot order by id`);
  expect(rows).toEqual([{ hits: 2 }, { hits: 2 }]);
});

test('a busy business does not take the connections of another', async () => {
  const database = await ledgerDatabase({ connections: 2 });
  const busy = Array.from({ length: 8 }, () => writeTenant(database, northId, () => pause(60)));
  const started = performance.now();
  await writeTenant(database, southId, async (tx) => tx.version);
  expect(performance.now() - started).toBeLessThan(200); // the queue of North takes 8 x 60 = 480 ms
  await Promise.all(busy);
});
