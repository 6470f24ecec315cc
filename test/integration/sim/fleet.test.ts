// Fleets of phones under every fault at once, by seeds that stay the same from run to run: nothing
// may be lost, doubled or stuck. `SEED=… npx vitest` draws others; `npm run sim` tells more.
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type Cluster, openCluster } from '../../sim/cluster.ts';
import { ALL_FAULTS, run } from '../../sim/run.ts';

const SEEDS = 2;
const DEVICES = 20;
const FACTS = 80;
const first = Number(process.env['SEED'] ?? 500);

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
