-- Photos of facts, each under the SHA-256 of its bytes. They come after the facts, are never
-- changed, and count for nothing in the books. Pictures are packed already, so that the database
-- stores them as they are. Cost on a live table: none, it creates a table.
create table photo (
  tenant_id uuid not null,
  fact_id uuid not null,
  sha256 bytea not null check (length(sha256) = 32),
  kind text not null check (kind in ('image/jpeg', 'image/webp')),
  bytes bytea not null,
  byte_count integer not null check (byte_count between 1 and 300000),
  person_id uuid not null,
  at timestamptz not null,
  primary key (tenant_id, fact_id, sha256),
  check (length(bytes) = byte_count),
  foreign key (tenant_id, fact_id) references fact (tenant_id, id),
  foreign key (tenant_id, person_id) references person
);
--> statement-breakpoint
alter table photo alter column bytes set storage external;
--> statement-breakpoint
create index photo_size on photo (tenant_id) include (byte_count);
--> statement-breakpoint
create trigger append_only before update or delete on photo
  for each row execute function refuse_change();
--> statement-breakpoint
create trigger never_emptied before truncate on photo
  for each statement execute function refuse_change();
--> statement-breakpoint
alter table photo enable row level security;
--> statement-breakpoint
alter table photo force row level security;
--> statement-breakpoint
create policy of_tenant on photo
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
--> statement-breakpoint
grant select, insert on photo to routebook_app;
