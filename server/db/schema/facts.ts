// Facts, voids, facts kept apart and issues as typed rows for plain reads. Nothing here is ever
// edited.
import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  date,
  integer,
  jsonb,
  pgTable,
  smallint,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import { bytea } from './bytea.ts';

export const fact = pgTable('fact', {
  tenantId: uuid('tenant_id').notNull(),
  id: uuid('id').notNull(),
  type: text('type').notNull(),
  schema: smallint('schema').notNull(),
  businessId: uuid('business_id').notNull(),
  deviceId: uuid('device_id').notNull(),
  authorId: uuid('author_id').notNull(),
  seq: bigint('seq', { mode: 'number' }).notNull(),
  recordedAt: timestamp('recorded_at', { withTimezone: true, mode: 'string' }).notNull(),
  offsetMs: bigint('offset_ms', { mode: 'number' }).notNull(),
  day: date('day', { mode: 'string' }).notNull(),
  body: jsonb('body').notNull(),
  sha256: bytea('sha256').notNull(),
  customerId: uuid('customer_id'),
  accountId: uuid('account_id'),
  number: text('number'),
  isNumberReused: boolean('is_number_reused').notNull(),
  reference: text('reference'),
  /** In capitals and without blanks, as it is looked up. */
  plainReference: text('plain_reference').generatedAlwaysAs(
    sql`upper(replace(reference, ' ', ''))`,
  ),
  receiptNumber: text('receipt_number'),
  receivedAt: timestamp('received_at', { withTimezone: true, mode: 'string' }).notNull(),
  issues: text('issues').array().notNull(),
  version: bigint('version', { mode: 'number' }).notNull(),
  /** The fact whose issue this one settles. */
  settlesId: uuid('settles_id').generatedAlwaysAs(
    sql`case when type = 'issue.settled' then (body->>'factId')::uuid end`,
  ),
});

export const factVoid = pgTable('fact_void', {
  tenantId: uuid('tenant_id').notNull(),
  targetId: uuid('target_id').notNull(),
  voidId: uuid('void_id').notNull(),
  isEffective: boolean('is_effective').notNull(),
  isByOffice: boolean('is_by_office').notNull(),
});

export const heldFact = pgTable('held_fact', {
  tenantId: uuid('tenant_id').notNull(),
  deviceId: uuid('device_id').notNull(),
  seq: bigint('seq', { mode: 'number' }).notNull(),
  factId: uuid('fact_id'),
  sha256: bytea('sha256').notNull(),
  payload: text('payload').notNull(),
  outcome: text('outcome', { enum: ['applied', 'refused', 'parked'] }).notNull(),
  refusalCode: text('refusal_code'),
  refusalWords: text('refusal_words'),
  authorId: uuid('author_id').notNull(),
  receivedAt: timestamp('received_at', { withTimezone: true, mode: 'string' }).notNull(),
  version: bigint('version', { mode: 'number' }).notNull(),
});

export const heldStep = pgTable('held_step', {
  tenantId: uuid('tenant_id').notNull(),
  id: uuid('id').notNull(),
  deviceId: uuid('device_id').notNull(),
  seq: bigint('seq', { mode: 'number' }).notNull(),
  kind: text('kind', { enum: ['withdrawn', 'asked', 'returned', 'released'] }).notNull(),
  note: text('note').notNull(),
  replacedBy: uuid('replaced_by'),
  personId: uuid('person_id').notNull(),
  at: timestamp('at', { withTimezone: true, mode: 'string' }).notNull(),
});

/** Who brought in a fact out of its phone's rescue file. */
export const broughtIn = pgTable('brought_in', {
  tenantId: uuid('tenant_id').notNull(),
  deviceId: uuid('device_id').notNull(),
  seq: bigint('seq', { mode: 'number' }).notNull(),
  personId: uuid('person_id').notNull(),
  at: timestamp('at', { withTimezone: true, mode: 'string' }).notNull(),
});

export const issue = pgTable('issue', {
  tenantId: uuid('tenant_id').notNull(),
  factId: uuid('fact_id').notNull(),
  kind: text('kind').notNull(),
  businessId: uuid('business_id').notNull(),
  customerId: uuid('customer_id'),
  raisedAt: timestamp('raised_at', { withTimezone: true, mode: 'string' }).notNull(),
  resolvedAt: timestamp('resolved_at', { withTimezone: true, mode: 'string' }),
  resolvedBy: uuid('resolved_by'),
  /** The fact that was missing and came, or with which the office settled it. */
  resolvedByFact: uuid('resolved_by_fact'),
  resolution: text('resolution'),
  version: bigint('version', { mode: 'number' }).notNull(),
});

export const photo = pgTable('photo', {
  tenantId: uuid('tenant_id').notNull(),
  factId: uuid('fact_id').notNull(),
  sha256: bytea('sha256').notNull(),
  kind: text('kind', { enum: ['image/jpeg', 'image/webp'] }).notNull(),
  bytes: bytea('bytes').notNull(),
  byteCount: integer('byte_count').notNull(),
  personId: uuid('person_id').notNull(),
  at: timestamp('at', { withTimezone: true, mode: 'string' }).notNull(),
});
