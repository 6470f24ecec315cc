// The rows of the book that belong to a page of facts, by the fact that made them.
import type { TenantRead } from '../db/tenant-transaction.ts';
import type { Fields } from './findings.ts';

export type PageRows = {
  readonly entries: ReadonlyMap<string, Fields>;
  /** Reversals by the entry that they reverse. */
  readonly reversals: ReadonlyMap<string, Fields>;
  /** Reversals by the void that made them. */
  readonly undone: ReadonlyMap<string, Fields>;
  readonly openItems: ReadonlyMap<string, Fields>;
  readonly readings: ReadonlyMap<string, Fields>;
};

type EntryRow = {
  readonly id: string;
  readonly factId: string;
  readonly businessId: string;
  readonly purpose: string;
  readonly reverses: string | null;
  readonly accountingDay: string;
  readonly valueDay: string;
  readonly unit: string;
  readonly accounts: readonly string[];
  readonly amounts: readonly number[];
};

type OwnRow = { readonly id: string };

export async function pageRows(read: TenantRead, ids: readonly string[]): Promise<PageRows> {
  const [entries, openItems, readings] = [
    await loadEntries(read, ids),
    await loadOpenItems(read, ids),
    await loadReadings(read, ids),
  ];
  const rows = entries.map(withLegs);
  const posted = rows.filter(({ purpose }) => purpose === 'post');
  const reversed = rows.filter(({ purpose }) => purpose === 'reverse');
  return {
    entries: new Map(posted.map((row) => [row.factId, row])),
    reversals: new Map(reversed.map((row) => [row.reverses ?? '', row])),
    undone: new Map(reversed.map((row) => [row.factId, row])),
    openItems: new Map(openItems.map((row) => [row.id, row])),
    readings: new Map(readings.map((row) => [row.id, row])),
  };
}

function withLegs({ accounts, amounts, ...row }: EntryRow) {
  return { ...row, legs: accounts.map((account, place) => `${account} ${amounts[place]}`).sort() };
}

const loadEntries = ({ sql, tenantId }: TenantRead, ids: readonly string[]) => sql<EntryRow[]>`
  select id, fact_id as "factId", business_id as "businessId", purpose, reverses,
    accounting_day as "accountingDay", value_day as "valueDay", unit,
    accounts::text[] as accounts, amounts
  from journal_entry
  where tenant_id = ${tenantId} and id in (
    select id from journal_entry
    where tenant_id = ${tenantId} and fact_id = any(${ids}::uuid[])
    union
    select id from journal_entry
    where tenant_id = ${tenantId} and reverses = any(${ids}::uuid[])
  )
  order by id`;

const loadOpenItems = ({ sql, tenantId }: TenantRead, ids: readonly string[]) => sql<OwnRow[]>`
  select id, account_id as "accountId", business_id as "businessId", side, kind, amount, day,
    due_day as "dueDay", number, choices, is_voided as "isVoided"
  from open_item
  where tenant_id = ${tenantId} and id = any(${ids}::uuid[])
  order by id`;

const loadReadings = ({ sql, tenantId }: TenantRead, ids: readonly string[]) => sql<OwnRow[]>`
  select id, meter_id as "meterId", customer_id as "customerId", value, day, about,
    is_voided as "isVoided"
  from reading
  where tenant_id = ${tenantId} and id = any(${ids}::uuid[])
  order by id`;
