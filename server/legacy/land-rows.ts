// Records the facts of source rows and tells what became of each: landed, landed with a remark, in
// the book already, or kept apart with its reason.
import type { CustomerId } from '../../shared/kernel/ids.ts';
import type { ServerFact, ServerOutcome } from '../runs/record-on-server.ts';
import type { RunRow, StepDesk } from '../runs/run-plan.ts';
import type { Apart } from './legacy-book.ts';
import { type LegacyRow, placeOf } from './legacy-source.ts';
import { inWords, type Reason } from './reasons.ts';

export type Landing = {
  readonly row: LegacyRow;
  readonly fact: ServerFact;
  readonly amount: number | null;
  readonly customerId: CustomerId;
  readonly reasons: readonly Reason[];
};

/** As many as share one transaction. */
const ROWS_AT_ONCE = 500;

export async function landRows(
  desk: StepDesk,
  table: string,
  landings: readonly Landing[],
): Promise<Readonly<Record<'landed' | 'there' | 'refused' | 'landedMinor', number>>> {
  let [landed, there, refused, landedMinor] = [0, 0, 0, 0];
  for (let from = 0; from < landings.length; from += ROWS_AT_ONCE) {
    const some = landings.slice(from, from + ROWS_AT_ONCE);
    const outcomes = await desk.record(some.map(({ fact }) => fact));
    const rows = some.flatMap((landing, place) => {
      const outcome = outcomes[place];
      return outcome === undefined ? [] : [landedRow(table, landing, { outcome, desk })];
    });
    await desk.tell(rows);
    for (const { outcome, amount } of rows) {
      if (outcome === 'apart') refused += 1;
      else landedMinor += amount ?? 0;
      if (outcome === 'there') there += 1;
      else if (outcome !== 'apart') landed += 1;
    }
    await desk.progress(from + some.length, landings.length);
  }
  return { landed, there, refused, landedMinor };
}

type Told = { readonly outcome: ServerOutcome; readonly desk: StepDesk };

function landedRow(table: string, landing: Landing, { outcome, desk }: Told): RunRow {
  const { row, amount, customerId, reasons } = landing;
  const base = { table, key: row.key, amount, customerId, source: row.cells };
  if (outcome.words !== null) {
    const all: readonly Reason[] = [...reasons, 'refused'];
    const words = `${inWords(all)}: ${outcome.words}${placeOf(row)}`;
    return { ...base, outcome: 'apart', reasons: all, words, factId: null };
  }
  const wasThere = outcome.outcome === 'there' && outcome.receivedMs < desk.startedMs;
  const landed = reasons.length === 0 ? 'landed' : 'remarked';
  return {
    ...base,
    outcome: wasThere ? 'there' : landed,
    reasons,
    words: reasons.length === 0 ? '' : `${inWords(reasons)}${placeOf(row)}`,
    factId: outcome.id,
  };
}

/** Rows that do not land, as the report tells them. */
export const apartRows = (apart: readonly Apart[]): readonly RunRow[] =>
  apart.map(({ table, row, reasons, amount }) => ({
    ...{ table, key: row.key, amount, reasons, source: row.cells },
    outcome: 'apart',
    words:
      (row.broken === null ? inWords(reasons) : `${inWords(reasons)}: ${row.broken}`) +
      placeOf(row),
    customerId: null,
    factId: null,
  }));
