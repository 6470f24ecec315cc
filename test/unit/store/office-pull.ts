// What the office of a test gives a phone that pulls: what changed since its cursor, or everything
// from the start, cut into pages.
import type {
  AccountRow,
  Cursor,
  CustomerRow,
  OpenItemRow,
  Pulled,
  StoredFact,
} from '../../../shared/protocol.ts';
import { NO_ROWS } from './office-wire.ts';
import { business, round } from './shop.ts';

type Held = {
  readonly version: number;
  readonly customers: readonly CustomerRow[];
  readonly accounts: readonly AccountRow[];
  readonly openItems: readonly OpenItemRow[];
  readonly facts: readonly StoredFact[];
};

/** `limit`: customers a page of the snapshot; what changed later comes in one piece. */
export function pulledFrom(held: Held, cursor: Cursor | null, limit: number): Pulled {
  const { version } = held;
  if (cursor === null || cursor.version > version) {
    return snapshot(held, { base: version, offset: 0, limit });
  }
  if (cursor.page !== null) {
    return snapshot(held, { base: cursor.version, offset: Number(cursor.page.after), limit });
  }
  const since = <Row extends { version: number }>(rows: readonly Row[]) =>
    rows.filter((row) => row.version > cursor.version);
  return {
    isReset: false,
    left: [],
    isComplete: true,
    cursor: { version, scope: 'all', page: null },
    tables: {
      ...NO_ROWS,
      customers: since(held.customers),
      accounts: since(held.accounts),
      openItems: since(held.openItems),
      facts: since(held.facts),
    },
  };
}

type Page = { readonly base: number; readonly offset: number; readonly limit: number };

/** Fixed lists first, then customers by pages, the money with the last page. */
function snapshot(held: Held, { base, offset, limit }: Page): Pulled {
  const end = offset + limit;
  const isLast = end >= held.customers.length;
  const last = <Row>(rows: readonly Row[]) => (isLast ? rows : []);
  return {
    isReset: offset === 0,
    left: [],
    isComplete: isLast,
    cursor: {
      version: base,
      scope: 'all',
      page: isLast ? null : { table: 'customers', after: String(end) },
    },
    tables: {
      ...NO_ROWS,
      businesses: [business],
      rounds: [round],
      customers: held.customers.slice(offset, end),
      accounts: last(held.accounts),
      openItems: last(held.openItems),
      facts: last(held.facts),
    },
  };
}
