-- By the old system's names an invoice is what was billed: an invoice, a bill, a debit note, a late
-- fee. What went back out as a refund, or over to another account, takes away from what is in hand.
-- Cost on a live table: none, it replaces views only.
create or replace view legacy.customer_balance with (security_invoker = true) as
select c.tenant_id, c.id as customer_id,
  legacy.major(coalesce(o.opening, 0), b.currency) as opening_balance,
  legacy.major(coalesce(o.invoiced, 0), b.currency) as invoice_outstanding,
  legacy.major(coalesce(o.unapplied, 0), b.currency) as unapplied_credit,
  legacy.major(coalesce(o.opening + o.invoiced - o.unapplied, 0), b.currency) as total_outstanding,
  coalesce(o.unpaid, 0)::integer as unpaid_invoice_count,
  o.oldest_unpaid_date
from public.customer c
join public.business b on b.tenant_id = c.tenant_id and b.id = c.business_id
left join lateral (
  select coalesce(sum(i.amount - i.allocated) filter (where i.side = 1 and i.kind = 'opening'), 0) as opening,
    coalesce(sum(i.amount - i.allocated) filter (where i.kind in ('invoice', 'bill', 'debit_note', 'late_fee')), 0)
      as invoiced,
    coalesce(sum((i.amount - i.allocated) * -i.side) filter (
      where i.side = -1 or i.kind in ('refund', 'moved_out')), 0) as unapplied,
    count(*) filter (where i.kind in ('invoice', 'bill', 'debit_note', 'late_fee')) as unpaid,
    min(i.day) filter (where i.kind in ('invoice', 'bill', 'debit_note', 'late_fee'))
      as oldest_unpaid_date
  from public.account a
  join public.open_item i on i.tenant_id = a.tenant_id and i.account_id = a.id
  where a.tenant_id = c.tenant_id and a.customer_id = c.id
    and i.allocated < i.amount and not i.is_voided
) o on true;
--> statement-breakpoint
create or replace view legacy.invoice_metadata with (security_invoker = true) as
select i.tenant_id, i.id, i.number as invoice_number, i.customer_id, i.day as invoice_date,
  i.due_day as due_date, legacy.major(i.amount, b.currency) as total_amount,
  legacy.major(i.allocated, b.currency) as amount_paid,
  case when i.is_voided then 0.00 else legacy.major(i.amount - i.allocated, b.currency) end
    as amount_outstanding,
  case
    when i.is_voided then 'cancelled'
    when i.allocated >= i.amount then 'paid'
    when i.allocated > 0 then 'partially_paid'
    when i.due_day < (now() at time zone b.zone)::date then 'overdue'
    else 'sent'
  end as invoice_status,
  (
    select max(credit.day)
    from public.allocation a
    join public.open_item credit on credit.tenant_id = a.tenant_id and credit.id = a.credit_id
    where a.tenant_id = i.tenant_id and a.account_id = i.account_id and a.debit_id = i.id
  ) as last_payment_date
from public.open_item i
join public.business b on b.tenant_id = i.tenant_id and b.id = i.business_id
where i.kind in ('invoice', 'bill', 'debit_note', 'late_fee');
--> statement-breakpoint
create or replace view legacy.payments with (security_invoker = true) as
select i.tenant_id, i.id, i.customer_id, legacy.major(i.amount, b.currency) as amount,
  i.day as payment_date, f.body ->> 'method' as payment_method, f.reference,
  (
    select a.debit_id
    from public.allocation a
    join public.open_item debit on debit.tenant_id = a.tenant_id and debit.id = a.debit_id
    where a.tenant_id = i.tenant_id and a.account_id = i.account_id and a.credit_id = i.id
      and debit.kind in ('invoice', 'bill', 'debit_note', 'late_fee')
    order by debit.due_day, debit.id
    limit 1
  ) as primary_invoice_id,
  case
    when i.allocated = 0 then 'unapplied'
    when i.allocated < i.amount then 'partially_applied'
    else 'fully_applied'
  end as allocation_status,
  legacy.major(i.allocated, b.currency) as amount_applied,
  legacy.major(i.amount - i.allocated, b.currency) as amount_unapplied
from public.open_item i
join public.business b on b.tenant_id = i.tenant_id and b.id = i.business_id
join public.fact f on f.tenant_id = i.tenant_id and f.id = i.id
where i.side = -1 and i.kind = 'payment' and not i.is_voided;
--> statement-breakpoint
create or replace view legacy.invoice_payments with (security_invoker = true) as
select a.tenant_id, md5(a.debit_id::text || a.credit_id || a.origin)::uuid as id,
  a.debit_id as invoice_id, a.credit_id as payment_id,
  legacy.major(a.amount, b.currency) as amount_allocated, credit.day as allocation_date,
  a.origin as notes, debit.kind = 'opening' as is_opening
from public.allocation a
join public.open_item debit on debit.tenant_id = a.tenant_id and debit.id = a.debit_id
join public.open_item credit on credit.tenant_id = a.tenant_id and credit.id = a.credit_id
join public.business b on b.tenant_id = debit.tenant_id and b.id = debit.business_id
where debit.kind not in ('refund', 'moved_out');
