// The built app as files: known when the server starts, held in memory once asked for, packed once.
// Names with a hash never change; all others are asked for again at each visit (sw.js, index.html).
import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { type Context, Hono } from 'hono';
import { getMimeType } from 'hono/utils/mime';
import type { Asked } from '../api/asked.ts';
import { refuse } from '../api/refuse.ts';

type Packing = 'br' | 'gzip' | 'identity';
type Packed = { readonly bytes: Uint8Array<ArrayBuffer>; readonly tag: string };

/** Beyond this, files are read and packed anew for each request. */
const heldBytesMost = 64 * 1024 * 1024;
const isPackable = /\.(html|js|mjs|css|json|svg|webmanifest|map|txt|wasm|ico)$/;
const isHashed = /^\/assets\/.+-[\w-]{8,}\.\w+$/;
const packers: Record<Packing, (bytes: Uint8Array) => Promise<Uint8Array>> = {
  br: (bytes) => promisify(brotliCompress)(bytes, brotliOptions(bytes.byteLength)),
  gzip: (bytes) => promisify(gzip)(bytes, { level: 9 }),
  identity: (bytes) => Promise.resolve(bytes),
};

/** `folder` holds the built app; where it is missing, every page is not found. */
export function siteRoutes(folder: string): Hono<Asked> {
  const files = listFiles(folder);
  const pack = packOnce();
  const routes = new Hono<Asked>();
  routes.get('*', async (c) => {
    const wanted = decoded(c.req.path);
    const name = files.has(wanted) ? wanted : pageFor(wanted);
    const file = name === null ? undefined : files.get(name);
    if (name === null || file === undefined) return refuse({ refusal: 'not_found' });
    const packing = isPackable.test(name) ? choosePacking(c) : 'identity';
    const { bytes, tag } = await pack(file, packing);
    const headers = headersOf(name, packing, tag);
    if (c.req.header('if-none-match') === tag) return new Response(null, { status: 304, headers });
    return new Response(bytes, { headers });
  });
  return routes;
}

/** Every screen's address shows the one page; a name with an ending is no screen. */
function pageFor(wanted: string): string | null {
  const isFile = /\.\w+$/.test(wanted) || wanted.startsWith('/assets/');
  return isFile ? null : '/index.html';
}

function decoded(asked: string): string {
  try {
    return decodeURIComponent(asked);
  } catch {
    return asked;
  }
}

function listFiles(folder: string): ReadonlyMap<string, string> {
  if (!existsSync(folder)) return new Map();
  const found = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Map(
    found
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const file = path.join(entry.parentPath, entry.name);
        return [`/${path.relative(folder, file).split(path.sep).join('/')}`, file];
      }),
  );
}

function choosePacking(c: Context): Packing {
  const takes = c.req.header('accept-encoding') ?? '';
  if (/\bbr\b(?!;q=0(\.0*)?\b)/.test(takes)) return 'br';
  return /\bgzip\b(?!;q=0(\.0*)?\b)/.test(takes) ? 'gzip' : 'identity';
}

function headersOf(name: string, packing: Packing, tag: string): Record<string, string> {
  return {
    'content-type': getMimeType(name) ?? 'application/octet-stream',
    'cache-control': isHashed.test(name) ? 'public, max-age=31536000, immutable' : 'no-cache',
    etag: tag,
    vary: 'accept-encoding',
    ...(packing === 'identity' ? {} : { 'content-encoding': packing }),
  };
}

/** Reads and packs each file once a packing, also when many ask at the same time. */
function packOnce(): (file: string, packing: Packing) => Promise<Packed> {
  const held = new Map<string, Promise<Packed>>();
  let heldBytes = 0;
  return async (file, packing) => {
    const key = `${packing} ${file}`;
    const known = held.get(key);
    if (known) return await known;
    const made = packFile(file, packing);
    held.set(key, made);
    try {
      const { bytes } = await made;
      if (heldBytes + bytes.byteLength > heldBytesMost) held.delete(key);
      else heldBytes += bytes.byteLength;
    } catch {
      held.delete(key);
    }
    return await made;
  };
}

async function packFile(file: string, packing: Packing): Promise<Packed> {
  const plain = await readFile(file);
  const digest = createHash('sha256').update(plain).digest('base64url').slice(0, 16);
  const bytes = new Uint8Array(await packers[packing](plain));
  return { bytes, tag: `"${digest}-${packing}"` };
}

function brotliOptions(bytes: number) {
  // The best quality costs seconds on large files, and saves little.
  const quality = bytes < 100_000 ? 11 : 9;
  return { params: { [constants.BROTLI_PARAM_QUALITY]: quality } };
}
