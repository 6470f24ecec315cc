// Ten more seeds of fleets under every fault, beside the first ten on the other worker.
import { testFleets } from '../../sim/test-fleets.ts';

testFleets([
  { from: 10, seeds: 1, devices: 50, facts: 200 },
  { from: 11, seeds: 9, devices: 8, facts: 40 },
]);
