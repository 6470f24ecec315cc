-- What rounds owe is counted anew. Where an ordinary user owns the tables, a book that had customers
-- and no entries came through 0013 without its sums: forced policies hid the customers.
-- Cost on a live table: sums all accounts once; writes wait meanwhile.
alter table customer no force row level security;
--> statement-breakpoint
alter table account no force row level security;
--> statement-breakpoint
alter table round_sum no force row level security;
--> statement-breakpoint
delete from round_sum;
--> statement-breakpoint
insert into round_sum (tenant_id, business_id, round_id, customers, outstanding, unapplied)
select c.tenant_id, c.business_id, coalesce(c.round_id, '00000000-0000-4000-8000-000000000000'),
  count(distinct c.id), coalesce(sum(a.outstanding), 0), coalesce(sum(a.unapplied), 0)
from customer c
left join account a on a.tenant_id = c.tenant_id and a.customer_id = c.id
group by 1, 2, 3;
--> statement-breakpoint
alter table round_sum force row level security;
--> statement-breakpoint
alter table account force row level security;
--> statement-breakpoint
alter table customer force row level security;
