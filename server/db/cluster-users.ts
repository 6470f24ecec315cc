// Who uses an embedded Postgres: every process leaves a mark beside the cluster while it does. The
// last one to leave stops the database, so that a command or a server that ends takes it from none.
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { isAlive } from './postmaster.ts';

type ClusterUse = {
  /** True when nobody else uses the cluster any more. */
  readonly leave: () => boolean;
};

/** Marks this process as a user. To be called before the running Postgres is looked for. */
export function enterCluster(cluster: string): ClusterUse {
  const folder = `${cluster}.users`;
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  const mark = path.join(folder, `${process.pid}-${randomUUID()}`);
  fs.writeFileSync(mark, startOf(process.pid), { mode: 0o600 });
  return {
    leave: () => {
      fs.rmSync(mark, { force: true });
      return fs.readdirSync(folder).filter((name) => isInUse(folder, name)).length === 0;
    },
  };
}

/** Marks of processes that are gone are removed, also where another has their number by now. */
function isInUse(folder: string, name: string): boolean {
  const mark = path.join(folder, name);
  const processId = Number.parseInt(name, 10);
  try {
    if (isAlive(processId) && fs.readFileSync(mark, 'utf8') === startOf(processId)) return true;
  } catch {
    // Its owner left at this moment.
  }
  fs.rmSync(mark, { force: true });
  return false;
}

/** When a process started, in the system's ticks; empty where the system does not tell. */
function startOf(processId: number): string {
  if (process.platform !== 'linux') return '';
  try {
    const words = fs.readFileSync(`/proc/${processId}/stat`, 'utf8').split(') ').at(-1);
    return words?.split(' ')[19] ?? '';
  } catch {
    return '';
  }
}
