// The typed tables and the real ones cannot drift apart: every table, column, type and null is held
// against the database's own catalogue.
import { Column, is } from 'drizzle-orm';
import { getTableConfig, getViewConfig, PgTable, PgView } from 'drizzle-orm/pg-core';
import { expect, test } from 'vitest';
import * as balances from '../../server/db/schema/balances.ts';
import * as customers from '../../server/db/schema/customers.ts';
import * as facts from '../../server/db/schema/facts.ts';
import * as ledger from '../../server/db/schema/ledger.ts';
import * as messages from '../../server/db/schema/messages.ts';
import * as people from '../../server/db/schema/people.ts';
import * as runs from '../../server/db/schema/runs.ts';
import * as signIn from '../../server/db/schema/sign-in.ts';
import * as trade from '../../server/db/schema/trade.ts';
import { freshDatabase } from '../database.ts';

const rooms = [balances, customers, facts, ledger, messages, people, runs, signIn, trade];

function typedColumns(): string[] {
  return rooms
    .flatMap((room) => Object.values(room))
    .flatMap((relation) => {
      if (is(relation, PgTable)) {
        const { name, columns } = getTableConfig(relation);
        return columns.map(
          (column) =>
            `${name}.${column.name} ${column.getSQLType()}${column.notNull ? ' not null' : ''}`,
        );
      }
      if (!is(relation, PgView)) throw new Error('Neither a table nor a view');
      const { name, selectedFields } = getViewConfig(relation);
      return Object.values(selectedFields).map((field) => {
        if (!is(field, Column)) throw new Error(`A field of ${name} is no column`);
        return `${name}.${field.name} ${field.getSQLType()}`;
      });
    })
    .sort();
}

test('every table, column, type and null is what the migrations made', async () => {
  const database = await freshDatabase();
  const real = await database.pool.query(
    ({ sql }) => sql<{ line: string }[]>`
      select c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
        || case when a.attnotnull then ' not null' else '' end as line
      from pg_class c
      join pg_attribute a on a.attrelid = c.oid
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v', 'm', 'p')
        and a.attnum > 0 and not a.attisdropped`,
  );
  await database.close();
  expect(real.length).toBeGreaterThan(200);
  expect(typedColumns()).toEqual(real.map(({ line }) => line).sort());
});

test('no look-up needs an index on an expression: row security keeps it from tenants', async () => {
  const database = await freshDatabase();
  const onExpressions = await database.pool.query(
    ({ sql }) => sql`
      select c.relname as name
      from pg_index i
      join pg_class c on c.oid = i.indexrelid
      where c.relnamespace = 'public'::regnamespace and i.indexprs is not null
      order by 1`,
  );
  await database.close();
  // It keeps two unfinished runs apart, and nothing is found by it.
  expect(onExpressions).toEqual([{ name: 'run_unfinished' }]);
});

test('rows come typed: whole numbers, days as text, moments in UTC', async () => {
  const database = await freshDatabase();
  const [book] = await database.pool.query(({ db }) => db.select().from(people.book));
  await database.close();
  expect(book?.lineage).toMatch(/^[0-9a-f-]{36}$/);
  expect(book?.createdAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
});

test('the application role reads no password, no session and no demo sign-in', async () => {
  const database = await freshDatabase();
  for (const name of ['auth_user', 'auth_session', 'auth_account', 'auth_verification']) {
    const [may] = await database.pool.query(
      ({ sql }) => sql<{ may: boolean }[]>`
        select has_table_privilege('routebook_app', ${name}, 'select') as may`,
    );
    expect(may, name).toEqual({ may: false });
  }
  await database.close();
});
