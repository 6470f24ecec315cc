// Serves pulls: one unmoving picture of the tenant, pages cut at version boundaries, a snapshot
// that goes on from any page. A wrong lineage, another scope or a cursor from the future starts
// again.
import { factIdSchema } from '../../shared/kernel/ids.ts';
import {
  type Cursor,
  PULL_TABLES,
  type Pulled,
  type PulledTables,
  type PullTable,
  type SyncRequest,
} from '../../shared/protocol.ts';
import type { Database } from '../db/open-database.ts';
import { readTenant, type TenantRead } from '../db/tenant-transaction.ts';
import type { Pusher } from './batch.ts';
import { digestOf } from './digest.ts';
import { pullFixed } from './pull-fixed.ts';
import {
  pullAccounts,
  pullCustomers,
  pullFacts,
  pullLeft,
  pullMeters,
  pullOpenItems,
  pullReceived,
  type Stretch,
} from './pull-rows.ts';
import { type Scope, scopeOf } from './scope.ts';

export type PullRequest = NonNullable<SyncRequest['pull']>;

const EMPTY: PulledTables = {
  businesses: [],
  people: [],
  devices: [],
  rounds: [],
  products: [],
  tariffs: [],
  customers: [],
  accounts: [],
  openItems: [],
  meters: [],
  facts: [],
};

/** `isSameBook`: the phone's lineage is this book's. */
export async function pull(
  database: Database,
  asking: Pusher,
  { cursor, limit, isSameBook, withDigest }: PullRequest & { readonly isSameBook: boolean },
): Promise<Pulled> {
  return await readTenant(database, asking.tenantId, async (read) => {
    const [scope, version] = await Promise.all([scopeOf(read, asking), versionOf(read)]);
    const isUsable =
      cursor !== null &&
      isSameBook &&
      cursor.scope === scope.fingerprint &&
      cursor.version <= version &&
      isReadable(cursor);
    if (!isUsable) return await firstPage(read, asking, { scope, version, limit });
    if (cursor.page !== null)
      return await nextPage(read, scope, { cursor, limit, page: cursor.page });
    const pulled = await delta(read, asking, { scope, after: cursor.version, version, limit });
    return withDigest && pulled.isComplete
      ? { ...pulled, digest: await digestOf(read, scope) }
      : pulled;
  });
}

/** A snapshot goes on behind the key of a row, or at the start of a table. */
const isReadable = ({ page }: Cursor) =>
  page === null || page.after === '' || factIdSchema.safeParse(page.after).success;

async function versionOf({ sql, tenantId }: TenantRead): Promise<number> {
  const rows = await sql<{ version: number }[]>`select version from tenant where id = ${tenantId}`;
  return rows[0]?.version ?? 0;
}

type First = { readonly scope: Scope; readonly version: number; readonly limit: number };

async function firstPage(
  read: TenantRead,
  asking: Pusher,
  { scope, version, limit }: First,
): Promise<Pulled> {
  const page = { table: 'customers', after: '' } as const;
  const cursor = { version, scope: scope.fingerprint, page };
  const [fixed, received, following] = await Promise.all([
    pullFixed(read, asking, null),
    pullReceived(read, asking.personId, null),
    nextPage(read, scope, { cursor, limit, page }),
  ]);
  const facts = [...following.tables.facts, ...received];
  return { ...following, isReset: true, tables: { ...following.tables, ...fixed, facts } };
}

type Next = {
  readonly cursor: Cursor;
  readonly limit: number;
  readonly page: NonNullable<Cursor['page']>;
};

/**
 * Stretches of keys, table after table, until the page is full: on a slow network each request
 * costs more than its rows. The last page of the last table completes the snapshot.
 */
async function nextPage(
  read: TenantRead,
  scope: Scope,
  { cursor, limit, page }: Next,
): Promise<Pulled> {
  let tables = EMPTY;
  let left = limit;
  let next: Cursor['page'] = page;
  while (next !== null && left > 0) {
    const { table, after }: NonNullable<Cursor['page']> = next;
    const stretch: Stretch = { type: 'keys', after, limit: left };
    const found = await oneTable(table, { read, scope, stretch });
    const rows = Object.values(found).flat();
    tables = { ...tables, ...found };
    next =
      rows.length === left
        ? { table, after: rows.at(-1)?.id ?? '' }
        : firstOf(PULL_TABLES[PULL_TABLES.indexOf(table) + 1]);
    left -= rows.length;
  }
  return { isReset: false, tables, left: [], cursor: { ...cursor, page: next }, isComplete: false };
}

const firstOf = (table: PullTable | undefined) =>
  table === undefined ? null : { table, after: '' };

type OneTable = Partial<
  Pick<PulledTables, 'customers' | 'accounts' | 'openItems' | 'meters' | 'facts'>
>;

async function oneTable(
  table: PullTable,
  ask: Parameters<typeof pullCustomers>[0],
): Promise<OneTable> {
  switch (table) {
    case 'fixed':
      return {};
    case 'customers':
      return { customers: await pullCustomers(ask) };
    case 'accounts':
      return { accounts: await pullAccounts(ask) };
    case 'openItems':
      return { openItems: await pullOpenItems(ask) };
    case 'meters':
      return { meters: await pullMeters(ask) };
    case 'facts':
      return { facts: await pullFacts(ask) };
  }
}

type Delta = First & { readonly after: number };

async function delta(
  read: TenantRead,
  asking: Pusher,
  { scope, after, version, limit }: Delta,
): Promise<Pulled> {
  const end = { scope: scope.fingerprint, page: null };
  if (after === version) {
    return {
      isReset: false,
      tables: EMPTY,
      left: [],
      cursor: { ...end, version },
      isComplete: true,
    };
  }
  // A step of one version is never cut, so nothing has to be counted first.
  const isOneStep = version === after + 1;
  const upTo = isOneStep ? version : await boundary(read, { after, version, limit });
  const ask = { read, scope, stretch: { type: 'versions', after, upTo } } as const;
  // Sent together: over one connection that is one round trip instead of eight.
  const [fixed, received, customers, accounts, openItems, meters, facts, left] = await Promise.all([
    pullFixed(read, asking, { after, upTo }),
    pullReceived(read, asking.personId, { after, upTo }),
    pullCustomers(ask),
    pullAccounts(ask),
    pullOpenItems(ask),
    pullMeters(ask),
    pullFacts(ask),
    pullLeft(ask),
  ]);
  return {
    isReset: false,
    tables: {
      ...{ ...EMPTY, ...fixed, customers, accounts, openItems, meters },
      facts: [...facts, ...received],
    },
    left,
    cursor: { ...end, version: upTo },
    isComplete: upTo === version,
  };
}

/**
 * The version at which a page ends: as many whole versions as hold `limit` changed rows, or one
 * that holds more. What a customer who enters a round brings along is not counted.
 */
async function boundary(
  { sql, tenantId }: TenantRead,
  {
    after,
    version,
    limit,
  }: { readonly after: number; readonly version: number; readonly limit: number },
): Promise<number> {
  const changed = (table: string) => sql`
    (select version from ${sql(table)}
    where tenant_id = ${tenantId} and version > ${after}
    order by version
    limit ${limit + 1})`;
  const rows = await sql<{ version: number }[]>`
    select version
    from (
      ${changed('fact')} union all ${changed('customer')} union all ${changed('account')}
      union all ${changed('open_item')} union all ${changed('meter')}
    ) changed
    order by version
    offset ${limit}
    limit 1`;
  const beyond = rows[0]?.version;
  return beyond === undefined ? version : Math.max(beyond - 1, after + 1);
}
