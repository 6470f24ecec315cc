// npm run sim: runs fleets under faults and says what it found. A failing seed is replayed with
// less and less until nothing can be left out, and that is printed.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { program } from 'commander';
import { openCluster } from './cluster.ts';
import { ALL_FAULTS, run } from './run.ts';
import { shrink } from './shrink.ts';
import { FAULTS, type Fault } from './tally.ts';

type Options = {
  readonly seed: string;
  readonly runs: string;
  readonly devices: string;
  readonly facts: string;
  readonly each?: string;
  readonly faults?: string;
  readonly storm?: true;
  readonly json?: true;
};

const say = (line: string) => process.stdout.write(`${line}\n`);

program
  .description('Simulates a fleet of phones under faults, and audits what is left.')
  .option('--seed <number>', 'of the first run', String(Date.now() % 1_000_000))
  .option('--runs <number>', 'each with the next seed', '1')
  .option('--devices <number>', 'phones', '50')
  .option('--facts <number>', 'of all phones together', '200')
  .option('--each <number>', 'facts of each phone, instead of --facts')
  .option('--faults <names>', `a choice of ${FAULTS.join(',')}`)
  .option('--storm', '100 phones, 1,000 facts, 150 backends killed, 5 immediate restarts, fsync on')
  .option('--json', 'one JSON object as the last line')
  .parse();

const options = program.opts<Options>();
const faults: readonly Fault[] =
  options.faults === undefined
    ? ALL_FAULTS
    : FAULTS.filter((fault) => options.faults?.split(',').includes(fault));

const folder = options.storm ? mkdtempSync(path.join(tmpdir(), 'routebook-storm-')) : undefined;
if (folder !== undefined) chmodSync(folder, 0o755);
const cluster = await openCluster(folder === undefined ? {} : { folder });
const storm = { devices: 100, facts: 1_000, storm: { crashes: 5, kills: 150 } };
let violations = 0;
try {
  for (let n = 0; n < Number(options.runs); n += 1) {
    const seed = Number(options.seed) + n;
    const devices = Number(options.devices);
    const each = options.each === undefined ? null : Number(options.each);
    const asked = { devices, facts: each === null ? Number(options.facts) : devices * each };
    const plan = options.storm
      ? { ...storm, seed, faults: faults.filter((one) => one !== 'restores') }
      : { ...asked, seed, faults };
    const outcome = await run(cluster, plan);
    const { tally, seconds } = outcome;
    violations += outcome.violations.length;
    say(`seed ${seed}: ${outcome.violations.length} violations in ${seconds} s`);
    for (const violation of outcome.violations.slice(0, 12)) say(`  ${violation}`);
    if (outcome.violations.length > 0 && !options.storm) {
      const least = await shrink(cluster, plan, (line) => say(`  ${line}`));
      say(
        `  again: npm run sim -- --seed ${least.seed} --devices ${least.devices} --facts ${
          least.facts
        } --faults ${least.faults.join(',')}`,
      );
    }
    const told = {
      seed,
      devices: plan.devices,
      facts: plan.facts,
      violations: outcome.violations.length,
      ...tally,
      seconds,
    };
    if (options.json) say(JSON.stringify(told));
    else say(`  ${JSON.stringify(tally)}`);
  }
} finally {
  await cluster.close();
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
}
process.exitCode = violations > 0 ? 1 : 0;
