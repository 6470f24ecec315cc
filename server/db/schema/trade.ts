// What a tenant trades in: businesses, rounds, products and tariffs as typed rows for plain reads.
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

export const business = pgTable('business', {
  tenantId: uuid('tenant_id').notNull(),
  id: uuid('id').notNull(),
  name: text('name').notNull(),
  trade: text('trade', {
    enum: ['dairy', 'water', 'laundry', 'retail', 'utility', 'funding'],
  }).notNull(),
  currency: text('currency').notNull(),
  zone: text('zone').notNull(),
  taxScheme: text('tax_scheme', { enum: ['gst', 'vat', 'none'] }).notNull(),
  yearStartMonth: smallint('year_start_month').notNull(),
  creditDays: smallint('credit_days').notNull(),
  paybill: text('paybill'),
  upiAddress: text('upi_address'),
  settings: jsonb('settings').notNull(),
  listOrder: smallint('list_order').notNull(),
  stamps: jsonb('stamps').notNull(),
  version: bigint('version', { mode: 'number' }).notNull(),
});

export const round = pgTable('round', {
  tenantId: uuid('tenant_id').notNull(),
  id: uuid('id').notNull(),
  businessId: uuid('business_id').notNull(),
  name: text('name').notNull(),
  collectorId: uuid('collector_id'),
  listOrder: smallint('list_order').notNull(),
  stamps: jsonb('stamps').notNull(),
  version: bigint('version', { mode: 'number' }).notNull(),
});

export const product = pgTable('product', {
  tenantId: uuid('tenant_id').notNull(),
  id: uuid('id').notNull(),
  businessId: uuid('business_id').notNull(),
  name: text('name').notNull(),
  unit: text('unit').notNull(),
  priceMicros: bigint('price_micros', { mode: 'number' }).notNull(),
  taxRateBp: integer('tax_rate_bp').notNull(),
  isTaxIncluded: boolean('is_tax_included').notNull(),
  hsn: text('hsn').notNull(),
  listOrder: smallint('list_order').notNull(),
  prices: jsonb('prices').notNull(),
  stamps: jsonb('stamps').notNull(),
  version: bigint('version', { mode: 'number' }).notNull(),
});

export const tariff = pgTable('tariff', {
  tenantId: uuid('tenant_id').notNull(),
  id: uuid('id').notNull(),
  fromDay: date('from_day', { mode: 'string' }).notNull(),
  businessId: uuid('business_id').notNull(),
  name: text('name').notNull(),
  unit: text('unit').notNull(),
  standingCharge: bigint('standing_charge', { mode: 'number' }).notNull(),
  blocks: jsonb('blocks').notNull(),
  rules: jsonb('rules').notNull(),
  stamp: text('stamp').notNull(),
  version: bigint('version', { mode: 'number' }).notNull(),
});
