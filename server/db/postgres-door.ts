// Where the embedded Postgres listens: a socket in a folder only its account may enter. A socket's
// path may have 107 bytes, and some file systems hold none; then a short private folder is taken.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { makePrivateFolder, type PostgresAccount } from './postgres-account.ts';
import type { ClusterDoor } from './postgres-cluster.ts';

const longestSocketPathBytes = 107;
const socketName = '.s.PGSQL.5432';

/** A socket folder where sockets work, else (Windows) a free loopback port. */
export async function choosePostgresDoor(
  cluster: string,
  account: PostgresAccount,
): Promise<ClusterDoor> {
  if (process.platform === 'win32') return { port: await freePort() };
  const owner = account?.uid ?? process.getuid?.() ?? 0;
  const print = createHash('sha256').update(cluster).digest('hex').slice(0, 12);
  const short = `routebook-${owner}-${print}`;
  const folders = [`${cluster}-socket`, path.join(os.tmpdir(), short), path.join('/tmp', short)];
  for (const socketFolder of folders) {
    if (await holdsSockets(socketFolder, account)) return { socketFolder };
  }
  return { port: await freePort() };
}

async function holdsSockets(folder: string, account: PostgresAccount): Promise<boolean> {
  const isShort = Buffer.byteLength(path.join(folder, socketName)) <= longestSocketPathBytes;
  // Postgres reads the setting as a list of quoted names, so a quote cannot be part of one.
  if (!isShort || folder.includes('"')) return false;
  const probe = path.join(folder, `.p${process.pid.toString(36)}`);
  try {
    makePrivateFolder(folder, account);
    await listenOnce({ path: probe });
    return true;
  } catch {
    return false;
  } finally {
    fs.rmSync(probe, { force: true });
  }
}

async function freePort(): Promise<number> {
  const address = await listenOnce({ host: '127.0.0.1', port: 0 });
  if (typeof address !== 'object' || address === null) throw new Error('No free loopback port');
  return address.port;
}

function listenOnce(where: net.ListenOptions): Promise<ReturnType<net.Server['address']>> {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen(where, () => {
      const address = server.address();
      server.close(() => resolve(address));
    });
  });
}
