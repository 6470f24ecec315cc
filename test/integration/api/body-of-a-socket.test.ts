// A body that comes through a socket is read off its message: whole, in pieces, too large, broken
// off. And when somebody has signed in, no hooks stay behind that would cost every promise.
import { AsyncLocalStorage } from 'node:async_hooks';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { RestingStorage } from '../../../server/people/resting-storage.ts';
import { syncRoom } from '../../../server/sync/sync-room.ts';
import { type Office, openOffice } from '../office.ts';

let office: Office;
let server: ReturnType<typeof serve>;
let cookie: string;

beforeAll(async () => {
  office = await openOffice({ rooms: [syncRoom] });
  cookie = await office.cookieOf('brian@example.com');
  server = await new Promise((resolve) => {
    const { fetch } = office.app.hono;
    const opened = serve({ fetch, hostname: '127.0.0.1', port: 0 }, () => resolve(opened));
  });
});

afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  await office.close();
});

type Asking = { readonly write: (request: http.ClientRequest) => void };

/** The answer's status and text; rejects where the connection ends without one. */
function push({ write }: Asking): Promise<{ status: number; text: string }> {
  // cast: a server that listens on a port has an address of this shape
  const { port } = server.address() as AddressInfo;
  const headers = { cookie, 'content-type': 'application/json' };
  return new Promise((resolve, reject) => {
    const to = { host: '127.0.0.1', port, path: '/api/sync', method: 'POST', headers };
    const request = http.request({ ...to, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString() }),
      );
    });
    request.on('error', reject);
    write(request);
  });
}

test('in pieces it is read whole', async () => {
  const answer = await push({
    write: (request) => {
      request.write('{"proto');
      setTimeout(() => request.end('col": 99}'), 20);
    },
  });
  expect(JSON.parse(answer.text)).toMatchObject({ refusal: 'protocol_unknown' });
});

test('too large is told at once, while it still comes', async () => {
  const piece = Buffer.alloc(65_536, ' ');
  const answer = await push({
    write: (request) => {
      const more = () => {
        while (!request.destroyed && request.write(piece));
        if (!request.destroyed) request.once('drain', more);
      };
      more();
    },
  });
  expect(answer.status).toBe(413);
  expect(JSON.parse(answer.text)).toMatchObject({ refusal: 'too_large' });
});

test('one that is broken off does not stop the next', async () => {
  const broken = push({
    write: (request) => {
      request.write('{"proto');
      setTimeout(() => request.destroy(), 20);
    },
  });
  await expect(broken).rejects.toThrow();
  const answer = await push({ write: (request) => request.end('{"protocol": 99}') });
  expect(JSON.parse(answer.text)).toMatchObject({ refusal: 'protocol_unknown' });
});

test('signing in leaves no storage running behind it', async () => {
  await office.cookieOf('asha@example.com');
  const shared: unknown = Reflect.get(globalThis, Symbol.for('better-auth:global'));
  const { context } = Object(shared);
  const storages: unknown[] = Object.values(context);
  expect(storages).toHaveLength(3);
  for (const storage of storages) {
    expect(storage).toBeInstanceOf(RestingStorage);
    expect(Reflect.get(Object(storage), 'enabled') ?? false).toBe(false);
  }
});

test('while something runs within it, a storage keeps its store for all of them', async () => {
  const storage = new RestingStorage<string>();
  const seen: unknown[] = [];
  const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  const one = storage.run('one', async () => {
    await later(20);
    seen.push(storage.getStore());
  });
  await storage.run('two', async () => {
    await later(5);
    seen.push(storage.getStore());
  });
  await one;
  expect(seen).toEqual(['two', 'one']);
  expect(storage.getStore()).toBeUndefined();
  expect(storage).toBeInstanceOf(AsyncLocalStorage);
});
