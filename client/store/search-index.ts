// The in-memory index of Find: built on first use, then kept up by the versions of the rows, and built
// anew when rows left the phone. Ten thousand customers are a scan of short prepared texts.
import type { Table } from 'dexie';
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
  const meters = new Map<string, { readonly id: CustomerId; readonly typed: string }>();
  const marks: Marks = { epoch: -1, customers: -1, meters: -1 };
  return {
    refresh: async (book) => {
      const held = await book.meta.get('search');
      const epoch = held?.key === 'search' ? held.epoch : 0;
      const isAnew = epoch !== marks.epoch;
      const [newCustomers, newMeters] = await Promise.all([
        changedSince(book.customers, isAnew ? -1 : marks.customers),
        changedSince(book.meters, isAnew ? -1 : marks.meters),
      ]);
      if (isAnew) {
        entries.clear();
        meters.clear();
        Object.assign(marks, { epoch, customers: -1, meters: -1 });
      }
      for (const row of newCustomers) entries.set(row.id, entryOf(row));
      for (const row of newMeters)
        meters.set(row.id, { id: row.customerId, typed: meterText(row) });
      marks.customers = latest(newCustomers, marks.customers);
      marks.meters = latest(newMeters, marks.meters);
    },
    find: (query, fresh) => {
      const asked = askedOf(query);
      if (asked.words.length === 0) return [];
      const freshIds = new Set(fresh.map((row) => row.id));
      const best = new Map<CustomerId, Match>();
      const offer = (match: Match | null) => {
        const held = match === null ? undefined : best.get(match.id);
        if (match !== null && (held === undefined || match.rank < held.rank)) {
          best.set(match.id, match);
        }
      };
      for (const row of fresh) offer(matchOf(entryOf(row), asked));
      for (const entry of entries.values()) {
        if (!freshIds.has(entry.id)) offer(matchOf(entry, asked));
      }
      for (const { id, typed } of meters.values()) offer(matchOfMeter(id, typed, asked));
      const name = ({ id }: Match) => entries.get(id)?.name ?? '';
      return [...best.values()]
        .toSorted((a, b) => a.rank - b.rank || (name(a) < name(b) ? -1 : 1))
        .slice(0, MOST_HITS);
    },
  };
}

/** Rows put in since; the rows of one version come together, so «at or above» repeats few. */
async function changedSince<Row, Key>(
  table: Table<Row, Key>,
  version: number,
): Promise<readonly Row[]> {
  return await (version < 0
    ? table.toArray()
    : table.where('version').aboveOrEqual(version).toArray());
}

const latest = (rows: readonly { readonly version: number }[], before: number) =>
  rows.reduce((newest, row) => Math.max(newest, row.version), before);

/** Lower case without accents and marks: José -> jose. */
export function plainText(text: string): string {
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
