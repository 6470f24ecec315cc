-- Which fact settled an issue by coming at last; found by the customer who was not known.
-- Cost on a live table: a column without default, no rewrite; the index is made under a lock on
-- issues, of which a book holds thousands: well under a second.
alter table issue add column resolved_by_fact uuid;
--> statement-breakpoint
alter table issue add constraint issue_arrived check ((resolution = 'arrived') = (resolved_by_fact is not null));
--> statement-breakpoint
create index issue_open_by_customer on issue (tenant_id, customer_id) where resolved_at is null;
