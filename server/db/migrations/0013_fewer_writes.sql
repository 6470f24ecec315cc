-- What a posting costs and what a dashboard costs. Lines of the journal keep one index instead of two
-- and no keys of their own (the trigger alone writes them, out of entries that nobody changes); day
-- buckets carry the unit and hold the key to the ledger account for them. What rounds owe is counted
-- as accounts and customers change.
-- Cost on a live table: rewrites no table, but fills one column of account_day, builds a key of
-- journal_line anew (about 2 s a million lines) and sums all accounts once; writes wait meanwhile.
-- Policies are set aside for the owner while rows are read or written: forced, they hide every row.
drop trigger mirror on journal_entry;
--> statement-breakpoint
drop function mirror_reversals();
--> statement-breakpoint
create function mirror_reversal() returns trigger language plpgsql as $$
begin
  if exists (
    select 1
    from journal_entry e
    where e.tenant_id = new.tenant_id and e.id = new.reverses
      and (
        e.accounts <> new.accounts
        or e.unit <> new.unit
        or exists (
          select 1 from unnest(e.amounts, new.amounts) as leg (theirs, ours) where theirs <> -ours
        )
      )
  ) then
    raise exception using errcode = 'RB002', message = 'a reversal mirrors its entry exactly';
  end if;
  return null;
end $$;
--> statement-breakpoint
-- A row that reverses nothing doesn't call it.
create trigger mirror after insert on journal_entry
  for each row when (new.purpose = 'reverse') execute function mirror_reversal();
--> statement-breakpoint
alter table account_day add unit text;
--> statement-breakpoint
alter table account_day no force row level security;
--> statement-breakpoint
alter table ledger_account no force row level security;
--> statement-breakpoint
update account_day d
set unit = l.unit
from ledger_account l
where l.tenant_id = d.tenant_id and l.id = d.ledger_account_id;
--> statement-breakpoint
alter table account_day force row level security;
--> statement-breakpoint
alter table ledger_account force row level security;
--> statement-breakpoint
alter table account_day alter unit set not null;
--> statement-breakpoint
do $$
declare
  named record;
begin
  for named in
    select conrelid::regclass as relation, conname
    from pg_constraint
    where contype = 'f' and conrelid in ('journal_line'::regclass, 'account_day'::regclass)
  loop
    execute format('alter table %s drop constraint %I', named.relation, named.conname);
  end loop;
end $$;
--> statement-breakpoint
-- A leg in another unit changes the key of a bucket that is there, and is refused by it.
alter table account_day add foreign key (tenant_id, ledger_account_id, unit)
  references ledger_account (tenant_id, id, unit);
--> statement-breakpoint
drop index journal_line_by_account;
--> statement-breakpoint
alter table journal_line drop constraint journal_line_pkey;
--> statement-breakpoint
alter table journal_line
  add primary key (tenant_id, ledger_account_id, accounting_day, entry_id, line_no);
--> statement-breakpoint
create or replace function explode_entries() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  with leg as materialized (
    select e.tenant_id, e.id, leg.line_no, leg.account_id, e.unit, leg.amount, e.accounting_day
    from added e, unnest(e.accounts, e.amounts) with ordinality as leg (account_id, amount, line_no)
  ), line as (
    insert into journal_line (
      tenant_id, entry_id, line_no, ledger_account_id, unit, amount, accounting_day)
    select tenant_id, id, line_no, account_id, unit, amount, accounting_day from leg
  )
  insert into account_day as held (
    tenant_id, ledger_account_id, day, slot, debit, credit, lines, unit)
  select tenant_id, account_id, accounting_day, pg_backend_pid() % 8,
    sum(greatest(amount, 0)), sum(greatest(-amount, 0)), count(*), unit
  from leg
  group by tenant_id, account_id, accounting_day, unit
  order by tenant_id, account_id, accounting_day
  on conflict (tenant_id, ledger_account_id, day, slot) do update
  set debit = held.debit + excluded.debit,
    credit = held.credit + excluded.credit,
    lines = held.lines + excluded.lines,
    unit = excluded.unit;
  return null;
end $$;
--> statement-breakpoint
-- What the customers of a round owe and have in hand; the zero id stands for «in no round». Follows
-- from accounts and customers alone; a tenant's writers stand in line, so nobody waits for a row.
create table round_sum (
  tenant_id uuid not null,
  business_id uuid not null,
  round_id uuid not null,
  customers bigint not null,
  outstanding bigint not null,
  unapplied bigint not null,
  primary key (tenant_id, business_id, round_id),
  foreign key (tenant_id, business_id) references business
) with (fillfactor = 50);
--> statement-breakpoint
alter table customer no force row level security;
--> statement-breakpoint
alter table account no force row level security;
--> statement-breakpoint
insert into round_sum
select c.tenant_id, c.business_id, coalesce(c.round_id, '00000000-0000-4000-8000-000000000000'),
  count(distinct c.id), coalesce(sum(a.outstanding), 0), coalesce(sum(a.unapplied), 0)
from customer c
left join account a on a.tenant_id = c.tenant_id and a.customer_id = c.id
group by 1, 2, 3;
--> statement-breakpoint
alter table customer force row level security;
--> statement-breakpoint
alter table account force row level security;
--> statement-breakpoint
create function sum_added_accounts() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into round_sum as held
  select c.tenant_id, c.business_id, coalesce(c.round_id, '00000000-0000-4000-8000-000000000000'),
    0, sum(a.outstanding), sum(a.unapplied)
  from added a
  join customer c on c.tenant_id = a.tenant_id and c.id = a.customer_id
  group by 1, 2, 3
  order by 1, 2, 3
  on conflict (tenant_id, business_id, round_id) do update
  set outstanding = held.outstanding + excluded.outstanding,
    unapplied = held.unapplied + excluded.unapplied;
  return null;
end $$;
--> statement-breakpoint
create function sum_changed_accounts() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into round_sum as held
  select c.tenant_id, c.business_id, coalesce(c.round_id, '00000000-0000-4000-8000-000000000000'),
    0, sum(moved.outstanding), sum(moved.unapplied)
  from (
    select tenant_id, customer_id, outstanding, unapplied from added
    union all
    select tenant_id, customer_id, -outstanding, -unapplied from removed
  ) moved
  join customer c on c.tenant_id = moved.tenant_id and c.id = moved.customer_id
  group by 1, 2, 3
  having sum(moved.outstanding) <> 0 or sum(moved.unapplied) <> 0
  order by 1, 2, 3
  on conflict (tenant_id, business_id, round_id) do update
  set outstanding = held.outstanding + excluded.outstanding,
    unapplied = held.unapplied + excluded.unapplied;
  return null;
end $$;
--> statement-breakpoint
create function count_added_customers() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into round_sum as held
  select tenant_id, business_id, coalesce(round_id, '00000000-0000-4000-8000-000000000000'),
    count(*), 0, 0
  from added
  group by 1, 2, 3
  order by 1, 2, 3
  on conflict (tenant_id, business_id, round_id) do update
  set customers = held.customers + excluded.customers;
  return null;
end $$;
--> statement-breakpoint
-- A customer who goes over to another round takes along what is on their accounts.
create function move_customers() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into round_sum as held
  select moved.tenant_id, moved.business_id,
    coalesce(moved.round_id, '00000000-0000-4000-8000-000000000000'), sum(moved.sign),
    sum(moved.sign * owed.outstanding), sum(moved.sign * owed.unapplied)
  from (
    select n.tenant_id, n.id, side.business_id, side.round_id, side.sign
    from added n
    join removed o on o.tenant_id = n.tenant_id and o.id = n.id,
      lateral (
        values (n.business_id, n.round_id, 1), (o.business_id, o.round_id, -1)
      ) as side (business_id, round_id, sign)
    where n.round_id is distinct from o.round_id or n.business_id <> o.business_id
  ) moved,
    lateral (
      select coalesce(sum(a.outstanding), 0) as outstanding, coalesce(sum(a.unapplied), 0) as unapplied
      from account a
      where a.tenant_id = moved.tenant_id and a.customer_id = moved.id
    ) owed
  group by 1, 2, 3
  order by 1, 2, 3
  on conflict (tenant_id, business_id, round_id) do update
  set customers = held.customers + excluded.customers,
    outstanding = held.outstanding + excluded.outstanding,
    unapplied = held.unapplied + excluded.unapplied;
  return null;
end $$;
--> statement-breakpoint
create trigger sum_added after insert on account
  referencing new table as added for each statement execute function sum_added_accounts();
--> statement-breakpoint
create trigger sum_changed after update on account
  referencing old table as removed new table as added
  for each statement execute function sum_changed_accounts();
--> statement-breakpoint
create trigger count_added after insert on customer
  referencing new table as added for each statement execute function count_added_customers();
--> statement-breakpoint
create trigger move_changed after update on customer
  referencing old table as removed new table as added
  for each statement execute function move_customers();
--> statement-breakpoint
create or replace view round_outstanding with (security_invoker = true) as
select tenant_id, business_id,
  nullif(round_id, '00000000-0000-4000-8000-000000000000') as round_id,
  customers::integer as customers, outstanding, unapplied, outstanding - unapplied as balance
from round_sum
where customers > 0;
--> statement-breakpoint
alter table round_sum enable row level security;
--> statement-breakpoint
alter table round_sum force row level security;
--> statement-breakpoint
create policy of_tenant on round_sum
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
--> statement-breakpoint
grant select on round_sum to routebook_app;
