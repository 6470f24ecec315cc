// A small storm: light phones push over a bad network while backends are killed, Postgres is ended
// without a word and a server dies. `npm run sim:storm` is the large one.
import { expect, test } from 'vitest';
import { storm } from '../../storm/storm.ts';

const PLAN = {
  ...{ seed: 7, phones: 8, facts: 150, batch: 20, tenants: 2, servers: 2 },
  ...{ kills: 8, crashes: 1, serverKills: 1, clones: 1, limitMs: 200_000 },
  program: ['--import', 'tsx', 'server/main.ts'],
};

test('1,200 facts in a storm: each is there once, as written, and balances follow', async () => {
  const { violations, tally } = await storm(PLAN);
  expect(violations).toEqual([]);
  expect(tally).toMatchObject({ recorded: 1_200, restarts: 1, serverKills: 1, clones: 1 });
  expect(tally.backendKills).toBeGreaterThanOrEqual(8);
  expect(tally.forks).toBeGreaterThanOrEqual(1);
}, 400_000);
