// Customers with their accounts, meters and readings as typed rows for plain reads.
import {
  bigint,
  boolean,
  date,
  integer,
  jsonb,
  pgTable,
  smallint,
  text,
  uuid,
} from 'drizzle-orm/pg-core';

export const customer = pgTable('customer', {
  tenantId: uuid('tenant_id').notNull(),
  id: uuid('id').notNull(),
  businessId: uuid('business_id').notNull(),
  name: text('name').notNull(),
  phone: text('phone'),
  place: text('place').notNull(),
  roundId: uuid('round_id'),
  stopOrder: integer('stop_order').notNull(),
  code: text('code'),
  note: text('note').notNull(),
  isRegistered: boolean('is_registered').notNull(),
  stamps: jsonb('stamps').notNull(),
  roundVersion: bigint('round_version', { mode: 'number' }).notNull(),
  version: bigint('version', { mode: 'number' }).notNull(),
});

export const departure = pgTable('departure', {
  tenantId: uuid('tenant_id').notNull(),
  roundId: uuid('round_id').notNull(),
  customerId: uuid('customer_id').notNull(),
  version: bigint('version', { mode: 'number' }).notNull(),
});

export const account = pgTable('account', {
  tenantId: uuid('tenant_id').notNull(),
  id: uuid('id').notNull(),
  businessId: uuid('business_id').notNull(),
  customerId: uuid('customer_id').notNull(),
  kind: text('kind', { enum: ['main', 'meter'] }).notNull(),
  outstanding: bigint('outstanding', { mode: 'number' }).notNull(),
  unapplied: bigint('unapplied', { mode: 'number' }).notNull(),
  settledDebit: text('settled_debit').notNull(),
  settledCredit: text('settled_credit').notNull(),
  hasChoices: boolean('has_choices').notNull(),
  version: bigint('version', { mode: 'number' }).notNull(),
});

export const meter = pgTable('meter', {
  tenantId: uuid('tenant_id').notNull(),
  id: uuid('id').notNull(),
  businessId: uuid('business_id').notNull(),
  customerId: uuid('customer_id').notNull(),
  serial: text('serial').notNull(),
  digits: smallint('digits').notNull(),
  tariffId: uuid('tariff_id'),
  startValue: bigint('start_value', { mode: 'number' }).notNull(),
  installedDay: date('installed_day', { mode: 'string' }),
  code: text('code'),
  multiplier: integer('multiplier').notNull(),
  place: text('place').notNull(),
  removedDay: date('removed_day', { mode: 'string' }),
  isInstalled: boolean('is_installed').notNull(),
  stamps: jsonb('stamps').notNull(),
  version: bigint('version', { mode: 'number' }).notNull(),
});

export const reading = pgTable('reading', {
  tenantId: uuid('tenant_id').notNull(),
  id: uuid('id').notNull(),
  meterId: uuid('meter_id').notNull(),
  customerId: uuid('customer_id').notNull(),
  value: bigint('value', { mode: 'number' }).notNull(),
  day: date('day', { mode: 'string' }).notNull(),
  about: jsonb('about'),
  isVoided: boolean('is_voided').notNull(),
});
