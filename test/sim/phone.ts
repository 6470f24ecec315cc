// One phone: its person, its database, its tabs, its clock. Its tabs run the real store with the
// real sync loop; a tab may die at any transaction and after any reply.

import { pairingSchema } from '../../client/store/answer-schema.ts';
import { openBook } from '../../client/store/book.ts';
import type { Running } from '../../client/store/start-store.ts';
import { startStore } from '../../client/store/start-store.ts';
import type { World } from '../../client/store/world.ts';
import { deviceIdSchema, uuidV7 } from '../../shared/kernel/ids.ts';
import type { Clock } from './clock.ts';
import type { Ask } from './network.ts';
import type { Seeded } from './seeded.ts';
import { makeTabs } from './tabs.ts';
import type { Townsman } from './town.ts';

export type Tab = {
  readonly running: Running;
  readonly life: Life;
};

/** `die` tells those who wait on the tab that it is gone. */
type Life = { isDead: boolean; readonly died: Promise<null>; readonly die: () => void };

function newLife(): Life {
  let die = () => {};
  const died = new Promise<null>((resolve) => {
    die = () => resolve(null);
  });
  return { isDead: false, died, die };
}

export type Phone = {
  readonly n: number;
  readonly person: Townsman;
  readonly draw: Seeded;
  readonly bookName: string;
  /** How far its clock is off. */
  offsetMs: number;
  readonly tabs: Tab[];
  readonly openTab: () => Promise<Tab | null>;
  readonly killTab: (tab: Tab) => void;
};

export type PhonePlan = {
  readonly n: number;
  readonly person: Townsman;
  readonly draw: Seeded;
  readonly clock: Clock;
  readonly fetch: Ask;
  /** Called after each reply; true: the phone dies now. */
  readonly diesAfterReply: () => boolean;
  readonly cut: (connection: IDBDatabase | null) => void;
};

/** A phone whose book is there already. */
export function makePhone(plan: PhonePlan): Phone {
  const { n, person, draw, cut } = plan;
  const tabs: Tab[] = [];
  const shared = makeTabs();
  const killTab = (tab: Tab) => {
    tab.life.isDead = true;
    tab.life.die();
    cut(tab.running.store.book.backendDB() ?? null);
    tab.running.stop();
    const place = tabs.indexOf(tab);
    if (place >= 0) tabs.splice(place, 1);
  };
  const phone: Phone = {
    n,
    person,
    draw,
    bookName: `book-${n}`,
    offsetMs: 0,
    tabs,
    killTab,
    openTab: async () => {
      const life = newLife();
      const dieOf = () => {
        life.isDead = true;
        const tab = tabs.find((one) => one.life === life);
        if (tab !== undefined) killTab(tab);
      };
      const world = worldOf(plan, { phone, life, dieOf, shared });
      const running = await startStore(phone.bookName, world).catch(() => null);
      if (running === null) return null;
      const tab = { running, life };
      tabs.push(tab);
      if (life.isDead) killTab(tab);
      return life.isDead ? null : tab;
    },
  };
  return phone;
}

type Inner = {
  readonly phone: Phone;
  readonly life: Life;
  readonly dieOf: () => void;
  readonly shared: Pick<World, 'lead' | 'channel'>;
};

function worldOf({ n, person, draw, clock, ...plan }: PhonePlan, inner: Inner): World {
  const { phone, life, dieOf, shared } = inner;
  const never = new Promise<never>(() => undefined);
  return {
    ...shared,
    now: () => clock.now() + phone.offsetMs,
    random: draw.bytes,
    jitter: draw.share,
    fetch: async (path, init) => {
      if (life.isDead) return await never;
      const headers = new Headers(init.headers);
      headers.set('cookie', person.cookie);
      const reply = await plan.fetch(path, { ...init, headers });
      if (!life.isDead && plan.diesAfterReply()) dieOf();
      return life.isDead ? await never : reply;
    },
    after: (delayMs, run) => clock.after(delayMs, () => (life.isDead ? undefined : run())),
    afterPaint: (run) => {
      run();
      return () => undefined;
    },
    onWake: () => () => undefined,
    live: () => () => undefined,
    keepStorage: async () => true,
    isOnline: () => true,
    appVersion: 'sim',
    deviceLabel: `phone ${n}`,
  };
}

/** Pairs a phone over a good network and stores what it keeps: signing in, without the form. */
export async function pairPhone(phone: Phone, ask: Ask, nowMs: number): Promise<void> {
  const deviceId = deviceIdSchema.parse(uuidV7(nowMs, phone.draw.bytes(10)));
  const reply = await ask('/api/devices', {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: phone.person.cookie },
    body: JSON.stringify({ deviceId, label: `phone ${phone.n}` }),
  });
  const pairing = pairingSchema.parse(await reply.json());
  const book = openBook(phone.bookName);
  await book.meta.put({ key: 'session', session: pairing });
  book.close();
}

/** What is on one phone, written to another: a restored backup, or a copied profile. */
export async function copyBook(from: string, to: string): Promise<void> {
  const [source, copy] = [openBook(from), openBook(to)];
  await Promise.all([source.open(), copy.open()]);
  for (const table of source.tables) {
    await copy.table(table.name).bulkPut(await table.toArray());
  }
  source.close();
  copy.close();
}
