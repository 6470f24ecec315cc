// One run: a fleet records on one day under faults, everything is left to come to rest, and then it
// is asked whether anything was lost, doubled or stuck.
import postgres from 'postgres';
import { holesIn, lostFrom } from './audit/facts.ts';
import { breachesIn } from './audit/laws.ts';
import { type PhoneDump, shutOutIn, strayIn } from './audit/phones.ts';
import { differencesIn } from './audit/recompute.ts';
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
const REST_MOST_MS = 40 * MINUTE_MS;
const SNAPSHOTS = 4;
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
  const open = () => postgres({ ...cluster.targetOf(database), max: 1, onnotice: () => undefined });
  try {
    await fleet.openAll(plan.devices);
    await live(scene, fleet, { plan, cluster, database, violations, open });
    violations.push(...(await comeToRest(scene, fleet, open)));
    violations.push(...(await audit(open(), fleet)));
  } finally {
    for (const phone of fleet.phones) for (const tab of [...phone.tabs]) phone.killTab(tab);
    fleet.storage.close();
    await office.stop();
    await cluster.drop(database);
  }
  const seconds = Math.round((performance.now() - startedMs) / 100) / 10;
  return { plan, tally, violations, seconds };
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
  for (let n = 0; n < plan.facts; n += 1) {
    clock.after(deeds.below(lengthMs), () => {
      const phone = fleet.phones[n % plan.devices];
      if (phone !== undefined) fleet.record(phone);
    });
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
  planCrashes(scene, living);
  await clock.runUntil(clock.now() + lengthMs);
  await stop?.();
  scene.isRough = false;
}

/** Postgres goes down without a word, in the middle of whatever it does, and recovers. */
function planCrashes({ clock, tally }: Scene, { plan, cluster }: Living): void {
  const crashes = plan.storm?.crashes ?? 0;
  for (let n = 1; n <= crashes; n += 1) {
    clock.after((n * lengthOf(plan)) / (crashes + 1), () => {
      tally.restarts += 1;
      cluster.crash().catch(() => undefined);
    });
  }
}

type Killing = {
  readonly cluster: Cluster;
  readonly database: string;
  readonly tally: Tally;
  readonly most: number;
  readonly draw: Seeded;
};

/** Every 25 to 65 ms of real time one backend of the servers is killed. */
function killBackends({ cluster, database, tally, most, draw }: Killing): () => Promise<void> {
  let isOver = false;
  const work = async () => {
    while (!isOver && tally.backendKills < most) {
      await new Promise((resolve) => setTimeout(resolve, 25 + draw.below(40)));
      const found = cluster.admin`
        select pg_terminate_backend(pid) from (
          select pid from pg_stat_activity
          where datname = ${database} and application_name = 'routebook'
          order by state = 'idle', hashtext(pid::text || ${draw.below(1_000)}) limit 1) one`;
      // While Postgres restarts there is nobody to kill.
      tally.backendKills += await found.then(
        (rows) => rows.length,
        () => 0,
      );
    }
  };
  const killing = work();
  return async () => {
    isOver = true;
    await killing;
  };
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
    for (const phone of fleet.phones) {
      phone.offsetMs = 0;
      if (phone.tabs.length === 0) await phone.openTab();
      phone.tabs[0]?.running.store.syncNow();
    }
    await clock.runUntil(clock.now() + MINUTE_MS);
    const shutOut = await shutOutIn(sql);
    const dumps = await Promise.all(fleet.phones.map(fleet.dump));
    isStill = dumps.every((dump) => shutOut.has(dump.deviceId) || isAtRest(dump));
  }
  await sql.end();
  // One more round: what the last of them sent must reach the others.
  for (const phone of fleet.phones) phone.tabs[0]?.running.store.syncNow();
  // A phone that follows an older backup finds out when it compares, every ten minutes.
  const restMs = (scene.faults.has('restores') ? 12 : 1) * MINUTE_MS + 1_000;
  await clock.runUntil(clock.now() + restMs);
  return isStill ? [] : ['somebody has not come to rest in 40 minutes of a good network'];
}

function isAtRest({ tables }: PhoneDump): boolean {
  const waits = (tables['outbox'] ?? []).some(
    ({ state }) => state === 'waiting' || state === 'sending',
  );
  const sync = (tables['meta'] ?? []).find(({ key }) => key === 'sync');
  return !waits && sync?.['isComplete'] === true;
}

/** Everything that must hold when all is still. */
async function audit(sql: postgres.Sql, fleet: Fleet): Promise<readonly string[]> {
  try {
    const dumps = [];
    for (const phone of fleet.phones) dumps.push(await fleet.dump(phone));
    const found = [...(await breachesIn(sql)), ...(await differencesIn(sql))];
    found.push(...(await lostFrom(sql, fleet.saved, dumps)), ...(await holesIn(sql, dumps)));
    const shutOut = await shutOutIn(sql);
    for (const dump of dumps.filter(({ deviceId }) => !shutOut.has(deviceId))) {
      found.push(...(await strayIn(sql, dump)));
    }
    return found;
  } finally {
    await sql.end();
  }
}
