// Registers that came round: the check of Oracle Utilities' validation of readings (rollover
// against a misread), with the figures of its worked examples.

export type RolloverVector = {
  readonly digits: number;
  readonly last: number;
  readonly next: number;
  /** Null: not a rollover but a reading below the last, which is never billed. */
  readonly used: number | null;
};

export const rolloverVectors: readonly RolloverVector[] = [
  { digits: 5, last: 99_980, next: 15, used: 35 },
  { digits: 5, last: 99_999, next: 0, used: 1 },
  { digits: 4, last: 9_990, next: 12, used: 22 },
  { digits: 4, last: 0, next: 0, used: 0 },
  { digits: 5, last: 500, next: 480, used: null },
];
