// One connection of the pool. Its client may open a socket exactly once: when that socket closes
// the slot is dead for ever, every query under way is rejected, and none can run on a later
// connection.
import net from 'node:net';
import postgres, { type Sql } from 'postgres';
import { ConnectionLostError } from './connection-lost-error.ts';
import type { DatabaseTarget } from './database-target.ts';
import { valueCodecs } from './value-codecs.ts';

const connectTimeoutMs = 10_000;
/** So many bytes may wait to be sent before the driver holds back the statements behind them. */
const waitingBytes = 4 * 1_024 * 1_024;

export type SlotClient = Sql & { savepoint: <T>(work: (sql: never) => Promise<T>) => Promise<T> };

/** The parts of a driver's query on which the guard relies. */
export type DriverQuery = {
  reject: (error: Error) => void;
  then: (settled: () => void, failed: () => void) => unknown;
};

export type PoolSlot = {
  readonly client: SlotClient;
  isDead(): boolean;
  /** The connection's loss, null while it lives. */
  loss(): ConnectionLostError | null;
  /**
   * `work`, rejected at once when the connection is lost. Not a race against one lasting promise:
   * that would keep every result of the slot's life.
   */
  whileAlive<T>(work: Promise<T>): Promise<T>;
  /** The driver is about to send this query: reject it if the connection dies first. */
  follow(query: DriverQuery): void;
  end(): Promise<void>;
};

export type SlotSettings = { readonly target: DatabaseTarget; readonly prepare: boolean };

/** Opens nothing yet: the driver connects at the first query. */
export function makeSlot(settings: SlotSettings): PoolSlot {
  const followed = new Set<DriverQuery>();
  let lost: ConnectionLostError | undefined;
  const waiting = new Set<(error: Error) => void>();
  const die = (why: string, cause?: unknown): ConnectionLostError => {
    if (lost) return lost;
    lost = new ConnectionLostError(why, { cause });
    for (const query of followed) query.reject(lost);
    followed.clear();
    for (const reject of waiting) reject(lost);
    waiting.clear();
    return lost;
  };
  const client = makeClient(settings, die);
  return {
    client,
    isDead: () => lost !== undefined,
    loss: () => lost ?? null,
    whileAlive: (work) =>
      new Promise((resolve, reject) => {
        if (lost) {
          // The work began on a connection that was gone: what it throws is told here already.
          work.catch(() => undefined);
          return reject(lost);
        }
        waiting.add(reject);
        const forget = () => waiting.delete(reject);
        return work.then(resolve, reject).finally(forget);
      }),
    follow: (query) => {
      followed.add(query);
      const forget = () => followed.delete(query);
      query.then(forget, forget);
    },
    end: async () => {
      die('the pool let go of it');
      await client.end({ timeout: 0 });
    },
  };
}

type Die = (why: string, cause?: unknown) => ConnectionLostError;
type Address = { readonly path?: unknown; readonly host: string[]; readonly port: number[] };

function makeClient({ target, prepare }: SlotSettings, die: Die): SlotClient {
  let opened = false;
  const options = {
    max: 1,
    prepare,
    max_lifetime: null,
    idle_timeout: 0,
    connect_timeout: connectTimeoutMs / 1_000,
    connection: { application_name: 'routebook', TimeZone: 'UTC', DateStyle: 'ISO' },
    fetch_types: false,
    types: valueCodecs,
    onnotice: () => undefined,
    onclose: () => void die('it was closed'),
    socket: async (address: Address): Promise<net.Socket> => {
      if (opened) throw die('it was closed');
      opened = true;
      try {
        const socket = await openSocket(address);
        socket.once('close', () => die('it was closed'));
        socket.once('error', (cause) => die(cause.message, cause));
        return socket;
      } catch (cause) {
        throw die(cause instanceof Error ? cause.message : String(cause), cause);
      }
    },
  };
  const client =
    'url' in target ? postgres(target.url, options) : postgres({ ...target, ...options });
  const savepoint = () => Promise.reject(new Error('There is no transaction here'));
  return Object.assign(client, { savepoint });
}

async function openSocket(address: Address): Promise<net.Socket> {
  if (typeof address.path === 'string') return await connect({ path: address.path });
  let failure: unknown = new Error('no host given');
  for (const [index, host] of address.host.entries()) {
    try {
      const port = address.port[index] ?? 5432;
      // The driver reads the host from the socket for the name in the TLS certificate.
      return Object.assign(await connect({ host, port }), { host, port });
    } catch (error) {
      failure = error;
    }
  }
  throw failure;
}

function connect(where: net.NetConnectOpts): Promise<net.Socket> {
  return new Promise((resolve, reject) => {
    // Not among its documented settings; a socket hands it on to the stream that it is.
    const settings = { ...where, writableHighWaterMark: waitingBytes };
    const socket = sentTogether(net.connect(settings));
    const giveUp = (error: Error) => {
      clearTimeout(timer);
      socket.destroy();
      reject(error);
    };
    const late = () => giveUp(new Error(`no answer within ${connectTimeoutMs / 1_000} s`));
    const timer = setTimeout(late, connectTimeoutMs);
    socket.once('error', giveUp);
    socket.once('connect', () => {
      clearTimeout(timer);
      socket.removeListener('error', giveUp);
      resolve(socket);
    });
  });
}

/**
 * What the driver writes in one turn leaves in one piece: it sends each statement of a kilobyte by
 * itself, and every sending wakes the backend.
 */
function sentTogether(socket: net.Socket): net.Socket {
  let isGathering = false;
  const send = () => {
    isGathering = false;
    socket.uncork();
  };
  const gather = () => {
    if (isGathering) return;
    isGathering = true;
    socket.cork();
    process.nextTick(send);
  };
  const write = new Proxy(socket.write, {
    apply: (plain, self, given) => {
      gather();
      return Reflect.apply(plain, self, given);
    },
  });
  return Object.assign(socket, { write });
}
