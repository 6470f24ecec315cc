-- Counts how often it ran; slow, so that processes which start together meet here.
create table applied_once (applied_at timestamptz not null default now());
--> statement-breakpoint
insert into applied_once default values;
--> statement-breakpoint
select pg_sleep(0.3);
