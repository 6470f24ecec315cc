// One request and what became of it. Only an answer in our server's own words counts; everything
// else is no connection, and says nothing about what the server holds.
import * as z from 'zod/mini';
import type { Refusal } from '../../shared/protocol.ts';
import { refusalSchema } from './answer-schema.ts';
import { within } from './within.ts';
import type { World } from './world.ts';

const TIMEOUT_MS = 30_000;
const COMPRESS_ABOVE_BYTES = 1_024;

export type Reply<Answer> =
  | { readonly type: 'answered'; readonly answer: Answer }
  | { readonly type: 'refused'; readonly refusal: Refusal }
  | { readonly type: 'unreachable'; readonly status: 'offline' | 'no_real_connection' };

type Asking = {
  readonly path: string;
  readonly body: unknown;
  readonly signal: AbortSignal;
  /** By which the server knows this phone where nobody is signed in any more. */
  readonly deviceKey?: string | undefined;
};

/** Posts JSON (gzip above 1 kB) and reads the reply by `schema`; gives up after 30 seconds. */
export async function exchange<Answer>(
  world: World,
  request: Asking,
  schema: z.ZodMiniType<Answer>,
): Promise<Reply<Answer>> {
  const timeout = new AbortController();
  const signal = AbortSignal.any([request.signal, timeout.signal]);
  try {
    // A network that does not even end an aborted request is left alone all the same.
    return await within(world, TIMEOUT_MS, ask(world, { ...request, signal }, schema));
  } catch {
    return { type: 'unreachable', status: world.isOnline() ? 'no_real_connection' : 'offline' };
  } finally {
    timeout.abort();
  }
}

async function ask<Answer>(
  world: World,
  { path, body, signal, deviceKey }: Asking,
  schema: z.ZodMiniType<Answer>,
): Promise<Reply<Answer>> {
  const { headers, ...sent } = await packed(body);
  const known = deviceKey === undefined ? {} : { 'x-routebook-device': deviceKey };
  const init = { method: 'POST', ...sent, headers: { ...headers, ...known }, signal };
  const response = await world.fetch(path, init);
  return readReply(response, await response.text(), schema);
}

/** What a reply of our server says; anything else is no connection. */
export function readReply<Answer>(
  response: Response,
  text: string,
  schema: z.ZodMiniType<Answer>,
): Reply<Answer> {
  const json = parsed(text);
  const refusal = z.safeParse(refusalSchema, json);
  if (!response.ok && refusal.success) return { type: 'refused', refusal: refusal.data };
  const answer = z.safeParse(schema, json);
  if (response.ok && answer.success) return { type: 'answered', answer: answer.data };
  // A proxy in between that takes less than our server says so by the status alone.
  if (response.status === 413) return { type: 'refused', refusal: { refusal: 'send_less' } };
  return { type: 'unreachable', status: 'no_real_connection' };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function packed(
  body: unknown,
): Promise<{ readonly body: BodyInit; readonly headers: Readonly<Record<string, string>> }> {
  const bytes = new TextEncoder().encode(JSON.stringify(body));
  const headers = { 'content-type': 'application/json' };
  if (bytes.byteLength <= COMPRESS_ABOVE_BYTES || typeof CompressionStream === 'undefined') {
    return { body: bytes, headers };
  }
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'));
  return {
    body: await new Response(stream).arrayBuffer(),
    headers: { ...headers, 'content-encoding': 'gzip' },
  };
}
