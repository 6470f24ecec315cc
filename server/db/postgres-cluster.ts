// Makes a cluster and its settings. The password is written into the cluster folder (mode 0600)
// before the folder gets its final name, so a cluster without its password, or half of one, cannot
// exist.
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { makePrivateFolder, type PostgresAccount } from './postgres-account.ts';
import { renameOrDiscard } from './postgres-binaries.ts';

export const clusterUser = 'routebook';

export type ClusterSettings = {
  readonly folder: string;
  readonly binaries: string;
  readonly account: PostgresAccount;
  readonly throwaway: boolean;
};

/** Exactly one way in: a socket in a private folder, or a loopback port. */
export type ClusterDoor = { readonly socketFolder: string } | { readonly port: number };

/** Creates the cluster if there is none, and returns its password. */
export function ensureCluster(settings: ClusterSettings): string {
  const { folder } = settings;
  if (!fs.existsSync(path.join(folder, 'PG_VERSION'))) createCluster(settings);
  return fs.readFileSync(passwordFile(folder), 'utf8').trim();
}

function passwordFile(folder: string): string {
  return path.join(folder, 'routebook-password');
}

function createCluster({ folder, binaries, account, throwaway }: ClusterSettings): void {
  const draft = `${folder}-draft-${randomBytes(6).toString('hex')}`;
  const secret = `${draft}-password`;
  makePrivateFolder(draft, account);
  try {
    fs.writeFileSync(secret, randomBytes(24).toString('base64url'), { mode: 0o600 });
    if (account) fs.chownSync(secret, account.uid, account.gid);
    const given = ['-D', draft, '-U', clusterUser, `--pwfile=${secret}`, '-E', 'UTF8'];
    given.push('--auth=scram-sha-256', '--locale=C', '--locale-provider=builtin');
    given.push(
      '--builtin-locale=C.UTF-8',
      '--no-instructions',
      ...(throwaway ? ['--no-sync'] : []),
    );
    const made = spawnSync(path.join(binaries, 'bin', 'initdb'), given, {
      ...account,
      cwd: path.parse(binaries).root,
      encoding: 'utf8',
    });
    if (made.status !== 0) throw new Error(`The database could not be created: ${made.stderr}`);
    fs.renameSync(secret, passwordFile(draft));
    renameOrDiscard(draft, folder);
  } finally {
    fs.rmSync(secret, { force: true });
    fs.rmSync(draft, { recursive: true, force: true });
  }
}

/** Writes every setting anew, so that a changed version of the server brings its own. */
export function writeClusterSettings(settings: ClusterSettings, door: ClusterDoor): void {
  const byPort = 'port' in door;
  const lines = [
    `listen_addresses = '${byPort ? '127.0.0.1' : ''}'`,
    `port = ${byPort ? door.port : 5432}`,
    `unix_socket_directories = ${byPort ? "''" : quote(`"${door.socketFolder}"`)}`,
    'unix_socket_permissions = 0700',
    'password_encryption = scram-sha-256',
    `max_connections = ${settings.throwaway ? 200 : 60}`,
    'shared_buffers = 128MB',
    'max_parallel_workers_per_gather = 0',
    'jit = off',
    "timezone = 'UTC'",
    "log_timezone = 'UTC'",
    "datestyle = 'ISO, YMD'",
    ...(settings.throwaway
      ? ['fsync = off', 'synchronous_commit = off', 'full_page_writes = off', 'autovacuum = off']
      : ['fsync = on', 'synchronous_commit = on']),
  ];
  const draft = path.join(settings.folder, `postgresql.conf.${process.pid}`);
  fs.writeFileSync(draft, `${lines.join('\n')}\n`, { mode: 0o600 });
  if (settings.account) fs.chownSync(draft, settings.account.uid, settings.account.gid);
  fs.renameSync(draft, path.join(settings.folder, 'postgresql.conf'));
}

function quote(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}
