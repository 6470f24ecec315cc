// Tells rows that do not land: all of them at first, so that a run which is cut off accounts for
// each; then those for which there is a reason.
import type { StepDesk } from '../runs/run-plan.ts';
import { apartRows } from './land-rows.ts';
import type { Apart } from './legacy-book.ts';
import type { LegacyTable } from './legacy-source.ts';
import type { Reason } from './reasons.ts';

const ROWS_AT_ONCE = 1_000;

/** Keeps every row as it came; each is told anew when the run gets to it. Answers how many. */
export async function tellWaiting(
  desk: StepDesk,
  tables: readonly Pick<LegacyTable, 'name' | 'rows'>[],
  isKnown: (name: string) => boolean,
): Promise<number> {
  const total = tables.reduce((sum, { rows }) => sum + rows.length, 0);
  let done = 0;
  for (const { name, rows } of tables) {
    const reason: Reason = isKnown(name) ? 'not_reached' : 'table_unknown';
    for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
      const some = rows.slice(from, from + ROWS_AT_ONCE);
      await desk.tell(
        apartRows(some.map((row) => ({ table: name, row, reasons: [reason], amount: null }))),
      );
      done += some.length;
      await desk.progress(done, total);
    }
  }
  return total;
}

/** Of these tables only; of all where none is named. */
export async function tellApart(
  desk: StepDesk,
  apart: readonly Apart[],
  tables: readonly string[] | null = null,
): Promise<void> {
  const own = tables === null ? apart : apart.filter(({ table }) => tables.includes(table));
  for (let from = 0; from < own.length; from += ROWS_AT_ONCE) {
    await desk.tell(apartRows(own.slice(from, from + ROWS_AT_ONCE)));
  }
}
