// The network of a phone, with everything that networks do to a request: lost on the way, lost on
// the way back, twice, late, out of order, cut short, answered by somebody else.
import type { Clock } from './clock.ts';
import type { Seeded } from './seeded.ts';
import type { Fault, Tally } from './tally.ts';

export type Ask = (path: string, init: RequestInit) => Promise<Response>;

export type Weather = {
  readonly clock: Clock;
  readonly draw: Seeded;
  readonly tally: Tally;
  readonly faults: ReadonlySet<Fault>;
  /** False while the run drains: then the network is good. */
  readonly isRough: () => boolean;
};

const LOST = () => new TypeError('Failed to fetch');

/** A fetch for one phone over `ask`, which reaches the server. */
export function roughNetwork(weather: Weather, ask: Ask): Ask {
  const { clock, draw, tally, faults, isRough } = weather;
  const wait = (ms: number) => new Promise<void>((resolve) => void clock.after(ms, resolve));
  const asked: Ask = (path, init) => clock.busyWith(`asking ${path}`, ask(path, init));
  /** The same request arrives once more, a while later, and nobody reads its answer. */
  const straggle = (path: string, init: RequestInit) => {
    const { signal, ...rest } = init;
    clock.after(draw.below(90_000), () => {
      tally.late += 1;
      asked(path, rest).catch(() => undefined);
    });
  };
  /** What becomes of a request before it reaches the server. */
  const goOut = async (path: string, init: RequestInit): Promise<void> => {
    await wait(draw.below(draw.hits(0.05) ? 40_000 : 900));
    if (init.signal?.aborted) throw LOST();
    if (draw.hits(0.08)) {
      tally.requestsDropped += 1;
      throw LOST();
    }
    if (draw.hits(0.05)) {
      tally.cutBodies += 1;
      await asked(path, cutShort(init, draw)).catch(() => undefined);
      throw LOST();
    }
    if (draw.hits(0.08)) {
      tally.duplicates += 1;
      asked(path, init).catch(() => undefined);
    }
    if (draw.hits(0.05)) straggle(path, init);
  };
  const comeBack = async (reply: Response): Promise<Response> => {
    if (draw.hits(0.1)) {
      tally.repliesDropped += 1;
      throw LOST();
    }
    return draw.hits(0.05) ? await cutReply(reply, draw, tally) : reply;
  };
  return async (path, init) => {
    tally.requests += 1;
    if (isRough() && faults.has('answers') && draw.hits(0.12)) return foreignAnswer(draw, tally);
    if (!isRough() || !faults.has('network')) return await asked(path, init);
    await goOut(path, init);
    return await comeBack(await asked(path, init));
  };
}

function cutShort(init: RequestInit, draw: Seeded): RequestInit {
  const { body } = init;
  if (typeof body === 'string') return { ...init, body: body.slice(0, draw.below(body.length)) };
  if (body instanceof ArrayBuffer)
    return { ...init, body: body.slice(0, draw.below(body.byteLength)) };
  if (ArrayBuffer.isView(body)) {
    const end = draw.below(body.byteLength);
    return {
      ...init,
      body: new Uint8Array(body.buffer, body.byteOffset, body.byteLength).slice(0, end),
    };
  }
  return { ...init, body: '{"protocol":' };
}

async function cutReply(reply: Response, draw: Seeded, tally: Tally): Promise<Response> {
  tally.cutBodies += 1;
  const text = await reply.text();
  return new Response(text.slice(0, draw.below(text.length + 1)), { status: reply.status });
}

const PORTAL = '<!doctype html><title>Welcome</title><p>Buy a voucher to go on line.';
const refusal = (refusal: string) => JSON.stringify({ refusal });
const FOREIGN = [
  { status: 200, body: PORTAL },
  { status: 200, body: '' },
  { status: 302, body: PORTAL },
  { status: 401, body: PORTAL },
  { status: 401, body: refusal('signed_out') },
  { status: 413, body: 'Request Entity Too Large' },
  { status: 429, body: 'slow down' },
  { status: 500, body: refusal('broken') },
  { status: 500, body: 'Internal Server Error' },
  { status: 502, body: '<h1>502 Bad Gateway' },
  { status: 503, body: refusal('busy') },
] as const;

function foreignAnswer(draw: Seeded, tally: Tally): Response {
  tally.foreignAnswers += 1;
  const { status, body } = draw.oneOf(FOREIGN);
  return new Response(body, { status });
}
