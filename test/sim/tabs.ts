// What the tabs of one phone share: the lead, given to one at a time as Web Locks do, and the
// channel on which they hear each other.
import type { Channel, World } from '../../client/store/world.ts';

export type Tabs = Pick<World, 'lead' | 'channel'>;

type Turn = { readonly give: () => void; readonly take: (why: Error) => void };

/** The tabs of one installation. */
export function makeTabs(): Tabs {
  const queues = new Map<string, Turn[]>();
  const heard = new Map<string, Set<() => void>>();
  const lead: World['lead'] = async (name, { signal, isStealing }, work) => {
    const queue = queues.get(name) ?? [];
    queues.set(name, queue);
    let take: (why: Error) => void = () => undefined;
    const stolen = new Promise<never>((_, reject) => {
      take = reject;
    });
    stolen.catch(() => undefined);
    let give: () => void = () => undefined;
    const given = new Promise<void>((resolve) => {
      give = resolve;
    });
    const turn = { give, take };
    if (isStealing) {
      queue.shift()?.take(new Error('the lead was stolen'));
      queue.unshift(turn);
    } else queue.push(turn);
    const leave = () => {
      const place = queue.indexOf(turn);
      if (place >= 0) queue.splice(place, 1);
      queue[0]?.give();
    };
    const ended = new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(new Error('gave up the wait')));
      if (signal.aborted) reject(new Error('gave up the wait'));
    });
    ended.catch(() => undefined);
    try {
      if (queue[0] === turn) give();
      await Promise.race([given, ended]);
      await Promise.race([work(), stolen]);
    } finally {
      leave();
    }
  };
  const channel = (name: string, hear: () => void): Channel => {
    const all = heard.get(name) ?? new Set();
    heard.set(name, all);
    all.add(hear);
    return {
      tell: () => {
        for (const other of all) if (other !== hear) queueMicrotask(other);
      },
      close: () => void all.delete(hear),
    };
  };
  return { lead, channel };
}
