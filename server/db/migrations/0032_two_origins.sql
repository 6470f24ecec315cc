-- An allocation is made by hand or by age; closed periods freeze nothing, so no third origin is there.
-- Cost on a live table: none, no row has it and the table is not scanned.
alter table allocation drop constraint allocation_origin_check;
--> statement-breakpoint
alter table allocation add constraint allocation_origin_check
  check (origin in ('manual', 'auto')) not valid;
