// npm run sim:plants: plants every fault, one after another, and says whether its test turns red. A
// test that stays green does not guard what it should.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { PLANT_IS_GONE } from './planted.ts';
import { type Plant, plants } from './plants.ts';

const top = path.join(import.meta.dirname, '..', '..', '..');
const say = (line: string) => process.stdout.write(`${line}\n`);
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const isTold = process.argv.includes('--json');

/** `red`: the test fails as it should. */
function tryOut({ name, project, test }: Plant): 'red' | 'green' | 'gone' {
  const ran = spawnSync('npx', ['vitest', 'run', '--project', project, test], {
    cwd: top,
    env: { ...process.env, PLANT: name },
    encoding: 'utf8',
  });
  if (`${ran.stdout}${ran.stderr}`.includes(PLANT_IS_GONE)) return 'gone';
  return ran.status === 0 ? 'green' : 'red';
}

const tried = plants
  .filter(({ name }) => wanted.every((word) => name.includes(word)))
  .map((plant) => {
    const outcome = tryOut(plant);
    say(`${outcome.padEnd(6)} ${plant.name} (${plant.test})`);
    return { name: plant.name, outcome };
  });
const red = tried.filter(({ outcome }) => outcome === 'red').length;
if (isTold) say(JSON.stringify({ plants: tried.length, red }));
process.exitCode = red === tried.length ? 0 : 1;
