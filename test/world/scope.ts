// The scope of a phone by fresh SQL, past the policies: what it must hold when it has pulled all.
import { expect } from 'vitest';
import type { Database } from '../../server/db/open-database.ts';
import { writeTenant } from '../../server/db/tenant-transaction.ts';
import type { PersonId, RoundId } from '../../shared/kernel/ids.ts';
import type { World } from './open-world.ts';
import type { Phone } from './phone.ts';
import type { PullingPhone } from './pulling-phone.ts';

/** Holds what the phone keeps against its scope; the office's is everything. */
export async function expectScope(
  { database, tenantId }: World,
  { pusher }: Phone,
  pulling: PullingPhone,
): Promise<void> {
  const own =
    pusher.role === 'manager' ? 'all' : await roundsOf(database, tenantId, pusher.personId);
  const scope = await scopeBySql(database, tenantId, own);
  expect(scope.customers.map(({ id }) => id)).toEqual(
    pulling.kept('customers').map(({ id }) => id),
  );
  expect(pulling.kept('customers')).toMatchObject(scope.customers);
  expect(pulling.kept('accounts')).toMatchObject(scope.accounts);
  expect(pulling.kept('openItems')).toMatchObject(scope.openItems);
  expect(pulling.kept('meters')).toMatchObject(scope.meters);
  expect(pulling.kept('facts')).toMatchObject(scope.facts);
}

/** Whose rounds these are, asked anew. */
async function roundsOf(
  database: Database,
  tenantId: string,
  personId: PersonId,
): Promise<readonly RoundId[]> {
  const rows = await database.pool.query(
    ({ sql }) => sql<{ id: RoundId }[]>`
      select id from round where tenant_id = ${tenantId} and collector_id = ${personId}`,
  );
  return rows.map(({ id }) => id);
}

/** Another collector walks a round from here on. */
export async function giveRound({ database, tenantId }: World, roundId: RoundId, to: PersonId) {
  await writeTenant(
    database,
    tenantId,
    ({ sql, version }) => sql`
      update round set collector_id = ${to}, version = ${version}
      where tenant_id = ${tenantId} and id = ${roundId}`,
  );
}

type Row = Readonly<Record<string, unknown>>;

/** The rows of a scope by fresh SQL, with the columns by which a phone's rows are told apart. */
async function scopeBySql(
  database: Database,
  tenantId: string,
  rounds: readonly RoundId[] | 'all',
) {
  return await database.pool.query(async ({ sql }) => {
    const mine =
      rounds === 'all'
        ? sql`c.tenant_id = ${tenantId}`
        : sql`c.tenant_id = ${tenantId}
            and (c.round_id is null or c.round_id = any(${[...rounds]}::uuid[]))`;
    const of = sql`join customer c on c.tenant_id = t.tenant_id and c.id = t.customer_id`;
    const [customers, accounts, openItems, meters, facts] = await Promise.all([
      sql<Row[]>`select id, name, round_id as "roundId", version from customer c
        where ${mine} order by id`,
      sql<Row[]>`select t.id, t.outstanding, t.unapplied, t.version from account t ${of}
        where ${mine} order by t.id`,
      sql<Row[]>`select t.id, t.amount, t.allocated, t.version from open_item t ${of}
        where ${mine} and t.allocated < t.amount and not t.is_voided order by t.id`,
      sql<Row[]>`
        select t.id, t.serial, t.version, (
          select coalesce(json_agg(json_build_object('id', r.id, 'value', r.value, 'day', r.day)
            order by r.day, r.id), '[]')
          from reading r
          where r.tenant_id = t.tenant_id and r.meter_id = t.id and not r.is_voided) as readings
        from meter t ${of} where ${mine} order by t.id`,
      sql<Row[]>`select t.id, t.version from fact t ${of} where ${mine} order by t.id`,
    ]);
    return { customers, accounts, openItems, meters, facts };
  });
}
