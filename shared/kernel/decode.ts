// Input from outside becomes a typed value here or is told, in words, what is wrong with it.
import * as z from 'zod/mini';
import { printable } from './text.ts';

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
  const parsed = z.safeParse(schema, input, { error: inWords, reportInput: true });
  if (parsed.success) return { ok: true, value: parsed.data };
  return {
    ok: false,
    problems: parsed.error.issues.slice(0, PROBLEMS_TOLD).map((issue) => ({
      where: printable(issue.path.map(String).join('.'), 120),
      what: isMissing(issue) ? 'is missing' : printable(issue.message, 200),
    })),
  };
}

/** The problems in one sentence: «lines.0.quantity must be more than nothing; note is missing». */
export function problemsInWords(problems: readonly Problem[]): string {
  return problems.map(({ where, what }) => (where ? `${where} ${what}` : what)).join('; ');
}

const isMissing = (issue: z.core.$ZodIssue) =>
  issue.input === undefined && (issue.code === 'invalid_type' || issue.code === 'invalid_value');

/** Words for what a schema says nothing of its own about: zod/mini ships none. */
function inWords(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return expectedInWords[issue.expected] ?? 'is of the wrong kind';
    case 'invalid_value':
      return `must be ${oneOf(issue.values)}`;
    case 'invalid_union':
      return Array.isArray(issue['options']) ? `must be ${oneOf(issue['options'])}` : UNREADABLE;
    case 'unrecognized_keys':
      return `has a field that nobody knows: ${issue.keys.slice(0, KEYS_TOLD).join(', ')}`;
    case 'too_small':
      return `must be at least ${issue.minimum}${sizeInWords[issue.origin] ?? ''}`;
    case 'too_big':
      return `must be at most ${issue.maximum}${sizeInWords[issue.origin] ?? ''}`;
    default:
      return UNREADABLE;
  }
}

const UNREADABLE = 'is not readable';
const KEYS_TOLD = 4;

const expectedInWords: Readonly<Record<string, string>> = {
  string: 'must be text',
  number: 'must be a number',
  int: 'must be a whole number',
  boolean: 'must be true or false',
  array: 'must be a list',
  object: 'must have fields of its own',
};

const sizeInWords: Readonly<Record<string, string>> = {
  string: ' characters long',
  array: ' long',
};

const oneOf = (choices: readonly unknown[]) =>
  choices.length === 1 ? String(choices[0]) : `one of ${choices.join(', ')}`;

/** From here on a text is worth keeping for when its object is met again. */
const KEPT_FROM = 200;

/**
 * The same value of JSON always gives the same text: keys sorted, undefined left out. `known` keeps
 * the texts of larger objects, which must stay as they are as long as it is used.
 */
export function canonicalJson(value: unknown, known?: Map<object, string>): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map((one) => canonicalJson(one, known)).join(',')}]`;
  const before = known?.get(value);
  if (before !== undefined) return before;
  // cast: an object's own enumerable members by their names
  const members = value as Readonly<Record<string, unknown>>;
  let text = '';
  for (const key of Object.keys(members).sort()) {
    const member = members[key];
    if (member === undefined) continue;
    text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(member, known)}`;
  }
  const whole = `{${text}}`;
  if (whole.length >= KEPT_FROM) known?.set(value, whole);
  return whole;
}
