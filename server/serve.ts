// Opens the database, answers on the port, and closes everything again in the order in which
// nothing is cut off: no new requests, finish those under way, then the connections, then our own
// Postgres.
import { type AddressInfo, createServer } from 'node:net';
import { serve as listen, type ServerType } from '@hono/node-server';
import type { Logger } from 'pino';
import { type App, makeApp, type Room } from './app.ts';
import { type Database, openDatabase } from './db/open-database.ts';
import { httpProvider } from './messages/http-provider.ts';
import { startSender } from './messages/sender.ts';
import type { Auth } from './people/auth.ts';
import { readSecret } from './people/secret.ts';
import type { Settings } from './settings.ts';

/** Fills an empty book with people, customers and their history to try the product with. */
export type FillWithDemo = (place: {
  readonly database: Database;
  readonly auth: Auth;
  readonly log: Logger;
}) => Promise<void>;

export type Composition = {
  readonly rooms: readonly Room[];
  readonly clientFolder: string;
  /** Runs on the embedded database, and does nothing where there is something. */
  readonly fillWithDemo?: FillWithDemo;
};

export type Running = {
  readonly address: string;
  readonly database: Database;
  /** Safe to call more than once. */
  stop(): Promise<void>;
};

const finishMs = 5_000;

/** Resolves when the server answers. Throws a plain sentence when it cannot. */
export async function serve(
  settings: Settings,
  composition: Composition,
  log: Logger,
): Promise<Running> {
  await refuseTakenPort(settings);
  const database = await openDatabase({ ...settings, tell: (words) => log.warn(words) });
  try {
    const secret = readSecret(settings.dataFolder, settings.secret);
    const { rooms, clientFolder, fillWithDemo } = composition;
    const hasProvider = settings.sms !== undefined;
    const own = { database, log, secret, clientFolder, rooms, hasProvider };
    const app = makeApp(own);
    try {
      if (fillWithDemo && database.isEmbedded) {
        await fillWithDemo({ database, auth: app.auth, log });
      }
      const server = await open(app, settings);
      const stopSending = sendMessages(database, settings, log);
      const stop = onlyOnce(async () => {
        await stopSending();
        await shutDown(server, app, database);
      });
      return { address: addressOf(server), database, stop };
    } catch (error) {
      app.live.close();
      throw error;
    }
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** Without a provider messages are queued and wait for a person. */
function sendMessages(database: Database, { sms }: Settings, log: Logger): () => Promise<void> {
  const provider = sms === undefined ? null : httpProvider(sms);
  return startSender(database, provider, (error) => log.error({ error }, 'messages'));
}

function open(app: App, { host, port }: Settings): Promise<ServerType> {
  return new Promise((resolve, reject) => {
    const server = listen({ fetch: app.hono.fetch, hostname: host, port }, () => resolve(server));
    server.once('error', (error) => reject(inWords(error, { host, port })));
  });
}

/** Found out before a database is started and a demo filled for nothing. */
function refuseTakenPort({ host, port }: Settings): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => reject(inWords(error, { host, port })));
    probe.listen({ host, port }, () => probe.close(() => resolve()));
  });
}

function inWords(error: Error, { host, port }: Pick<Settings, 'host' | 'port'>): Error {
  if (!('code' in error && error.code === 'EADDRINUSE')) return error;
  const words = `Port ${port} on ${host} is in use: stop what runs there, or set PORT`;
  return new Error(words, { cause: error });
}

function addressOf(server: ServerType): string {
  const bound: AddressInfo | string | null = server.address();
  if (bound === null || typeof bound === 'string') return String(bound);
  const host = bound.family === 'IPv6' ? `[${bound.address}]` : bound.address;
  return `http://${host}:${bound.port}`;
}

async function shutDown(server: ServerType, app: App, database: Database): Promise<void> {
  app.live.close();
  const closed = new Promise((resolve) => server.close(resolve));
  if ('closeIdleConnections' in server) server.closeIdleConnections();
  const timer = setTimeout(() => {
    if ('closeAllConnections' in server) server.closeAllConnections();
  }, finishMs);
  await closed;
  clearTimeout(timer);
  await database.close();
}

function onlyOnce(work: () => Promise<void>): () => Promise<void> {
  let started: Promise<void> | undefined;
  return () => {
    started ??= work();
    return started;
  };
}
