// Stores accounts, open items and allocations. The counters of open items follow the allocations by
// the database's own trigger, and its checks refuse any that would not fit.
import { type Columns, tableOf } from '../db/columns.ts';
import type { Statement } from '../db/commit-behind.ts';
import type { TenantTx } from '../db/tenant-transaction.ts';
import { type AccountWrite, allOf, type NewOpenItem, type Writes } from './writes.ts';

export function storeAccounts(tx: TenantTx, rows: Writes['accounts']): readonly Statement[] {
  if (rows.length === 0) return [];
  return [
    tx.sql`
    insert into account as held (tenant_id, id, business_id, customer_id, kind, outstanding,
      unapplied, settled_debit, settled_credit, has_choices, version)
    select ${tx.tenantId}, id, business_id, customer_id, kind, outstanding,
      unapplied, settled_debit, settled_credit, has_choices, ${tx.version}
    from ${tableOf(tx.sql, rows, accountColumns)}
    on conflict (tenant_id, id) do update
    set customer_id = excluded.customer_id, kind = excluded.kind,
      outstanding = excluded.outstanding, unapplied = excluded.unapplied,
      settled_debit = excluded.settled_debit, settled_credit = excluded.settled_credit,
      has_choices = excluded.has_choices, version = excluded.version`,
  ];
}

const accountColumns: Columns<AccountWrite> = {
  id: ['uuid', (row) => row.id],
  business_id: ['uuid', (row) => row.businessId],
  customer_id: ['uuid', (row) => row.customerId],
  kind: ['text', (row) => row.kind],
  outstanding: ['bigint', (row) => row.outstanding],
  unapplied: ['bigint', (row) => row.unapplied],
  settled_debit: ['text', (row) => row.settledDebit],
  settled_credit: ['text', (row) => row.settledCredit],
  has_choices: ['boolean', (row) => row.hasChoices],
};

/** What comes after them in the transaction builds on both. */
export function storeOpenItems(tx: TenantTx, writes: Writes): readonly Statement[] {
  return [...reownOpenItems(tx, writes.reowned), ...addOpenItems(tx, writes.openItems)];
}

function reownOpenItems(tx: TenantTx, rows: Writes['reowned']): readonly Statement[] {
  if (rows.length === 0) return [];
  return [
    tx.sql`
    update open_item o
    set customer_id = row."customerId", version = ${tx.version}
    from json_to_recordset(${JSON.stringify(rows)}::text::json) as row (
      id uuid, "customerId" uuid)
    where o.tenant_id = ${tx.tenantId} and o.account_id = row.id`,
  ];
}

function addOpenItems(tx: TenantTx, rows: Writes['openItems']): readonly Statement[] {
  if (rows.length === 0) return [];
  return [
    tx.sql`
    insert into open_item (tenant_id, id, account_id, business_id, customer_id, side, kind,
      amount, day, due_day, number, choices, is_voided, version)
    select ${tx.tenantId}, id, account_id, business_id, customer_id, side, kind,
      amount, day, due_day, number, choices, is_voided, ${tx.version}
    from ${tableOf(tx.sql, rows, openItemColumns)}`,
  ];
}

const openItemColumns: Columns<NewOpenItem> = {
  id: ['uuid', (row) => row.id],
  account_id: ['uuid', (row) => row.accountId],
  business_id: ['uuid', (row) => row.businessId],
  customer_id: ['uuid', (row) => row.customerId],
  side: ['smallint', (row) => (row.side === 'debit' ? 1 : -1)],
  kind: ['text', (row) => row.kind],
  amount: ['bigint', (row) => row.amount],
  day: ['date', (row) => row.day],
  due_day: ['date', (row) => row.dueDay],
  number: ['text', (row) => row.number],
  choices: ['jsonb', (row) => (row.choices.length === 0 ? null : row.choices)],
  is_voided: ['boolean', (row) => row.isVoided],
};

/** Allocations that go leave first: a voided open item settles nothing. */
export function storeAllocations(tx: TenantTx, writes: Writes): readonly Statement[] {
  const { allocationsGone, allocationsNew, voidedItems } = writes;
  return allOf([
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
