// What the tables of a database hold, to show that something changed nothing.
import type { Database } from '../../../server/db/open-database.ts';
import { readTenant } from '../../../server/db/tenant-transaction.ts';
import type { World } from '../../world/open-world.ts';

/** Every row of every table that a tenant's book is made of, as one fingerprint a table. */
export async function fingerprints(database: Database) {
  return await database.pool.query(async ({ sql }) => {
    const tables = await sql<{ name: string }[]>`
      select relname as name from pg_class
      where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`;
    const prints: Record<string, string> = {};
    for (const { name } of tables) {
      const [row] = await sql.unsafe<{ print: string }[]>(
        `select md5(coalesce(string_agg(t::text, ',' order by t::text), '')) as print 
          from ${name} t`,
      );
      prints[name] = row?.print ?? '';
    }
    return prints;
  });
}

/** What all customers of a tenant owe, less what they have in hand. */
export async function owed({
  database,
  tenantId,
}: Pick<World, 'database' | 'tenantId'>): Promise<number> {
  const [row] = await readTenant(
    database,
    tenantId,
    ({ sql }) => sql<{ owed: number }[]>`
      select coalesce(sum(outstanding - unapplied), 0)::bigint as owed
      from account where tenant_id = ${tenantId}`,
  );
  return row?.owed ?? Number.NaN;
}
