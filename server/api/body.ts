// Reads a JSON body. Bytes are counted as they come, never believed from a header; what is refused
// is told in words that somebody in the field can pass on.
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type * as z from 'zod/mini';
import { decode, problemsInWords } from '../../shared/kernel/decode.ts';
import { BYTES_A_REQUEST, type Refusal } from '../../shared/protocol.ts';

export type BodyRead<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Refusal };

/** A fact with its lines stands five levels deep in a batch. */
const nestingMax = 16;
const unzip = promisify(gunzip);

/** The body as the schema decodes it. */
export async function readBody<Schema extends z.core.$ZodType>(
  request: Request,
  schema: Schema,
  limitBytes = BYTES_A_REQUEST,
): Promise<BodyRead<z.core.output<Schema>>> {
  const json = await readJson(request, limitBytes);
  if (!json.ok) return json;
  const decoded = decode(schema, json.value);
  return decoded.ok ? decoded : malformed(problemsInWords(decoded.problems));
}

/** The body as JSON, not yet judged: at most `limitBytes`, before and after it is unpacked. */
export async function readJson(
  request: Request,
  limitBytes = BYTES_A_REQUEST,
): Promise<BodyRead<unknown>> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/json\b/i.test(type)) {
    return malformed('the request must be JSON, with the content type application/json');
  }
  const sent = await collect(request.body, limitBytes);
  if (sent === null) return tooLarge(limitBytes);
  const packing = (request.headers.get('content-encoding') ?? 'identity').toLowerCase();
  const unpacked = await unpack(sent, packing, limitBytes);
  return unpacked.ok ? parse(unpacked.value) : unpacked;
}

async function collect(
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

async function unpack(
  sent: Uint8Array,
  packing: string,
  limitBytes: number,
): Promise<BodyRead<Uint8Array>> {
  if (packing === 'identity') return { ok: true, value: sent };
  if (packing !== 'gzip') return malformed('the request is packed in a way other than gzip');
  try {
    return { ok: true, value: await unzip(sent, { maxOutputLength: limitBytes }) };
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
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/gs)) {
    if (token === '[' || token === '{') depth += 1;
    else if (token === ']' || token === '}') depth -= 1;
    if (depth > nestingMax) return true;
  }
  return false;
}

function malformed(words: string): Extract<BodyRead<never>, { ok: false }> {
  return { ok: false, refusal: { refusal: 'malformed', words } };
}

function tooLarge(limitBytes: number): Extract<BodyRead<never>, { ok: false }> {
  return { ok: false, refusal: { refusal: 'too_large', limitBytes } };
}
