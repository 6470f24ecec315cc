// Fleets of phones under every fault at once, by seeds that stay the same from run to run. A run
// that hangs fails in words after its limit. `SEED=… npx vitest` draws others; `npm run sim` tells
// more, and makes a failing run smaller.
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type Cluster, openCluster } from '../sim/cluster.ts';
import { ALL_FAULTS, run } from '../sim/run.ts';

const FIRST_SEED = Number(process.env['SEED'] ?? 500);
/** The first of each half is a large fleet, the others are small ones. */
const LARGE = { devices: 50, facts: 500 };
const SMALL = { devices: 16, facts: 160 };
/** Of one run; on an idle machine it takes seconds. */
const LIMIT_MS = 240_000;

/** Declares one test a seed: every second one from `half` on. */
export function testFleets(half: 0 | 1, seeds: number): void {
  let cluster: Cluster;
  beforeAll(async () => {
    cluster = await openCluster({ target: inject('postgres') });
  });
  afterAll(async () => {
    await cluster.close();
    process.stdout.write(`${seeds} fleets: ${JSON.stringify(total)}\n`);
  });
  const total: Record<string, number> = {};
  for (let n = 0; n < seeds; n += 1) {
    const seed = FIRST_SEED + half + 2 * n;
    const { devices, facts } = n === 0 ? LARGE : SMALL;
    test(`${devices} phones, all faults: nothing lost or doubled (seed ${seed})`, async () => {
      const plan = { seed, devices, facts, faults: ALL_FAULTS, limitMs: LIMIT_MS };
      const { violations, tally } = await run(cluster, plan);
      for (const [what, times] of Object.entries(tally)) total[what] = (total[what] ?? 0) + times;
      expect(violations).toEqual([]);
      expect(tally).toMatchObject({ recorded: facts });
    }, 300_000);
  }
}
