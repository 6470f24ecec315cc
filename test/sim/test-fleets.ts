// Fleets as tests: each seed a test. The same seed draws the same; `SEED=…` draws others.
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type Cluster, openCluster } from './cluster.ts';
import { ALL_FAULTS, run } from './run.ts';

const first = Number(process.env['SEED'] ?? 1);

export type Fleets = {
  /** Counted from the first seed of all. */
  readonly from: number;
  readonly seeds: number;
  readonly devices: number;
  /** Of all phones of a fleet together. */
  readonly facts: number;
};

/** Nothing may be lost, doubled or stuck in any of them. */
export function testFleets(all: readonly Fleets[]): void {
  let cluster: Cluster;
  beforeAll(async () => {
    cluster = await openCluster({ target: inject('postgres') });
  });
  afterAll(() => cluster.close());
  for (const { from, seeds, devices, facts } of all) {
    for (let seed = first + from; seed < first + from + seeds; seed += 1) {
      test(`${devices} phones, all faults: nothing lost or doubled (seed ${seed})`, async () => {
        const outcome = await run(cluster, { seed, devices, facts, faults: ALL_FAULTS });
        expect(outcome.violations).toEqual([]);
        expect(outcome.tally).toMatchObject({ recorded: facts });
      }, 400_000);
    }
  }
}
