-- A tenant and one table under forced row-level security: enough to test the transaction itself.
create table tenant (
  id uuid primary key,
  name text not null,
  version bigint not null default 0
);
--> statement-breakpoint
create table led (tenant_id uuid not null, who text not null);
--> statement-breakpoint
alter table led enable row level security;
--> statement-breakpoint
alter table led force row level security;
--> statement-breakpoint
create policy own_tenant on led
using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
--> statement-breakpoint
grant select, insert, update, delete on led to routebook_app;
--> statement-breakpoint
grant select, update on tenant to routebook_app;
