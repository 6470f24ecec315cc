// The report of a run as it travels: what it ran on, its steps with figures, what became of the
// source rows, and those that a person should look at. Amounts are minor units.
import * as z from 'zod/mini';

const headShape = {
  id: z.string(),
  kind: z.string(),
  source: z.string(),
  state: z.enum(['running', 'failed', 'finished', 'rolled_back']),
  isRehearsal: z.boolean(),
  business: z.nullable(z.string()),
  /** Of the amounts; null where the run is of no one business. */
  currency: z.nullable(z.string()),
  author: z.string(),
  startedAt: z.string(),
  endedAt: z.nullable(z.string()),
};
const outcome = z.enum(['landed', 'remarked', 'there', 'apart', 'differs']);
const counted = { table: z.string(), rows: z.int(), amount: z.int() };

export const runListSchema = z.object({ runs: z.array(z.object(headShape)) });

const stepSchema = z.object({
  place: z.int(),
  name: z.string(),
  state: z.enum(['waiting', 'running', 'failed', 'finished']),
  done: z.int(),
  total: z.int(),
  startedAt: z.nullable(z.string()),
  endedAt: z.nullable(z.string()),
  /** Money under names that end in `Minor`. */
  figures: z.record(z.string(), z.union([z.number(), z.string(), z.boolean()])),
  /** Why it failed. */
  words: z.nullable(z.string()),
});

const rowSchema = z.object({
  table: z.string(),
  key: z.string(),
  outcome,
  reasons: z.array(z.string()),
  words: z.string(),
  amount: z.nullable(z.int()),
  customerId: z.nullable(z.string()),
  source: z.unknown(),
});

export const runReportSchema = z.object({
  ...headShape,
  steps: z.array(stepSchema),
  counts: z.array(z.object({ ...counted, outcome })),
  reasons: z.array(z.object({ ...counted, reason: z.string() })),
  /** The first 1,000 to look at; the counts tell how many there are. */
  rows: z.array(rowSchema),
  next: z.array(z.string()),
});

export type RunHead = z.infer<typeof runListSchema>['runs'][number];
export type RunReport = z.infer<typeof runReportSchema>;
export type RunStepReport = z.infer<typeof stepSchema>;
export type RunReportRow = z.infer<typeof rowSchema>;

/** What a person calls the row: of a billing the code of its meter or customer, else its key. */
export function rowName({ table, key, source }: Pick<RunReportRow, 'table' | 'key' | 'source'>) {
  const isBilled = table === 'meter' || table === 'customer';
  if (!isBilled || source === null || typeof source !== 'object') return key;
  const named = ['code', 'serial', 'name'].map((name) => Reflect.get(source, name));
  return named.find((name) => typeof name === 'string' && name !== '') ?? key;
}

/** How many rows a person should look at, also those that the report does not list. */
export const rowsToLookAt = ({ counts }: Pick<RunReport, 'counts'>): number =>
  counts
    .filter(({ outcome }) => outcome !== 'landed' && outcome !== 'there')
    .reduce((sum, { rows }) => sum + rows, 0);
