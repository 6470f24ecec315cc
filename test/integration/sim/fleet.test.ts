// Fleets of phones under every fault at once, by seeds that change with each run: nothing may be
// lost, doubled or stuck. `SEED=… npx vitest` draws the same again; `npm run sim` tells more.
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type Cluster, openCluster } from '../../sim/cluster.ts';
import { ALL_FAULTS, run } from '../../sim/run.ts';

const SEEDS = 2;
const DEVICES = 20;
const FACTS = 80;
const first = Number(process.env['SEED'] ?? Math.floor(Date.now() / 1_000) % 1_000_000);

let cluster: Cluster;

beforeAll(async () => {
  cluster = await openCluster({ target: inject('postgres') });
});

afterAll(() => cluster.close());

for (let seed = first; seed < first + SEEDS; seed += 1) {
  test(`${DEVICES} phones, all faults: nothing lost or doubled (seed ${seed})`, async () => {
    const outcome = await run(cluster, {
      seed,
      devices: DEVICES,
      facts: FACTS,
      faults: ALL_FAULTS,
    });
    expect(outcome.violations).toEqual([]);
    expect(outcome.tally).toMatchObject({ recorded: FACTS });
  }, 400_000);
}
