// What goes wrong beside the network: backends killed at work, Postgres ended without a word, a
// server killed. All of it by how far the storm is, so that it is spread over the whole of it.
import type { Office } from './office.ts';

export type TroubleTally = { backendKills: number; restarts: number; serverKills: number };

export type Trouble = {
  readonly office: Office;
  readonly tally: TroubleTally;
  readonly plan: {
    readonly kills: number;
    readonly crashes: number;
    readonly serverKills: number;
  };
  /** From 0 to 1. */
  readonly progress: () => number;
  readonly over: AbortSignal;
};

const LOOK_MS = 10;
/** A share more than asked for, since near the end nobody may be at work. */
const SPARE_KILLS = 1.1;

/** Goes on until the storm is over. */
export async function trouble(given: Trouble): Promise<void> {
  await Promise.all([killBackends(given), crash(given), killServers(given)]);
}

/** One backend of the servers, in the middle of a transaction. */
async function killBackends({ office, tally, plan, progress, over }: Trouble): Promise<void> {
  while (!over.aborted) {
    await pause(LOOK_MS);
    if (tally.backendKills >= progress() * plan.kills * SPARE_KILLS) continue;
    const found = office.database.pool.query(
      ({ sql }) => sql`
        select pg_terminate_backend(pid) from (
          select pid from pg_stat_activity
          where application_name = 'routebook' and xact_start is not null
            and pid <> pg_backend_pid()
          order by random() limit 1) one`,
    );
    // While Postgres is down there is nobody to kill.
    tally.backendKills += await found.then(
      (rows) => rows.length,
      () => 0,
    );
  }
}

/** Evenly over the storm; one after the other, however long each takes to come back. */
async function crash({ office, tally, plan, progress, over }: Trouble): Promise<void> {
  while (!over.aborted && tally.restarts < plan.crashes) {
    await pause(LOOK_MS);
    if (progress() < (tally.restarts + 0.5) / plan.crashes) continue;
    tally.restarts += 1;
    await office.crash();
  }
}

async function killServers({ office, tally, plan, progress, over }: Trouble): Promise<void> {
  while (!over.aborted && tally.serverKills < plan.serverKills) {
    await pause(LOOK_MS);
    if (progress() < (tally.serverKills + 0.3) / plan.serverKills) continue;
    tally.serverKills += 1;
    await office.killServer(tally.serverKills);
  }
}

const pause = (ms: number) => new Promise<void>((resolve) => void setTimeout(resolve, ms));
