// What a kind of run is for the command line: its name, and how its options become a plan.
import type { Database } from '../db/open-database.ts';
import type { ServerAuthor } from '../runs/record-on-server.ts';
import type { RunPlan, RunStep } from '../runs/run-plan.ts';

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
  /**
   * What is put back outside the book when a run is taken back; a kind without it has no way back.
   * Throws as `plan` does.
   */
  readonly wayBack?: (options: Options) => WayBack;
};

export type WayBack = {
  /** What the run must have been on; null where the command does not say. */
  readonly source: string | null;
  readonly steps: readonly RunStep[];
  readonly close?: () => Promise<void>;
};
