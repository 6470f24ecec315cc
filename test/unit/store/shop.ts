// A dairy with one round, its customers, and a phone in a world whose clock and network tests drive.
import { Dexie } from 'dexie';
import { type Book, openBook } from '../../../client/store/book.ts';
import { record } from '../../../client/store/record.ts';
import { syncPass } from '../../../client/store/sync.ts';
import { balanceShown, readUnsettled } from '../../../client/store/unsettled.ts';
import type { Draft } from '../../../client/store/views.ts';
import type { World } from '../../../client/store/world.ts';
import { day, instant } from '../../../shared/kernel/day.ts';
import {
  businessIdSchema,
  type CustomerId,
  customerIdSchema,
  deviceIdSchema,
  type FactId,
  factIdSchema,
  mainAccountOf,
  personIdSchema,
  roundIdSchema,
} from '../../../shared/kernel/ids.ts';
import { money, ZERO } from '../../../shared/kernel/money.ts';
import { price, quantity } from '../../../shared/kernel/quantity.ts';
import type { Business } from '../../../shared/ledger/business.ts';
import { taxRateSchema } from '../../../shared/ledger/tax.ts';
import type { AccountRow, CustomerRow, RoundRow } from '../../../shared/protocol.ts';
import { type Office, PERSON } from './fake-office.ts';

export const TODAY = day('2026-11-21');
export const NOW_MS = Date.parse('2026-11-21T06:30:00.000Z');

const uuid = (family: string, n: number) =>
  `00000000-0000-7000-8000-${family}${n.toString(16).padStart(12 - family.length, '0')}`;

export const business: Business = {
  id: businessIdSchema.parse(uuid('b', 1)),
  name: 'Asha Dairy',
  trade: 'dairy',
  currency: 'INR',
  zone: 'Asia/Kolkata',
  taxScheme: 'none',
  yearStartMonth: 4,
  creditDays: 7,
  paybill: null,
  upiAddress: null,
};

export const round: RoundRow = {
  id: roundIdSchema.parse(uuid('c', 1)),
  businessId: business.id,
  name: 'Hill side',
  isMine: true,
};

export const customerId = (n: number) => customerIdSchema.parse(uuid('d', n));
export const factId = (n: number): FactId => factIdSchema.parse(uuid('f', n));

export function customer(n: number, change: Partial<CustomerRow> = {}): CustomerRow {
  return {
    id: customerId(n),
    businessId: business.id,
    name: `Customer ${n}`,
    phone: null,
    place: '',
    roundId: round.id,
    stopOrder: n,
    code: null,
    note: '',
    isRegistered: true,
    stamps: {},
    version: 1,
    ...change,
  };
}

export function payment(id: FactId, of: CustomerId, amount: number): Draft<'payment.recorded'> {
  return {
    type: 'payment.recorded',
    businessId: business.id,
    id,
    body: async ({ number }) => ({
      customerId: of,
      accountId: mainAccountOf(of),
      amount: money(amount),
      method: 'cash',
      reference: '',
      allocation: { type: 'oldest' },
      number: await number('receipt'),
      note: '',
    }),
  };
}

/** `litres` of milk at ₹60.00 on account. */
export function sale(id: FactId, of: CustomerId, litres: number): Draft<'sale.recorded'> {
  return {
    type: 'sale.recorded',
    businessId: business.id,
    id,
    body: async ({ number }) => ({
      customerId: of,
      accountId: mainAccountOf(of),
      lines: [
        {
          productId: null,
          name: 'Milk',
          unit: 'litre',
          quantity: quantity(litres * 1000),
          price: price(60_000_000),
          taxRate: taxRateSchema.parse(0),
          isTaxIncluded: false,
          hsn: '',
        },
      ],
      supply: 'within',
      settlement: { type: 'account' },
      total: money(litres * 6000),
      number: await number('sale'),
    }),
  };
}

export function voiding(id: FactId, target: FactId, of: CustomerId): Draft<'fact.voided'> {
  return {
    type: 'fact.voided',
    businessId: business.id,
    id,
    body: () => ({
      factId: target,
      customerId: of,
      accountId: mainAccountOf(of),
      reason: 'mistake',
    }),
  };
}

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
  const clock = { ms: NOW_MS };
  const timers: Phone['timers'] = [];
  const world: World = {
    now: () => clock.ms,
    random: (bytes) => new Uint8Array(bytes).map((_, place) => place * 7 + phoneCount),
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
    lead: async (_name, _signal, lead) => await lead(),
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
      offsetMs: 0,
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

export async function take(phone: Phone, draft: Draft<'payment.recorded'>) {
  return await record(phone, draft);
}

/** The balance on the screen: + owed, − in credit. */
export async function shown(phone: Phone, of: CustomerId): Promise<number> {
  const id = mainAccountOf(of);
  const { book } = phone;
  return await book.transaction(
    'r',
    [book.accounts, book.outbox, book.sent, book.facts, book.businesses],
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

export const at = (text: string) => instant(Date.parse(text));
