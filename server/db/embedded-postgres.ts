// Runs the Postgres that npm brought along, in a folder of ours: adopts it when it is running
// already, else starts it. The last process that uses it stops it, whoever started it; after a
// kill -9 the next one adopts it.
import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import postgres from 'postgres';
import { enterCluster } from './cluster-users.ts';
import type { DatabaseTarget } from './database-target.ts';
import { makeFolder } from './make-folder.ts';
import { choosePostgresAccount, findClusterFolder, makePrivateFolder } from './postgres-account.ts';
import { findPostgresBinaries } from './postgres-binaries.ts';
import {
  type ClusterSettings,
  clusterUser,
  ensureCluster,
  writeClusterSettings,
} from './postgres-cluster.ts';
import { choosePostgresDoor } from './postgres-door.ts';
import { findPostmaster, isAlive, type Postmaster, removeStalePidFile } from './postmaster.ts';

export type EmbeddedSettings =
  | { readonly dataFolder: string; readonly throwaway?: false }
  /** For tests: in memory where the system can, unsafe on a crash, gone when stopped. */
  | { readonly throwaway: true };

export type EmbeddedPostgres = {
  readonly target: Exclude<DatabaseTarget, { url: string }>;
  readonly postmasterId: number;
  readonly isAdopted: boolean;
  /** Folder of the cluster: not below the data folder when its account cannot reach that. */
  readonly folder: string;
  stop(): Promise<void>;
};

const databaseName = 'routebook';
const startLimitMs = 60_000;
const appearLimitMs = 15_000;

export async function startEmbeddedPostgres(settings: EmbeddedSettings): Promise<EmbeddedPostgres> {
  const cluster = prepareCluster(settings);
  if (cluster.throwaway) return await startCluster(cluster, () => true);
  const use = enterCluster(cluster.folder);
  try {
    return await startCluster(cluster, use.leave);
  } catch (error) {
    use.leave();
    throw error;
  }
}

/** `leave` ends this process's use, and answers whether it was the last one. */
async function startCluster(
  cluster: ClusterSettings,
  leave: () => boolean,
): Promise<EmbeddedPostgres> {
  const password = ensureCluster(cluster);
  const deadline = Date.now() + startLimitMs;
  let failure = '';
  for (let attempt = 1; Date.now() < deadline; attempt += 1) {
    const running = findPostmaster(cluster.folder);
    const launched = running ? undefined : await launch(cluster);
    const ready = await awaitReady({ cluster, password, launched, deadline });
    if (ready.isReady) {
      const { target, postmasterId } = ready;
      const { folder } = cluster;
      // A throw-away one is started through a shell, and by nobody else.
      const isAdopted = !cluster.throwaway && launched?.pid !== postmasterId;
      const stop = async () => {
        if (leave()) await stopCluster(cluster, postmasterId);
      };
      return { target, postmasterId, isAdopted, folder, stop };
    }
    failure = ready.why;
    // Right after a kill -9 the dead server's processes may still hold its memory for a moment.
    if (attempt >= 3 && !findPostmaster(cluster.folder)) removeStalePidFile(cluster.folder);
    if (attempt >= 30) break;
    await pause(Math.min(100 * attempt, 1_000));
  }
  throw new Error(`The database in ${cluster.folder} does not start: ${failure}`);
}

function prepareCluster(settings: EmbeddedSettings): ClusterSettings {
  const throwaway = settings.throwaway === true;
  const wanted = settings.throwaway ? throwawayFolder() : path.resolve(settings.dataFolder);
  if (!throwaway) makeFolder(wanted);
  const folder = findClusterFolder(wanted);
  const account = choosePostgresAccount(folder);
  if (throwaway) makePrivateFolder(wanted, account);
  makeFolder(path.dirname(folder));
  return { folder, binaries: findPostgresBinaries(account), account, throwaway };
}

function throwawayFolder(): string {
  for (const base of ['/dev/shm', os.tmpdir()]) {
    try {
      const folder = fs.mkdtempSync(path.join(base, 'routebook-'));
      fs.chmodSync(folder, 0o711);
      return folder;
    } catch {
      // Try the next place.
    }
  }
  throw new Error('There is no folder for a throw-away database');
}

/** Its own session and no pipe to us: it survives this process, unless it is a throw-away one. */
async function launch(cluster: ClusterSettings): Promise<ChildProcess> {
  writeClusterSettings(cluster, await choosePostgresDoor(cluster.folder, cluster.account));
  const program = path.join(cluster.binaries, 'bin', 'postgres');
  const log = openLog(cluster.folder);
  const options = { ...cluster.account, cwd: path.parse(program).root, detached: true };
  const dies = cluster.throwaway && process.platform !== 'win32';
  // The shell's input ends when this process is gone, whatever killed it: then nothing may stay.
  const untilInputEnds =
    '"$0" -D "$1" </dev/null & cat >/dev/null; kill -QUIT $!; wait $!; rm -rf "$2"';
  const child = dies
    ? spawn(
        '/bin/sh',
        ['-c', untilInputEnds, program, cluster.folder, path.dirname(cluster.folder)],
        {
          ...options,
          stdio: ['pipe', log, log],
        },
      )
    : spawn(program, ['-D', cluster.folder], { ...options, stdio: ['ignore', log, log] });
  child.on('error', () => undefined);
  child.unref();
  fs.closeSync(log);
  return child;
}

const largestLogBytes = 10_000_000;

function logFile(folder: string): string {
  return `${folder}.log`;
}

function openLog(folder: string): number {
  const size = fs.statSync(logFile(folder), { throwIfNoEntry: false })?.size ?? 0;
  if (size > largestLogBytes) fs.renameSync(logFile(folder), `${logFile(folder)}.old`);
  return fs.openSync(logFile(folder), 'a', 0o600);
}

type Awaited = {
  readonly cluster: ClusterSettings;
  readonly password: string;
  readonly launched: ChildProcess | undefined;
  readonly deadline: number;
};

type Readiness =
  | {
      readonly isReady: true;
      readonly target: EmbeddedPostgres['target'];
      readonly postmasterId: number;
    }
  | { readonly isReady: false; readonly why: string };

/** Ends as soon as it answers, or as soon as no Postgres runs here any more. */
async function awaitReady({ cluster, password, launched, deadline }: Awaited): Promise<Readiness> {
  const appearsBy = Date.now() + appearLimitMs;
  while (Date.now() < deadline) {
    const running = findPostmaster(cluster.folder);
    if (running?.port) {
      const target = targetOf(running, password);
      if (await answers(target))
        return { isReady: true, target, postmasterId: running.postmasterId };
    }
    if (!running && (hasEnded(launched) || Date.now() > appearsBy))
      return { isReady: false, why: lastWords(cluster.folder) };
    await pause(20);
  }
  return { isReady: false, why: `no answer. ${lastWords(cluster.folder)}` };
}

function hasEnded(launched: ChildProcess | undefined): boolean {
  return launched === undefined || launched.exitCode !== null || launched.signalCode !== null;
}

function targetOf(running: Postmaster, password: string): EmbeddedPostgres['target'] {
  const { port, socketFolder } = running;
  const door = socketFolder
    ? { path: path.join(socketFolder, `.s.PGSQL.${port}`) }
    : { host: '127.0.0.1', port };
  return { ...door, user: clusterUser, password, database: databaseName };
}

/** True when it accepts connections and our database exists. A refused password is thrown. */
async function answers(target: EmbeddedPostgres['target']): Promise<boolean> {
  const options = {
    ...target,
    database: 'postgres',
    max: 1,
    connect_timeout: 5,
    fetch_types: false,
  };
  const sql = postgres({ ...options, onnotice: () => undefined });
  try {
    const found = await sql`select 1 from pg_database where datname = ${databaseName}`;
    if (found.length === 0) await sql.unsafe(`create database ${databaseName}`);
    return true;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === '28P01') throw error;
    // Another process may have created it at the same moment; the next look will tell.
    return false;
  } finally {
    await sql.end({ timeout: 0 });
  }
}

function lastWords(folder: string): string {
  const words = fs.existsSync(logFile(folder)) ? fs.readFileSync(logFile(folder), 'utf8') : '';
  return words.trimEnd().split('\n').slice(-8).join('\n');
}

/**
 * Fast shutdown: ends open transactions. After 30 s it is cut off, and recovers at the next start.
 */
async function stopCluster(cluster: ClusterSettings, postmasterId: number): Promise<void> {
  const isOurs = () => findPostmaster(cluster.folder)?.postmasterId === postmasterId;
  if (isOurs()) process.kill(postmasterId, cluster.throwaway ? 'SIGQUIT' : 'SIGINT');
  const deadline = Date.now() + 30_000;
  while (isOurs() && isAlive(postmasterId)) {
    if (Date.now() > deadline) process.kill(postmasterId, 'SIGQUIT');
    await pause(20);
  }
  if (cluster.throwaway) fs.rmSync(path.dirname(cluster.folder), { recursive: true, force: true });
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
