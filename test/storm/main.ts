// npm run sim:storm: a storm of light phones with the independent audit after it.
import { program } from 'commander';
import { startArguments } from '../bench/push/office.ts';
import { storm } from './storm.ts';

type Options = {
  readonly seed: string;
  readonly devices: string;
  readonly each: string;
  readonly batch: string;
  readonly tenants: string;
  readonly servers: string;
  readonly kills: string;
  readonly crashes: string;
  readonly serverKills: string;
  readonly source?: true;
  readonly json?: true;
};

const LEAST_LIMIT_MS = 900_000;
const LIMIT_MS_A_FACT = 4;
const CLONES = 3;
const SOURCE = ['--import', 'tsx', 'server/main.ts'];
const say = (line: string) => process.stdout.write(`${line}\n`);

program
  .description('Light phones push all they have while everything dies; then it is audited.')
  .option('--seed <number>', 'of the phones and their network', String(Date.now() % 1_000_000))
  .option('--devices <number>', 'phones', '100')
  .option('--each <number>', 'facts of each phone', '1000')
  .option('--batch <number>', 'facts that a phone sends at once', '200')
  .option('--tenants <number>', 'over which they are spread', '10')
  .option('--servers <number>', 'processes of the product', '2')
  .option('--kills <number>', 'of database backends, at least', '150')
  .option('--crashes <number>', 'immediate restarts of Postgres', '5')
  .option('--server-kills <number>', 'kill -9 of a server', '2')
  .option('--source', 'servers from the sources, not from dist/')
  .option('--json', 'one JSON object as the last line')
  .parse();

const options = program.opts<Options>();
const seed = Number(options.seed);
const devices = Number(options.devices);
const facts = devices * Number(options.each);
say(`seed ${seed}: ${devices} phones, ${facts} facts`);
const outcome = await storm({
  ...{ seed, phones: devices, facts: Number(options.each), tenants: Number(options.tenants) },
  batch: Number(options.batch),
  ...{ servers: Number(options.servers), kills: Number(options.kills) },
  ...{
    crashes: Number(options.crashes),
    serverKills: Number(options.serverKills),
    clones: CLONES,
    limitMs: Math.max(LEAST_LIMIT_MS, facts * LIMIT_MS_A_FACT),
    tell: say,
  },
  program: options.source ? SOURCE : startArguments(),
});
const { violations, tally, ...times } = outcome;
say(
  `${violations.length} violations; pushed in ${times.pushSeconds} s, audited at ${
    times.seconds
  } s, verified in ${times.verifySeconds} s more`,
);
for (const violation of violations.slice(0, 12)) say(`  ${violation}`);
const told = { seed, devices, facts, violations: violations.length, ...tally, ...times };
say(options.json ? JSON.stringify(told) : `  ${JSON.stringify(tally)}`);
process.exitCode = violations.length > 0 ? 1 : 0;
