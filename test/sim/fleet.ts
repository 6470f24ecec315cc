// The phones of a run over one office: opened, paired, recording, dying, reopened.

import { isUnsent } from '../../client/store/batch.ts';
import { openBook } from '../../client/store/book.ts';
import { readSync, sessionOf } from '../../client/store/meta.ts';
import type { Fact } from '../../shared/facts.ts';
import type { Saved } from './audit/facts.ts';
import type { PhoneDump, Row } from './audit/phones.ts';
import type { Clock } from './clock.ts';
import { roughNetwork } from './network.ts';
import type { Office } from './office.ts';
import { copyBook, makePhone, type Phone, type PhonePlan, pairPhone, type Tab } from './phone.ts';
import type { Seeded } from './seeded.ts';
import { openStorage, type Storage } from './storage.ts';
import type { Fault, Tally } from './tally.ts';
import type { Town, Townsman } from './town.ts';
import { type Deed, nextDeed, type Voidable } from './trade.ts';

export type Scene = {
  readonly clock: Clock;
  readonly draw: Seeded;
  readonly tally: Tally;
  readonly faults: ReadonlySet<Fault>;
  readonly office: Office;
  readonly town: Town;
  /** False while the run drains: then nothing goes wrong any more. */
  isRough: boolean;
};

export type Fleet = {
  readonly phones: Phone[];
  readonly saved: Saved[];
  readonly storage: Storage;
  readonly openAll: (count: number) => Promise<void>;
  readonly record: (phone: Phone) => void;
  readonly clone: (phone: Phone) => Promise<void>;
  /** Nothing of it waits and its pull is complete; or it was shut out. */
  readonly isAtRest: (phone: Phone, shutOut: ReadonlySet<string | null>) => Promise<boolean>;
  readonly dump: (phone: Phone) => Promise<PhoneDump>;
};

/** One that a patient save outlives, one that opening anew does not end, one as long as a call. */
const HANGS_MS = [15_000, 70_000, 240_000] as const;
/** A person who is told that it is not saved taps again for six minutes. */
const TAPS_MOST = 120;
const HANG_CHANCE = 0.0007;
const BROWSER_FAULTS = ['UnknownError', 'InvalidStateError', 'AbortError'] as const;

export function makeFleet(scene: Scene): Fleet {
  const { clock, draw, tally, faults, office, town } = scene;
  const phones: Phone[] = [];
  const full = new Set<string>();
  const saved: Saved[] = [];
  const voidables = new Map<Phone, Voidable[]>();
  const strikes = draw.branch('storage');
  const storage = openStorage(clock, (connection, isWriting) => {
    const phone = phones.find(({ bookName }) => bookName === connection.name);
    const tab = phone?.tabs.find((one) => one.running.store.book.backendDB() === connection);
    if (phone === undefined || !scene.isRough) return null;
    if (faults.has('phoneKills') && tab !== undefined && strikes.hits(0.002)) {
      die(phone, tab);
      throw new DOMException('the tab is gone', 'AbortError');
    }
    if (faults.has('hangs') && strikes.hits(HANG_CHANCE)) {
      tally.hangs += 1;
      return strikes.oneOf(HANGS_MS);
    }
    if (faults.has('storage') && strikes.hits(0.004)) strike(phone, isWriting);
    return null;
  });
  const strike = (phone: Phone, isWriting: boolean): never => {
    tally.storageFaults += 1;
    if (isWriting && strikes.hits(0.3)) {
      full.add(phone.bookName);
      throw new DOMException('no space', 'QuotaExceededError');
    }
    throw new DOMException('the browser says so', strikes.oneOf(BROWSER_FAULTS));
  };
  const die = (phone: Phone, tab: Tab) => {
    tally.phoneKills += 1;
    phone.killTab(tab);
    clock.after(1_000 + strikes.below(60_000), () => void phone.openTab());
  };
  const planOf = (n: number, person: Townsman): PhonePlan => {
    const own = draw.branch(`phone ${n}`);
    const isRough = () => scene.isRough;
    return {
      n,
      person,
      draw: own,
      clock,
      cut: storage.cut,
      diesAfterReply: () => scene.isRough && faults.has('phoneKills') && own.hits(0.01),
      fetch: roughNetwork(
        { clock, draw: own.branch('network'), tally, faults, isRough },
        (to, init) => office.ask(own.below(office.servers), to, init),
      ),
    };
  };
  let made = 0;
  const make = (person: Townsman): Phone => {
    made += 1;
    return makePhone(planOf(made, person));
  };
  const add = (phone: Phone): void => {
    phones.push(phone);
    voidables.set(phone, []);
  };
  const write = async (phone: Phone, deed: Deed, attempt: number): Promise<void> => {
    const fact = await recordOn(phone, deed);
    if (fact === null) {
      // The form is still open: the person taps again, and the id is the same.
      if (attempt < TAPS_MOST) clock.after(3_000, () => void write(phone, deed, attempt + 1));
      return;
    }
    tally.recorded += 1;
    saved.push({ id: fact.id, tenantId: phone.person.tenantId });
    if (deed.voidable !== null) voidables.get(phone)?.push(deed.voidable);
  };
  return {
    phones,
    saved,
    storage,
    openAll: async (count) => {
      for (let n = 0; n < count; n += 1) {
        // Every fifth phone belongs to the other tenant.
        const all = town.people.filter(({ tenant }) => tenant === (n % 5 === 4 ? 2 : 1));
        const person = all[Math.floor(n / 5) % all.length];
        if (person === undefined) throw new RangeError('nobody lives here');
        const phone = make(person);
        add(phone);
        await pairPhone(phone, (to, init) => office.ask(0, to, init), clock.now());
        await phone.openTab();
      }
    },
    record: (phone) => {
      const deed = nextDeed(phone.draw, clock.now(), voidables.get(phone) ?? []);
      void write(phone, deed, 1);
    },
    clone: async (phone) => {
      // Half a copy is no phone: it joins the others when all of it is there.
      const copy = make(phone.person);
      await copyBook(phone.bookName, copy.bookName);
      add(copy);
      await copy.openTab();
    },
    isAtRest: async ({ tabs }, shutOut) => {
      const book = tabs[0]?.running.store.book;
      if (book === undefined) return false;
      const { deviceId } = await sessionOf(book);
      const waiting = (await book.outbox.toArray()).filter(isUnsent);
      const { isComplete } = await readSync(book);
      return shutOut.has(deviceId) || (waiting.length === 0 && isComplete);
    },
    dump: async (phone) => await dumpOf(phone, full.has(phone.bookName)),
  };
}

/** Null when the person was not told that it is saved. */
async function recordOn(phone: Phone, { draft }: Deed): Promise<Fact | null> {
  const tab = phone.tabs[0] ?? (await phone.openTab());
  if (tab === null) return null;
  // In a tab that is gone nothing ends any more, not even what hangs.
  const saving = tab.running.store.record(draft).catch(() => null);
  const fact = await Promise.race([saving, tab.life.died]);
  return tab.life.isDead ? null : fact;
}

async function dumpOf(phone: Phone, wasFull: boolean): Promise<PhoneDump> {
  const book = openBook(phone.bookName);
  const tables: Record<string, readonly Row[]> = {};
  for (const table of book.tables) tables[table.name] = await table.toArray();
  book.close();
  const { person } = phone;
  return {
    name: `phone ${phone.n}`,
    tenantId: person.tenantId,
    personId: person.personId,
    isOffice: person.role === 'manager',
    deviceId: deviceIn(tables),
    wasFull,
    tables,
  };
}

/** As whom it speaks; a copied profile speaks as its original until the server tells them apart. */
function deviceIn(tables: PhoneDump['tables']): string | null {
  const row = (tables['meta'] ?? []).find(({ key }) => key === 'session');
  const session: unknown = row?.['session'];
  if (typeof session !== 'object' || session === null || !('deviceId' in session)) return null;
  return String(session.deviceId);
}
