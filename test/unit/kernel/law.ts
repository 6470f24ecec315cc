// A law: something that holds for every input. Each run draws new ones; the seed stands in the
// name, and `SEED=… npx vitest` draws the same ones again.
import fc from 'fast-check';
import { test } from 'vitest';

const given = process.env['SEED'];
const seed = given === undefined ? Math.floor(Math.random() * 0x7fff_ffff) : Number(given);

export function law<Inputs extends [unknown, ...unknown[]]>(
  name: string,
  property: fc.IProperty<Inputs>,
  numRuns = 400,
): void {
  test(`law: ${name} (seed ${seed})`, () => {
    fc.assert(property, { seed, numRuns });
  });
}
