// Writes come from our own pages or from a program, never from another site's page: browsers tell
// where a request was born, and a page cannot lie about it.
import type { MiddlewareHandler } from 'hono';
import { refuse } from './refuse.ts';

const reads = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Answers 403 to a write that a browser sends for another site. */
export const refuseForeignWrites: MiddlewareHandler = async (c, next) => {
  if (reads.has(c.req.method) || isFromHere(c.req.raw)) return await next();
  return refuse({ refusal: 'forbidden' });
};

/** Sec-Fetch-Site where the browser sends it, else the Origin against the Host. */
function isFromHere(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin' || site === 'none';
  const origin = request.headers.get('origin');
  if (origin === null) return true;
  return URL.canParse(origin) && new URL(origin).host === hostOf(request);
}

function hostOf(request: Request): string {
  return request.headers.get('host') ?? new URL(request.url).host;
}
