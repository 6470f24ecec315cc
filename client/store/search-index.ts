// The in-memory index of Find: built on first use, then kept up by the versions of the rows, and
// built anew when rows left the phone. Ten thousand customers are a scan of short prepared texts.
import { Dexie, type Table } from 'dexie';
import { normaliseCode } from '../../shared/kernel/code.ts';
import type { CustomerId } from '../../shared/kernel/ids.ts';
import type { CustomerRow, MeterRow } from '../../shared/protocol.ts';
import type { Book } from './book.ts';
import type { FindHit } from './views.ts';

const MOST_HITS = 50;

export type Entry = {
  readonly id: CustomerId;
  /** Words with a space before each: « asha devi». */
  readonly name: string;
  readonly place: string;
  readonly phone: string;
  readonly code: string;
};
export type Match = { readonly id: CustomerId; readonly by: FindHit['by']; readonly rank: number };

export type SearchIndex = {
  /** Brings the index up to date with the book; cheap when nothing changed. */
  readonly refresh: (book: Book) => Promise<void>;
  /** Best first; `fresh` are rows of unsent facts that stand before the indexed ones. */
  readonly find: (query: string, fresh: readonly CustomerRow[]) => readonly Match[];
};

type Marks = { epoch: number; customers: number; meters: number };

/** One a store; it holds memory, never the truth. */
export function makeSearchIndex(): SearchIndex {
  const entries = new Map<CustomerId, Entry>();
  let sorted: readonly Entry[] = [];
  const meters = new Map<string, { readonly id: CustomerId; readonly typed: string }>();
  const marks: Marks = { epoch: -1, customers: -1, meters: -1 };
  const addCustomers = (rows: readonly CustomerRow[]) => {
    for (const row of rows) entries.set(row.id, entryOf(row));
    marks.customers = latest(rows, marks.customers);
  };
  const addMeters = (rows: readonly MeterRow[]) => {
    for (const row of rows) meters.set(row.id, { id: row.customerId, typed: meterText(row) });
    marks.meters = latest(rows, marks.meters);
  };
  const build = async (book: Book, epoch: number) => {
    entries.clear();
    meters.clear();
    // What is put in meanwhile has a later version than these, and is read once more.
    const newest = {
      customers: await newestOf(book.customers),
      meters: await newestOf(book.meters),
    };
    await inTurns(book.customers, addCustomers);
    await inTurns(book.meters, addMeters);
    sorted = byName(entries);
    Object.assign(marks, { epoch, ...newest });
  };
  let building = { epoch: -1, ended: Promise.resolve() };
  const buildFor = (book: Book, epoch: number) => {
    // One after the other: they fill the same index.
    const ended = building.ended.catch(() => undefined).then(() => build(book, epoch));
    building = { epoch, ended };
    // Whoever asks next begins anew.
    ended.catch(() => Object.assign(building, { epoch: -1 }));
  };
  return {
    refresh: async (book) => {
      const epoch = await readEpoch(book);
      if (epoch !== building.epoch) buildFor(book, epoch);
      const { ended } = building;
      // A promise of Dexie's own: across any other it forgets which query is reading.
      await new Dexie.Promise<void>((resolve, reject) => ended.then(resolve, reject));
      const [newCustomers, newMeters] = await Promise.all([
        changedSince(book.customers, marks.customers),
        changedSince(book.meters, marks.meters),
      ]);
      addCustomers(newCustomers);
      addMeters(newMeters);
      if (newCustomers.length > 0) sorted = byName(entries);
    },
    find: (query, fresh) => {
      const asked = askedOf(query);
      if (asked.words.length === 0) return [];
      const ranks = makeRanks();
      const freshIds = new Set(fresh.map((row) => row.id));
      for (const row of fresh) ranks.offer(matchOf(entryOf(row), asked));
      for (const { id, typed } of meters.values()) ranks.offer(matchOfMeter(id, typed, asked));
      for (const entry of sorted) {
        if (!freshIds.has(entry.id)) ranks.offer(matchOf(entry, asked));
      }
      return ranks.best();
    },
  };
}

/** The first fifty of each rank; a customer is told once, by what fits best. */
function makeRanks() {
  const ranks: Match[][] = [[], [], [], [], [], [], []];
  return {
    offer: (match: Match | null) => {
      const rank = match === null ? undefined : ranks[match.rank];
      if (match !== null && rank !== undefined && rank.length < MOST_HITS) rank.push(match);
    },
    best: (): readonly Match[] => {
      const told = new Map<CustomerId, Match>();
      for (const match of ranks.flat()) if (!told.has(match.id)) told.set(match.id, match);
      return [...told.values()].slice(0, MOST_HITS);
    },
  };
}

async function readEpoch(book: Book): Promise<number> {
  const held = await book.meta.get('search');
  return held?.key === 'search' ? held.epoch : 0;
}

const byName = (entries: ReadonlyMap<CustomerId, Entry>) =>
  [...entries.values()].toSorted((x, y) => (x.name < y.name ? -1 : 1));

/** Rows put in since: after a snapshot every page brings versions above those before. */
const changedSince = <Row, Key>(table: Table<Row, Key>, version: number) =>
  table.where('version').above(version).toArray();

async function newestOf<Row extends { readonly version: number }, Key>(
  table: Table<Row, Key>,
): Promise<number> {
  return (await table.orderBy('version').last())?.version ?? -1;
}

/** Of ten thousand rows at once a slow phone would hear no touch for half a second. */
const ROWS_A_TURN = 500;

async function inTurns<Row extends { readonly id: string }, Key>(
  table: Table<Row, Key>,
  take: (rows: readonly Row[]) => void,
): Promise<void> {
  let last: Row | undefined;
  do {
    const rows = await table
      .where(':id')
      .above(last?.id ?? '')
      .limit(ROWS_A_TURN)
      .toArray();
    take(rows);
    last = rows.length < ROWS_A_TURN ? undefined : rows.at(-1);
  } while (last !== undefined);
}

const latest = (rows: readonly { readonly version: number }[], before: number) =>
  rows.reduce((newest, row) => Math.max(newest, row.version), before);

/** Lower case without accents and marks: José -> jose. */
function plainText(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

const wordsOf = (text: string) =>
  plainText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

const spaced = (text: string) =>
  wordsOf(text)
    .map((word) => ` ${word}`)
    .join('');

function entryOf(row: CustomerRow): Entry {
  return {
    id: row.id,
    name: spaced(row.name),
    place: spaced(row.place),
    phone: row.phone ?? '',
    code: row.code ?? '',
  };
}

const meterText = (row: MeterRow) => `${normaliseCode(row.serial)} ${row.code ?? ''}`;

type Asked = { readonly words: readonly string[]; readonly code: string; readonly digits: string };

function askedOf(query: string): Asked {
  const bare = query.replace(/[\s\-()+]/g, '');
  return {
    words: wordsOf(query).map((word) => ` ${word}`),
    code: normaliseCode(query),
    digits: /^\d{3,15}$/.test(bare) ? bare.replace(/^0+/, '') : '',
  };
}

/** Code, then phone, then names that begin so, then any word of the name, then the place. */
function matchOf(entry: Entry, asked: Asked): Match | null {
  const { id, name, place, phone, code } = entry;
  if (code !== '' && code === asked.code) return { id, by: 'code', rank: 0 };
  if (asked.digits !== '' && phone.endsWith(asked.digits)) return { id, by: 'phone', rank: 2 };
  if (asked.words.every((word) => name.includes(word))) {
    return { id, by: 'name', rank: name.startsWith(asked.words[0] ?? '') ? 3 : 4 };
  }
  if (code !== '' && asked.code.length >= 3 && code.startsWith(asked.code)) {
    return { id, by: 'code', rank: 5 };
  }
  const isThere = asked.words.every((word) => name.includes(word) || place.includes(word));
  return isThere ? { id, by: 'place', rank: 6 } : null;
}

function matchOfMeter(id: CustomerId, typed: string, { code }: Asked): Match | null {
  if (code.length < 3) return null;
  const [serial, account] = typed.split(' ');
  if (account === code) return { id, by: 'code', rank: 0 };
  if (serial === code) return { id, by: 'meter', rank: 1 };
  return serial?.startsWith(code) || serial?.endsWith(code) ? { id, by: 'meter', rank: 5 } : null;
}
