// What the phone benchmark tells: the figures against their targets, and how they spread.

const targets = {
  saveP95Ms: 100,
  streetP95Ms: 100,
  coldStartMs: 2_500,
  searchP95Ms: 100,
  firstLoadJsGzipKb: 170,
  photoMs: 1_500,
  longestTaskMs: 200,
  longestSyncTaskMs: 200,
} as const;

type Figure = keyof typeof targets;

/** The value that a share of all does not exceed (nearest rank). */
function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export const median = (values: readonly number[]) => quantile(values, 0.5);
export const p95 = (values: readonly number[]) => quantile(values, 0.95);

/** «12 to 40, median 20». */
export function spread(values: readonly number[]): string {
  const [low, middle, high] = [0, 0.5, 1].map((share) => Math.round(quantile(values, share)));
  return `${low} to ${high}, median ${middle} (${values.length} times)`;
}

export const rounded = (value: number) => Math.round(value * 10) / 10;

/** A line of the table: `name   value   words`. */
export function line(name: string, value: number, words: string): string {
  return `${name.padEnd(30)}${String(rounded(value)).padStart(9)}  ${words}\n`;
}

export function figureLine(figure: Figure, value: number, words: string): string {
  const target = targets[figure];
  const verdict = value <= target ? 'met' : 'MISSED';
  return line(figure, value, `target ${target} ${verdict}; ${words}`);
}
