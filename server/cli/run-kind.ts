// What a kind of run is for the command line: its name, and how its options become a plan.
import * as z from 'zod/mini';
import type { Database } from '../db/open-database.ts';
import type { ServerAuthor } from '../runs/record-on-server.ts';
import { type RunPlan, type RunStep, RunStoppedError } from '../runs/run-plan.ts';

type Options = Readonly<Record<string, unknown>>;

export type RunKind = {
  readonly name: string;
  /** Another name of the same. */
  readonly also?: string;
  /** The kind of its plan. */
  readonly kind: string;
  readonly summary: string;
  /** Makes the plan out of the command's options. Throws RunStoppedError in words. */
  readonly plan: (database: Database, author: ServerAuthor, options: Options) => Promise<RunPlan>;
  /** What is put back outside the book when the run is taken back. Throws as `plan` does. */
  readonly wayBack?: (options: Options) => WayBack;
};

export type WayBack = { readonly steps: readonly RunStep[]; readonly close: () => Promise<void> };

/** The options that a kind of run knows; throws a sentence about the first that is wrong. */
export function readOptions<Schema extends z.ZodMiniType>(
  schema: Schema,
  options: Options,
): z.infer<Schema> {
  const asked = z.safeParse(schema, options);
  if (asked.success) return asked.data;
  const [problem] = asked.error.issues;
  throw new RunStoppedError(`--${problem?.path.join('.')}: ${problem?.message}`);
}
