// What a kind of run is for the command line: its name, and how its options become a plan.
import type { Database } from '../db/open-database.ts';
import type { ServerAuthor } from '../runs/record-on-server.ts';
import type { RunPlan } from '../runs/run-plan.ts';

export type RunKind = {
  readonly name: string;
  readonly summary: string;
  /** Makes the plan out of the command's options. Throws RunStoppedError in words. */
  readonly plan: (
    database: Database,
    author: ServerAuthor,
    options: Readonly<Record<string, unknown>>,
  ) => Promise<RunPlan>;
};
