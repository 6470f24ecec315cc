// What every answer tells the browser: run only our own scripts, let nobody frame us, sniff
// nothing.
import type { MiddlewareHandler } from 'hono';
import { type Asked, isSecure } from './asked.ts';

const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "form-action 'self'",
].join('; ');

const headers = {
  'content-security-policy': contentPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'permissions-policy': 'geolocation=(self), camera=(self)',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
} as const;

const oneYearSeconds = 31_536_000;

/** Sets them on answers of every kind; an answer that brings its own policy keeps it. */
export const setSecurityHeaders: MiddlewareHandler<Asked> = async (c, next) => {
  await next();
  c.res.headers.set('x-request-id', c.get('requestId'));
  for (const [name, value] of Object.entries(headers)) {
    if (!c.res.headers.has(name)) c.res.headers.set(name, value);
  }
  if (isSecure(c.req.raw)) {
    c.res.headers.set('strict-transport-security', `max-age=${oneYearSeconds}`);
  }
  if (c.req.path.startsWith('/api/') && !c.res.headers.has('cache-control')) {
    c.res.headers.set('cache-control', 'no-store');
  }
};
