// Ageing columns at their boundaries, by days past due on the day asked. ERPNext's ranges 30, 60
// and 90 (accounts_receivable), with «due today» in its own column, so that columns never overlap.
import type { AgeingColumn } from '../../shared/ledger/outstanding.ts';

export const ageingVectors: readonly (readonly [daysLate: number, column: AgeingColumn])[] = [
  [-365, 'current'],
  [-1, 'current'],
  [0, 'current'],
  [1, 'days1to30'],
  [30, 'days1to30'],
  [31, 'days31to60'],
  [60, 'days31to60'],
  [61, 'days61to90'],
  [90, 'days61to90'],
  [91, 'over90'],
  [3_650, 'over90'],
];
