// A phone that only pulls, over the same bad network, while everybody writes: in the end it must
// hold exactly what is committed and visible in its tenant.
import type postgres from 'postgres';
import * as z from 'zod/mini';
import { answerSchema } from '../../client/store/answer-schema.ts';
import { instant } from '../../shared/kernel/day.ts';
import { type Cursor, PROTOCOL_VERSION, type Pulled } from '../../shared/protocol.ts';
import type { BenchDevice } from '../bench/push/workload.ts';
import type { Asking, Wire } from './wire.ts';

export type Follower = {
  /** Pulls now and then until it is over. */
  readonly follow: (over: AbortSignal) => Promise<void>;
  /** Pulls to the end; then what differs between it and the database. */
  readonly differences: (sql: postgres.Sql) => Promise<readonly string[]>;
};

export type FollowerPlan = Pick<Asking, 'cookie' | 'draw'> & {
  readonly device: BenchDevice;
  readonly wire: Wire;
  readonly addressNow: () => string;
};

const EVERY_MS = 1_000;
const ROWS_A_PAGE = 5_000;
const TABLES = ['facts', 'accounts', 'customers'] as const;

export function makeFollower(plan: FollowerPlan): Follower {
  const { device, wire, addressNow, cookie, draw } = plan;
  let cursor: Cursor | null = null;
  const rows = { facts: new Map(), accounts: new Map(), customers: new Map() } satisfies Record<
    (typeof TABLES)[number],
    Map<string, number>
  >;
  const take = ({ isReset, tables, cursor: next, isComplete }: Pulled): boolean => {
    for (const table of TABLES) {
      if (isReset) rows[table].clear();
      for (const { id, version } of tables[table]) rows[table].set(id, version);
    }
    cursor = next;
    return isComplete;
  };
  const ask = async (): Promise<boolean> => {
    const body = {
      ...{ protocol: PROTOCOL_VERSION, deviceId: device.deviceId, lineage: null },
      ...{ clock: instant(Date.now()), ackedSeq: 0, unsent: { count: 0, oldestAt: null } },
      ...{ appVersion: 'storm', facts: [], pull: { cursor, limit: ROWS_A_PAGE } },
    };
    const address = addressNow();
    const replies = await wire.ask({ address, path: '/api/sync', cookie, body, draw });
    // Of two answers to one request the first is as good as the other.
    const [answer] = replies.flatMap((reply) => pulledIn(reply?.json) ?? []);
    return answer === undefined ? false : take(answer);
  };
  return {
    follow: async (over) => {
      while (!over.aborted) {
        await ask();
        await pause(EVERY_MS);
      }
    },
    differences: async (sql) => {
      while (!(await ask())) await pause(20);
      const found: string[] = [];
      for (const [table, name] of [
        ['facts', 'fact'],
        ['accounts', 'account'],
        ['customers', 'customer'],
      ] as const) {
        const there = await sql<{ id: string; version: string }[]>`
          select id, version::text from ${sql(name)} where tenant_id = ${device.tenantId}`;
        const here = rows[table];
        const stray = there.filter(({ id, version }) => here.get(id) !== Number(version));
        if (stray.length > 0) found.push(`${stray.length} ${table} are not what was pulled`);
        if (here.size !== there.length) {
          found.push(`${here.size} ${table} were pulled, ${there.length} are there`);
        }
      }
      return found;
    },
  };
}

function pulledIn(json: unknown): Pulled | null {
  const answer = z.safeParse(answerSchema, json);
  return answer.success ? answer.data.pulled : null;
}

const pause = (ms: number) => new Promise<void>((resolve) => void setTimeout(resolve, ms));
