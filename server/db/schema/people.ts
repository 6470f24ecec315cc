// The book itself, its tenants, their people and devices as typed rows for plain reads. Keys,
// checks and policies live in the migrations; a test holds every column here against the real
// database.
import {
  bigint,
  boolean,
  integer,
  jsonb,
  pgTable,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import { bytea } from './bytea.ts';

export const book = pgTable('book', {
  lineage: uuid('lineage').notNull(),
  createdAt: timestamp('created_at', { withTimezone: true, mode: 'string' }).notNull(),
  isOnly: boolean('is_only').notNull(),
});

export const tenant = pgTable('tenant', {
  id: uuid('id').notNull(),
  name: text('name').notNull(),
  version: bigint('version', { mode: 'number' }).notNull(),
  devicesMade: integer('devices_made').notNull(),
  sendsReceipts: boolean('sends_receipts').notNull(),
});

export const membership = pgTable('membership', {
  userId: text('user_id').notNull(),
  tenantId: uuid('tenant_id').notNull(),
  personId: uuid('person_id').notNull(),
});

export const person = pgTable('person', {
  tenantId: uuid('tenant_id').notNull(),
  id: uuid('id').notNull(),
  name: text('name').notNull(),
  role: text('role', { enum: ['owner', 'manager', 'accountant', 'collector'] }).notNull(),
  isActive: boolean('is_active').notNull(),
  version: bigint('version', { mode: 'number' }).notNull(),
});

export const device = pgTable('device', {
  tenantId: uuid('tenant_id').notNull(),
  id: uuid('id').notNull(),
  personId: uuid('person_id').notNull(),
  code: text('code').notNull(),
  label: text('label').notNull(),
  kind: text('kind', { enum: ['phone', 'server'] }).notNull(),
  lastSeq: bigint('last_seq', { mode: 'number' }).notNull(),
  pairedAt: timestamp('paired_at', { withTimezone: true, mode: 'string' }).notNull(),
  revokedAt: timestamp('revoked_at', { withTimezone: true, mode: 'string' }),
  lastContactAt: timestamp('last_contact_at', { withTimezone: true, mode: 'string' }),
  appVersion: text('app_version').notNull(),
  clockOffsetMs: bigint('clock_offset_ms', { mode: 'number' }).notNull(),
  unsentCount: integer('unsent_count').notNull(),
  unsentSums: jsonb('unsent_sums').notNull(),
  storageKept: boolean('storage_kept'),
  unsentOldestAt: timestamp('unsent_oldest_at', { withTimezone: true, mode: 'string' }),
  version: bigint('version', { mode: 'number' }).notNull(),
});

export const deviceCodeKey = pgTable('device_code_key', {
  tenantId: uuid('tenant_id').notNull(),
  deviceId: uuid('device_id').notNull(),
  key: bytea('key').notNull(),
});
