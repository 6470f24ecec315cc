// Runs, their steps and what became of every source row, as typed rows for plain reads. Keys,
// checks and policies live in the migrations.
import {
  bigint,
  boolean,
  integer,
  jsonb,
  pgTable,
  smallint,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';

export const run = pgTable('run', {
  tenantId: uuid('tenant_id').notNull(),
  id: uuid('id').notNull(),
  kind: text('kind').notNull(),
  source: text('source').notNull(),
  businessId: uuid('business_id'),
  authorId: uuid('author_id').notNull(),
  isRehearsal: boolean('is_rehearsal').notNull(),
  state: text('state', { enum: ['running', 'failed', 'finished', 'rolled_back'] }).notNull(),
  generation: integer('generation').notNull(),
  undoes: uuid('undoes'),
  readFrom: text('read_from'),
  startedAt: timestamp('started_at', { withTimezone: true, mode: 'string' }).notNull(),
  endedAt: timestamp('ended_at', { withTimezone: true, mode: 'string' }),
});

export const runStep = pgTable('run_step', {
  tenantId: uuid('tenant_id').notNull(),
  runId: uuid('run_id').notNull(),
  place: smallint('place').notNull(),
  name: text('name').notNull(),
  state: text('state', { enum: ['waiting', 'running', 'failed', 'finished'] }).notNull(),
  done: bigint('done', { mode: 'number' }).notNull(),
  total: bigint('total', { mode: 'number' }).notNull(),
  figures: jsonb('figures').notNull(),
  words: text('words'),
  startedAt: timestamp('started_at', { withTimezone: true, mode: 'string' }),
  endedAt: timestamp('ended_at', { withTimezone: true, mode: 'string' }),
});

export const runRow = pgTable('run_row', {
  tenantId: uuid('tenant_id').notNull(),
  runId: uuid('run_id').notNull(),
  sourceTable: text('source_table').notNull(),
  sourceKey: text('source_key').notNull(),
  outcome: text('outcome', {
    enum: ['landed', 'remarked', 'there', 'apart', 'differs'],
  }).notNull(),
  reasons: text('reasons').array().notNull(),
  words: text('words').notNull(),
  amount: bigint('amount', { mode: 'number' }),
  customerId: uuid('customer_id'),
  factId: uuid('fact_id'),
  source: jsonb('source').notNull(),
});
