// The server as a process: it says one line when it answers, stops when it is told to and takes its
// own Postgres along, and says in words why it cannot start.
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { makeLog } from '../../server/api/log.ts';
import { bookElsewhere } from '../../server/db/open-database.ts';
import { signUpPerson } from '../../server/people/create-person.ts';
import { listDemoSignIns, showDemoSignIns } from '../../server/people/demo-sign-ins.ts';
import { type FillWithDemo, serve } from '../../server/serve.ts';
import { readSettings } from '../../server/settings.ts';
import { addTenant, password } from './office.ts';

const dataFolder = mkdtempSync(path.join(tmpdir(), 'routebook-serve-'));
// Run by root, Postgres is another account and must be able to pass this folder.
chmodSync(dataFolder, 0o711);
const top = path.join(import.meta.dirname, '..', '..');

afterAll(() => rmSync(dataFolder, { recursive: true, force: true }));

const settings = (port = '0') =>
  readSettings({ PORT: port, ROUTEBOOK_DATA: dataFolder, LOG_LEVEL: 'silent' });

const demo = { email: 'demo@example.com', name: 'Dalila', role: 'owner', password } as const;

const fillWithDemo: FillWithDemo = async ({ database, auth }) => {
  if ((await listDemoSignIns(database)).length > 0) return;
  const tenantId = await addTenant(database, 'The demo');
  await signUpPerson({ database, auth }, { tenantId, ...demo });
  await showDemoSignIns(database, [demo]);
};

const composition = { rooms: [], clientFolder: path.join(dataFolder, 'client'), fillWithDemo };

type Process = {
  readonly child: ChildProcess;
  readonly said: () => string;
  readonly complained: () => string;
  readonly ended: Promise<number | null>;
};

function start(port: string): Process {
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
    cwd: top,
    env: { PATH: process.env['PATH'], PORT: port, ROUTEBOOK_DATA: dataFolder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  let complained = '';
  child.stdout.on('data', (part) => {
    said += part;
  });
  child.stderr.on('data', (part) => {
    complained += part;
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return { child, said: () => said, complained: () => complained, ended };
}

test('an empty embedded book is filled with the demo once, and shows how to get in', async () => {
  const running = await serve(settings(), composition, makeLog('silent'));
  const signIns = await fetch(`${running.address}/api/demo`);
  expect(await signIns.json()).toEqual({ signIns: [demo] });
  await running.stop();
  const again = await serve(settings(), composition, makeLog('silent'));
  const [counted] = await again.database.pool.query(
    ({ sql }) => sql<{ tenants: number }[]>`select count(*)::integer as tenants from tenant`,
  );
  expect(counted).toEqual({ tenants: 1 });
  await again.stop();
});

test('the secret is made once, for this account only', () => {
  expect(statSync(path.join(dataFolder, 'secret')).mode & 0o777).toBe(0o600);
  expect(statSync(path.join(dataFolder, 'secret')).size).toBeGreaterThanOrEqual(43);
});

test('health tells when the database is gone, and the live lines end with the server', async () => {
  const running = await serve(settings(), composition, makeLog('silent'));
  expect((await fetch(`${running.address}/api/health`)).status).toBe(200);
  const cookie = await signIn(running.address);
  const live = await fetch(`${running.address}/api/live`, { headers: { cookie } });
  const reading = live.text();
  await running.database.pool.close();
  const ill = await fetch(`${running.address}/api/health`);
  expect(ill.status).toBe(503);
  expect(await ill.json()).toEqual({ refusal: 'busy' });
  await running.stop();
  expect(await reading).toContain('data: {"version":');
  await expect(fetch(`${running.address}/api/health`)).rejects.toThrow();
});

test('the process says its line, answers, and ends cleanly when it is told to', async () => {
  const { child, said, complained, ended } = start('0');
  await until(() => said().includes(`${demo.email} / ${password}`));
  const [first, second] = said().split('\n');
  expect(first).toMatch(/^Routebook is ready at http:\/\/127\.0\.0\.1:\d+$/);
  expect(second).toBe(`  Dalila, owner: ${demo.email} / ${password}`);
  const address = first?.split(' ').at(-1) ?? '';
  expect((await fetch(`${address}/api/health`)).status).toBe(200);

  const rival = start(new URL(address).port);
  expect(await rival.ended).toBe(1);
  expect(rival.complained()).toMatch(/^Port \d+ on 127\.0\.0\.1 is in use: .+ or set PORT\n$/);
  expect((await fetch(`${address}/api/health`)).status).toBe(200);

  child.kill('SIGTERM');
  expect(await ended).toBe(0);
  expect(complained()).toBe('');
});

test('a wrong environment is told in a sentence', () => {
  expect(() => readSettings({ PORT: 'eighty' })).toThrow('PORT is a number from 0 to 65535');
  expect(() => readSettings({ DATABASE_URL: 'nonsense' })).toThrow('such as postgres://user:');
});

test.each([
  ['/proc/nope', 'no folder can be made there'],
  [path.join(dataFolder, 'secret', 'below'), 'something on the way to it is a file'],
])('the data folder %s is refused in a sentence, at once', async (folder, why) => {
  const opening = serve(readSettings({ ROUTEBOOK_DATA: folder }), composition, makeLog('silent'));
  await expect(opening).rejects.toThrow(why);
});

test('a book that had to lie elsewhere says where', () => {
  const elsewhere = { folder: '/srv/moved/postgres' };
  expect(bookElsewhere(elsewhere, { dataFolder: '/srv/shop' })).toContain(
    'The book lies in /srv/moved:',
  );
  expect(bookElsewhere({ folder: '/srv/shop/postgres' }, { dataFolder: '/srv/shop' })).toBeNull();
});

async function signIn(address: string): Promise<string> {
  const answer = await fetch(`${address}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: demo.email, password }),
  });
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

async function until(holds: () => boolean): Promise<void> {
  const deadline = Date.now() + 30_000;
  while (!holds()) {
    if (Date.now() > deadline) throw new Error('It did not happen in time');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
