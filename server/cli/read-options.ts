// Options of a command as its schema wants them, or one sentence that names each wrong one.
import type * as z from 'zod/mini';
import { decode, problemsInWords } from '../../shared/kernel/decode.ts';
import type { Given } from './command.ts';

/** @throws Error such as «--customers must be a number». */
export function readOptions<Schema extends z.core.$ZodType>(
  schema: Schema,
  options: Given['options'],
): z.core.output<Schema> {
  const read = decode(schema, options);
  if (read.ok) return read.value;
  throw new Error(
    problemsInWords(read.problems.map(({ where, what }) => ({ where: flagOf(where), what }))),
  );
}

/** upTo -> --up-to, as it is typed. */
const flagOf = (name: string) =>
  `--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
