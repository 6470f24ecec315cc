// Vitest global setup: one throw-away Postgres in memory for a whole run. It is gone when the run
// ends, however the run ends.
import type { TestProject } from 'vitest/node';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../server/db/embedded-postgres.ts';
import { openPool } from '../server/db/guarded-pool.ts';
import { applicationRole } from '../server/db/migrate.ts';

/** Owns the databases of tests as an ordinary user does: row security binds it. */
export const ordinaryUser = 'ordinary';

declare module 'vitest' {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface adds to vitest's own.
  interface ProvidedContext {
    /** As its superuser. */
    postgres: EmbeddedPostgres['target'];
  }
}

/** Starts the cluster, tells the tests where it is, and returns how to stop it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const embedded = await startEmbeddedPostgres({ throwaway: true });
  project.provide('postgres', embedded.target);
  await makeOrdinaryUser(embedded.target);
  return embedded.stop;
}

async function makeOrdinaryUser(target: EmbeddedPostgres['target']): Promise<void> {
  const pool = openPool({ target, prepare: false, connections: 1 });
  await pool.query(({ sql }) =>
    sql.unsafe(`create role ${applicationRole} nologin;
      create role ${ordinaryUser} login password '${target.password}' in role ${applicationRole}`),
  );
  await pool.close();
}
