// A phone in a world whose clock, timers and network the tests drive.
import { Dexie } from 'dexie';
import { type Book, openBook } from '../../../client/store/book.ts';
import { syncPass } from '../../../client/store/sync.ts';
import { balanceShown, readUnsettled } from '../../../client/store/unsettled.ts';
import type { World } from '../../../client/store/world.ts';
import {
  type CustomerId,
  deviceIdSchema,
  mainAccountOf,
  personIdSchema,
} from '../../../shared/kernel/ids.ts';
import { ZERO } from '../../../shared/kernel/money.ts';
import type { AccountRow, CustomerRow } from '../../../shared/protocol.ts';
import type { Office } from './fake-office.ts';
import { business, customer, NOW_MS, PERSON, round, uuid } from './shop.ts';

export type Phone = {
  readonly book: Book;
  readonly world: World;
  readonly clock: { ms: number };
  readonly timers: { readonly atMs: number; readonly run: () => void }[];
};

let phoneCount = 0;

/** A paired phone; `office` null: no network at all. */
export async function makePhone(
  office: Office | null,
  change: Partial<World> = {},
): Promise<Phone> {
  phoneCount += 1;
  let drawn = 0;
  const clock = { ms: NOW_MS };
  const timers: Phone['timers'] = [];
  const world: World = {
    now: () => clock.ms,
    random: (bytes) => {
      drawn += 1;
      return new Uint8Array(bytes).map((_, place) => place * 7 + phoneCount + drawn);
    },
    jitter: () => 1,
    fetch: async (path, init) => {
      if (office === null) throw new TypeError('network');
      return await office.serve(path, init);
    },
    after: (delayMs, run) => {
      const timer = { atMs: clock.ms + delayMs, run };
      timers.push(timer);
      return () => {
        const place = timers.indexOf(timer);
        if (place >= 0) timers.splice(place, 1);
      };
    },
    afterPaint: (run) => {
      run();
      return () => undefined;
    },
    lead: async (_name, _wait, lead) => await lead(),
    channel: () => ({ tell: () => undefined, close: () => undefined }),
    onWake: () => () => undefined,
    live: () => () => undefined,
    keepStorage: async () => true,
    isOnline: () => true,
    appVersion: 'test',
    deviceLabel: 'test phone',
    ...change,
  };
  const name = `book-${phoneCount}`;
  await Dexie.delete(name);
  const book = openBook(name);
  const deviceId = deviceIdSchema.parse(uuid('e', phoneCount));
  const pairing = office?.pair(deviceId);
  await book.meta.put({
    key: 'session',
    session: {
      tenantId: 'tenant',
      tenantName: 'Asha Dairy',
      person: { id: personIdSchema.parse(PERSON), name: 'Ravi', role: 'collector' },
      deviceId,
      deviceCode: pairing?.deviceCode ?? '07',
      lineage: 'first',
    },
  });
  if (office === null) await stock(book, [customer(1)]);
  return { book, world, clock, timers };
}

/** Rows as a pull would have left them. */
export async function stock(book: Book, customers: readonly CustomerRow[]): Promise<void> {
  await book.businesses.put(business);
  await book.rounds.put(round);
  await book.customers.bulkPut([...customers]);
}

/** Passes until nothing waits, as the loop would; a failing pass is repeated. */
export async function drain(phone: Phone, most = 30): Promise<void> {
  const { signal } = new AbortController();
  let limit = 200;
  for (let count = 0; count < most; count += 1) {
    const result = await syncPass({ book: phone.book, world: phone.world, limit, signal });
    if (result.type === 'less') limit = Math.max(1, Math.floor(result.factCount / 2));
    if (result.type === 'done') return;
  }
  throw new Error('the outbox did not drain');
}

export async function onePass(phone: Phone, limit = 200) {
  const { signal } = new AbortController();
  return await syncPass({ book: phone.book, world: phone.world, limit, signal });
}

/** The balance on the screen: + owed, − in credit. */
export async function shown(phone: Phone, of: CustomerId): Promise<number> {
  const id = mainAccountOf(of);
  const { book } = phone;
  return await book.transaction(
    'r',
    [
      ...[book.accounts, book.outbox, book.sent, book.facts],
      ...[book.businesses, book.people, book.meta],
    ],
    async () => {
      const empty: AccountRow = {
        id,
        businessId: business.id,
        customerId: of,
        kind: 'main',
        outstanding: ZERO,
        unapplied: ZERO,
        version: 0,
      };
      const row = (await book.accounts.get(id)) ?? empty;
      return balanceShown(row, await readUnsettled(book)).balance;
    },
  );
}
