// A storm: phones of many tenants push all they have over a bad network while backends are killed,
// Postgres is ended without a word, and servers die; then it is asked whether all of it is there.
import { verify } from '../../server/verify/verify.ts';
import { auditStorm } from './audit.ts';
import { castOf } from './cast.ts';
import type { PhoneTally } from './light-phone.ts';
import { type Office, openOffice } from './office.ts';
import { type Town, townOf } from './town.ts';
import { type TroubleTally, trouble } from './trouble.ts';
import { openWire, type WireTally } from './wire.ts';

export type StormPlan = {
  readonly seed: number;
  readonly phones: number;
  /** Of each phone. */
  readonly facts: number;
  /** Facts that a phone sends at once. */
  readonly batch: number;
  readonly tenants: number;
  readonly servers: number;
  readonly kills: number;
  /** Immediate restarts of Postgres. */
  readonly crashes: number;
  readonly serverKills: number;
  /** Phones that are copied in the middle of it; the copy writes as well. */
  readonly clones: number;
  /** What node is given to run a server. */
  readonly program: readonly string[];
  /** Real time after which whatever still waits is stuck. */
  readonly limitMs: number;
  /** Hears each tenth of the way. */
  readonly tell?: (line: string) => void;
};

export type StormOutcome = {
  readonly violations: readonly string[];
  readonly tally: WireTally & PhoneTally & TroubleTally & { recorded: number; clones: number };
  /** From the first fact sent until the last was named; until the audit had ended; of `verify`. */
  readonly pushSeconds: number;
  readonly seconds: number;
  readonly verifySeconds: number;
};

/** Of one customer, on the average. */
const FACTS_A_CUSTOMER = 10;

export async function storm(plan: StormPlan): Promise<StormOutcome> {
  const town = townOf({ ...plan, customers: Math.ceil(plan.facts / FACTS_A_CUSTOMER) });
  const office = await openOffice({ ...plan, shape: town.shape });
  try {
    const startedMs = performance.now();
    const pushed = await rage(plan, town, office);
    const pushSeconds = secondsSince(startedMs);
    const sql = office.open(1);
    const found = [...(await auditStorm(sql, pushed.noted)), ...(await pushed.stray(sql))];
    const seconds = secondsSince(startedMs);
    await sql.end();
    const verifyMs = performance.now();
    const report = await verify(office.database);
    const differing = report.ok
      ? []
      : [
          `verify: ${report.differenceCount} differences, first ${JSON.stringify(
            report.differences[0],
          )}`,
        ];
    const violations = [...pushed.violations, ...found, ...differing];
    const verifySeconds = secondsSince(verifyMs);
    return { violations, tally: pushed.tally, pushSeconds, seconds, verifySeconds };
  } finally {
    await office.close();
  }
}

const secondsSince = (ms: number) => Math.round((performance.now() - ms) / 100) / 10;

async function rage(plan: StormPlan, town: Town, office: Office) {
  const tally = {
    ...{
      recorded: 0,
      clones: 0,
      requests: 0,
      requestsDropped: 0,
      repliesDropped: 0,
      duplicates: 0,
    },
    ...{ cutBodies: 0, backendKills: 0, restarts: 0, serverKills: 0 },
    ...{ phoneKills: 0, gaps: 0, forks: 0, busy: 0 },
  };
  const violations: string[] = [];
  const total = plan.phones * plan.facts;
  const over = new AbortController();
  const wire = openWire(tally, () => !over.signal.aborted);
  const cast = castOf({ plan, town, office, wire, tally, violations, over: over.signal });
  const progress = () => tally.recorded / total;
  const stopTelling = tellOf(plan, progress);
  const limit = setTimeout(() => over.abort(), plan.limitMs);
  const going = Promise.all([
    trouble({ office, tally, plan, progress, over: over.signal }),
    cast.follower.follow(over.signal),
  ]);
  try {
    await Promise.race([Promise.all(cast.walk()), going]);
  } finally {
    clearTimeout(limit);
    stopTelling();
    over.abort();
  }
  await going;
  return {
    tally,
    violations,
    noted: cast.noted(),
    stray: async (sql: ReturnType<Office['open']>) => {
      const found = await cast.follower.differences(sql);
      wire.close();
      return found;
    },
  };
}

const LOOK_MS = 200;

function tellOf({ tell = () => undefined }: StormPlan, progress: () => number): () => void {
  const startedMs = performance.now();
  let told = 0;
  const timer = setInterval(() => {
    const tenths = Math.floor(progress() * 10);
    if (tenths > told) tell(`  ${tenths * 10} % after ${secondsSince(startedMs)} s`);
    told = Math.max(told, tenths);
  }, LOOK_MS);
  return () => clearInterval(timer);
}
