-- Rounds, products and businesses change by facts, field by field: each row carries the stamps of
-- what it holds, and a product its dated prices. A fact may name a person who is not here yet.
-- Cost on a live table: small tables, constant defaults, no rewrite.
alter table round add column stamps jsonb not null default '{}';
--> statement-breakpoint
alter table round drop constraint round_tenant_id_collector_id_fkey;
--> statement-breakpoint
alter table product add column stamps jsonb not null default '{}';
--> statement-breakpoint
alter table product add column prices jsonb not null default '{}';
--> statement-breakpoint
alter table business add column stamps jsonb not null default '{}';
