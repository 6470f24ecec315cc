// A tenant that floods, in a process of its own: its phones send batch after batch of a hundred
// facts and wait for nothing but their answers, until they are told to pause or have none left.
import http from 'node:http';
import { bodyOf, post } from '../push/product.ts';
import { FACTS_A_BATCH, shapeOf } from '../push/workload.ts';

export type Flooding = {
  readonly address: string;
  readonly cookies: readonly string[];
  readonly shape: { readonly run: number; readonly tenants: number };
  /** Phones of the shape that flood, from the first. */
  readonly phones: number;
  readonly batches: number;
};

const tell = (word: 'ready' | 'sent') => process.send?.(word);

async function flood({ address, cookies, shape, phones, batches }: Flooding): Promise<void> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: phones });
  const flooding = shapeOf(shape.run, shape.tenants)
    .devices.slice(0, phones)
    .map((device, place) => ({
      cookie: cookies[place] ?? '',
      bodies: Array.from({ length: batches }, (_, n) => bodyOf(device, n * FACTS_A_BATCH + 1)),
    }));
  let open = () => {};
  let gate = Promise.resolve();
  const shut = () => {
    gate = new Promise((resolve) => {
      open = resolve;
    });
  };
  shut();
  process.on('message', (said) => (said === 'begin' ? open() : shut()));
  tell('ready');
  await Promise.all(
    flooding.map(async ({ cookie, bodies }) => {
      for (const body of bodies) {
        await gate;
        await post({ office: { address }, agent, cookie }, body);
        tell('sent');
      }
    }),
  );
}

// cast: the process is started by this bench only, which says exactly this first.
process.once('message', (said) => void flood(said as Flooding));
