// npm run bench:neighbour: how long a phone waits for its saved fact while another tenant floods
// the server, against the same when all is quiet; and a pull while somebody's transaction stays
// open.
import { execFileSync, fork } from 'node:child_process';
import http from 'node:http';
import { constants, setPriority } from 'node:os';
import path from 'node:path';
import { must } from '../../shared/kernel/assert.ts';
import type { Flooding } from './neighbour/flood.ts';
import { median, p95, rounded } from './phone/figures.ts';
import { type Office, openOffice } from './push/office.ts';
import { bodyOf, post } from './push/product.ts';
import { FACTS_A_BATCH, shapeOf } from './push/workload.ts';

const SHAPE = { run: 7, tenants: 2 } as const;
const FLOODING_PHONES = 25;
/** Enough to flood for longer than the neighbour is looked at. */
const FLOOD_BATCHES = 40;
const ROUNDS = 5;
const FACTS_A_ROUND = 60;
const PULLS = 150;
const WARM_UP = 60;
/** What was on its way when the flood paused has been answered then. */
const PAUSE_MS = 1_000;
const TARGET_RATIO = 3;

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
const say = (line: string) => process.stdout.write(`${line}\n`);

/** A phone in use: one fact a time, sent with a pull of what changed since. */
function neighbourOf(office: Office, cookies: readonly string[]) {
  const device = must(shapeOf(SHAPE.run, SHAPE.tenants).devices[FLOODING_PHONES], 'the neighbour');
  const cookie = cookies[FLOODING_PHONES] ?? '';
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  let seq = 0;
  let cursor: unknown = null;
  const ask = async (facts: number): Promise<number> => {
    const body = bodyOf(device, seq + 1, { facts, pull: { cursor, limit: 1_000 } });
    seq += facts;
    const startMs = performance.now();
    const answer = await post({ office, agent, cookie }, body);
    const tookMs = performance.now() - startMs;
    ({ cursor } = JSON.parse(answer).pulled);
    return tookMs;
  };
  return {
    times: async (count: number, facts: 0 | 1) => {
      const times: number[] = [];
      for (let n = 0; n < count; n += 1) times.push(await ask(facts));
      return times;
    },
    close: () => agent.destroy(),
  };
}

async function startFlood(office: Office, cookies: readonly string[]) {
  const flooding: Flooding = {
    address: office.address,
    cookies,
    shape: SHAPE,
    phones: FLOODING_PHONES,
    batches: FLOOD_BATCHES,
  };
  const file = path.join(import.meta.dirname, 'neighbour', 'flood.ts');
  const flooder = fork(file, { execArgv: ['--import', 'tsx'] });
  let batches = 0;
  // Phones take no part of the server's processor: theirs is what nobody else wants.
  if (flooder.pid !== undefined) setPriority(flooder.pid, constants.priority.PRIORITY_LOW);
  flooder.send(flooding);
  await new Promise<void>((resolve, reject) => {
    flooder.once('exit', () => reject(new Error('the flood ended')));
    flooder.on('message', (said) => {
      if (said === 'sent') batches += 1;
      else resolve();
    });
  });
  return {
    begin: () => flooder.send('begin'),
    pause: () => flooder.send('pause'),
    batches: () => batches,
    end: () => flooder.kill(),
  };
}

/** While it runs, a transaction that wrote is left open, older than everything that follows. */
async function besideAnIdleOne<T>({ database }: Office, work: () => Promise<T>): Promise<T> {
  return await database.pool.transaction('write', async ({ sql }) => {
    await sql`select pg_current_xact_id()`;
    const other = must(shapeOf(SHAPE.run, SHAPE.tenants).tenants[0], 'the other tenant');
    await sql`update tenant set version = version + 1 where id = ${other.id}`;
    return await work();
  });
}

async function measure(office: Office) {
  const cookies = await office.move(shapeOf(SHAPE.run, SHAPE.tenants));
  const neighbour = neighbourOf(office, cookies);
  const flood = await startFlood(office, cookies);
  await neighbour.times(WARM_UP, 1);
  const rounds = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const quiet = await neighbour.times(FACTS_A_ROUND, 1);
    const before = flood.batches();
    flood.begin();
    while (flood.batches() < before + FLOODING_PHONES) await pause(5);
    const [batches, startMs] = [flood.batches(), performance.now()];
    const flooded = await neighbour.times(FACTS_A_ROUND, 1);
    const seconds = (performance.now() - startMs) / 1_000;
    const floodFacts = (flood.batches() - batches) * FACTS_A_BATCH;
    flood.pause();
    await pause(PAUSE_MS);
    rounds.push({ quiet, flooded, floodFactsPerSecond: floodFacts / seconds });
  }
  if (flood.batches() === FLOODING_PHONES * FLOOD_BATCHES) throw new Error('the flood ran dry');
  const pulls = await neighbour.times(PULLS, 0);
  const idlePulls = await besideAnIdleOne(office, () => neighbour.times(PULLS, 0));
  flood.end();
  neighbour.close();
  return { rounds, pulls, idlePulls };
}

const top = path.join(import.meta.dirname, '..', '..');
execFileSync('npm', ['run', '--silent', 'build'], { cwd: top, stdio: 'ignore' });
const office = await openOffice();
try {
  const { rounds, pulls, idlePulls } = await measure(office);
  const quiet = rounds.flatMap((round) => round.quiet);
  const flooded = rounds.flatMap((round) => round.flooded);
  const figures = {
    quietP50Ms: rounded(median(quiet)),
    quietP95Ms: rounded(p95(quiet)),
    floodP50Ms: rounded(median(flooded)),
    floodP95Ms: rounded(p95(flooded)),
    // The median of the rounds', so that what else the machine does weighs on both alike.
    floodRatio: rounded(median(rounds.map((round) => p95(round.flooded) / p95(round.quiet)))),
    floodFactsPerSecond: Math.round(median(rounds.map((round) => round.floodFactsPerSecond))),
    pullP95Ms: rounded(p95(pulls)),
    pullBesideIdleTransactionP95Ms: rounded(p95(idlePulls)),
  };
  say(
    `A phone's fact with its pull, while ${FLOODING_PHONES} phones of another tenant send batches`,
  );
  for (const [name, figure] of Object.entries(figures)) say(`${name.padEnd(32)} ${figure}`);
  say(`target: at most ${TARGET_RATIO} times the quiet p95`);
  if (process.argv.includes('--json')) say(JSON.stringify(figures));
} finally {
  await office.close();
}
