-- What people did about a fact that was kept apart: its author withdraws it or asks, the office
-- releases it into the book or returns it with a note. A log: steps are added, never changed. Cost
-- on a live table: none, it creates a table.
create table held_step (
  tenant_id uuid not null,
  id uuid not null,
  device_id uuid not null,
  seq bigint not null,
  kind text not null check (kind in ('withdrawn', 'asked', 'returned', 'released')),
  note text not null check (length(note) <= 500),
  replaced_by uuid,
  person_id uuid not null,
  at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, device_id, seq) references held_fact,
  foreign key (tenant_id, person_id) references person
);
--> statement-breakpoint
create index held_step_by_fact on held_step (tenant_id, device_id, seq);
--> statement-breakpoint
create trigger append_only before update or delete on held_step
  for each row execute function refuse_change();
--> statement-breakpoint
create trigger never_emptied before truncate on held_step
  for each statement execute function refuse_change();
--> statement-breakpoint
alter table held_step enable row level security;
--> statement-breakpoint
alter table held_step force row level security;
--> statement-breakpoint
create policy of_tenant on held_step
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
--> statement-breakpoint
grant select, insert on held_step to routebook_app;
