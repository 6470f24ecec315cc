// The product: phones push gzipped batches over HTTP and wait for their answers, as phones do.
import http from 'node:http';
import { gzipSync } from 'node:zlib';
import { instant } from '../../../shared/kernel/day.ts';
import { PROTOCOL_VERSION } from '../../../shared/protocol.ts';
import type { Office } from './office.ts';
import { type BenchDevice, batchOf, FACTS_A_BATCH, type Shape, wireOf } from './workload.ts';

/** Facts a second of all phones together; every outcome is looked at. */
export async function pushAll(office: Office, shape: Shape, batches: number): Promise<number> {
  const cookies = await office.move(shape);
  const agent = new http.Agent({ keepAlive: true, maxSockets: shape.devices.length });
  const phones = shape.devices.map((device, place) => ({
    cookie: cookies[place] ?? '',
    bodies: Array.from({ length: batches }, (_, n) => bodyOf(device, n * FACTS_A_BATCH + 1)),
  }));
  const startMs = performance.now();
  await Promise.all(
    phones.map(async ({ cookie, bodies }) => {
      for (const body of bodies) {
        const answer = await post({ office, agent, cookie }, body);
        const applied = answer.split('"outcome":"applied"').length - 1;
        if (applied !== FACTS_A_BATCH) throw new Error(`not all applied: ${answer.slice(0, 300)}`);
      }
    }),
  );
  const seconds = (performance.now() - startMs) / 1_000;
  agent.destroy();
  return (shape.devices.length * batches * FACTS_A_BATCH) / seconds;
}

/** Milliseconds of each single fact of one phone: pushed and answered, nothing pulled. */
export async function pushSingly(office: Office, shape: Shape, facts: number) {
  const cookies = await office.move(shape);
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  const [device] = shape.devices;
  const times: number[] = [];
  for (let seq = 1; device !== undefined && seq <= facts; seq += 1) {
    const body = bodyOf(device, seq, { facts: 1, pull: null });
    const startMs = performance.now();
    await post({ office, agent, cookie: cookies[0] ?? '' }, body);
    times.push(performance.now() - startMs);
  }
  agent.destroy();
  return times;
}

/** The same with what changed since pulled in the same request, as a phone in use asks. */
export async function pushAndPullSingly(office: Office, shape: Shape, facts: number) {
  const cookies = await office.move(shape);
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  const [device] = shape.devices;
  const times: number[] = [];
  let cursor: unknown = null;
  for (let seq = 1; device !== undefined && seq <= facts; seq += 1) {
    const body = bodyOf(device, seq, { facts: 1, pull: { cursor, limit: 1_000 } });
    const startMs = performance.now();
    const answer = await post({ office, agent, cookie: cookies[0] ?? '' }, body);
    times.push(performance.now() - startMs);
    cursor = await upToDate(JSON.parse(answer).pulled.cursor, (at) =>
      post(
        { office, agent, cookie: cookies[0] ?? '' },
        bodyOf(device, seq + 1, { facts: 0, pull: { cursor: at, limit: 5_000 } }),
      ),
    );
  }
  agent.destroy();
  return times;
}

/** Follows a snapshot to its end, so that what is measured is a phone that is up to date. */
async function upToDate(
  cursor: { readonly page: unknown },
  ask: (cursor: unknown) => Promise<string>,
): Promise<unknown> {
  let at = cursor;
  while (at.page !== null) at = JSON.parse(await ask(at)).pulled.cursor;
  return at;
}

type More = { readonly facts: number; readonly pull: unknown };

/** One packed request: `more.facts` facts from a sequence on, a batch where it is not said. */
export function bodyOf(device: BenchDevice, firstSeq: number, more?: More): Buffer {
  const facts = batchOf(device, firstSeq, more?.facts ?? FACTS_A_BATCH).map(wireOf);
  return gzipSync(
    JSON.stringify({
      protocol: PROTOCOL_VERSION,
      deviceId: device.deviceId,
      lineage: null,
      clock: instant(Date.now()),
      ackedSeq: firstSeq - 1,
      unsent: { count: facts.length, oldestAt: null },
      appVersion: 'bench',
      facts,
      pull: more?.pull ?? null,
    }),
  );
}

type Way = {
  readonly office: Pick<Office, 'address'>;
  readonly agent: http.Agent;
  readonly cookie: string;
};

/** The text of an answer; throws where it is no 200. */
export function post(way: Way, body: Buffer): Promise<string> {
  const { office, agent, cookie } = way;
  return new Promise((resolve, reject) => {
    const request = http.request(
      `${office.address}/api/sync`,
      {
        method: 'POST',
        agent,
        headers: {
          'content-type': 'application/json',
          'content-encoding': 'gzip',
          'content-length': body.byteLength,
          cookie,
        },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString();
          if (response.statusCode === 200) resolve(text);
          else reject(new Error(`${response.statusCode}: ${text.slice(0, 300)}`));
        });
      },
    );
    request.on('error', (error) => {
      // The server closes what was idle for five seconds; the same batch again is the same answer.
      if (request.reusedSocket) resolve(post(way, body));
      else reject(error);
    });
    request.end(body);
  });
}
