// A law: something that holds for every input. Each run draws new ones; the seed stands in the
// name, and `SEED=… npx vitest` draws the same ones again.
import fc from 'fast-check';
import { test } from 'vitest';

const given = process.env['SEED'];
const seed = given === undefined ? Math.floor(Math.random() * 0x7fff_ffff) : Number(given);

/** Runs of the usual number end in time of any test; ten thousand get a minute. */
const [LEAST_MS, MS_A_RUN] = [5_000, 6];

export function law<Inputs extends [unknown, ...unknown[]]>(
  name: string,
  property: fc.IProperty<Inputs>,
  numRuns = 400,
): void {
  test(
    `law: ${name} (seed ${seed})`,
    () => {
      fc.assert(property, { seed, numRuns });
    },
    Math.max(LEAST_MS, numRuns * MS_A_RUN),
  );
}
