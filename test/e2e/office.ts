// The real server as its own process over a data folder of its own, as an installation runs it:
// started, stopped, killed and started again. What it started is ended by its id.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { makeLog } from '../../server/api/log.ts';
import { startEmbeddedPostgres } from '../../server/db/embedded-postgres.ts';
import { connectDatabase, type Database, openDatabase } from '../../server/db/open-database.ts';
import { findClusterFolder } from '../../server/db/postgres-account.ts';
import { findPostmaster, isAlive } from '../../server/db/postmaster.ts';
import { readTenant, type TenantRead } from '../../server/db/tenant-transaction.ts';
import { makeAuth } from '../../server/people/auth.ts';
import { readSecret } from '../../server/people/secret.ts';
import { type Report, verify } from '../../server/verify/verify.ts';
import type { Business } from '../../shared/ledger/business.ts';
import { tenantOf } from '../world.ts';
import { fillWithSmallBook } from './small-book.ts';

export type Office = {
  readonly address: string;
  /** Resolves when it answers. */
  start(): Promise<void>;
  /** As an administrator does: it finishes what it is at, and its database with it. */
  stop(): Promise<void>;
  /** As a power cut does to it: its database goes on. */
  kill(): Promise<void>;
  /** Asks the database itself, past the server. */
  ask<Row extends object>(question: Question<Row>): Promise<readonly Row[]>;
  /** Works the whole book out again, beside the server. */
  audit(): Promise<Report>;
  /** `routebook <words>` over its data folder, as its own process beside the server. */
  command(words: readonly string[], environment?: Readonly<Record<string, string>>): Promise<Said>;
  /** Ends everything and leaves nothing behind. */
  close(): Promise<void>;
};

export type Said = { readonly code: number | null; readonly out: string; readonly err: string };

type Question<Row> = (of: TenantRead) => Promise<readonly Row[]>;

const builtServer = path.resolve(import.meta.dirname, '../../dist/server/main.js');
const commandLine = path.resolve(import.meta.dirname, '../../server/cli/routebook.ts');
const startLimitMs = 60_000;

export type OfficeSettings = {
  /** Another build. */
  readonly server?: string;
  /** Businesses beside those of the small book. */
  readonly further?: readonly Business[];
};

/** A server that answers, over a small book. */
export async function openOffice(settings: OfficeSettings = {}): Promise<Office> {
  const { server: built = builtServer, further = [] } = settings;
  if (!existsSync(built)) throw new Error('These tests drive the built app: npm run build');
  const dataFolder = await mkdtemp(path.join(os.tmpdir(), 'routebook-e2e-'));
  // Postgres runs under an account of its own where this is root's.
  await chmod(dataFolder, 0o711);
  const port = await freePort();
  let server: ChildProcess | null = null;
  const endAtOnce = () => void server?.kill('SIGKILL');
  process.on('exit', endAtOnce);
  const office: Office = {
    address: `http://127.0.0.1:${port}`,
    start: async () => {
      server = await startServer(built, dataFolder, port);
    },
    stop: async () => {
      await end(server, 'SIGTERM');
      server = null;
    },
    kill: async () => {
      await end(server, 'SIGKILL');
      server = null;
    },
    command: (words, environment = {}) =>
      runCommand(words, { ...environment, ROUTEBOOK_DATA: dataFolder }),
    ask: (question) =>
      besideServer(dataFolder, (database) => readTenant(database, tenantOf(1), question)),
    audit: () => besideServer(dataFolder, (database) => verify(database)),
    close: async () => {
      await office.stop();
      process.off('exit', endAtOnce);
      await stopDatabase(dataFolder);
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
  try {
    await fill(dataFolder, further);
    await office.start();
    return office;
  } catch (error) {
    await office.close();
    throw error;
  }
}

async function fill(dataFolder: string, further: readonly Business[]): Promise<void> {
  const database = await openDatabase({ dataFolder, prepare: true });
  try {
    const secret = readSecret(dataFolder, undefined);
    const auth = makeAuth(database, { secret, log: makeLog('silent') });
    await fillWithSmallBook({ database, auth, further });
  } finally {
    await database.close();
  }
}

async function startServer(built: string, dataFolder: string, port: number): Promise<ChildProcess> {
  const { PATH, HOME, USER, TMPDIR } = process.env;
  const server = spawn(process.execPath, [built], {
    env: { PATH, HOME, USER, TMPDIR, ROUTEBOOK_DATA: dataFolder, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const limit = setTimeout(() => server.kill('SIGKILL'), startLimitMs);
  await new Promise<void>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said = `${said}${chunk.toString()}`.slice(-4_000);
      if (said.includes('Routebook is ready')) resolve();
    };
    server.stdout.on('data', hear);
    server.stderr.on('data', hear);
    server.once('exit', () => reject(new Error(`The server ended before it answered:\n${said}`)));
  });
  clearTimeout(limit);
  return server;
}

async function runCommand(
  words: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<Said> {
  const { PATH, HOME, USER, TMPDIR } = process.env;
  const command = spawn(process.execPath, ['--import', 'tsx', commandLine, ...words], {
    env: { PATH, HOME, USER, TMPDIR, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, err] = ['', ''];
  command.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString();
  });
  command.stderr.on('data', (chunk: Buffer) => {
    err += chunk.toString();
  });
  await once(command, 'close');
  return { code: command.exitCode, out, err };
}

async function end(server: ChildProcess | null, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (server === null || server.exitCode !== null || server.signalCode !== null) return;
  const ended = once(server, 'exit');
  server.kill(signal);
  await ended;
}

/** Opened for one question, so that it never stands in the way of a server that stops. */
async function besideServer<Answer>(
  dataFolder: string,
  question: (database: Database) => Promise<Answer>,
): Promise<Answer> {
  const { target, stop } = await startEmbeddedPostgres({ dataFolder });
  const database = connectDatabase({ target, prepare: true, isEmbedded: false, onClose: stop });
  try {
    return await question(database);
  } finally {
    await database.close();
  }
}

/** A server that was killed left it running. */
async function stopDatabase(dataFolder: string): Promise<void> {
  const running = findPostmaster(findClusterFolder(dataFolder));
  if (running === undefined) return;
  process.kill(running.postmasterId, 'SIGINT');
  while (isAlive(running.postmasterId)) await new Promise((resolve) => setTimeout(resolve, 20));
}

async function freePort(): Promise<number> {
  const listener = createServer().listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const address = listener.address();
  listener.close();
  await once(listener, 'close');
  if (address === null || typeof address === 'string') throw new Error('There is no free port');
  return address.port;
}
