// One run: a fleet records on one day under faults, everything is left to come to rest, and then it
// is asked whether anything was lost, doubled or stuck.
import postgres from 'postgres';
import { holesIn, lostFrom } from './audit/facts.ts';
import { breachesIn } from './audit/laws.ts';
import { lookInto, shutOutIn, strayIn } from './audit/phones.ts';
import { differencesIn } from './audit/recompute.ts';
import { killBackends, planCrashes } from './backends.ts';
import { makeClock } from './clock.ts';
import type { Cluster } from './cluster.ts';
import { type Fleet, makeFleet, type Scene } from './fleet.ts';
import { planMischief, restartServer } from './mischief.ts';
import { openOffice } from './office.ts';
import { type Seeded, seeded } from './seeded.ts';
import { FAULTS, type Fault, makeTally, type Tally } from './tally.ts';

export type Plan = {
  readonly seed: number;
  readonly devices: number;
  /** Of all devices together. */
  readonly facts: number;
  readonly faults: readonly Fault[];
  /** Immediate restarts of Postgres, and kills of backends at least. */
  readonly storm?: { readonly crashes: number; readonly kills: number };
  /** Real time after which the run is given up, with what it waits for. */
  readonly limitMs?: number;
};

export type Outcome = {
  readonly plan: Plan;
  readonly tally: Tally;
  readonly violations: readonly string[];
  readonly seconds: number;
};

export const ALL_FAULTS: readonly Fault[] = FAULTS;
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const SHORTEST_RUN_MS = 4 * MINUTE_MS;
/** Of one phone: nobody writes faster down for hours. */
const MS_A_FACT = 3_000;
/** No run takes an hour of real time. */
const LIMIT_MS = 3_600_000;
const CLOSING_MS = 20_000;
const REST_MOST_MS = 40 * MINUTE_MS;
/** Longer than the ten minutes between two digests of a phone. */
const SLEEP_MS = 11 * MINUTE_MS;
const SNAPSHOTS = 4;
/** Facts that a phone writes down within two seconds, at most. */
const BURST_MOST = 15;
const BURST_MS = 2_000;
/** After so many the rest of the run goes on in peace; each costs real time, not the clock's. */
const KILLS_MOST = 25;

export async function run(cluster: Cluster, plan: Plan): Promise<Outcome> {
  const startedMs = performance.now();
  const database = await cluster.copy();
  const draw = seeded(plan.seed);
  // Nine in the morning of today: the history that a phone keeps is counted from today.
  const clock = makeClock(Math.floor(Date.now() / DAY_MS) * DAY_MS + 9 * 60 * MINUTE_MS);
  const tally = makeTally();
  const faults = new Set(plan.faults);
  const kills = draw.branch('statements');
  const office = openOffice({
    target: cluster.targetOf(database),
    clock,
    servers: 2,
    connections: 6,
    beforeStatement: (n) => {
      if (!scene.isRough || !faults.has('serverKills') || !kills.hits(0.0008)) return;
      // As a socket's end comes: between two turns, never inside somebody's call.
      setImmediate(restartServer, scene, n);
    },
  });
  const scene: Scene = { clock, draw, tally, faults, office, town: cluster.town, isRough: false };
  const fleet = makeFleet(scene);
  const violations: string[] = [];
  const zone = process.env['TZ'];
  const quietly = { max: 1, fetch_types: false, onnotice: () => undefined };
  const open = () => postgres({ ...cluster.targetOf(database), ...quietly });
  const day = async () => {
    await fleet.openAll(plan.devices);
    await live(scene, fleet, { plan, cluster, database, violations, open });
    violations.push(...(await comeToRest(scene, fleet, open)));
    violations.push(...(await audit(open(), fleet)));
    violations.push(...clock.unended().map((what) => `${what} has never ended`));
  };
  try {
    await inTime(day(), plan.limitMs ?? LIMIT_MS, () => clock.unended().join('; '));
  } finally {
    for (const phone of fleet.phones) for (const tab of [...phone.tabs]) phone.killTab(tab);
    fleet.storage.close();
    process.env['TZ'] = zone ?? 'UTC';
    await inTime(office.stop(), CLOSING_MS, () => 'the servers');
    await cluster.drop(database);
  }
  const seconds = Math.round((performance.now() - startedMs) / 100) / 10;
  return { plan, tally, violations, seconds };
}

/** A run that hangs fails in words, and says what it waited for. */
async function inTime(work: Promise<void>, limitMs: number, waitsFor: () => string): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`The run has not ended in ${limitMs} ms; it waits for: ${waitsFor()}`));
    }, limitMs);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

type Living = {
  readonly plan: Plan;
  readonly cluster: Cluster;
  readonly database: string;
  readonly violations: string[];
  readonly open: () => postgres.Sql;
};

/** How long the fleet records under faults. */
const lengthOf = ({ facts, devices }: Plan): number =>
  Math.max(SHORTEST_RUN_MS, Math.ceil(facts / devices) * MS_A_FACT);

async function live(scene: Scene, fleet: Fleet, living: Living): Promise<void> {
  const { clock, draw, tally, faults } = scene;
  const { plan, cluster, database, violations, open } = living;
  scene.isRough = true;
  const lengthMs = lengthOf(plan);
  const deeds = draw.branch('deeds');
  for (const [n, phone] of [...fleet.phones].entries()) {
    // Facts that do not go up evenly go to the first ones.
    const own = Math.floor((plan.facts + plan.devices - 1 - n) / plan.devices);
    for (const atMs of momentsOf(deeds, own, lengthMs))
      clock.after(atMs, () => fleet.record(phone));
  }
  planMischief({ scene, fleet, cluster, database, lengthMs });
  for (let n = 1; n <= SNAPSHOTS; n += 1) {
    clock.after((n * lengthMs) / (SNAPSHOTS + 1), () => {
      const sql = open();
      const looked = breachesIn(sql).then((found) => {
        tally.snapshots += 1;
        violations.push(...found.map((breach) => `mid-run, ${breach}`));
      });
      // A picture that a killed backend or a restore cut off says nothing.
      looked.catch(() => undefined).finally(() => void sql.end());
    });
  }
  const most = plan.storm?.kills ?? KILLS_MOST;
  const stop = faults.has('backendKills')
    ? killBackends({ cluster, database, tally, most, draw: draw.branch('backends') })
    : null;
  if (plan.storm !== undefined) {
    planCrashes({ clock, tally, cluster, crashes: plan.storm.crashes, lengthMs });
  }
  await clock.runUntil(clock.now() + lengthMs);
  await stop?.();
  scene.isRough = false;
  fleet.storage.wake();
}

/** When a phone writes its facts down: alone, or several at one door. */
function momentsOf(deeds: Seeded, count: number, lengthMs: number): readonly number[] {
  const moments: number[] = [];
  while (moments.length < count) {
    const atMs = deeds.below(lengthMs);
    const most = Math.min(count - moments.length, 1 + deeds.below(BURST_MOST));
    for (let n = 0; n < most; n += 1) moments.push(atMs + deeds.below(BURST_MS));
  }
  return moments;
}

/** The network is good, the servers stay up: everybody must drain. */
async function comeToRest(
  scene: Scene,
  fleet: Fleet,
  open: Living['open'],
): Promise<readonly string[]> {
  const { clock, office } = scene;
  const sql = open();
  for (let n = 0; n < office.servers; n += 1) office.start(n);
  const endMs = clock.now() + REST_MOST_MS;
  let isStill = false;
  while (!isStill && clock.now() < endMs) {
    await wakeAll(fleet);
    await clock.runUntil(clock.now() + MINUTE_MS);
    const shutOut = await shutOutIn(sql);
    const resting = await Promise.all(fleet.phones.map((phone) => fleet.isAtRest(phone, shutOut)));
    isStill = resting.every(Boolean);
  }
  await sql.end();
  // One more round: what the last of them sent must reach the others. Then everybody sleeps for
  // longer than the time between two digests, and compares.
  await wakeAll(fleet);
  await clock.runUntil(clock.now() + MINUTE_MS);
  clock.leap(SLEEP_MS);
  await clock.runUntil(clock.now() + MINUTE_MS);
  return isStill ? [] : ['somebody has not come to rest in 40 minutes of a good network'];
}

async function wakeAll(fleet: Fleet): Promise<void> {
  for (const phone of fleet.phones) {
    phone.offsetMs = 0;
    if (phone.tabs.length === 0) await phone.openTab();
    phone.tabs[0]?.running.store.syncNow();
  }
}

/** Everything that must hold when all is still. */
async function audit(sql: postgres.Sql, fleet: Fleet): Promise<readonly string[]> {
  try {
    const dumps = [];
    for (const phone of fleet.phones) dumps.push(await fleet.dump(phone));
    const found = [...(await breachesIn(sql)), ...(await differencesIn(sql))];
    found.push(...(await lostFrom(sql, fleet.saved, dumps)), ...(await holesIn(sql, dumps)));
    const shutOut = await shutOutIn(sql);
    const look = lookInto(sql);
    for (const dump of dumps.filter(({ deviceId }) => !shutOut.has(deviceId))) {
      found.push(...(await strayIn(look, dump)));
    }
    return found;
  } finally {
    await sql.end();
  }
}
