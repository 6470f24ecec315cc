// What the file postmaster.pid of a cluster says, and whether that process still is its Postgres.
import fs from 'node:fs';
import path from 'node:path';

export type Postmaster = {
  readonly postmasterId: number;
  readonly port: number;
  /** Empty when it listens on loopback TCP. */
  readonly socketFolder: string;
};

/** The running Postgres of this cluster, or undefined. */
export function findPostmaster(cluster: string): Postmaster | undefined {
  const said = readIfThere(path.join(cluster, 'postmaster.pid'));
  if (said === undefined) return undefined;
  const [postmasterId, , , port, socketFolder = ''] = said.split('\n');
  const found = { postmasterId: Number(postmasterId), port: Number(port), socketFolder };
  return found.postmasterId > 0 && runsCluster(found.postmasterId, cluster) ? found : undefined;
}

/** A Postgres that stops takes its file away at any moment. */
function readIfThere(file: string): string | undefined {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * Removes the file of a dead Postgres whose number another process, or a zombie, has taken:
 * Postgres itself would refuse to start. Only where /proc proves that nothing runs in the cluster
 * any more.
 */
export function removeStalePidFile(cluster: string): void {
  if (process.platform !== 'linux') return;
  const candidates = fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  if (candidates.some((postmasterId) => worksIn(Number(postmasterId), cluster))) return;
  fs.rmSync(path.join(cluster, 'postmaster.pid'), { force: true });
}

export function isAlive(postmasterId: number): boolean {
  try {
    process.kill(postmasterId, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** On Linux proven by the working folder, which every Postgres process sets to its cluster. */
function runsCluster(postmasterId: number, cluster: string): boolean {
  return process.platform === 'linux' ? worksIn(postmasterId, cluster) : isAlive(postmasterId);
}

function worksIn(postmasterId: number, cluster: string): boolean {
  try {
    return fs.readlinkSync(`/proc/${postmasterId}/cwd`) === fs.realpathSync(cluster);
  } catch {
    return false;
  }
}
