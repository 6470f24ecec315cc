// The figures of a billing, added up page by page as its rows are told.
import type { Figures, RunRow } from '../runs/run-plan.ts';

export function makeTally() {
  const sums = { billed: 0, estimated: 0, corrected: 0, held: 0, nothingDue: 0, totalMinor: 0 };
  return {
    /** `meters` were looked at; those without a row are due nothing. */
    add: (meters: number, rows: readonly RunRow[]) => {
      sums.nothingDue += meters - rows.length;
      for (const { outcome, reasons, amount } of rows) {
        if (outcome === 'apart') sums.held += 1;
        else {
          sums.billed += 1;
          sums.totalMinor += amount ?? 0;
        }
        if (reasons.includes('estimated')) sums.estimated += 1;
        if (reasons.includes('corrected')) sums.corrected += 1;
      }
    },
    figures: (): Figures => ({ ...sums }),
  };
}
