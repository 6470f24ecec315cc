-- Keys with which phones of the office make codes for cash that they take; no phone pulls them.
-- Cost on a live table: none, a new table.
create table device_code_key (
  tenant_id uuid not null,
  device_id uuid not null,
  key bytea not null check (length(key) = 32),
  primary key (tenant_id, device_id),
  foreign key (tenant_id, device_id) references device
);
--> statement-breakpoint
alter table device_code_key enable row level security;
--> statement-breakpoint
alter table device_code_key force row level security;
--> statement-breakpoint
create policy of_tenant on device_code_key
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
--> statement-breakpoint
grant select, insert on device_code_key to routebook_app;
