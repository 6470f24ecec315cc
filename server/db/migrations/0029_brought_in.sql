-- Who brought in a fact out of a phone's rescue file: it carries its phone's author, not them. A
-- log. Cost on a live table: none, it creates a table.
create table brought_in (
  tenant_id uuid not null,
  device_id uuid not null,
  seq bigint not null,
  person_id uuid not null,
  at timestamptz not null,
  primary key (tenant_id, device_id, seq),
  foreign key (tenant_id, device_id) references device,
  foreign key (tenant_id, person_id) references person
);
--> statement-breakpoint
create trigger append_only before update or delete on brought_in
  for each row execute function refuse_change();
--> statement-breakpoint
create trigger never_emptied before truncate on brought_in
  for each statement execute function refuse_change();
--> statement-breakpoint
alter table brought_in enable row level security;
--> statement-breakpoint
alter table brought_in force row level security;
--> statement-breakpoint
create policy of_tenant on brought_in
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
--> statement-breakpoint
grant select, insert on brought_in to routebook_app;
