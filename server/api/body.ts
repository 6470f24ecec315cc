// Reads a JSON body. Bytes are counted as they come, never believed from a header; what is refused
// is told in words that somebody in the field can pass on.
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { gunzip, gunzipSync } from 'node:zlib';
import type * as z from 'zod/mini';
import { decode, problemsInWords } from '../../shared/kernel/decode.ts';
import { BYTES_A_REQUEST, type Refusal } from '../../shared/protocol.ts';

export type BodyRead<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Refusal };

/** A fact with its lines stands five levels deep in a batch. */
const nestingMax = 16;
const unzip = promisify(gunzip);
const unpackAtOnceBytes = 32 * 1024;

/** The body as the schema decodes it. */
export async function readBody<Schema extends z.core.$ZodType>(
  request: Request,
  schema: Schema,
  limitBytes = BYTES_A_REQUEST,
): Promise<BodyRead<z.core.output<Schema>>> {
  const sent = await receiveBody(request, limitBytes);
  if (!sent.ok) return sent;
  const json = await sent.value.open();
  return json.ok ? judge(json.value, schema) : json;
}

/** What came as the schema decodes it, or what is wrong with it. */
export function judge<Schema extends z.core.$ZodType>(
  json: unknown,
  schema: Schema,
): BodyRead<z.core.output<Schema>> {
  const decoded = decode(schema, json);
  return decoded.ok ? decoded : malformed(problemsInWords(decoded.problems));
}

/** A body that has arrived: its bytes, and how it becomes JSON when there is room for that. */
export type Sent = {
  /** As they came, packed or not. */
  readonly bytes: number;
  readonly open: () => Promise<BodyRead<unknown>>;
};

/**
 * Waits for the bytes: at most `limitBytes`, and no more than that once they are unpacked. They are
 * taken from the socket's message where there is one: a stream of the web costs several times as
 * much.
 */
export async function receiveBody(
  request: Request,
  limitBytes = BYTES_A_REQUEST,
  incoming?: Readable,
): Promise<BodyRead<Sent>> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/json\b/i.test(type)) {
    return malformed('the request must be JSON, with the content type application/json');
  }
  const sent =
    incoming === undefined
      ? await collectBytes(request.body, limitBytes)
      : await collectIncoming(incoming, limitBytes);
  if (sent === null) return tooLarge(limitBytes);
  const packing = (request.headers.get('content-encoding') ?? 'identity').toLowerCase();
  const open = async () => {
    const unpacked = await unpack(sent, packing, limitBytes);
    return unpacked.ok ? parse(unpacked.value) : unpacked;
  };
  return { ok: true, value: { bytes: sent.byteLength, open } };
}

/** The bytes as they came; null as soon as there are more than `limitBytes`. */
export async function collectBytes(
  stream: ReadableStream<Uint8Array> | null,
  limitBytes: number,
): Promise<Uint8Array | null> {
  if (stream === null) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return Buffer.concat(chunks);
    bytes += value.byteLength;
    if (bytes > limitBytes) {
      // Nobody waits for the rest: how the sender takes that is its own affair.
      reader.cancel().catch(() => undefined);
      return null;
    }
    chunks.push(value);
  }
}

/** The same from a message; what is too much is left to whoever ends the answer. */
function collectIncoming(incoming: Readable, limitBytes: number): Promise<Uint8Array | null> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    let bytes = 0;
    const take = (chunk: Uint8Array) => {
      bytes += chunk.byteLength;
      chunks.push(chunk);
      if (bytes <= limitBytes) return;
      incoming.off('data', take).pause();
      resolve(null);
    };
    // Gone while its sender was asked for: nothing of it comes any more, not even its end.
    if (incoming.destroyed) return reject(new Error('the request was broken off'));
    incoming.on('data', take);
    incoming.once('end', () => resolve(Buffer.concat(chunks)));
    incoming.once('error', reject);
    incoming.once('close', () => reject(new Error('the request was broken off')));
  });
}

async function unpack(
  sent: Uint8Array,
  packing: string,
  limitBytes: number,
): Promise<BodyRead<Uint8Array>> {
  if (packing === 'identity') return { ok: true, value: sent };
  if (packing !== 'gzip') return malformed('the request is packed in a way other than gzip');
  try {
    const limit = { maxOutputLength: limitBytes };
    // A phone's batch is unpacked sooner than a thread for it would start.
    const value =
      sent.byteLength <= unpackAtOnceBytes ? gunzipSync(sent, limit) : await unzip(sent, limit);
    return { ok: true, value };
  } catch (error) {
    const isBomb = error instanceof RangeError;
    return isBomb ? tooLarge(limitBytes) : malformed('the request says gzip and is not');
  }
}

function parse(bytes: Uint8Array): BodyRead<unknown> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (/^\s*</.test(text)) {
      return malformed('a web page came instead of JSON: does this network ask you to sign in?');
    }
    if (nestsTooDeep(text)) return malformed(`it nests deeper than ${nestingMax} levels`);
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return malformed('the request is not readable JSON');
  }
}

/** Counts brackets outside of strings, so that nothing deep is ever parsed. */
function nestsTooDeep(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = endOfString(text, at);
    else if (code === OPEN_LIST || code === OPEN_OBJECT) depth += 1;
    else if (code === CLOSE_LIST || code === CLOSE_OBJECT) depth -= 1;
    if (depth > nestingMax) return true;
  }
  return false;
}

const [QUOTE, ESCAPE] = [34, 92];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [91, 93, 123, 125];

/** Where the string that starts here ends: at the first quote that no escape stands before. */
function endOfString(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    let escapes = 0;
    while (text.charCodeAt(at - 1 - escapes) === ESCAPE) escapes += 1;
    if (escapes % 2 === 0) return at;
  }
  return text.length;
}

function malformed(words: string): Extract<BodyRead<never>, { ok: false }> {
  return { ok: false, refusal: { refusal: 'malformed', words } };
}

function tooLarge(limitBytes: number): Extract<BodyRead<never>, { ok: false }> {
  return { ok: false, refusal: { refusal: 'too_large', limitBytes } };
}
