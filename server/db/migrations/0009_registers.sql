-- Meters with a multiplier, a place and an end; readings with what is special about them.
-- Cost on a live table: new columns have constant defaults or none, so no row is rewritten.
alter table meter
  add column multiplier integer not null default 1 check (multiplier >= 1),
  add column place text not null default '',
  add column removed_day date;
--> statement-breakpoint
alter table reading add column about jsonb;
