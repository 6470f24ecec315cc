// The servers of a run: real apps over real pools on one database. Any of them may die between two
// statements: its connections are cut, whoever waits hears nothing, and a new one starts.

import { makeLog } from '../../server/api/log.ts';
import { type App, makeApp } from '../../server/app.ts';
import type { GuardedPool } from '../../server/db/guarded-pool.ts';
import type { GuardedSql } from '../../server/db/guarded-sql.ts';
import type { Database } from '../../server/db/open-database.ts';
import { syncRoom } from '../../server/sync/sync-room.ts';
import type { Clock } from './clock.ts';
import { connectTo, type Target } from './cluster.ts';
import { SECRET } from './town.ts';

export type Office = {
  /** Asks the n-th server. Rejects like a network when it is down or dies meanwhile. */
  readonly ask: (n: number, path: string, init: RequestInit) => Promise<Response>;
  readonly kill: (n: number) => void;
  readonly start: (n: number) => void;
  readonly servers: number;
  readonly database: (n: number) => Database;
  readonly stop: () => Promise<void>;
  /** The database that servers open from now on. */
  readonly moveTo: (target: Target) => void;
};

export type OfficePlan = {
  readonly target: Target;
  readonly clock: Clock;
  readonly servers: number;
  readonly connections: number;
  /** Called before every statement of the n-th server's transactions. */
  readonly beforeStatement: (n: number) => void;
};

type Server = {
  readonly app: App;
  readonly database: Database;
  readonly waiting: Set<(error: Error) => void>;
};

export function openOffice(plan: OfficePlan): Office {
  let { target } = plan;
  const running = new Map<number, Server>();
  const ended: Promise<unknown>[] = [];
  const start = (n: number) => {
    if (!running.has(n)) running.set(n, openServer(plan, target, n));
  };
  const kill = (n: number) => {
    const server = running.get(n);
    running.delete(n);
    if (server === undefined) return;
    for (const reject of server.waiting) reject(new TypeError('the connection was reset'));
    server.app.live.close();
    ended.push(server.database.close().catch(() => undefined));
  };
  for (let n = 0; n < plan.servers; n += 1) start(n);
  return {
    servers: plan.servers,
    start,
    kill,
    moveTo: (next) => {
      target = next;
    },
    database: (n) => {
      const server = running.get(n);
      if (server === undefined) throw new Error(`Server ${n} is down`);
      return server.database;
    },
    ask: (n, path, init) => {
      const server = running.get(n);
      if (server === undefined) return Promise.reject(new TypeError('connection refused'));
      const { signal, ...rest } = init;
      return new Promise((resolve, reject) => {
        server.waiting.add(reject);
        Promise.resolve(server.app.hono.request(path, rest))
          .then(wholeOf)
          .then(resolve, reject)
          .finally(() => server.waiting.delete(reject));
      });
    },
    stop: async () => {
      for (let n = 0; n < plan.servers; n += 1) kill(n);
      await Promise.all(ended);
    },
  };
}

/** The reply with its body read: a server that dies takes an unread one along. */
async function wholeOf(reply: Response): Promise<Response> {
  const { status, headers } = reply;
  return new Response(await reply.text(), { status, headers });
}

function openServer(plan: OfficePlan, target: Target, n: number): Server {
  const opened = connectTo(target, plan.connections);
  const database = { ...opened, pool: watched(opened.pool, () => plan.beforeStatement(n)) };
  const nowMs = plan.clock.now;
  const app = makeApp({
    database,
    log: makeLog('silent'),
    secret: SECRET,
    clientFolder: import.meta.dirname,
    rooms: [(context) => syncRoom({ ...context, nowMs })],
    live: { pollMs: 3_600_000 },
  });
  return { app, database, waiting: new Set() };
}

/** The pool, telling before each statement of a transaction, and before its commit. */
function watched(pool: GuardedPool, tell: () => void): GuardedPool {
  const watch = (sql: GuardedSql): GuardedSql =>
    new Proxy(sql, {
      apply: (called, self, given) => {
        // A call that isn't a template makes a fragment or an identifier, and sends nothing.
        if (Array.isArray(given[0]) && 'raw' in given[0]) tell();
        return Reflect.apply(called, self, given);
      },
    });
  return {
    ...pool,
    transaction: async (opening, work) => {
      tell();
      return await pool.transaction(opening, async (transaction) => {
        const sql = watch(transaction.sql);
        const result = await work({
          sql,
          opened: transaction.opened,
          commitBehind: async (statements) => {
            tell();
            await transaction.commitBehind(statements);
          },
          get db() {
            return transaction.db;
          },
        });
        tell();
        return result;
      });
    },
  };
}
