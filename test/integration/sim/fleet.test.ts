// Fleets of phones under every fault at once, by seeds that change with each run: nothing may be
// lost, doubled or stuck. `SEED=… npx vitest` draws the same again; `npm run sim` tells more.
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type Cluster, openCluster } from '../../sim/cluster.ts';
import { ALL_FAULTS, run } from '../../sim/run.ts';

const SEEDS = 2;
const first = Number(process.env['SEED'] ?? Math.floor(Date.now() / 1_000) % 1_000_000);

let cluster: Cluster;

beforeAll(async () => {
  cluster = await openCluster(inject('postgres'));
});

afterAll(() => cluster.close());

for (let seed = first; seed < first + SEEDS; seed += 1) {
  test(`50 phones, 200 facts, all faults: nothing lost or doubled (seed ${seed})`, async () => {
    const outcome = await run(cluster, { seed, devices: 50, facts: 200, faults: ALL_FAULTS });
    expect(outcome.violations).toEqual([]);
    expect(outcome.tally).toMatchObject({ recorded: 200 });
  }, 120_000);
}
