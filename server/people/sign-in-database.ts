// The sign-in library's statements, each on a guarded connection of the one pool. It never needs a
// transaction; it runs as the owner of its tables, which the application's role cannot read.
import { drizzle, type PgRemoteDatabase } from 'drizzle-orm/pg-proxy';
import type { Database } from '../db/open-database.ts';

export function signInDatabase(database: Database): PgRemoteDatabase {
  return drizzle((text, params, method) =>
    database.pool.query(async ({ sql }) => {
      const asked = sql.unsafe(text, params);
      return { rows: method === 'all' ? await asked.values() : await asked };
    }),
  );
}
