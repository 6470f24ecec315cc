// The small schema of the database tests: a tenant and its lines under forced row-level security.
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { Database } from '../../server/db/open-database.ts';
import type { TenantTx } from '../../server/db/tenant-transaction.ts';
import { asAdministrator, type FreshSettings, freshDatabase } from '../database.ts';

export const ledgerMigrations = path.join(import.meta.dirname, 'migrations');

export const northId = '11111111-1111-4111-8111-111111111111';
export const southId = '22222222-2222-4222-8222-222222222222';

/** A database with the businesses North and South, dropped when the test ends. */
export async function ledgerDatabase(settings: FreshSettings = {}): Promise<Database> {
  const database = await freshDatabase({
    ...settings,
    isUnbound: true,
    migrationsFolder: ledgerMigrations,
  });
  onTestFinished(() => database.close());
  await database.pool.query(
    ({ sql }) => sql`
      insert into tenant (id, name)
      values (${northId}, 'North'), (${southId}, 'South')
    `,
  );
  return database;
}

export async function addLine(tx: TenantTx, who: string): Promise<void> {
  await tx.sql`insert into led (tenant_id, who) values (${tx.tenantId}, ${who})`;
}

/** All committed lines of all tenants, past the policies. */
export async function committedLines(database: Database): Promise<string[]> {
  const rows = await database.pool.query(
    ({ sql }) => sql<{ who: string }[]>`select who from led order by who`,
  );
  return rows.map(({ who }) => who);
}

/** Number of the server process behind the connection of this transaction. */
export async function backendOf(tx: Pick<TenantTx, 'sql'>): Promise<number> {
  const [row] = await tx.sql<{ backend: number }[]>`select pg_backend_pid() as backend`;
  return Number(row?.backend);
}

/** Ends that server process, as a crash or an administrator would. */
export async function killBackend(backend: number): Promise<void> {
  await asAdministrator((pool) =>
    pool.query(({ sql }) => sql`select pg_terminate_backend(${backend}, 5000)`),
  );
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
