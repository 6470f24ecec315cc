// Stores what was decided: one set statement a table, sent together, in an order that the foreign
// keys allow. Rows travel as one JSON parameter a statement.
import type { TenantTx } from '../db/tenant-transaction.ts';
import { closeIssues, storeIssues } from './store-issues.ts';
import { storeAccounts, storeAllocations, storeOpenItems } from './store-receivables.ts';
import { storeCustomers, storeMeters } from './store-rows.ts';
import type { NewHeldFact, Writes } from './writes.ts';

/** Everything of one transaction; `receivedAt` is the server's clock in UTC. */
export async function store(tx: TenantTx, writes: Writes, receivedAt: string): Promise<void> {
  await Promise.all([
    storeCustomers(tx, writes.customers),
    storeAccounts(tx, writes.accounts),
    storeFacts(tx, writes.facts, receivedAt),
    storeHeld(tx, writes.held, receivedAt),
    storeMeters(tx, writes),
    storeEntries(tx, writes.entries),
    storeOpenItems(tx, writes),
    storeAllocations(tx, writes),
    storeVoids(tx, writes),
    storeIssues(tx, writes.issues, receivedAt),
    closeIssues(tx, writes.closings, receivedAt),
    storeDevices(tx, writes.devices),
  ]);
}

async function storeFacts(tx: TenantTx, rows: Writes['facts'], receivedAt: string) {
  if (rows.length === 0) return;
  const json = JSON.stringify(
    rows.map(({ fact, sha256, customerId, accountId, number, isNumberReused, ...row }) => ({
      id: fact.id,
      type: fact.type,
      schema: fact.schema,
      businessId: fact.businessId,
      deviceId: fact.deviceId,
      authorId: fact.authorId,
      seq: fact.seq,
      recordedAt: fact.recordedAt,
      offsetMs: fact.offsetMs,
      day: fact.day,
      body: fact.body,
      sha256: `\\x${sha256}`,
      customerId,
      accountId,
      number,
      isNumberReused,
      reference: row.reference,
      receiptNumber: row.receiptNumber,
      issues: row.issues,
    })),
  );
  await tx.sql`
    insert into fact (tenant_id, id, type, schema, business_id, device_id, author_id, seq,
      recorded_at, offset_ms, day, body, sha256, customer_id, account_id, number, is_number_reused,
      reference, receipt_number, received_at, issues, version)
    select ${tx.tenantId}, id, type, schema, "businessId", "deviceId", "authorId", seq,
      "recordedAt", "offsetMs", day, body, sha256, "customerId", "accountId", number,
      "isNumberReused", reference, "receiptNumber", ${receivedAt}, issues, ${tx.version}
    from json_to_recordset(${json}::text::json) as row (
      id uuid, type text, schema smallint, "businessId" uuid, "deviceId" uuid, "authorId" uuid,
      seq bigint, "recordedAt" timestamptz, "offsetMs" bigint, day date, body jsonb, sha256 bytea,
      "customerId" uuid, "accountId" uuid, number text, "isNumberReused" boolean, reference text,
      "receiptNumber" text, issues text[])`;
}

async function storeHeld(tx: TenantTx, rows: Writes['held'], receivedAt: string) {
  if (rows.length === 0) return;
  const json = JSON.stringify(rows.map((row) => ({ ...row, sha256: `\\x${row.sha256}` })));
  await tx.sql`
    insert into held_fact (tenant_id, device_id, seq, fact_id, sha256, payload, outcome,
      refusal_code, refusal_words, author_id, received_at, version)
    select ${tx.tenantId}, "deviceId", seq, "factId", sha256, payload, outcome,
      "refusalCode", "refusalWords", "authorId", ${receivedAt}, ${tx.version}
    from json_to_recordset(${json}::text::json) as row (
      "deviceId" uuid, seq bigint, "factId" uuid, sha256 bytea, payload text, outcome text,
      "refusalCode" text, "refusalWords" text, "authorId" uuid)`;
}

/** One fact that the server could not apply, and its sequence number taken. */
export async function storeParked(
  tx: TenantTx,
  row: NewHeldFact,
  receivedAt: string,
): Promise<void> {
  await storeHeld(tx, [row], receivedAt);
  await tx.sql`
    update device
    set last_seq = ${row.seq}, last_contact_at = ${receivedAt}
    where tenant_id = ${tx.tenantId} and id = ${row.deviceId}`;
}

async function storeEntries(tx: TenantTx, rows: Writes['entries']) {
  if (rows.length === 0) return;
  await tx.sql`
    insert into journal_entry (tenant_id, id, business_id, fact_id, purpose, reverses,
      accounting_day, value_day, unit, accounts, amounts)
    select ${tx.tenantId}, id, "businessId", "factId", purpose, reverses,
      "accountingDay", "valueDay", unit, accounts, amounts
    from json_to_recordset(${JSON.stringify(rows)}::text::json) as row (
      id uuid, "businessId" uuid, "factId" uuid, purpose text, reverses uuid,
      "accountingDay" date, "valueDay" date, unit text, accounts uuid[], amounts bigint[])`;
}

async function storeVoids(tx: TenantTx, { voids }: Writes) {
  if (voids.length === 0) return;
  await tx.sql`
    insert into fact_void as held (tenant_id, target_id, void_id, is_by_office, is_effective)
    select ${tx.tenantId}, "targetId", "voidId", "isByOffice", "isEffective"
    from json_to_recordset(${JSON.stringify(voids)}::text::json) as row (
      "targetId" uuid, "voidId" uuid, "isByOffice" boolean, "isEffective" boolean)
    on conflict (tenant_id, target_id, void_id) do update
    set is_effective = held.is_effective or excluded.is_effective`;
}

/** A device's contact is no row that phones pull: it carries no version. */
export async function storeDevices(
  tx: Pick<TenantTx, 'sql' | 'tenantId'>,
  rows: Writes['devices'],
): Promise<void> {
  if (rows.length === 0) return;
  await tx.sql`
    update device d
    set last_seq = greatest(d.last_seq, row."lastSeq"), last_contact_at = row."contactAt",
      app_version = row."appVersion", clock_offset_ms = row."clockOffsetMs",
      unsent_count = row."unsentCount", unsent_oldest_at = row."unsentOldestAt",
      unsent_sums = row."unsentSums", storage_kept = coalesce(row."isStorageKept", d.storage_kept)
    from json_to_recordset(${JSON.stringify(rows)}::text::json) as row (
      id uuid, "lastSeq" bigint, "contactAt" timestamptz, "appVersion" text,
      "clockOffsetMs" bigint, "unsentCount" integer, "unsentOldestAt" timestamptz,
      "unsentSums" jsonb, "isStorageKept" boolean)
    where d.tenant_id = ${tx.tenantId} and d.id = row.id`;
}
