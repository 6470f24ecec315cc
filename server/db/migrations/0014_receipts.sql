-- Payments entered off a customer's paper receipt are found by that receipt's number, and so is
-- what a phone recorded under it, also where that number was used twice.
-- Cost on a live table: the column is added without a rewrite, null for what is there; each index
-- holds few rows or none, but reads the table once while writers wait.
alter table fact add column receipt_number text;
--> statement-breakpoint
create index fact_by_receipt_number on fact (tenant_id, receipt_number)
  where receipt_number is not null;
--> statement-breakpoint
create index fact_by_reused_number on fact (tenant_id, number)
  where number is not null and is_number_reused;
