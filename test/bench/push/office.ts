// The server of the push benchmark: its own data folder with durable settings, tenants with their
// customers, signed-in phones, and the built server as a process of its own.
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as z from 'zod/mini';
import { makeLog } from '../../../server/api/log.ts';
import { type Database, openDatabase } from '../../../server/db/open-database.ts';
import { makeAuth } from '../../../server/people/auth.ts';
import { readSecret } from '../../../server/people/secret.ts';
import { foundTenant } from '../../../server/setup/found-tenant.ts';
import { cookiesFrom } from '../../cookies-from.ts';
import { CUSTOMERS, type Shape, shapeOf } from './workload.ts';

const TOP = path.join(import.meta.dirname, '..', '..', '..');
const PASSWORD = 'a password for the bench';
const READY_MS = 60_000;

export type Office = {
  readonly database: Database;
  readonly address: string;
  /** Founds the tenants and their customers, and signs every phone in; cookies by phone. */
  readonly move: (shape: Shape) => Promise<readonly string[]>;
  /** Resident memory of the server process, in MB of 1,048,576 bytes. */
  readonly serverRssMb: () => number;
  readonly close: () => Promise<void>;
};

export async function openOffice(): Promise<Office> {
  const folder = mkdtempSync(path.join(tmpdir(), 'routebook-bench-'));
  // The database runs as another user when the bench runs as root: let that one in.
  chmodSync(folder, 0o755);
  const database = await openDatabase({ dataFolder: folder, prepare: true, connections: 8 });
  // With a tenant there is no demo to fill first, which would count among the server's memory.
  const userId = await moveIn(database, folder, shapeOf(0, 1));
  const child = spawn('node', startArguments(), {
    cwd: TOP,
    env: { ...process.env, ROUTEBOOK_DATA: folder, PORT: '0', LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await readyAt(child);
  return {
    database,
    address,
    move: async (shape) => {
      for (const tenant of shape.tenants) await foundTenant(database, tenant);
      await addCustomers(database, shape);
      return await signIn(database, { address, userId, shape });
    },
    serverRssMb: () => {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
      return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1_024;
    },
    close: async () => {
      await ended(child);
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Founds tenants and the first user; its hashed password is that of all people of the phones. */
export async function moveIn(
  database: Database,
  folder: string,
  { tenants }: Pick<Shape, 'tenants'>,
): Promise<string> {
  const secret = readSecret(folder, undefined);
  const auth = makeAuth(database, { secret, log: makeLog('silent') });
  const first = { email: 'first@bench', name: 'First', password: PASSWORD };
  const { userId } = await auth.ensureUser(first);
  for (const tenant of tenants) await foundTenant(database, tenant);
  return userId;
}

/** What `npm start` gives to node, its memory limits included. */
export function startArguments(): readonly string[] {
  const text = readFileSync(path.join(TOP, 'package.json'), 'utf8');
  const start = z.parse(z.object({ scripts: z.object({ start: z.string() }) }), JSON.parse(text));
  return start.scripts.start.split(' ').slice(1);
}

/** The address that a server says when it answers; rejects where it ends before. */
export function readyAt(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the server was not ready in time')), READY_MS);
    let said = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const address = /ready at (http:\S+)/.exec(said)?.[1];
      if (address === undefined) return;
      clearTimeout(timer);
      resolve(address);
    });
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
  });
}

/** Stops it in order, and waits for its end. */
export function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.removeAllListeners('exit');
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}

async function addCustomers(database: Database, { tenants }: Shape) {
  const each = CUSTOMERS / tenants.length;
  for (const [place, tenant] of tenants.entries()) {
    await database.pool.query(
      ({ sql }) => sql`
        insert into customer
          (tenant_id, id, business_id, name, is_registered, round_version, version)
        select ${tenant.id}, ('00000060-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid,
          ${tenant.businesses[0]?.id ?? null}, 'Customer ' || n, true, 1, 1
        from generate_series(${place * each}::integer, ${(place + 1) * each - 1}::integer) as n`,
    );
  }
  await database.pool.query(({ sql }) => sql.unsafe('analyze customer'));
}

type Signing = { readonly address: string; readonly userId: string; readonly shape: Shape };

/** Every phone's person gets a user with the first one's password hash, and signs in over HTTP. */
export async function signIn(database: Database, { address, userId, shape }: Signing) {
  const cookies: string[] = [];
  for (const { tenantId, personId } of shape.devices) {
    const own = personId;
    const email = `${own}@bench.example`;
    await database.pool.query(async ({ sql }) => {
      await sql`insert into auth_user (id, name, email) values (${own}, 'Collector', ${email})`;
      await sql`
        insert into auth_account (id, user_id, account_id, provider_id, password)
        select ${own}, ${own}, ${own}, 'credential', password
        from auth_account where user_id = ${userId}`;
      await sql`
        insert into membership (user_id, tenant_id, person_id)
        values (${own}, ${tenantId}, ${personId})`;
    });
    const answer = await fetch(`${address}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password: PASSWORD }),
    });
    cookies.push(cookiesFrom(answer));
  }
  return cookies;
}
