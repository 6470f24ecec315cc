// npm run bench:push: how fast facts are taken, against what Postgres can do at most with the same
// rows (the bound) and against the ordinary way (a transaction a fact). All in one run; medians.
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { runBound } from './push/bound.ts';
import { runNaive } from './push/naive.ts';
import { type Office, openOffice } from './push/office.ts';
import { pushAll, pushAndPullSingly, pushSingly } from './push/product.ts';
import { shapeOf } from './push/workload.ts';

const ROUNDS = 3;
const BATCHES = 8;
const NAIVE_BATCHES = 1;
const SINGLE_FACTS = 300;
const TENANTS = 10;

const say = (line: string) => process.stdout.write(`${line}\n`);

const median = (figures: readonly number[]): number =>
  figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? 0;

const round = (figure: number, digits = 0): number => Number(figure.toFixed(digits));

async function measure(office: Office) {
  const many: number[] = [];
  const one: number[] = [];
  const bound: number[] = [];
  let rssMb = 0;
  await pushAll(office, shapeOf(1, TENANTS), 2);
  for (let n = 1; n <= ROUNDS; n += 1) {
    many.push(await pushAll(office, shapeOf(n * 10 + 1, TENANTS), BATCHES));
    bound.push(await runBound(office, shapeOf(n * 10 + 2, TENANTS), BATCHES));
    one.push(await pushAll(office, shapeOf(n * 10 + 3, 1), BATCHES));
    rssMb = Math.max(rssMb, office.serverRssMb());
    say(`round ${n}: ${[many, one, bound].map((all) => round(all.at(-1) ?? 0)).join(' / ')}`);
  }
  const mixed = await pushAll(office, shapeOf(90, TENANTS, true), BATCHES);
  const naive = await runNaive(office, shapeOf(91, TENANTS), NAIVE_BATCHES);
  const single = await pushSingly(office, shapeOf(92, TENANTS), SINGLE_FACTS);
  const pulled = await pushAndPullSingly(office, shapeOf(93, TENANTS), SINGLE_FACTS);
  return { many, one, bound, mixed, naive, single, pulled, rssMb };
}

async function main(): Promise<void> {
  const top = path.join(import.meta.dirname, '..', '..');
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: top, stdio: 'ignore' });
  say('50 phones, batches of 100 facts (60 sales, 40 payments), 10,000 customers in 50 rounds');
  say('facts a second: ten tenants / one tenant / bound');
  const office = await openOffice();
  try {
    const { many, one, bound, mixed, naive, single, pulled, rssMb } = await measure(office);
    const figures = {
      factsPerSecond: round(median(many)),
      factsPerSecondOneTenant: round(median(one)),
      boundFactsPerSecond: round(median(bound)),
      naiveFactsPerSecond: round(naive),
      ratioToBound: round(median(many) / median(bound), 2),
      ratioToBoundOneTenant: round(median(one) / median(bound), 2),
      ratioToNaive: round(median(many) / naive, 1),
      singleFactP50Ms: round(median(single), 2),
      serverRssMb: round(rssMb),
      singleFactAndPullP50Ms: round(median(pulled), 2),
      factsPerSecondMixedRounds: round(mixed),
    };
    for (const [name, figure] of Object.entries(figures)) say(`${name.padEnd(26)} ${figure}`);
    if (process.argv.includes('--json')) say(JSON.stringify(figures));
  } finally {
    await office.close();
  }
}

await main();
