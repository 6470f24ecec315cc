// Stores what was decided: one set statement a table, made here and sent together, in an order that
// the foreign keys allow. Rows travel as one array a column, rarer ones as one JSON parameter.
import { asOne } from '../db/as-one.ts';
import { type Columns, tableOf } from '../db/columns.ts';
import type { Statement } from '../db/commit-behind.ts';
import type { TenantTx } from '../db/tenant-transaction.ts';
import { closeIssues, storeIssues } from './store-issues.ts';
import { storeAccounts, storeAllocations, storeOpenItems } from './store-receivables.ts';
import { storeCustomers, storeMeters } from './store-rows.ts';
import { storeTariffs } from './store-tariffs.ts';
import type { NewEntry, NewFact, NewHeldFact, Writes } from './writes.ts';

/**
 * Everything of one transaction, to be sent in this order; `receivedAt` is the server's clock in
 * UTC. What the plain facts of a day write is one statement: their rows don't build on each other
 * but by foreign keys and triggers, which look when it ends.
 */
export function store(tx: TenantTx, writes: Writes, receivedAt: string): readonly Statement[] {
  const money = [
    storeEntries(tx, writes.entries),
    storeOpenItems(tx, writes),
    storeAllocations(tx, writes),
  ].flat();
  const known = [storeAccounts(tx, writes.accounts), storeFacts(tx, writes.facts, receivedAt)];
  const devices = storeDevices(tx, writes.devices);
  const told = [
    ...storeVoids(tx, writes),
    ...storeIssues(tx, writes.issues, receivedAt),
    ...closeIssues(tx, writes.closings, receivedAt),
    ...storeTariffs(tx, writes.tariffs),
    ...storeBroughtIn(tx, writes.broughtIn, receivedAt),
  ];
  if (isPlain(writes)) return [asOne(tx.sql, [...known.flat(), ...money, ...devices]), ...told];
  return [
    ...storeCustomers(tx, writes.customers),
    ...known.flat(),
    ...storeHeld(tx, writes.held, receivedAt),
    ...storeMeters(tx, writes),
    ...money,
    ...told,
    ...devices,
  ];
}

/** Nothing is written but facts with their entries, debts and money, and what settles what. */
function isPlain(writes: Writes): boolean {
  const { customers, held, meters, readings, voidedReadings, touchedMeters } = writes;
  const { reowned, allocationsGone, voidedItems, facts } = writes;
  const others = [customers, held, meters, readings, voidedReadings, touchedMeters];
  return (
    facts.length > 0 &&
    [...others, reowned, allocationsGone, voidedItems].every((rows) => rows.length === 0)
  );
}

function storeFacts(tx: TenantTx, rows: Writes['facts'], receivedAt: string): readonly Statement[] {
  if (rows.length === 0) return [];
  return [
    tx.sql`
    insert into fact (tenant_id, id, type, schema, business_id, device_id, author_id, seq,
      recorded_at, offset_ms, day, body, sha256, customer_id, account_id, number, is_number_reused,
      reference, receipt_number, received_at, issues, version)
    select ${tx.tenantId}, id, type, schema, business_id, device_id, author_id, seq,
      recorded_at, offset_ms, day, body, sha256, customer_id, account_id, number,
      is_number_reused, reference, receipt_number, ${receivedAt}, issues, ${tx.version}
    from ${tableOf(tx.sql, rows, factColumns)}`,
  ];
}

const factColumns: Columns<NewFact> = {
  id: ['uuid', ({ fact }) => fact.id],
  type: ['text', ({ fact }) => fact.type],
  schema: ['smallint', ({ fact }) => fact.schema],
  business_id: ['uuid', ({ fact }) => fact.businessId],
  device_id: ['uuid', ({ fact }) => fact.deviceId],
  author_id: ['uuid', ({ fact }) => fact.authorId],
  seq: ['bigint', ({ fact }) => fact.seq],
  recorded_at: ['timestamptz', ({ fact }) => fact.recordedAt],
  offset_ms: ['bigint', ({ fact }) => fact.offsetMs],
  day: ['date', ({ fact }) => fact.day],
  body: ['jsonb', ({ fact }) => fact.body],
  sha256: ['bytea', (row) => row.sha256],
  customer_id: ['uuid', (row) => row.customerId],
  account_id: ['uuid', (row) => row.accountId],
  number: ['text', (row) => row.number],
  is_number_reused: ['boolean', (row) => row.isNumberReused],
  reference: ['text', (row) => row.reference],
  receipt_number: ['text', (row) => row.receiptNumber],
  issues: ['text[]', (row) => row.issues],
};

function storeHeld(tx: TenantTx, rows: Writes['held'], receivedAt: string): readonly Statement[] {
  if (rows.length === 0) return [];
  const json = JSON.stringify(rows.map((row) => ({ ...row, sha256: `\\x${row.sha256}` })));
  return [
    tx.sql`
    insert into held_fact (tenant_id, device_id, seq, fact_id, sha256, payload, outcome,
      refusal_code, refusal_words, author_id, received_at, version)
    select ${tx.tenantId}, "deviceId", seq, "factId", sha256, payload, outcome,
      "refusalCode", "refusalWords", "authorId", ${receivedAt}, ${tx.version}
    from json_to_recordset(${json}::text::json) as row (
      "deviceId" uuid, seq bigint, "factId" uuid, sha256 bytea, payload text, outcome text,
      "refusalCode" text, "refusalWords" text, "authorId" uuid)`,
  ];
}

/** One fact that the server could not apply, and its sequence number taken. */
export async function storeParked(
  tx: TenantTx,
  row: NewHeldFact,
  receivedAt: string,
): Promise<void> {
  await Promise.all(storeHeld(tx, [row], receivedAt));
  await tx.sql`
    update device
    set last_seq = ${row.seq}, last_contact_at = ${receivedAt}
    where tenant_id = ${tx.tenantId} and id = ${row.deviceId}`;
}

function storeEntries(tx: TenantTx, rows: Writes['entries']): readonly Statement[] {
  if (rows.length === 0) return [];
  return [
    tx.sql`
    insert into journal_entry (tenant_id, id, business_id, fact_id, purpose, reverses,
      accounting_day, value_day, unit, accounts, amounts)
    select ${tx.tenantId}, id, business_id, fact_id, purpose, reverses,
      accounting_day, value_day, unit, accounts, amounts
    from ${tableOf(tx.sql, rows, entryColumns)}`,
  ];
}

const entryColumns: Columns<NewEntry> = {
  id: ['uuid', (row) => row.id],
  business_id: ['uuid', (row) => row.businessId],
  fact_id: ['uuid', (row) => row.factId],
  purpose: ['text', (row) => row.purpose],
  reverses: ['uuid', (row) => row.reverses],
  accounting_day: ['date', (row) => row.accountingDay],
  value_day: ['date', (row) => row.valueDay],
  unit: ['text', (row) => row.unit],
  accounts: ['uuid[]', (row) => row.accounts],
  amounts: ['bigint[]', (row) => row.amounts],
};

function storeVoids(tx: TenantTx, { voids }: Writes): readonly Statement[] {
  if (voids.length === 0) return [];
  return [
    tx.sql`
    insert into fact_void as held (tenant_id, target_id, void_id, is_by_office, is_effective)
    select ${tx.tenantId}, "targetId", "voidId", "isByOffice", "isEffective"
    from json_to_recordset(${JSON.stringify(voids)}::text::json) as row (
      "targetId" uuid, "voidId" uuid, "isByOffice" boolean, "isEffective" boolean)
    on conflict (tenant_id, target_id, void_id) do update
    set is_effective = held.is_effective or excluded.is_effective`,
  ];
}

/** Their numbers are taken and who brought them is kept; of the phone itself nothing is known. */
function storeBroughtIn(
  tx: TenantTx,
  rows: Writes['broughtIn'],
  receivedAt: string,
): readonly Statement[] {
  return rows.flatMap(({ deviceId, personId, seqs }) => [
    tx.sql`
      insert into brought_in (tenant_id, device_id, seq, person_id, at)
      select ${tx.tenantId}, ${deviceId}, seq, ${personId}, ${receivedAt}
      from unnest(${[...seqs]}::bigint[]) as seq`,
    tx.sql`
      update device set last_seq = greatest(last_seq, ${Math.max(0, ...seqs)})
      where tenant_id = ${tx.tenantId} and id = ${deviceId}`,
  ]);
}

/** A device's contact is no row that phones pull: it carries no version. */
export function storeDevices(
  tx: Pick<TenantTx, 'sql' | 'tenantId'>,
  rows: Writes['devices'],
): readonly Statement[] {
  if (rows.length === 0) return [];
  return [
    tx.sql`
    update device d
    set last_seq = greatest(d.last_seq, row."lastSeq"), last_contact_at = row."contactAt",
      app_version = row."appVersion", clock_offset_ms = row."clockOffsetMs",
      unsent_count = row."unsentCount", unsent_oldest_at = row."unsentOldestAt",
      unsent_sums = row."unsentSums", storage_kept = coalesce(row."isStorageKept", d.storage_kept)
    from json_to_recordset(${JSON.stringify(rows)}::text::json) as row (
      id uuid, "lastSeq" bigint, "contactAt" timestamptz, "appVersion" text,
      "clockOffsetMs" bigint, "unsentCount" integer, "unsentOldestAt" timestamptz,
      "unsentSums" jsonb, "isStorageKept" boolean)
    where d.tenant_id = ${tx.tenantId} and d.id = row.id`,
  ];
}
