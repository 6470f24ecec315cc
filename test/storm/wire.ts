// The wire between a light phone and the servers, with what networks do to a request: cut on its
// way, its answer lost after it was booked, sent twice at once. What is no answer of ours is none.
import http from 'node:http';
import { gzipSync } from 'node:zlib';
import type { Seeded } from '../sim/seeded.ts';

export type Reply = { readonly status: number; readonly json: Readonly<Record<string, unknown>> };

export type WireTally = {
  requests: number;
  requestsDropped: number;
  repliesDropped: number;
  duplicates: number;
  cutBodies: number;
};

export type Wire = {
  /** Null: nobody knows what became of it. */
  readonly ask: (asking: Asking) => Promise<readonly (Reply | null)[]>;
  readonly close: () => void;
};

export type Asking = {
  readonly address: string;
  readonly path: string;
  readonly cookie: string;
  readonly body: unknown;
  readonly draw: Seeded;
};

/** Longer than any batch takes; a server that hangs is left alone then. */
const TIMEOUT_MS = 20_000;

type Fate = 'through' | 'cut off' | 'reply lost' | 'cut short';

/** One wire for all phones; `isRough` says whether anything may go wrong. */
export function openWire(tally: WireTally, isRough: () => boolean): Wire {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 128 });
  const fateOf = (draw: Seeded): Fate => {
    const lot = isRough() ? draw.below(100) : 100;
    if (lot < 3) return 'cut off';
    if (lot < 7) return 'reply lost';
    return lot < 8 ? 'cut short' : 'through';
  };
  const count = (fate: Fate) => {
    tally.requests += 1;
    if (fate === 'cut off') tally.requestsDropped += 1;
    if (fate === 'reply lost') tally.repliesDropped += 1;
    if (fate === 'cut short') tally.cutBodies += 1;
  };
  return {
    ask: async (asking) => {
      const packed = gzipSync(JSON.stringify(asking.body), { level: 1 });
      const isTwice = isRough() && asking.draw.hits(0.04);
      if (isTwice) tally.duplicates += 1;
      const sendings = (isTwice ? [0, 1] : [0]).map(() => {
        const fate = fateOf(asking.draw);
        count(fate);
        return send({ agent, asking, fate }, packed);
      });
      return await Promise.all(sendings);
    },
    close: () => agent.destroy(),
  };
}

type Sending = { readonly agent: http.Agent; readonly asking: Asking; readonly fate: Fate };

function send({ agent, asking, fate }: Sending, packed: Buffer): Promise<Reply | null> {
  const { address, path, cookie } = asking;
  const body = fate === 'cut short' ? packed.subarray(0, packed.byteLength >> 1) : packed;
  return new Promise((resolve) => {
    const headers = {
      'content-type': 'application/json',
      'content-encoding': 'gzip',
      'content-length': body.byteLength,
      cookie,
    };
    const options = { method: 'POST', agent, headers, timeout: TIMEOUT_MS };
    const request = http.request(`${address}${path}`, options, (response) => {
      if (fate === 'reply lost') {
        request.destroy();
        return resolve(null);
      }
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', () => resolve(null));
      return response.on('end', () => {
        const json = readJson(Buffer.concat(chunks));
        // A body that was cut short is refused as malformed, which says nothing about its facts.
        const isOurs = json !== null && fate !== 'cut short';
        resolve(isOurs ? { status: response.statusCode ?? 0, json } : null);
      });
    });
    request.on('error', () => resolve(null));
    request.on('timeout', () => request.destroy());
    if (fate !== 'cut off') return void request.end(body);
    request.write(body.subarray(0, body.byteLength >> 1));
    return void setTimeout(() => request.destroy(), 5);
  });
}

function readJson(bytes: Buffer): Readonly<Record<string, unknown>> | null {
  try {
    const json: unknown = JSON.parse(bytes.toString());
    return typeof json === 'object' && json !== null ? { ...json } : null;
  } catch {
    return null;
  }
}
