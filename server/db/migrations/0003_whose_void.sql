-- Whose a void was to make: whether its author belonged to the office when it came.
-- Cost on a live table: a column with a constant default, no rewrite; under a second.
alter table fact_void add column is_by_office boolean not null default true;
--> statement-breakpoint
-- Voids from before were anybody's; every later one says whose it is.
alter table fact_void alter column is_by_office drop default;
