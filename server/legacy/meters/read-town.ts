// The six tables of an old metering database, and its routes, as they stand now for one of its
// tenants. What was deleted there, or names no tenant, is kept apart.
import type { GuardedSql } from '../../db/guarded-sql.ts';
import { RunStoppedError } from '../../runs/run-plan.ts';
import type { Apart } from '../legacy-book.ts';
import { keyedRows, type LegacyRow } from '../legacy-source.ts';
import { findTables, numericOf, quotedPlace, readCells, typesOf } from '../read-postgres.ts';

const names = [
  ...(['customers', 'meters', 'invoices', 'invoice_bills', 'payments'] as const),
  ...(['overpayments', 'routes'] as const),
] as const;
export type TownTableName = (typeof names)[number];

export type TownTable = {
  /** As SQL names it. */
  readonly place: string;
  /** The type of each column. */
  readonly types: ReadonlyMap<string, string>;
  readonly rows: readonly LegacyRow[];
};

export type Town = {
  /** Of the old database; null where it has no column for it. */
  readonly tenant: string | null;
  readonly tables: Readonly<Record<TownTableName, TownTable>>;
  readonly away: readonly Apart[];
};

/** What the steps write, or can't do without. */
const needed: Readonly<Record<TownTableName, readonly string[]>> = {
  customers: ['id'],
  meters: ['id', 'customer_id', 'balance', 'overpayment'],
  invoices: ['id', 'meter_id', 'amount', 'balance_brought_forward', 'total_amount'],
  invoice_bills: ['invoice_id', 'amount'],
  payments: ['id', 'customer_id', 'meter_id', 'amount'],
  overpayments: [],
  routes: [],
};

/** Throws a sentence where a table or a column is missing, or a tenant must be named. */
export async function readTown(sql: GuardedSql, asked: string | null): Promise<Town> {
  const found = await findTables(sql);
  const places = new Map<TownTableName, { place: string; types: ReadonlyMap<string, string> }>();
  for (const name of names) {
    const table = found.find((one) => one.name === name);
    if (table === undefined) {
      if (needed[name].length > 0) throw new RunStoppedError(`There is no table ${name}`);
      continue;
    }
    const place = quotedPlace(table);
    places.set(name, { place, types: await typesOf(sql, place) });
  }
  refuseMissing(places);
  const tenant = await tenantOf(sql, { asked, ...places.get('customers') });
  const away: Apart[] = [];
  const tables = Object.fromEntries(
    await Promise.all(
      names.map(async (name) => [name, await readOwn(sql, { name, tenant, away, places })]),
    ),
  );
  return { tenant, tables, away };
}

type Places = ReadonlyMap<TownTableName, Omit<TownTable, 'rows'>>;

function refuseMissing(places: Places): void {
  const missing = [...places].flatMap(([name, { types }]) =>
    needed[name].filter((column) => !types.has(column)).map((column) => `${name}.${column}`),
  );
  if (missing.length > 0) {
    throw new RunStoppedError(`The old database has no column ${missing.join(', ')}: add it first`);
  }
}

type TenantOf = { readonly asked: string | null } & Partial<Omit<TownTable, 'rows'>>;

async function tenantOf(sql: GuardedSql, { asked, place, types }: TenantOf) {
  if (types?.has('tenant_id') !== true) return null;
  const found = await sql.unsafe<{ tenant: string }[]>(
    `select distinct tenant_id::text as tenant from ${place ?? ''}
    where tenant_id is not null order by 1`,
  );
  const known = found.map(({ tenant }) => tenant);
  if (asked !== null && !known.includes(asked)) {
    throw new RunStoppedError(`There is no tenant ${asked}; there is ${known.join(', ')}`);
  }
  if (asked === null && known.length > 1) {
    throw new RunStoppedError(`Name one tenant with --old-tenant: ${known.join(', ')}`);
  }
  return asked ?? known[0] ?? null;
}

type Own = {
  readonly name: TownTableName;
  readonly tenant: string | null;
  readonly away: Apart[];
  readonly places: Places;
};

async function readOwn(sql: GuardedSql, { name, tenant, away, places }: Own): Promise<TownTable> {
  const { place, types } = places.get(name) ?? { place: '', types: new Map<string, string>() };
  if (place === '') return { place, types, rows: [] };
  const isShared = tenant !== null && types.has('tenant_id');
  const condition = isShared
    ? `tenant_id is null or tenant_id::text = '${tenant.replaceAll("'", "''")}'`
    : 'true';
  const rows: LegacyRow[] = [];
  const found = await readCells(sql, place, condition);
  for (const row of keyedRows(name, found, numericOf(types))) {
    const reason = goneReason(row, isShared);
    if (reason === null) rows.push(row);
    else away.push({ table: name, row, reasons: [reason], amount: null });
  }
  return { place, types, rows };
}

function goneReason({ cells, isRepeated }: LegacyRow, isShared: boolean) {
  if (cells['deleted_at'] != null) return 'deleted';
  if (isRepeated) return 'id_repeated';
  return isShared && cells['tenant_id'] == null ? 'tenant_missing' : null;
}
