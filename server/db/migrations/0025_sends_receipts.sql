-- Whether any business of a tenant sends receipts by itself: the sender asks no other tenant for any.
-- Cost on a live table: a small table, a constant default, no rewrite. Tenants that are there count as
-- sending until the sender has asked once: row security hides their businesses from a migration.
alter table tenant add column sends_receipts boolean not null default true;
--> statement-breakpoint
alter table tenant alter column sends_receipts set default false;
--> statement-breakpoint
-- Only ever to true: the sender, which looks at all businesses of the tenant, sets it to false.
create function note_receipts() returns trigger language plpgsql as $$
begin
  update tenant set sends_receipts = true where id = new.tenant_id;
  return null;
end $$;
--> statement-breakpoint
create trigger receipts_switched_on after insert or update of settings on business for each row
  when (new.settings->>'receiptSms' is not null) execute function note_receipts();
