-- Versions of tariffs are set by facts now: the stamp of the fact that set one, empty for those that
-- came with the business. Credit that goes over to another account is an open item on both.
-- Cost on a live table: none, a column with a constant default; the check on open_item is added
-- without a scan, since it allows more than the one that it replaces.
alter table tariff add column stamp text not null default '';
--> statement-breakpoint
alter table open_item drop constraint open_item_kind_check;
--> statement-breakpoint
alter table open_item add constraint open_item_kind_check check (
  kind in ('invoice', 'bill', 'opening', 'payment', 'opening_credit', 'bill_credit', 'credit_note',
    'write_off', 'refund', 'moved_out', 'moved_in')
) not valid;
