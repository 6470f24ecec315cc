-- Messages to customers (SMS): each once, by a key of its own; numbers that asked for none.
-- Cost on a live table: none, it creates everything.
create table message (
  tenant_id uuid not null references tenant,
  id uuid not null,
  -- What it is about, such as a bill's fact: the same is never queued twice.
  key text not null check (length(key) between 1 and 120),
  kind text not null,
  customer_id uuid,
  phone text not null,
  text text not null check (length(text) between 1 and 1000),
  state text not null default 'waiting'
    check (state in ('waiting', 'sending', 'sent', 'failed', 'unsure', 'withdrawn')),
  attempts smallint not null default 0,
  next_at timestamptz not null,
  problem text,
  created_at timestamptz not null,
  unique (tenant_id, key),
  foreign key (tenant_id, customer_id) references customer
);
--> statement-breakpoint
alter table message add primary key (tenant_id, id);
--> statement-breakpoint
create index message_due on message (tenant_id, next_at) where state in ('waiting', 'sending');
--> statement-breakpoint
create table message_stop (
  tenant_id uuid not null references tenant,
  phone text not null,
  stopped_at timestamptz not null,
  primary key (tenant_id, phone)
);
--> statement-breakpoint
do $$
declare
  named text;
begin
  foreach named in array array['message', 'message_stop'] loop
    execute format('alter table %I enable row level security', named);
    execute format('alter table %I force row level security', named);
    execute format(
      'create policy of_tenant on %I using (tenant_id = nullif(current_setting(''app.tenant'', true), '''')::uuid) '
      'with check (tenant_id = nullif(current_setting(''app.tenant'', true), '''')::uuid)', named);
  end loop;
end $$;
--> statement-breakpoint
grant select, insert, update on message to routebook_app;
--> statement-breakpoint
grant select, insert, delete on message_stop to routebook_app;
