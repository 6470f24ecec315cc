// What a phone keeps of its pulls: rows by id, settled and voided open items let go of, customers
// that left its rounds gone with all that hangs on them.
import type { Database } from '../../server/db/open-database.ts';
import type { Pusher } from '../../server/sync/batch.ts';
import { pull } from '../../server/sync/pull.ts';
import type { Cursor, Pulled, PulledTables } from '../../shared/protocol.ts';

const KEPT = ['customers', 'accounts', 'openItems', 'meters', 'facts'] as const;
const FIXED = ['businesses', 'people', 'devices', 'rounds', 'products', 'tariffs'] as const;
type Table = (typeof KEPT)[number];
type Kept = { readonly id: string; readonly customerId?: string | null };

export type PullingPhone = {
  readonly cursor: () => Cursor | null;
  /** Asks for one page and keeps it. */
  readonly pullPage: (limit: number) => Promise<Pulled>;
  /** Asks until it is complete; how many pages that took. */
  readonly pullAll: (limit: number) => Promise<number>;
  readonly kept: (table: Table) => readonly Kept[];
  readonly fixed: (table: (typeof FIXED)[number]) => readonly unknown[];
  readonly forget: (cursor: Cursor | null) => void;
};

export function makePullingPhone(database: Database, asking: Pusher): PullingPhone {
  const tables = new Map<Table, Map<string, Kept>>(KEPT.map((table) => [table, new Map()]));
  const fixed = new Map<string, readonly unknown[]>();
  let cursor: Cursor | null = null;
  const rowsOf = (table: Table) => tables.get(table) ?? new Map<string, Kept>();
  const apply = (pulled: Pulled) => {
    const left = new Set<unknown>(pulled.left);
    for (const table of KEPT) {
      if (pulled.isReset) rowsOf(table).clear();
      applyRows(rowsOf(table), pulled.tables[table]);
      letGo(rowsOf(table), left);
    }
    const changed = FIXED.filter((table) => pulled.tables[table].length > 0);
    for (const table of changed) fixed.set(table, pulled.tables[table]);
    cursor = pulled.cursor;
  };
  const pullPage = async (limit: number) => {
    const pulled = await pull(database, asking, { cursor, limit, isSameBook: true });
    apply(pulled);
    return pulled;
  };
  return {
    cursor: () => cursor,
    pullPage,
    pullAll: async (limit) => {
      for (let pages = 1; ; pages += 1) if ((await pullPage(limit)).isComplete) return pages;
    },
    kept: (table) => [...rowsOf(table).values()].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    fixed: (table) => fixed.get(table) ?? [],
    forget: (to) => {
      cursor = to;
    },
  };
}

function applyRows(kept: Map<string, Kept>, rows: PulledTables[Table]): void {
  for (const row of rows) {
    const isDone = 'allocated' in row && (row.isVoided || row.allocated >= row.amount);
    if (isDone) kept.delete(row.id);
    else kept.set(row.id, row);
  }
}

/** Customers that left go with all that hangs on them. */
function letGo(kept: Map<string, Kept>, left: ReadonlySet<unknown>): void {
  if (left.size === 0) return;
  for (const { id, customerId = id } of kept.values()) if (left.has(customerId)) kept.delete(id);
}
