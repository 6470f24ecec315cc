-- Runs: executions of an import, a billing or a migration, with their steps and what became of every
-- source row. They are not synced and carry no version. Cost on a live table: none, it creates
-- everything.
create table run (
  tenant_id uuid not null references tenant,
  id uuid not null,
  kind text not null check (kind ~ '^[a-z][a-z0-9-]{0,39}$'),
  -- What it was run on: the same kind and source goes on where it stopped.
  source text not null check (length(source) between 1 and 400),
  business_id uuid,
  author_id uuid not null,
  is_rehearsal boolean not null default false,
  state text not null check (state in ('running', 'failed', 'finished', 'rolled_back')),
  -- How often a run of this kind and source was rolled back before: facts then get other ids.
  generation integer not null default 0 check (generation >= 0),
  -- The run that this one takes back.
  undoes uuid,
  started_at timestamptz not null,
  ended_at timestamptz,
  unique (tenant_id, id, kind),
  foreign key (tenant_id, business_id) references business,
  foreign key (tenant_id, author_id) references person,
  check ((state in ('running')) = (ended_at is null))
);
--> statement-breakpoint
create index run_by_start on run (tenant_id, started_at desc);
--> statement-breakpoint
alter table run add primary key (tenant_id, id);
--> statement-breakpoint
-- One run at a time of a kind and source is unfinished: that is the one which goes on.
create unique index run_unfinished on run (tenant_id, kind, source)
  where state in ('running', 'failed');
--> statement-breakpoint
create table run_step (
  tenant_id uuid not null,
  run_id uuid not null,
  place smallint not null check (place > 0),
  name text not null check (length(name) between 1 and 80),
  state text not null check (state in ('waiting', 'running', 'failed', 'finished')),
  done bigint not null default 0 check (done >= 0),
  total bigint not null default 0 check (total >= 0),
  figures jsonb not null default '{}',
  -- Why it failed, in words.
  words text,
  started_at timestamptz,
  ended_at timestamptz,
  primary key (tenant_id, run_id, place),
  foreign key (tenant_id, run_id) references run,
  check ((state = 'failed') = (words is not null))
);
--> statement-breakpoint
-- What became of one source row. `source` holds the row whole, as it came: it is the run's backup.
create table run_row (
  tenant_id uuid not null,
  run_id uuid not null,
  source_table text not null,
  source_key text not null,
  outcome text not null check (outcome in ('landed', 'remarked', 'there', 'apart', 'differs')),
  reasons text[] not null default '{}',
  words text not null default '',
  -- Minor units; null where the row moves no money.
  amount bigint,
  customer_id uuid,
  fact_id uuid,
  source jsonb not null,
  foreign key (tenant_id, run_id) references run,
  constraint run_row_says_why
    check (outcome in ('landed', 'there') or cardinality(reasons) > 0)
);
--> statement-breakpoint
create index run_row_by_outcome on run_row (tenant_id, run_id, outcome);
--> statement-breakpoint
create index run_row_by_fact on run_row (tenant_id, fact_id) where fact_id is not null;
--> statement-breakpoint
alter table run_row add primary key (tenant_id, run_id, source_table, source_key);
--> statement-breakpoint
do $$
declare
  named text;
begin
  foreach named in array array['run', 'run_step', 'run_row'] loop
    execute format('alter table %I enable row level security', named);
    execute format('alter table %I force row level security', named);
    execute format(
      'create policy of_tenant on %I using (tenant_id = nullif(current_setting(''app.tenant'', true), '''')::uuid) '
      'with check (tenant_id = nullif(current_setting(''app.tenant'', true), '''')::uuid)', named);
  end loop;
end $$;
--> statement-breakpoint
grant select, insert, update on run, run_step, run_row to routebook_app;
