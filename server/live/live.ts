// Tells open phones that the book moved on, and nothing else: which version it has. What changed is
// pulled as always, so a poke that is lost or doubled costs nothing.
import type { Logger } from 'pino';
import type { Database } from '../db/open-database.ts';
import type { Listener } from './listener.ts';

export type Live = {
  /** Adds a listener; false when this tenant has too many. A person's oldest ones make room. */
  listen(tenantId: string, personId: string, listener: Listener): boolean;
  /** The listener's line is closed. */
  leave(listener: Listener): void;
  /** Ends every line, and stops looking. */
  close(): void;
};

export type LiveSettings = {
  readonly log: Logger;
  /** How often other servers' commits are looked for. */
  readonly pollMs?: number;
  readonly heartbeatMs?: number;
  readonly tenantMost?: number;
  readonly personMost?: number;
};

type Place = { readonly tenantId: string; readonly personId: string };

export function openLive(database: Database, settings: LiveSettings): Live {
  const { log, pollMs = 2_000, heartbeatMs = 25_000 } = settings;
  const { tenantMost = 500, personMost = 8 } = settings;
  const places = new Map<Listener, Place>();
  const tell = (tenantId: string, version: number) => {
    for (const [listener, place] of places) {
      if (place.tenantId === tenantId) listener.poke(version);
    }
  };
  const leave = (listener: Listener) => {
    if (places.delete(listener)) listener.end();
  };
  const stopListening = database.onCommit((tenantId, version) =>
    tell(tenantId.toLowerCase(), version),
  );
  const poll = repeat(pollMs, log, async () => {
    const tenantIds = [...new Set([...places.values()].map(({ tenantId }) => tenantId))];
    if (tenantIds.length === 0) return;
    for (const { id, version } of await versionsOf(database, tenantIds)) tell(id, version);
  });
  const heartbeat = repeat(heartbeatMs, log, async () => {
    for (const listener of places.keys()) if (!(await listener.beat())) leave(listener);
  });
  return {
    listen: (tenantId, personId, listener) => {
      const here = [...places].filter(([, place]) => place.tenantId === tenantId);
      const own = here.filter(([, place]) => place.personId === personId);
      const surplus = own.slice(0, Math.max(0, own.length - personMost + 1));
      for (const [oldest] of surplus) leave(oldest);
      if (here.length - surplus.length >= tenantMost) return false;
      places.set(listener, { tenantId, personId });
      return true;
    },
    leave,
    close: () => {
      stopListening();
      poll.stop();
      heartbeat.stop();
      for (const listener of places.keys()) leave(listener);
    },
  };
}

/** Versions as they are committed, whichever server committed them. */
export async function versionsOf(
  database: Database,
  tenantIds: readonly string[],
): Promise<readonly { readonly id: string; readonly version: number }[]> {
  return await database.pool.query(
    ({ sql }) => sql<{ id: string; version: number }[]>`
      select id, version
      from tenant
      where id = any (${sql.array([...tenantIds], 2950)})
      order by id`,
  );
}

/** Runs `work` again and again, never two at a time; does not keep the server alive. */
function repeat(everyMs: number, log: Logger, work: () => Promise<void>): { stop(): void } {
  let isRunning = false;
  const run = async () => {
    if (isRunning) return;
    isRunning = true;
    try {
      await work();
    } catch (error) {
      // The database is away for a moment: the lines stay, and the next round looks again.
      log.warn({ err: error }, 'Live lines could not look into the database');
    } finally {
      isRunning = false;
    }
  };
  const timer = setInterval(() => void run(), everyMs);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}
