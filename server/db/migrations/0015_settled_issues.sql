-- An issue is settled by a fact of the office, which may also come before the odd fact itself.
-- Cost on a live table: the check is added without a scan; the index reads all facts once under a
-- lock against writes (about a second for a million) and holds only facts that settle.
alter table issue drop constraint issue_arrived;
--> statement-breakpoint
alter table issue add constraint issue_settled check (
  coalesce(resolution in ('arrived', 'settled'), false) = (resolved_by_fact is not null)
) not valid;
--> statement-breakpoint
create index fact_settling on fact (tenant_id, ((body->>'factId')::uuid), (body->>'kind'))
  where type = 'issue.settled';
