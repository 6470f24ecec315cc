// Messages to customers and numbers that want none, as typed rows for plain reads. Keys, checks and
// policies live in the migrations.
import { pgTable, smallint, text, timestamp, uuid } from 'drizzle-orm/pg-core';

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'string' });

export const message = pgTable('message', {
  tenantId: uuid('tenant_id').notNull(),
  id: uuid('id').notNull(),
  key: text('key').notNull(),
  kind: text('kind').notNull(),
  customerId: uuid('customer_id'),
  phone: text('phone').notNull(),
  text: text('text').notNull(),
  state: text('state', {
    enum: ['waiting', 'sending', 'sent', 'failed', 'unsure', 'withdrawn'],
  }).notNull(),
  attempts: smallint('attempts').notNull(),
  nextAt: moment('next_at').notNull(),
  problem: text('problem'),
  createdAt: moment('created_at').notNull(),
});

export const messageStop = pgTable('message_stop', {
  tenantId: uuid('tenant_id').notNull(),
  phone: text('phone').notNull(),
  stoppedAt: moment('stopped_at').notNull(),
});
