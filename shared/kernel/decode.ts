// Input from outside becomes a typed value here or is told, in words, what is wrong with it.
import * as z from 'zod/mini';

export type Problem = { readonly where: string; readonly what: string };
export type Decoded<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const PROBLEMS_TOLD = 8;

/** Decodes with a schema; never throws on bad input. */
export function decode<Schema extends z.core.$ZodType>(
  schema: Schema,
  input: unknown,
): Decoded<z.core.output<Schema>> {
  const parsed = z.safeParse(schema, input);
  if (parsed.success) return { ok: true, value: parsed.data };
  return {
    ok: false,
    problems: parsed.error.issues.slice(0, PROBLEMS_TOLD).map((problem) => ({
      where: problem.path.map(String).join('.').slice(0, 120),
      what: problem.message.slice(0, 200),
    })),
  };
}

/** The problems in one sentence: «lines.0.quantity must be more than nothing». */
export function problemsInWords(problems: readonly Problem[]): string {
  return problems.map(({ where, what }) => (where ? `${where}: ${what}` : what)).join('; ');
}

/** The same value always gives the same text: keys sorted, undefined left out. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
