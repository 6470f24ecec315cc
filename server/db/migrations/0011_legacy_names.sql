-- The names by which the old outstanding system was asked, as views and functions over our tables in a
-- schema of their own, in major units: `set search_path to legacy, public` and its own queries run
-- unchanged. They tell what our tables say: drafts owe nothing, credit counts, every customer stands
-- in the summary, and a status follows from items and the day. Cost on a live table: none, it adds
-- views and functions only.
create schema legacy;
--> statement-breakpoint
create function legacy.major(minor numeric, currency text) returns numeric
  language sql immutable parallel safe
  return case when currency = 'UGX' then round(minor, 2) else round(minor / 100, 2) end;
--> statement-breakpoint
create view legacy.routes with (security_invoker = true) as
select tenant_id, id, name, business_id, list_order
from public.round;
--> statement-breakpoint
create view legacy.products with (security_invoker = true) as
select tenant_id, id, name, unit as unit_of_measure, round(price_micros / 1000000.0, 2) as current_price,
  round(tax_rate_bp / 100.0, 2) as gst_rate
from public.product;
--> statement-breakpoint
create view legacy.customer_balance with (security_invoker = true) as
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
    coalesce(sum(i.amount - i.allocated) filter (where i.side = 1 and i.kind <> 'opening'), 0) as invoiced,
    coalesce(sum(i.amount - i.allocated) filter (where i.side = -1), 0) as unapplied,
    count(*) filter (where i.side = 1 and i.kind <> 'opening') as unpaid,
    min(i.day) filter (where i.side = 1 and i.kind <> 'opening') as oldest_unpaid_date
  from public.account a
  join public.open_item i on i.tenant_id = a.tenant_id and i.account_id = a.id
  where a.tenant_id = c.tenant_id and a.customer_id = c.id
    and i.allocated < i.amount and not i.is_voided
) o on true;
--> statement-breakpoint
create view legacy.customers with (security_invoker = true) as
select c.tenant_id, c.id, c.name as billing_name, c.name as contact_person, c.phone as phone_primary,
  c.place as address, c.round_id as route_id, c.stop_order as route_order, c.code as account_code,
  o.opening_balance
from public.customer c
join legacy.customer_balance o on o.tenant_id = c.tenant_id and o.customer_id = c.id;
--> statement-breakpoint
create view legacy.customer_outstanding_summary with (security_invoker = true) as
select o.customer_id, c.name as billing_name, c.name as contact_person, r.name as route_name,
  o.opening_balance, o.invoice_outstanding, o.total_outstanding, o.unpaid_invoice_count,
  o.oldest_unpaid_date, o.unapplied_credit, o.tenant_id
from legacy.customer_balance o
join public.customer c on c.tenant_id = o.tenant_id and c.id = o.customer_id
left join public.round r on r.tenant_id = c.tenant_id and r.id = c.round_id;
--> statement-breakpoint
create function legacy.calculate_customer_outstanding(customer_uuid uuid) returns numeric
  language sql stable
  return (
    select coalesce(sum(legacy.major((i.amount - i.allocated) * i.side, b.currency)), 0.00)
    from public.account a
    join public.open_item i on i.tenant_id = a.tenant_id and i.account_id = a.id
    join public.business b on b.tenant_id = a.tenant_id and b.id = a.business_id
    where a.customer_id = customer_uuid and not i.is_voided
      and a.tenant_id = coalesce(nullif(current_setting('app.tenant', true), '')::uuid, a.tenant_id)
  );
--> statement-breakpoint
create view legacy.invoice_metadata with (security_invoker = true) as
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
where i.side = 1 and i.kind <> 'opening';
--> statement-breakpoint
create view legacy.invoice_line_items with (security_invoker = true) as
select f.tenant_id, md5(f.id::text || line.place)::uuid as id, f.id as invoice_id,
  'manual_sale' as line_type, null::uuid as reference_id,
  (line.sold ->> 'productId')::uuid as product_id, line.sold ->> 'name' as product_name,
  round((line.sold ->> 'quantity')::numeric / 1000, 3) as quantity,
  round((line.sold ->> 'price')::numeric / 1000000, 2) as unit_price,
  round((line.sold ->> 'quantity')::numeric * (line.sold ->> 'price')::numeric / 1000000000, 2)
    as line_total,
  round((line.sold ->> 'taxRate')::numeric / 100, 2) as gst_rate,
  (line.sold ->> 'isTaxIncluded')::boolean as is_tax_included
from public.fact f
join public.open_item i on i.tenant_id = f.tenant_id and i.id = f.id
cross join lateral jsonb_array_elements(f.body -> 'lines') with ordinality as line (sold, place)
where f.type = 'sale.recorded';
--> statement-breakpoint
create view legacy.payments with (security_invoker = true) as
select i.tenant_id, i.id, i.customer_id, legacy.major(i.amount, b.currency) as amount,
  i.day as payment_date, f.body ->> 'method' as payment_method, f.reference,
  (
    select a.debit_id
    from public.allocation a
    join public.open_item debit on debit.tenant_id = a.tenant_id and debit.id = a.debit_id
    where a.tenant_id = i.tenant_id and a.account_id = i.account_id and a.credit_id = i.id
      and debit.kind <> 'opening'
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
create view legacy.invoice_payments with (security_invoker = true) as
select a.tenant_id, md5(a.debit_id::text || a.credit_id || a.origin)::uuid as id,
  a.debit_id as invoice_id, a.credit_id as payment_id,
  legacy.major(a.amount, b.currency) as amount_allocated, credit.day as allocation_date,
  a.origin as notes, debit.kind = 'opening' as is_opening
from public.allocation a
join public.open_item debit on debit.tenant_id = a.tenant_id and debit.id = a.debit_id
join public.open_item credit on credit.tenant_id = a.tenant_id and credit.id = a.credit_id
join public.business b on b.tenant_id = debit.tenant_id and b.id = debit.business_id;
--> statement-breakpoint
create view legacy.unapplied_payments with (security_invoker = true) as
select i.tenant_id, i.id, i.customer_id, i.id as payment_id,
  legacy.major(i.amount - i.allocated, b.currency) as amount_unapplied,
  'Awaiting invoice allocation' as reason, i.day as created_at
from public.open_item i
join public.business b on b.tenant_id = i.tenant_id and b.id = i.business_id
where i.side = -1 and not i.is_voided and i.allocated < i.amount;
--> statement-breakpoint
-- A status follows from items and the day, so there is nothing to update: it is there to be called.
create function legacy.update_invoice_status(invoice_uuid uuid) returns void
  language plpgsql stable as $$
begin
  if not exists (select 1 from legacy.invoice_metadata where id = invoice_uuid) then
    raise exception 'There is no invoice %', invoice_uuid;
  end if;
end $$;
--> statement-breakpoint
-- The source of every move, row by row, as it came.
create view legacy.customers_backup with (security_invoker = true) as
select tenant_id, run_id, source_key, source from public.run_row where source_table = 'customers';
--> statement-breakpoint
create view legacy.invoice_metadata_backup with (security_invoker = true) as
select tenant_id, run_id, source_key, source from public.run_row where source_table = 'invoice_metadata';
--> statement-breakpoint
create view legacy.payments_backup with (security_invoker = true) as
select tenant_id, run_id, source_key, source from public.run_row where source_table = 'payments';
--> statement-breakpoint
grant usage on schema legacy to routebook_app;
--> statement-breakpoint
grant select on all tables in schema legacy to routebook_app;
