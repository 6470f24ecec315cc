// Vitest global setup: one throw-away Postgres in memory for a whole run. It is gone when the run
// ends, however the run ends.
import type { TestProject } from 'vitest/node';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../server/db/embedded-postgres.ts';

declare module 'vitest' {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface adds to vitest's own.
  interface ProvidedContext {
    postgres: EmbeddedPostgres['target'];
  }
}

/** Starts the cluster, tells the tests where it is, and returns how to stop it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const embedded = await startEmbeddedPostgres({ throwaway: true });
  project.provide('postgres', embedded.target);
  return embedded.stop;
}
