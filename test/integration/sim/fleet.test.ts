// Fleets of phones under every fault at once: the first ten seeds, one of them a large fleet.
// `npm run sim` tells more.
import { testFleets } from '../../sim/test-fleets.ts';

testFleets([
  { from: 0, seeds: 1, devices: 50, facts: 200 },
  { from: 1, seeds: 9, devices: 8, facts: 40 },
]);
