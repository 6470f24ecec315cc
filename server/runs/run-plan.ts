// What a run is: its steps, and what a step may use. A kind of run (an import, a billing, a
// migration) writes a plan; carrying it out, keeping account of it and taking it back is the same
// for all.
import type { BusinessId, CustomerId, FactId } from '../../shared/kernel/ids.ts';
import type { Database } from '../db/open-database.ts';
import type { ServerAuthor, ServerDesk } from './record-on-server.ts';

export type RunPlan = {
  /** Lower case with hyphens: outstanding, billing. */
  readonly kind: string;
  /** What it runs on. An unfinished run of the same kind, source and business goes on. */
  readonly source: string;
  readonly businessId: BusinessId | null;
  /** Where the source lies, when its name alone may be another's too. */
  readonly readFrom?: string;
  /** The run that this one takes back, with all others of its generation. */
  readonly undoes?: { readonly id: string; readonly kind: string };
  /** Stopped, it does every step again, since the source may have been mended meanwhile. */
  readonly startsOver?: boolean;
  /** It only looks: nobody is asked first. */
  readonly isReadOnly?: boolean;
  /** Lets go of what the steps opened; called once, however the run ends. */
  readonly close?: () => Promise<void>;
  readonly steps: readonly RunStep[];
  /** What a person does next when all is well; shown at the end. */
  readonly next?: readonly string[];
};

export type RunStep = {
  readonly name: string;
  /** Must be safe to repeat: a step that was cut off starts again. */
  readonly work: (desk: StepDesk) => Promise<Figures>;
};

/** What a step found: money in minor units under names that end in `Minor`. */
export type Figures = Readonly<Record<string, number | string | boolean>>;

/** `remarked`: it landed and a person should look; `apart`: it did not land; `there`: before. */
export type RowOutcome = 'landed' | 'remarked' | 'there' | 'apart' | 'differs';

/** What became of one source row. */
export type RunRow = {
  readonly table: string;
  readonly key: string;
  readonly outcome: RowOutcome;
  /** Stable codes, none only where all is well. */
  readonly reasons: readonly string[];
  readonly words: string;
  /** Minor units. */
  readonly amount: number | null;
  readonly customerId: CustomerId | null;
  readonly factId: FactId | null;
  /** The row whole, as it came. */
  readonly source: unknown;
};

export type StepDesk = {
  /** In a rehearsal a stand-in: what is written there is gone at the end. */
  readonly database: Database;
  readonly author: ServerAuthor;
  readonly runId: string;
  readonly startedMs: number;
  /** How often this source was taken back before: part of the ids of its facts. */
  readonly generation: number;
  readonly isRehearsal: boolean;
  readonly nowMs: () => number;
  /** Records facts through the one street; knows businesses that the step has made before. */
  readonly record: ServerDesk['record'];
  /** Keeps account of source rows; the same row told again replaces what was told. */
  readonly tell: (rows: readonly RunRow[]) => Promise<void>;
  /** Of a run whose business a step has made. */
  readonly nameBusiness: (businessId: BusinessId) => Promise<void>;
  readonly progress: (done: number, total: number) => Promise<void>;
};

/** A reason to stop that a person can mend: its message is a sentence for them. */
export class RunStoppedError extends Error {
  override readonly name = 'RunStoppedError';
  readonly code = 'RUN_STOPPED';
}
