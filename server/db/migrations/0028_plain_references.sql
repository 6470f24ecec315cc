-- References are found in capitals and without blanks, however they were typed: one M-Pesa code or
-- UTR is one, whoever wrote it down.
-- Cost on a live table: reads the table once while writers wait; the index that it replaces goes.
create index fact_by_plain_reference on fact (tenant_id, upper(replace(reference, ' ', '')))
  where reference is not null;
--> statement-breakpoint
drop index fact_by_reference;
