// What the office is told of a run that it began on its screen, while it runs and after; and how it
// asks for one. What a rehearsal found stands nowhere else: it is rolled back.
import * as z from 'zod/mini';
import { businessIdSchema } from '../kernel/ids.ts';
import { runReportSchema } from './run-report.ts';

export const jobShape = {
  isRehearsal: z.boolean(),
  state: z.enum(['running', 'finished', 'failed']),
  /** The step that it is at, as the server names it; empty before the first. */
  step: z.string(),
  done: z.int(),
  total: z.int(),
  /** Why it failed. */
  words: z.nullable(z.string()),
  /** Once it has ended. */
  report: z.nullable(runReportSchema),
};
const jobSchema = z.object(jobShape);
export type Job = z.infer<typeof jobSchema>;

/** Bytes of all files of one import from the screen, before they are written as text. */
export const IMPORT_BYTES = 12 * 1024 * 1024;

/** The old system's tables as CSV files. Safe to repeat: what landed is not doubled. */
export const importAskSchema = z.strictObject({
  businessId: businessIdSchema,
  /** What the old system is called: the same name is the same source. */
  name: z.string().check(z.minLength(1), z.maxLength(60)),
  /** Whether bare amounts come on top of documents or include them; null: where it is plain. */
  amount: z.nullable(z.enum(['before', 'whole'])),
  files: z
    .array(
      z.strictObject({
        name: z.string().check(z.regex(/\.(csv|tsv|txt)$/i, 'is no CSV file'), z.maxLength(200)),
        /** The bytes in base 64. */
        bytes: z.string(),
      }),
    )
    .check(z.minLength(1, 'has no file'), z.maxLength(20, 'has more than 20 files')),
  isRehearsal: z.boolean(),
});
export type ImportAsk = z.infer<typeof importAskSchema>;

export const rollbackAskSchema = z.strictObject({ isRehearsal: z.boolean() });

export const runJobSchema = z.object({
  ...jobShape,
  /** The run that is taken back, null where something is brought in. */
  undoes: z.nullable(z.string()),
  name: z.string(),
});
export type RunJob = z.infer<typeof runJobSchema>;

/** The tenant's latest import or way back that began on a screen of this server; null: none. */
export const runJobStateSchema = z.object({ job: z.nullable(runJobSchema) });
