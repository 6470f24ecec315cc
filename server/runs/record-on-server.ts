// Records facts on the server: imports, billing runs and callbacks are facts too, and take the
// same street as a phone's, by the server device of their author. A fact that is in the book
// already is not sent again, whatever stopped the last attempt.
import type { BodyOf, Fact, FactType } from '../../shared/facts.ts';
import { must } from '../../shared/kernel/assert.ts';
import { type Day, instant } from '../../shared/kernel/day.ts';
import type { BusinessId, FactId, PersonId, TenantId } from '../../shared/kernel/ids.ts';
import type { Role } from '../../shared/kernel/role.ts';
import type { Business } from '../../shared/ledger/business.ts';
import type { Database } from '../db/open-database.ts';
import { readTenant } from '../db/tenant-transaction.ts';
import { type Batch, madeHere, readArrived } from '../sync/batch.ts';
import { loadBusinesses } from '../sync/load.ts';
import { makeReceiver, type Receiver } from '../sync/receive.ts';
import { loadStanding } from './load-standing.ts';
import { type ServerDevice, serverDeviceOf } from './server-device.ts';
import { loadCounters, makeSeries, type Series, type ServerStamp } from './server-series.ts';

export type ServerAuthor = {
  readonly tenantId: TenantId;
  readonly personId: PersonId;
  readonly role: Role;
};

/** A fact to be recorded; its id follows from what it is about (`derivedId`). */
export type ServerFact = {
  readonly id: FactId;
  readonly type: FactType;
  readonly businessId: BusinessId;
  /** In the business's zone. */
  readonly day: Day;
  /** Called again when an attempt has to be repeated: it must give the same but for its numbers. */
  readonly body: (stamp: ServerStamp) => unknown;
  /** Its body is made of values that were decoded before: it is not decoded once more. */
  readonly isDecoded?: true;
};

/** A fact of one type, its body held against that type's shape. */
export function serverFact<Type extends FactType>(
  fact: Omit<ServerFact, 'type' | 'body'> & {
    readonly type: Type;
    readonly body: (stamp: ServerStamp) => BodyOf<Type>;
  },
): ServerFact {
  return fact;
}

export type ServerOutcome = {
  readonly id: FactId;
  /** `there`: it was in the book before this call, or an attempt of this call was answered late. */
  readonly outcome: 'applied' | 'there' | 'refused' | 'parked';
  /** Why it is kept apart. */
  readonly words: string | null;
  readonly issues: readonly string[];
  /** When the book took it, in Unix milliseconds. */
  readonly receivedMs: number;
};

export type ServerDesk = {
  /** Records facts in their order; answers each by its place. */
  readonly record: (facts: readonly ServerFact[]) => Promise<readonly ServerOutcome[]>;
};

/** As many as share one transaction. */
const FACTS_AT_ONCE = 500;
const ATTEMPTS = 6;
const FIRST_PAUSE_MS = 50;
/** Somebody else recorded by the same device meanwhile (a gap, or numbers taken), or it is busy. */
const passing = new Set(['gap', 'device_forked', 'busy']);

/** Records facts by the server device of a person. Throws where the device may not pass. */
export async function recordOnServer(
  database: Database,
  author: ServerAuthor,
  facts: readonly ServerFact[],
): Promise<readonly ServerOutcome[]> {
  return await (await openServerDesk(database, author)).record(facts);
}

/** A desk that records batch after batch, and reads its series and sequence only once. */
export async function openServerDesk(
  database: Database,
  author: ServerAuthor,
  nowMs: () => number = Date.now,
): Promise<ServerDesk> {
  const receive = makeReceiver(database);
  const place = await takePlace(database, author);
  const desk: Desk = { database, author, nowMs, receive, place };
  return {
    record: async (facts) => {
      const outcomes: ServerOutcome[] = [];
      for (let from = 0; from < facts.length; from += FACTS_AT_ONCE) {
        outcomes.push(...(await recordSome(desk, facts.slice(from, from + FACTS_AT_ONCE))));
      }
      return outcomes;
    },
  };
}

type Desk = {
  readonly database: Database;
  readonly author: ServerAuthor;
  readonly nowMs: () => number;
  readonly receive: Receiver;
  /** Null while a batch is out: one that is not taken has spent its numbers. */
  place: Place | null;
};
type Facts = readonly ServerFact[];

async function recordSome(desk: Desk, facts: Facts): Promise<readonly ServerOutcome[]> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const tried = await attemptSome(desk, facts);
    if (tried.type === 'recorded') return tried.outcomes;
    if (tried.refusal === 'send_less' && facts.length > 1) return await inHalves(desk, facts);
    if (!passing.has(tried.refusal))
      throw new Error(`The book does not take the server's facts: ${tried.refusal}`);
    await new Promise((resolve) => setTimeout(resolve, FIRST_PAUSE_MS * 2 ** attempt));
  }
  throw new Error('The book was busy for too long; run it again, it goes on where it stopped');
}

type Tried =
  | { readonly type: 'recorded'; readonly outcomes: readonly ServerOutcome[] }
  | { readonly type: 'refused'; readonly refusal: string };

/** Sends what the book does not hold yet, and answers for all. */
async function attemptSome(desk: Desk, facts: Facts): Promise<Tried> {
  const standing = await loadStanding(desk.database, desk.author.tenantId, facts);
  const fresh = facts.filter(({ id }) => !standing.has(id));
  const answers = new Map<FactId, Told>(standing);
  if (fresh.length > 0) {
    const place = desk.place ?? (await takePlace(desk.database, desk.author));
    desk.place = null;
    const atMs = desk.nowMs();
    const received = await desk.receive(batchOf(place, desk.author, { facts: fresh, atMs }));
    if (received.type === 'refused') return { type: 'refused', refusal: received.refusal.refusal };
    if (received.resendFrom !== null) return { type: 'refused', refusal: 'gap' };
    desk.place = { ...place, device: { ...place.device, lastSeq: received.ackedSeq } };
    for (const { id, outcome, refusal, issues } of received.outcomes) {
      const words = refusal?.words ?? null;
      if (id !== null) answers.set(id, { outcome, words, issues, receivedMs: atMs });
    }
  }
  return outcomesOf(facts, answers);
}

type Told = Omit<ServerOutcome, 'id'>;

function outcomesOf(facts: Facts, answers: ReadonlyMap<FactId, Told>): Tried {
  const outcomes = facts.map(({ id }) => ({
    id,
    ...must(answers.get(id), 'every fact that was sent has its answer'),
  }));
  return { type: 'recorded', outcomes };
}

type Place = {
  readonly device: ServerDevice;
  readonly series: Series;
  readonly businesses: ReadonlyMap<string, Business>;
};

/** Where the device stands in the book; asked again when somebody else recorded by it. */
async function takePlace(database: Database, author: ServerAuthor): Promise<Place> {
  const device = await serverDeviceOf(database, author.tenantId, author.personId);
  return await readTenant(database, author.tenantId, async (read) => ({
    device,
    series: makeSeries(device, await loadCounters(read, device)),
    businesses: await loadBusinesses(read),
  }));
}

function batchOf(
  { device, series, businesses }: Place,
  author: ServerAuthor,
  { facts, atMs }: { readonly facts: readonly ServerFact[]; readonly atMs: number },
): Batch {
  const made = facts.map(({ id, type, businessId, day, body, isDecoded }, before) => {
    const business = must(businesses.get(businessId), 'a fact names a business of its tenant');
    const fact = {
      ...{ id, type, businessId, day, schema: 1, seq: device.lastSeq + before + 1 },
      ...{ recordedAt: instant(atMs), offsetMs: 0, body: body(series.stamp(business, day)) },
    };
    return { fact, isDecoded };
  });
  const pusher = { ...author, deviceId: device.id };
  const own = { deviceId: device.id, authorId: author.personId };
  const known = new Map<object, string>();
  return {
    ...{ pusher, ackedSeq: device.lastSeq, receivedMs: atMs, clockOffsetMs: 0 },
    ...{ unsent: { count: 0, oldestAt: null }, isStorageKept: null, appVersion: 'server' },
    isFromServer: true,
    arrived: made.map(({ fact, isDecoded }) => {
      if (!isDecoded) return readArrived(fact, pusher);
      // cast: a body that says so was held against the shape of its type by `serverFact`.
      return madeHere({ ...fact, ...own } as unknown as Fact, known);
    }),
  };
}

async function inHalves(desk: Desk, facts: Facts): Promise<readonly ServerOutcome[]> {
  const middle = Math.ceil(facts.length / 2);
  const first = await recordSome(desk, facts.slice(0, middle));
  return [...first, ...(await recordSome(desk, facts.slice(middle)))];
}
