// Statements that write to several tables as parts of one: each by itself would cost the driver,
// the connection and Postgres their share again.
import type { Fragment } from 'postgres';
import type { Statement } from './commit-behind.ts';
import type { GuardedSql } from './guarded-sql.ts';

/**
 * Runs `parts` as one statement. None of them sees the rows of another; foreign keys and triggers,
 * which look at the end of the statement, see them all. No row may be written by two of them.
 */
export function asOne(sql: GuardedSql, parts: readonly Statement[]): Statement {
  // cast: an unsent query of the driver stands as a part of another
  return sql(templateOf(parts.length), ...(parts as readonly unknown[] as readonly Fragment[]));
}

type Template = TemplateStringsArray & readonly string[];

/** The driver remembers every template for ever: the same number of parts gives the same one. */
const templates = new Map<number, Template>();

function templateOf(parts: number): Template {
  const known = templates.get(parts);
  if (known !== undefined) return known;
  const between = Array.from({ length: parts - 1 }, (_, before) => `), part${before + 2} as (`);
  const texts = ['with part1 as (', ...between, ') select'];
  const made = Object.assign([...texts], { raw: texts });
  templates.set(parts, made);
  return made;
}
