// A few quick faults planted in every run of the tests: what guards the phone and the money does
// turn red. `npm run sim:plants` plants all of them.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';
import { PLANT_IS_GONE } from '../sim/plants/planted.ts';
import { plants } from '../sim/plants/plants.ts';

const top = path.join(import.meta.dirname, '..', '..');

/** Quick ones, of the phone and of the money. */
const PLANTED_HERE = [
  'an effect is dropped before the rows contain it',
  'signing out leaves unsent facts behind without a word',
];

test.each(PLANTED_HERE)(
  'planted, it turns its test red: %s',
  async (name) => {
    const plant = plants.find((one) => one.name === name);
    expect(plant).toBeDefined();
    const run = spawn('npx', ['vitest', 'run', '--project', 'unit', plant?.test ?? ''], {
      cwd: top,
      env: { ...process.env, PLANT: name, VITEST: undefined, NODE_OPTIONS: undefined },
    });
    let said = '';
    for (const stream of [run.stdout, run.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        said += chunk.toString();
      });
    }
    const code = await new Promise((resolve) => run.once('close', resolve));
    expect(said).not.toContain(PLANT_IS_GONE);
    expect(said).toMatch(/AssertionError|FAIL/);
    expect(code).toBe(1);
  },
  120_000,
);
