// The only way to a pool's connection: every query is checked at the moment the driver would send
// it. postgres.js 3.4.9 lets a transaction whose backend died continue on a new connection, outside
// any transaction, and then commits another one's work; here such a query is refused.
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import type { ISql, JSONValue } from 'postgres';
import type { DriverQuery, PoolSlot, SlotClient } from './pool-slot.ts';
import { arrayOidOf, jsonbOid } from './value-codecs.ts';

/** Tagged template with `sql.unsafe`, `sql.json`, `sql.array`, `sql(...)` and `sql.savepoint`. */
export type GuardedSql = ISql & {
  /** Runs `work` in a savepoint: its failure undoes only what it did, and is thrown on. */
  savepoint<T>(work: (sql: GuardedSql) => Promise<T>): Promise<T>;
};

export type GuardedDb = PostgresJsDatabase;

/** One use of a slot. `end` makes every later query through it fail, alive or not. */
export type GuardedUse = {
  readonly sql: GuardedSql;
  readonly db: GuardedDb;
  end(): void;
};

/** Wraps a slot for one caller; `inTransaction` allows savepoints. */
export function guardSlot(slot: PoolSlot, inTransaction: boolean): GuardedUse {
  let ended = false;
  let savepoints = 0;
  const guard = makeGuard(slot, () => ended);
  const savepoint = async <T>(work: (sql: GuardedSql) => Promise<T>): Promise<T> => {
    if (!inTransaction) throw new Error('A savepoint needs a transaction');
    savepoints += 1;
    const name = `s${savepoints}`;
    await sql.unsafe(`savepoint ${name}`);
    try {
      const result = await work(sql);
      await sql.unsafe(`release savepoint ${name}`);
      return result;
    } catch (error) {
      if (!slot.isDead()) {
        await sql.unsafe(`rollback to savepoint ${name}; release savepoint ${name}`);
      }
      throw error;
    }
  };
  const sql: GuardedSql & SlotClient = new Proxy(slot.client, {
    apply: (target, self, given) => guard(Reflect.apply(target, self, given)),
    get: (target, name) => readMember(target, name, { guard, savepoint }),
  });
  let db: GuardedDb | undefined;
  return {
    sql,
    // Made when it is asked for: most transactions speak plain SQL.
    get db() {
      db ??= drizzle(sql);
      return db;
    },
    end: () => {
      ended = true;
    },
  };
}

type Members = {
  readonly guard: <T>(made: T) => T;
  readonly savepoint: GuardedSql['savepoint'];
};

/** Names that reach the connection past the guard (begin, reserve, listen, …) do not exist here. */
function readMember(client: SlotClient, name: string | symbol, members: Members): unknown {
  switch (name) {
    case 'unsafe':
      return (...given: Parameters<SlotClient['unsafe']>) => members.guard(client.unsafe(...given));
    case 'savepoint':
    case 'begin':
      return members.savepoint;
    case 'json':
      return (value: JSONValue) => client.typed(JSON.stringify(value), jsonbOid);
    case 'array':
      // Type 0 lets the server tell the type from the place where the array stands.
      return (value: readonly unknown[], type = 0) => client.typed(value, arrayOidOf(type));
    case 'typed':
    case 'types':
    case 'PostgresError':
      return Reflect.get(client, name);
    case 'options':
      // Drizzle overwrites parsers in place; it gets copies, so that ours stay.
      return {
        ...client.options,
        parsers: { ...client.options.parsers },
        serializers: { ...client.options.serializers },
      };
    default:
      return undefined;
  }
}

/** What the driver calls on a query at the moment it sends it. */
const sendMember = 'handler';

function makeGuard(slot: PoolSlot, isEnded: () => boolean): <T>(made: T) => T {
  return (made) => {
    if (!(made instanceof Promise)) return made;
    if (!isDriverQuery(made)) throw new Error('The driver changed: its queries cannot be guarded');
    const send: unknown = Reflect.get(made, sendMember);
    if (typeof send !== 'function')
      throw new Error('The driver changed: a query cannot be guarded');
    Reflect.set(made, sendMember, (query: DriverQuery): unknown => {
      slot.follow(query);
      if (slot.isDead()) return slot.died.catch((error) => query.reject(error));
      if (isEnded()) return query.reject(new Error('The query came after its transaction ended'));
      return Reflect.apply(send, undefined, [query]);
    });
    return made;
  };
}

function isDriverQuery(made: object): made is DriverQuery {
  const has = (name: string) => typeof Reflect.get(made, name) === 'function';
  return has('reject') && has('then');
}
