-- A source is one of its business: an unfinished run of one is not gone on with for another. Where a
-- folder lay is kept, so that two of the same name are told apart. A run that does every step again
-- forgets the rows that made no fact, and tells them anew.
-- Cost on a live table: the index of unfinished runs is made anew, of few rows; a column without a
-- default, no rewrite.
drop index run_unfinished;
--> statement-breakpoint
create unique index run_unfinished on run (
  tenant_id, kind, source, coalesce(business_id, '00000000-0000-0000-0000-000000000000')
) where state in ('running', 'failed');
--> statement-breakpoint
alter table run add column read_from text check (length(read_from) between 1 and 4000);
--> statement-breakpoint
grant delete on run_row to routebook_app;
