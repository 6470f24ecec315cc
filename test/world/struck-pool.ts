// A pool that tells every statement of its write transactions at the moment it is sent, and can
// end the backend right before a chosen one: exactly there, in the same stream of messages.
import { ConnectionLostError } from '../../server/db/connection-lost-error.ts';
import type {
  GuardedPool,
  Reading,
  Transaction,
  TransactionOpening,
} from '../../server/db/guarded-pool.ts';
import type { GuardedSql } from '../../server/db/guarded-sql.ts';
import type { Database } from '../../server/db/open-database.ts';

/** Where a transaction is struck: before its n-th statement of a part, or when it is committed. */
export type Place = { readonly part: Part; readonly n: number };
type Part = 'opening' | 'work' | 'commit' | 'answer';

export type Struck = {
  readonly database: Database;
  /** The places that the last write transaction went through. */
  readonly places: () => readonly Place[];
  /** Strikes every write transaction at this place until it is called with null. */
  readonly strikeAt: (place: Place | null) => void;
  readonly strikes: () => number;
};

const END_BACKEND = 'select public.end_this_backend()';

/** Once a database: the application's role may not end a backend itself. */
export async function allowStrikes({ pool }: Database): Promise<void> {
  await pool.query(({ sql }) =>
    sql.unsafe(`create function public.end_this_backend() returns boolean
      language sql security definer as 'select pg_terminate_backend(pg_backend_pid())'`),
  );
}

/** A database of its own pool's connections, struck; two of them share one pool. */
export function strike(database: Database): Struck {
  let wanted: Place | null = null;
  let strikes = 0;
  let places: Place[] = [];
  /** Notes the place; true: here. */
  const passes = (part: Part, n: number): boolean => {
    places.push({ part, n });
    const isHere = wanted?.part === part && wanted.n === n;
    if (isHere) strikes += 1;
    return isHere;
  };
  const transaction: GuardedPool['transaction'] = async (asked, work) => {
    const opening = typeof asked === 'string' ? { mode: asked, setup: '' } : asked;
    if (opening.mode !== 'write') return await database.pool.transaction(asked, work);
    places = [];
    let sent = 0;
    const count = (plain: GuardedSql) =>
      watched(plain, () => {
        sent += 1;
        if (passes('work', sent)) sendNow(plain);
      });
    const struck = {
      ...struckOpening(opening, (n) => passes('opening', n)),
      ahead: (reading: Reading) => opening.ahead?.(countedOnly(count(reading.sql))),
    };
    const result = await database.pool.transaction(struck, async (transaction) => {
      const { sql, opened } = transaction;
      let isEnded = false;
      const commitBehind: Transaction['commitBehind'] = async (statements) => {
        isEnded = true;
        const last = passes('commit', 1) ? [sql.unsafe(END_BACKEND)] : [];
        await transaction.commitBehind([...statements, ...last]);
      };
      const done = await work(Object.assign(countedOnly(count(sql)), { opened, commitBehind }));
      if (!isEnded && passes('commit', 1)) sendNow(sql);
      return done;
    });
    if (!passes('answer', 1)) return result;
    throw new ConnectionLostError('after the commit', { duringCommit: true });
  };
  return {
    database: { ...database, pool: { ...database.pool, transaction } },
    places: () => places,
    strikeAt: (place) => {
      wanted = place;
    },
    strikes: () => strikes,
  };
}

/** Drizzle's way to the connection is not counted here, and so it is not given. */
const countedOnly = (sql: GuardedSql): Reading => ({
  sql,
  get db(): never {
    throw new Error('This way to the connection is not counted');
  },
});

function struckOpening(
  { mode, setup }: TransactionOpening,
  isHere: (n: number) => boolean,
): TransactionOpening {
  const statements = setup
    .split(';\n')
    .flatMap((statement, place) => (isHere(place + 1) ? [END_BACKEND, statement] : [statement]));
  return { mode, setup: statements.join(';\n') };
}

/** The same connection; `before` is called as each statement leaves, fragments apart. */
function watched(sql: GuardedSql, before: () => void): GuardedSql {
  return new Proxy(sql, {
    apply: (called, self, given) => telling(Reflect.apply(called, self, given), before),
    get: (target, name) => {
      const member: unknown = Reflect.get(target, name);
      if (name !== 'unsafe' || typeof member !== 'function') return member;
      return (...given: unknown[]) => telling(Reflect.apply(member, target, given), before);
    },
  });
}

/** The driver calls `handler` on a query as it sends it. */
function telling<T>(made: T, before: () => void): T {
  if (!(made instanceof Promise)) return made;
  const send: unknown = Reflect.get(made, 'handler');
  if (typeof send !== 'function') throw new Error('The driver changed: nothing can be counted');
  Reflect.set(made, 'handler', (query: unknown): unknown => {
    before();
    return Reflect.apply(send, undefined, [query]);
  });
  return made;
}

/** Sends the backend's end at once, before whatever is sent next on this connection. */
function sendNow(sql: GuardedSql): void {
  const end = sql.unsafe(END_BACKEND);
  const send: unknown = Reflect.get(end, 'handler');
  if (typeof send !== 'function') throw new Error('The driver changed: nothing can be struck');
  // Marked as sent: awaiting it does not send it again.
  Reflect.set(end, 'executed', true);
  Reflect.apply(send, undefined, [end]);
  end.catch(() => undefined);
}
