// Stores accounts, open items and allocations. The counters of open items follow the allocations by
// the database's own trigger, and its checks refuse any that would not fit.
import type { TenantTx } from '../db/tenant-transaction.ts';
import type { Writes } from './writes.ts';

export async function storeAccounts(tx: TenantTx, rows: Writes['accounts']): Promise<void> {
  if (rows.length === 0) return;
  await tx.sql`
    insert into account as held (tenant_id, id, business_id, customer_id, kind, outstanding,
      unapplied, settled_debit, settled_credit, has_choices, version)
    select ${tx.tenantId}, id, "businessId", "customerId", kind, outstanding,
      unapplied, "settledDebit", "settledCredit", "hasChoices", ${tx.version}
    from json_to_recordset(${JSON.stringify(rows)}::text::json) as row (
      id uuid, "businessId" uuid, "customerId" uuid, kind text, outstanding bigint,
      unapplied bigint, "settledDebit" text, "settledCredit" text, "hasChoices" boolean)
    on conflict (tenant_id, id) do update
    set customer_id = excluded.customer_id, kind = excluded.kind,
      outstanding = excluded.outstanding, unapplied = excluded.unapplied,
      settled_debit = excluded.settled_debit, settled_credit = excluded.settled_credit,
      has_choices = excluded.has_choices, version = excluded.version`;
}

/** Both statements are sent at once: what comes after them in the transaction builds on both. */
export async function storeOpenItems(tx: TenantTx, writes: Writes): Promise<void> {
  await Promise.all([reownOpenItems(tx, writes.reowned), addOpenItems(tx, writes.openItems)]);
}

async function reownOpenItems(tx: TenantTx, rows: Writes['reowned']): Promise<void> {
  if (rows.length === 0) return;
  await tx.sql`
    update open_item o
    set customer_id = row."customerId", version = ${tx.version}
    from json_to_recordset(${JSON.stringify(rows)}::text::json) as row (
      id uuid, "customerId" uuid)
    where o.tenant_id = ${tx.tenantId} and o.account_id = row.id`;
}

async function addOpenItems(tx: TenantTx, rows: Writes['openItems']): Promise<void> {
  if (rows.length === 0) return;
  const json = JSON.stringify(
    rows.map((row) => ({
      ...row,
      side: row.side === 'debit' ? 1 : -1,
      choices: row.choices.length === 0 ? undefined : row.choices,
    })),
  );
  await tx.sql`
    insert into open_item (tenant_id, id, account_id, business_id, customer_id, side, kind,
      amount, day, due_day, number, choices, is_voided, version)
    select ${tx.tenantId}, id, "accountId", "businessId", "customerId", side, kind,
      amount, day, "dueDay", number, choices, "isVoided", ${tx.version}
    from json_to_recordset(${json}::text::json) as row (
      id uuid, "accountId" uuid, "businessId" uuid, "customerId" uuid, side smallint, kind text,
      amount bigint, day date, "dueDay" date, number text, choices jsonb, "isVoided" boolean)`;
}

/** Allocations that go leave first: a voided open item settles nothing. */
export async function storeAllocations(tx: TenantTx, writes: Writes): Promise<void> {
  const { allocationsGone, allocationsNew, voidedItems } = writes;
  await Promise.all([
    allocationsGone.length === 0
      ? null
      : tx.sql`
          delete from allocation a
          using json_to_recordset(${JSON.stringify(allocationsGone)}::text::json) as row (
            "debitId" uuid, "creditId" uuid, origin text)
          where a.tenant_id = ${tx.tenantId} and a.debit_id = row."debitId"
            and a.credit_id = row."creditId" and a.origin = row.origin`,
    voidedItems.length === 0
      ? null
      : tx.sql`
          update open_item
          set is_voided = true, version = ${tx.version}
          where tenant_id = ${tx.tenantId} and id = any(${voidedItems}::uuid[]) and not is_voided`,
    allocationsNew.length === 0
      ? null
      : tx.sql`
          insert into allocation (tenant_id, debit_id, credit_id, origin, account_id, amount)
          select ${tx.tenantId}, "debitId", "creditId", origin, "accountId", amount
          from json_to_recordset(${JSON.stringify(allocationsNew)}::text::json) as row (
            "debitId" uuid, "creditId" uuid, origin text, "accountId" uuid, amount bigint)`,
  ]);
}
