// What the server knows of every request before anybody has signed in.
import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';

/** `Bindings` are empty where a request does not come through a socket (tests). */
export type Asked = {
  readonly Bindings: Partial<HttpBindings>;
  readonly Variables: { readonly requestId: string };
};

/** Addresses of this very machine. */
export const loopback: ReadonlySet<string> = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/**
 * Address of whoever asks. A proxy on this machine is believed about the address that it adds last;
 * the header of anybody else is not.
 */
export function callerAddress(c: Context<Asked>): string {
  const address = c.env?.incoming?.socket.remoteAddress ?? '127.0.0.1';
  if (!loopback.has(address)) return address;
  return c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() || address;
}

/** True when the browser speaks https, also through a proxy that ends it. */
export function isSecure(request: Request): boolean {
  return request.url.startsWith('https:') || request.headers.get('x-forwarded-proto') === 'https';
}
