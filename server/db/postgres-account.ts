// Postgres refuses to run as root. A server started by root runs it as another account, and keeps
// the cluster where that account can reach it, always at the same place for the same wanted folder.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/** undefined: the account of this process. */
export type PostgresAccount = { readonly uid: number; readonly gid: number } | undefined;

const movedBase = '/var/lib/routebook';

/**
 * The owner of an existing cluster, else `postgres`, else `nobody`; only root needs another one.
 */
export function choosePostgresAccount(cluster: string): PostgresAccount {
  if (process.getuid?.() !== 0) return undefined;
  const owner = fs.statSync(cluster, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const account = lookUp('postgres') ?? lookUp('nobody');
  if (account) return account;
  throw new Error(
    'The database cannot run as root, and neither the account "postgres" nor "nobody" exists. ' +
      'Start the server as an ordinary user, or set DATABASE_URL.',
  );
}

/**
 * Folder of the cluster inside `wanted`, or the place where it was moved because it is
 * unreachable.
 */
export function findClusterFolder(wanted: string): string {
  const inside = path.join(wanted, 'postgres');
  if (process.getuid?.() !== 0) return inside;
  const moved = movedFolder(wanted);
  if (fs.existsSync(path.join(inside, 'PG_VERSION'))) {
    if (canEnter(inside, choosePostgresAccount(inside))) return inside;
    throw new Error(
      `The account that owns ${inside} cannot enter it: let it pass all folders above`,
    );
  }
  if (fs.existsSync(path.join(moved, 'PG_VERSION'))) return moved;
  return canEnter(wanted, choosePostgresAccount(inside)) ? inside : moved;
}

/** Creates a folder that belongs to the account and that nobody else may enter. */
export function makePrivateFolder(folder: string, account: PostgresAccount): void {
  fs.mkdirSync(path.dirname(folder), { recursive: true, mode: 0o755 });
  if (!fs.existsSync(folder)) fs.mkdirSync(folder, { mode: 0o700 });
  if (account && fs.lstatSync(folder).uid === 0) fs.chownSync(folder, account.uid, account.gid);
  const { uid, mode } = fs.lstatSync(folder);
  const isOurs =
    uid === (account?.uid ?? process.getuid?.() ?? uid) && fs.lstatSync(folder).isDirectory();
  if (!isOurs) throw new Error(`${folder} belongs to somebody else`);
  if ((mode & 0o077) !== 0) fs.chmodSync(folder, 0o700);
}

function movedFolder(wanted: string): string {
  const name = createHash('sha256').update(path.resolve(wanted)).digest('hex').slice(0, 16);
  return path.join(movedBase, name, 'postgres');
}

function canEnter(folder: string, account: PostgresAccount): boolean {
  const asked = spawnSync('/bin/sh', ['-c', 'cd -- "$0"', folder], { ...account, cwd: '/' });
  return asked.status === 0;
}

function lookUp(name: string): PostgresAccount {
  const ask = (what: string) => spawnSync('id', [what, name], { encoding: 'utf8' });
  const [user, group] = [ask('-u'), ask('-g')];
  if (user.status !== 0 || group.status !== 0) return undefined;
  return { uid: Number(user.stdout), gid: Number(group.stdout) };
}
