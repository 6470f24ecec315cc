// What the file postmaster.pid of a cluster says, and whether that process still is its Postgres.
import fs from 'node:fs';
import path from 'node:path';

export type Postmaster = {
  readonly processId: number;
  readonly port: number;
  /** Empty when it listens on loopback TCP. */
  readonly socketFolder: string;
};

/** The running Postgres of this cluster, or undefined. */
export function findPostmaster(cluster: string): Postmaster | undefined {
  const file = path.join(cluster, 'postmaster.pid');
  if (!fs.existsSync(file)) return undefined;
  const [processId, , , port, socketFolder = ''] = fs.readFileSync(file, 'utf8').split('\n');
  const found = { processId: Number(processId), port: Number(port), socketFolder };
  return found.processId > 0 && runsCluster(found.processId, cluster) ? found : undefined;
}

/**
 * Removes the file of a dead Postgres whose number another process, or a zombie, has taken: Postgres
 * itself would refuse to start. Only where /proc proves that nothing runs in the cluster any more.
 */
export function removeStalePidFile(cluster: string): void {
  if (process.platform !== 'linux') return;
  const processIds = fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  if (processIds.some((processId) => worksIn(Number(processId), cluster))) return;
  fs.rmSync(path.join(cluster, 'postmaster.pid'), { force: true });
}

export function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** On Linux proven by the working folder, which every Postgres process sets to its cluster. */
function runsCluster(processId: number, cluster: string): boolean {
  return process.platform === 'linux' ? worksIn(processId, cluster) : isAlive(processId);
}

function worksIn(processId: number, cluster: string): boolean {
  try {
    return fs.readlinkSync(`/proc/${processId}/cwd`) === fs.realpathSync(cluster);
  } catch {
    return false;
  }
}
