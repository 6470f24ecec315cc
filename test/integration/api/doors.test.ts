// Every door of the server, found by walking the mounted routes: closed without a session,
// described in the API's document, and answering with the same headers whatever it answers.
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ConnectionLostError } from '../../../server/db/connection-lost-error.ts';
import type { SignedIn } from '../../../server/people/who.ts';
import { rooms } from '../../../server/rooms.ts';
import { facts } from '../../../shared/facts.ts';
import { type Office, openOffice } from '../office.ts';

let office: Office;

/** A room whose doors break in the ways that the world knows. */
const breaking = () =>
  new Hono<SignedIn>()
    .get('/breaks', () => {
      throw new Error('insides: select password from auth_account');
    })
    .get('/lost', () => {
      throw new Error('query failed', { cause: new ConnectionLostError('it was closed') });
    });

beforeAll(async () => {
  office = await openOffice({ rooms: [...rooms, breaking] });
});

afterAll(async () => {
  await office.close();
});

type Spec = {
  openapi: string;
  paths: Record<string, Record<string, { security: unknown[]; responses: object }>>;
  components: { schemas: Record<string, unknown> };
};

const described = async (): Promise<Spec> => (await office.ask('/api/openapi.json')).json();

/** Paths with a method of their own below /api: what is mounted, without what stands in the way. */
const mounted = () => [
  ...new Set(
    office.app.hono.routes
      .filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api/'))
      .map(({ method, path }) => `${method} ${path}`),
  ),
];

test('every route is described, and nothing is described that is not there', async () => {
  const { openapi, paths } = await described();
  expect(openapi).toMatch(/^3\.1/);
  const written = Object.entries(paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
  );
  const undescribed = new Set(['GET /api/breaks', 'GET /api/lost']);
  expect(written.sort()).toEqual(
    mounted()
      .filter((route) => !undescribed.has(route))
      .map((route) => route.replace(/:(\w+)/g, '{$1}'))
      .sort(),
  );
  expect(written).toContain('POST /api/devices');
  expect(written).toContain('POST /api/auth/sign-in/email');
});

test('the document holds the body of every kind of fact and of every request', async () => {
  const { paths, components } = await described();
  for (const type of Object.keys(facts)) {
    expect(components.schemas[`fact.${type}`], type).toMatchObject({
      properties: { type: { const: type }, body: { type: 'object', additionalProperties: false } },
    });
  }
  expect(JSON.stringify(components.schemas['refusal'])).toContain('expectedSeq');
  expect(JSON.stringify(paths['/api/devices'])).toContain('"maxLength":80');
  const refs = [
    ...JSON.stringify({ paths, components }).matchAll(/"#\/components\/schemas\/([^"]+)"/g),
  ];
  expect(refs.length).toBeGreaterThan(20);
  for (const [, name] of refs) expect(components.schemas).toHaveProperty([name ?? '']);
});

test('no door opens without a session but those that are meant to', async () => {
  const { paths } = await described();
  const open: string[] = [];
  for (const route of mounted()) {
    const [method = '', path = ''] = route.split(' ');
    const json = method === 'GET' ? {} : { json: {} };
    const answer = await office.ask(path.replace(/:\w+/g, 'x'), { method, ...json });
    await answer.body?.cancel();
    const isOpen =
      paths[path.replace(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()]?.security.length === 0;
    if (isOpen) open.push(route);
    else expect(answer.status, route).toBe(401);
  }
  expect(open.sort()).toEqual([
    'GET /api/auth/get-session',
    'GET /api/demo',
    'GET /api/docs',
    'GET /api/health',
    'GET /api/openapi.json',
    'POST /api/auth/change-password',
    'POST /api/auth/sign-in/email',
    'POST /api/auth/sign-out',
    'POST /api/mpesa/:tenantId/:businessId/:proof/confirmation',
    'POST /api/mpesa/:tenantId/:businessId/:proof/validation',
  ]);
});

test('the page of the API reads without a script, a frame or anything fetched', async () => {
  const answer = await office.ask('/api/docs');
  const page = await answer.text();
  expect(answer.headers.get('content-type')).toMatch(/^text\/html/);
  expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src/);
  expect(page).toContain('payment.recorded');
  expect(page).toContain('/api/devices');
  expect(page).not.toMatch(/<script|https?:\/\//);
});

describe('answers', () => {
  const doors = {
    'a page': ['/', 404],
    'a closed door': ['/api/devices', 401],
    'a door that is not there': ['/api/nothing', 401],
    health: ['/api/health', 200],
    'the demo, where there is none': ['/api/demo', 200],
    'a break': ['/api/breaks', 500],
    'a lost database': ['/api/lost', 503],
  } as const;

  test.each(Object.entries(doors))('%s carries every header', async (_, [path, status]) => {
    const isInside = path === '/api/breaks' || path === '/api/lost';
    const signedIn = isInside ? { cookie: await office.cookieOf('asha@example.com') } : {};
    const answer = await office.ask(path, signedIn);
    expect(answer.status).toBe(status);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-security-policy': expect.stringContaining("script-src 'self';"),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'permissions-policy': 'geolocation=(self), camera=(self)',
      'cross-origin-opener-policy': 'same-origin',
      'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    expect(answer.headers.get('content-security-policy')).not.toContain('unsafe');
    if (path.startsWith('/api')) expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  test('tell nothing of the insides when something breaks', async () => {
    const cookie = await office.cookieOf('asha@example.com');
    const broken = await office.ask('/api/breaks', { cookie });
    expect(await broken.json()).toEqual({ refusal: 'broken' });
    const lost = await office.ask('/api/lost', { cookie });
    expect(await lost.json()).toEqual({ refusal: 'busy' });
    expect(lost.headers.get('retry-after')).toBe('5');
  });
});
