-- Rules of a tariff beyond its blocks, and credits from bills below nothing.
-- Cost on a live table: tariff is small, its new column has a constant default (no rewrite); the
-- check on open_item is added without a scan, since it allows more than the one that it replaces.
alter table tariff add column rules jsonb not null default '{}';
--> statement-breakpoint
alter table open_item drop constraint open_item_kind_check;
--> statement-breakpoint
alter table open_item add constraint open_item_kind_check check (
  kind in ('invoice', 'bill', 'opening', 'payment', 'opening_credit', 'bill_credit')
) not valid;
