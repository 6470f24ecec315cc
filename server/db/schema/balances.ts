// The views: what is owed and what the ledger says, derived by the database whenever it is asked.
import { bigint, date, integer, pgView, smallint, text, uuid } from 'drizzle-orm/pg-core';

export const openItemStatus = pgView('open_item_status', {
  tenantId: uuid('tenant_id'),
  id: uuid('id'),
  businessId: uuid('business_id'),
  customerId: uuid('customer_id'),
  accountId: uuid('account_id'),
  kind: text('kind', {
    enum: [
      'invoice',
      'bill',
      'opening',
      'payment',
      'opening_credit',
      'bill_credit',
      'credit_note',
      'debit_note',
      'late_fee',
      'write_off',
      'refund',
      'moved_out',
      'moved_in',
    ],
  }),
  number: text('number'),
  day: date('day', { mode: 'string' }),
  dueDay: date('due_day', { mode: 'string' }),
  amount: bigint('amount', { mode: 'number' }),
  allocated: bigint('allocated', { mode: 'number' }),
  residual: bigint('residual', { mode: 'number' }),
  status: text('status', { enum: ['cancelled', 'paid', 'overdue', 'partially_paid', 'sent'] }),
}).existing();

export const customerOutstanding = pgView('customer_outstanding', {
  tenantId: uuid('tenant_id'),
  customerId: uuid('customer_id'),
  businessId: uuid('business_id'),
  roundId: uuid('round_id'),
  name: text('name'),
  code: text('code'),
  outstanding: bigint('outstanding', { mode: 'number' }),
  unapplied: bigint('unapplied', { mode: 'number' }),
  balance: bigint('balance', { mode: 'number' }),
  unpaidCount: integer('unpaid_count'),
  oldestDueDay: date('oldest_due_day', { mode: 'string' }),
}).existing();

export const roundOutstanding = pgView('round_outstanding', {
  tenantId: uuid('tenant_id'),
  businessId: uuid('business_id'),
  roundId: uuid('round_id'),
  customers: integer('customers'),
  outstanding: bigint('outstanding', { mode: 'number' }),
  unapplied: bigint('unapplied', { mode: 'number' }),
  balance: bigint('balance', { mode: 'number' }),
}).existing();

export const ledgerBalance = pgView('ledger_balance', {
  tenantId: uuid('tenant_id'),
  businessId: uuid('business_id'),
  ledgerAccountId: uuid('ledger_account_id'),
  code: text('code'),
  name: text('name'),
  type: text('type', { enum: ['asset', 'liability', 'equity', 'income', 'expense'] }),
  unit: text('unit'),
  debit: bigint('debit', { mode: 'number' }),
  credit: bigint('credit', { mode: 'number' }),
  balance: bigint('balance', { mode: 'number' }),
}).existing();

export const ledgerAccountHistory = pgView('ledger_account_history', {
  tenantId: uuid('tenant_id'),
  ledgerAccountId: uuid('ledger_account_id'),
  accountingDay: date('accounting_day', { mode: 'string' }),
  entryId: uuid('entry_id'),
  lineNo: smallint('line_no'),
  factId: uuid('fact_id'),
  amount: bigint('amount', { mode: 'number' }),
  balance: bigint('balance', { mode: 'number' }),
}).existing();
