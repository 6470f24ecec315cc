// The journal and the receivables as typed rows for plain reads; amounts are whole minor units.
import {
  bigint,
  boolean,
  date,
  jsonb,
  pgTable,
  smallint,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';

export const ledgerAccount = pgTable('ledger_account', {
  tenantId: uuid('tenant_id').notNull(),
  id: uuid('id').notNull(),
  businessId: uuid('business_id').notNull(),
  code: text('code').notNull(),
  name: text('name').notNull(),
  type: text('type', { enum: ['asset', 'liability', 'equity', 'income', 'expense'] }).notNull(),
  unit: text('unit').notNull(),
  isActive: boolean('is_active').notNull(),
});

export const journalEntry = pgTable('journal_entry', {
  tenantId: uuid('tenant_id').notNull(),
  id: uuid('id').notNull(),
  businessId: uuid('business_id').notNull(),
  factId: uuid('fact_id').notNull(),
  purpose: text('purpose', { enum: ['post', 'reverse'] }).notNull(),
  reverses: uuid('reverses'),
  accountingDay: date('accounting_day', { mode: 'string' }).notNull(),
  valueDay: date('value_day', { mode: 'string' }).notNull(),
  unit: text('unit').notNull(),
  accounts: uuid('accounts').array().notNull(),
  amounts: bigint('amounts', { mode: 'number' }).array().notNull(),
  recordedAt: timestamp('recorded_at', { withTimezone: true, mode: 'string' }).notNull(),
});

export const journalLine = pgTable('journal_line', {
  tenantId: uuid('tenant_id').notNull(),
  entryId: uuid('entry_id').notNull(),
  lineNo: smallint('line_no').notNull(),
  ledgerAccountId: uuid('ledger_account_id').notNull(),
  unit: text('unit').notNull(),
  amount: bigint('amount', { mode: 'number' }).notNull(),
  accountingDay: date('accounting_day', { mode: 'string' }).notNull(),
});

export const accountDay = pgTable('account_day', {
  tenantId: uuid('tenant_id').notNull(),
  ledgerAccountId: uuid('ledger_account_id').notNull(),
  day: date('day', { mode: 'string' }).notNull(),
  slot: smallint('slot').notNull(),
  debit: bigint('debit', { mode: 'number' }).notNull(),
  credit: bigint('credit', { mode: 'number' }).notNull(),
  lines: bigint('lines', { mode: 'number' }).notNull(),
  unit: text('unit').notNull(),
});

/** What the customers of a round owe; the zero id stands for «in no round». */
export const roundSum = pgTable('round_sum', {
  tenantId: uuid('tenant_id').notNull(),
  businessId: uuid('business_id').notNull(),
  roundId: uuid('round_id').notNull(),
  customers: bigint('customers', { mode: 'number' }).notNull(),
  outstanding: bigint('outstanding', { mode: 'number' }).notNull(),
  unapplied: bigint('unapplied', { mode: 'number' }).notNull(),
});

export const openItem = pgTable('open_item', {
  tenantId: uuid('tenant_id').notNull(),
  id: uuid('id').notNull(),
  accountId: uuid('account_id').notNull(),
  businessId: uuid('business_id').notNull(),
  customerId: uuid('customer_id').notNull(),
  side: smallint('side').notNull(),
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
  }).notNull(),
  amount: bigint('amount', { mode: 'number' }).notNull(),
  allocated: bigint('allocated', { mode: 'number' }).notNull(),
  day: date('day', { mode: 'string' }).notNull(),
  dueDay: date('due_day', { mode: 'string' }).notNull(),
  number: text('number'),
  choices: jsonb('choices'),
  isVoided: boolean('is_voided').notNull(),
  version: bigint('version', { mode: 'number' }).notNull(),
});

export const allocation = pgTable('allocation', {
  tenantId: uuid('tenant_id').notNull(),
  debitId: uuid('debit_id').notNull(),
  creditId: uuid('credit_id').notNull(),
  origin: text('origin', { enum: ['manual', 'auto'] }).notNull(),
  accountId: uuid('account_id').notNull(),
  amount: bigint('amount', { mode: 'number' }).notNull(),
  debitSide: smallint('debit_side').notNull(),
  creditSide: smallint('credit_side').notNull(),
});
