// What arrives from outside is measured before it is believed: size, packing, shape and depth.
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BYTES_A_REQUEST } from '../../../shared/protocol.ts';
import { newId, type Office, openOffice } from '../office.ts';

let office: Office;
let cookie: string;

beforeAll(async () => {
  office = await openOffice();
  cookie = await office.cookieOf('brian@example.com');
});

afterAll(async () => {
  await office.close();
});

type Sent = { readonly status: number; readonly words: string; readonly body: unknown };

async function send(body: BodyInit, headers: Record<string, string> = {}): Promise<Sent> {
  const answer = await office.app.hono.request('/api/devices', {
    method: 'POST',
    body,
    headers: { cookie, 'content-type': 'application/json', ...headers },
    ...(body instanceof ReadableStream ? { duplex: 'half' } : {}),
  });
  const told = await answer.json();
  return { status: answer.status, words: String(told.words ?? ''), body: told };
}

/** `bytes` of blanks in pieces of 64 KiB; tells how much was taken. */
function endless(bytes: number) {
  let given = 0;
  const piece = new TextEncoder().encode(' '.repeat(65_536));
  const stream = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      if (given >= bytes) return controller.close();
      given += piece.byteLength;
      controller.enqueue(piece);
    },
  });
  return { stream, given: () => given };
}

const good = () => JSON.stringify({ deviceId: newId(), label: 'phone' });

describe('size', () => {
  test('50 MB in pieces are refused after the first few', async () => {
    const { stream, given } = endless(50 * 1024 * 1024);
    const sent = await send(stream);
    expect(sent.status).toBe(413);
    expect(sent.body).toEqual({ refusal: 'too_large', limitBytes: 4_096 });
    expect(given()).toBeLessThan(2 * BYTES_A_REQUEST);
  });

  test('a content length that lies is not believed', async () => {
    const { stream } = endless(3 * 1024 * 1024);
    expect((await send(stream, { 'content-length': '10' })).status).toBe(413);
  });

  test('a small packed body is unpacked, a bomb is not', async () => {
    const packed = { 'content-encoding': 'gzip' };
    expect((await send(new Uint8Array(gzipSync(good())), packed)).status).toBe(200);
    const bomb = gzipSync(Buffer.alloc(3 * 1024 * 1024, ' '));
    // Three megabytes of blanks pack into three kilobytes: below the limit before unpacking.
    expect(bomb.byteLength).toBeLessThan(4_096);
    expect((await send(new Uint8Array(bomb), packed)).status).toBe(413);
  });

  test('other packings and broken ones are told in words', async () => {
    expect((await send(good(), { 'content-encoding': 'br' })).words).toMatch(/other than gzip/);
    expect((await send(good(), { 'content-encoding': 'gzip' })).words).toMatch(/says gzip/);
  });
});

describe('shape', () => {
  test('a sign-in page of a network is called by its name', async () => {
    const page = await send('<!doctype html><title>Hotel Wi-Fi</title>');
    expect(page.status).toBe(422);
    expect(page.words).toMatch(/web page came instead of JSON/);
  });

  test('other content types are refused, as a form would send them', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']) {
      expect((await send(good(), { 'content-type': type })).words, type).toMatch(/must be JSON/);
    }
    expect((await send(good(), { 'content-type': 'application/json; charset=utf-8' })).status).toBe(
      200,
    );
  });

  test('ten thousand nested lists are refused before they are read', async () => {
    const nested = `{"deviceId":${'['.repeat(1_500)}${']'.repeat(1_500)}}`;
    expect((await send(nested)).words).toMatch(/nests deeper/);
    const inText = JSON.stringify({ deviceId: newId(), label: '[[[[[[[[[[[[[[[[[[[[\\"{{{{' });
    expect((await send(inText)).status).toBe(200);
  });

  test('a prototype in the body changes nobody', async () => {
    const json = `{"deviceId":"${newId()}","label":"x","__proto__":{"role":"owner"}}`;
    const sent = await send(json);
    expect(sent.status).toBe(422);
    expect(sent.words).toMatch(/__proto__/);
    expect(Object.hasOwn(Object.prototype, 'role')).toBe(false);
  });

  test('server fields in the body are refused by name', async () => {
    const json = JSON.stringify({ deviceId: newId(), label: 'x', tenantId: newId(), code: '01' });
    expect((await send(json)).words).toMatch(/tenantId/);
  });

  test('half a character, no JSON and nothing at all are told', async () => {
    expect((await send(new Uint8Array([0x22, 0xc3, 0x22]))).words).toMatch(/not readable/);
    expect((await send('{"deviceId":')).words).toMatch(/not readable/);
    expect((await send('')).words).toMatch(/not readable/);
    expect((await send('null')).status).toBe(422);
  });
});
