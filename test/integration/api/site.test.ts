// The built app as files: packed, remembered by browsers where that is safe, never a file from
// outside.
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { siteRoutes } from '../../../server/site/site.ts';

const page = '<!doctype html><title>Routebook</title>'.padEnd(4_000, ' ');
const script = 'export const answer = 42;\n'.repeat(500);
let site: ReturnType<typeof siteRoutes>;

beforeAll(() => {
  const folder = mkdtempSync(path.join(tmpdir(), 'client-'));
  writeFileSync(path.join(folder, '..', 'outside.txt'), 'secret');
  mkdirSync(path.join(folder, 'assets'));
  writeFileSync(path.join(folder, 'index.html'), page);
  writeFileSync(path.join(folder, 'sw.js'), script);
  writeFileSync(path.join(folder, 'manifest.webmanifest'), '{}');
  writeFileSync(path.join(folder, 'assets', 'main-Bx12_9aZ.js'), script);
  writeFileSync(path.join(folder, 'icon.png'), 'png');
  site = siteRoutes(folder);
});

const get = (to: string, headers: Record<string, string> = {}) => site.request(to, { headers });

test('a name with a hash is kept for a year, everything else is asked for again', async () => {
  const cacheOf = async (to: string) => (await get(to)).headers.get('cache-control');
  expect(await cacheOf('/assets/main-Bx12_9aZ.js')).toBe('public, max-age=31536000, immutable');
  for (const to of ['/', '/index.html', '/sw.js', '/manifest.webmanifest', '/icon.png']) {
    expect(await cacheOf(to), to).toBe('no-cache');
  }
});

test('screens are the page, missing files are not', async () => {
  for (const to of ['/', '/today', '/customers/01234567-89ab-7cde-8f01-23456789abcd/collect']) {
    const answer = await get(to);
    expect(answer.headers.get('content-type'), to).toMatch(/^text\/html/);
    expect(await answer.text()).toBe(page);
  }
  for (const to of ['/assets/main-old.js', '/assets/x', '/favicon.ico', '/sw.js.map']) {
    expect((await get(to)).status, to).toBe(404);
  }
});

test('text is packed the way the browser takes it, pictures are not', async () => {
  const of = async (accept: string, to = '/sw.js') => {
    const answer = await get(to, { 'accept-encoding': accept });
    const bytes = Buffer.from(await answer.arrayBuffer());
    return { packing: answer.headers.get('content-encoding'), bytes };
  };
  const brotli = await of('gzip, deflate, br');
  expect(brotli.packing).toBe('br');
  expect(brotliDecompressSync(brotli.bytes).toString()).toBe(script);
  const gzip = await of('gzip, br;q=0');
  expect(gzip.packing).toBe('gzip');
  expect(gunzipSync(gzip.bytes).toString()).toBe(script);
  expect((await of('')).bytes.toString()).toBe(script);
  expect((await of('br', '/icon.png')).packing).toBeNull();
});

test('what did not change is not sent again', async () => {
  const first = await get('/sw.js', { 'accept-encoding': 'br' });
  const tag = first.headers.get('etag') ?? '';
  const again = await get('/sw.js', { 'accept-encoding': 'br', 'if-none-match': tag });
  expect(again.status).toBe(304);
  expect(await again.text()).toBe('');
  const other = await get('/sw.js', { 'accept-encoding': 'gzip', 'if-none-match': tag });
  expect(other.status).toBe(200);
});

test('nothing outside of the folder is a file', async () => {
  for (const to of ['/..%2foutside.txt', '/%2e%2e/outside.txt', '/....//outside.txt', '/%00.txt']) {
    expect((await get(to)).status, to).toBe(404);
  }
  expect((await get('/%zz')).status).toBe(200);
  const missing = siteRoutes(path.join(tmpdir(), 'no-such-folder'));
  expect((await missing.request('/')).status).toBe(404);
});
