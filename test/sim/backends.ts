// What goes wrong in Postgres itself: backends are killed at work, and all of it at once.
import type { Clock } from './clock.ts';
import type { Cluster } from './cluster.ts';
import type { Seeded } from './seeded.ts';
import type { Tally } from './tally.ts';

type Crashing = {
  readonly clock: Clock;
  readonly tally: Tally;
  readonly cluster: Cluster;
  readonly crashes: number;
  readonly lengthMs: number;
};

/** Postgres goes down without a word, in the middle of whatever it does, and recovers. */
export function planCrashes({ clock, tally, cluster, crashes, lengthMs }: Crashing): void {
  for (let n = 1; n <= crashes; n += 1) {
    clock.after((n * lengthMs) / (crashes + 1), () => {
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
export function killBackends({
  cluster,
  database,
  tally,
  most,
  draw,
}: Killing): () => Promise<void> {
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
