-- The laws that tables alone don't carry: nothing posted changes, journal lines and day buckets follow
-- the entries, counters follow the allocations, tenants don't see each other.
-- Cost on a live table: none, triggers and policies only.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception using errcode = 'RB001',
    message = format('%s is append-only: %s refused', tg_table_name, lower(tg_op));
end $$;
--> statement-breakpoint
create trigger append_only before update or delete on fact for each row execute function refuse_change();
--> statement-breakpoint
create trigger append_only before update or delete on journal_entry for each row execute function refuse_change();
--> statement-breakpoint
create trigger append_only before update or delete on journal_line for each row execute function refuse_change();
--> statement-breakpoint
create trigger append_only before update or delete on held_fact for each row execute function refuse_change();
--> statement-breakpoint
create trigger never_emptied before truncate on fact for each statement execute function refuse_change();
--> statement-breakpoint
create trigger never_emptied before truncate on journal_entry for each statement execute function refuse_change();
--> statement-breakpoint
create trigger never_emptied before truncate on journal_line for each statement execute function refuse_change();
--> statement-breakpoint
create trigger never_emptied before truncate on account_day for each statement execute function refuse_change();
--> statement-breakpoint
create function explode_entries() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into journal_line
  select e.tenant_id, e.id, leg.line_no, leg.account_id, e.unit, leg.amount, e.accounting_day
  from added e, unnest(e.accounts, e.amounts) with ordinality as leg (account_id, amount, line_no);
  insert into account_day as held
  select e.tenant_id, leg.account_id, e.accounting_day, pg_backend_pid() % 8,
    sum(greatest(leg.amount, 0)), sum(greatest(-leg.amount, 0)), count(*)
  from added e, unnest(e.accounts, e.amounts) as leg (account_id, amount)
  group by 1, 2, 3
  order by 1, 2, 3
  on conflict (tenant_id, ledger_account_id, day, slot) do update
  set debit = held.debit + excluded.debit,
    credit = held.credit + excluded.credit,
    lines = held.lines + excluded.lines;
  return null;
end $$;
--> statement-breakpoint
create trigger explode after insert on journal_entry
  referencing new table as added for each statement execute function explode_entries();
--> statement-breakpoint
-- A reversal is the exact mirror of the entry that it reverses.
create function mirror_reversals() returns trigger language plpgsql as $$
begin
  if exists (
    select 1
    from added r
    join journal_entry e on e.tenant_id = r.tenant_id and e.id = r.reverses
    where r.purpose = 'reverse'
      and (
        e.accounts <> r.accounts
        or e.unit <> r.unit
        or exists (
          select 1 from unnest(e.amounts, r.amounts) as leg (theirs, ours) where theirs <> -ours
        )
      )
  ) then
    raise exception using errcode = 'RB002', message = 'a reversal mirrors its entry exactly';
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger mirror after insert on journal_entry
  referencing new table as added for each statement execute function mirror_reversals();
--> statement-breakpoint
-- One by one and by key: a join would be planned once, on a small table, and read the whole tenant.
create function count_allocations() returns trigger language plpgsql as $$
declare
  moved record;
  reached bigint;
begin
  select t.version into reached
  from tenant t
  where t.id = (select c.tenant_id from changed c limit 1);
  for moved in
    select c.tenant_id, side.id,
      sum(case when tg_op = 'INSERT' then c.amount else -c.amount end) as amount
    from changed c, lateral (values (c.debit_id), (c.credit_id)) as side (id)
    group by 1, 2
    order by 1, 2
  loop
    update open_item
    set allocated = allocated + moved.amount, version = reached
    where tenant_id = moved.tenant_id and id = moved.id;
  end loop;
  return null;
end $$;
--> statement-breakpoint
create trigger count_added after insert on allocation
  referencing new table as changed for each statement execute function count_allocations();
--> statement-breakpoint
create trigger count_removed after delete on allocation
  referencing old table as changed for each statement execute function count_allocations();
--> statement-breakpoint
create trigger never_edited before update on allocation for each row execute function refuse_change();
--> statement-breakpoint
-- What is owed, by account, and the status of each debt today in the business's zone: derived, never stored.
create view open_item_status with (security_invoker = true) as
select o.tenant_id, o.id, o.business_id, o.customer_id, o.account_id, o.kind, o.number, o.day, o.due_day,
  o.amount, o.allocated, o.amount - o.allocated as residual,
  case
    when o.is_voided then 'cancelled'
    when o.allocated >= o.amount then 'paid'
    when o.due_day < (now() at time zone b.zone)::date then 'overdue'
    when o.allocated > 0 then 'partially_paid'
    else 'sent'
  end as status
from open_item o
join business b on b.tenant_id = o.tenant_id and b.id = o.business_id
where o.side = 1;
--> statement-breakpoint
create view customer_outstanding with (security_invoker = true) as
select c.tenant_id, c.id as customer_id, c.business_id, c.round_id, c.name, c.code,
  coalesce(sum(o.amount - o.allocated) filter (where o.side = 1), 0)::bigint as outstanding,
  coalesce(sum(o.amount - o.allocated) filter (where o.side = -1), 0)::bigint as unapplied,
  coalesce(sum((o.amount - o.allocated) * o.side), 0)::bigint as balance,
  count(*) filter (where o.side = 1)::integer as unpaid_count,
  min(o.due_day) filter (where o.side = 1) as oldest_due_day
from customer c
left join open_item o
  on o.tenant_id = c.tenant_id and o.customer_id = c.id and o.allocated < o.amount and not o.is_voided
group by c.tenant_id, c.id;
--> statement-breakpoint
create view round_outstanding with (security_invoker = true) as
select tenant_id, business_id, round_id, count(*)::integer as customers,
  sum(outstanding)::bigint as outstanding, sum(unapplied)::bigint as unapplied, sum(balance)::bigint as balance
from customer_outstanding
group by tenant_id, business_id, round_id;
--> statement-breakpoint
create view ledger_balance with (security_invoker = true) as
select l.tenant_id, l.business_id, l.id as ledger_account_id, l.code, l.name, l.type, l.unit,
  coalesce(sum(d.debit), 0)::bigint as debit, coalesce(sum(d.credit), 0)::bigint as credit,
  coalesce(sum(d.debit - d.credit), 0)::bigint as balance
from ledger_account l
left join account_day d on d.tenant_id = l.tenant_id and d.ledger_account_id = l.id
group by l.tenant_id, l.id;
--> statement-breakpoint
-- The running balance of a ledger account, made when it is asked for.
create view ledger_account_history with (security_invoker = true) as
select j.tenant_id, j.ledger_account_id, j.accounting_day, j.entry_id, j.line_no, e.fact_id, j.amount,
  sum(j.amount) over (
    partition by j.tenant_id, j.ledger_account_id order by j.accounting_day, j.entry_id, j.line_no
  )::bigint as balance
from journal_line j
join journal_entry e on e.tenant_id = j.tenant_id and e.id = j.entry_id;
--> statement-breakpoint
do $$
declare
  named text;
begin
  foreach named in array array[
    'person', 'device', 'business', 'round', 'product', 'tariff', 'ledger_account', 'customer', 'departure',
    'account', 'meter', 'reading', 'fact', 'fact_void', 'held_fact', 'issue', 'journal_entry', 'journal_line',
    'account_day', 'open_item', 'allocation'
  ] loop
    execute format('alter table %I enable row level security', named);
    execute format('alter table %I force row level security', named);
    execute format(
      'create policy of_tenant on %I using (tenant_id = nullif(current_setting(''app.tenant'', true), '''')::uuid) '
      'with check (tenant_id = nullif(current_setting(''app.tenant'', true), '''')::uuid)', named);
  end loop;
end $$;
--> statement-breakpoint
grant usage on schema public to routebook_app;
--> statement-breakpoint
grant select on book, tenant, membership, person, device, business, round, product, tariff, ledger_account,
  customer, departure, account, meter, reading, fact, fact_void, held_fact, issue, journal_entry, journal_line,
  account_day, open_item, allocation, open_item_status, customer_outstanding, round_outstanding,
  ledger_balance, ledger_account_history to routebook_app;
--> statement-breakpoint
grant insert on person, membership, device, business, round, product, tariff, ledger_account, customer, departure,
  account, meter, reading, fact, fact_void, held_fact, issue, journal_entry, open_item, allocation to routebook_app;
--> statement-breakpoint
grant update on tenant, person, device, business, round, product, tariff, ledger_account, customer, departure,
  account, meter, reading, fact_void, issue, open_item to routebook_app;
--> statement-breakpoint
grant delete on allocation, departure to routebook_app;
