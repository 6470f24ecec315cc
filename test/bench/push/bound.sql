-- The bound of the push benchmark: everything that a batch of sales and payments writes, by one
-- hand-written set-based statement, with no decoding and no rules.
with batch as (
  select *
  from json_to_recordset($3::text::json) as row (
    id uuid, type text, seq bigint, customer_id uuid, side smallint, amount bigint,
    number text, body jsonb, sha256 bytea, debit_account uuid, credit_account uuid)
), moved as (
  update tenant set version = version + 1 where id = $1 returning version
), reached as (
  update device set last_seq = (select max(seq) from batch), last_contact_at = now()
  where tenant_id = $1 and id = $2
  returning id, person_id
), written as (
  insert into fact (tenant_id, id, type, schema, business_id, device_id, author_id, seq, recorded_at,
    offset_ms, day, body, sha256, customer_id, account_id, number, received_at, version)
  select $1, b.id, b.type, 1, $4, $2, r.person_id, b.seq, now(), 0, $5::date, b.body, b.sha256, b.customer_id,
    b.customer_id, b.number, now(), m.version
  from batch b, moved m, reached r
), posted as (
  insert into journal_entry (tenant_id, id, business_id, fact_id, purpose, accounting_day, value_day,
    unit, accounts, amounts)
  select $1, id, $4, id, 'post', $5::date, $5::date, 'INR', array[debit_account, credit_account],
    array[amount, -amount]
  from batch
), opened as (
  insert into open_item (tenant_id, id, account_id, business_id, customer_id, side, kind, amount, day,
    due_day, number, version)
  select $1, b.id, b.customer_id, $4, b.customer_id, b.side,
    case b.side when 1 then 'invoice' else 'payment' end, b.amount, $5::date, $5::date, b.number, m.version
  from batch b, moved m
), unsettled as (
  select id, account_id, side, amount - allocated as residual, due_day
  from open_item
  where tenant_id = $1 and account_id in (select customer_id from batch)
    and allocated < amount and not is_voided
  union all
  select id, customer_id, side, amount, $5::date from batch
), laid as (
  select id, account_id, side,
    sum(residual) over w as upper, sum(residual) over w - residual as lower
  from unsettled
  window w as (partition by account_id, side order by due_day, id)
), settled as (
  insert into allocation (tenant_id, debit_id, credit_id, origin, account_id, amount)
  select $1, d.id, c.id, 'auto', d.account_id, least(d.upper, c.upper) - greatest(d.lower, c.lower)
  from laid d
  join laid c on c.account_id = d.account_id and c.side = -1
  where d.side = 1 and least(d.upper, c.upper) > greatest(d.lower, c.lower)
), sums as (
  select account_id, sum(residual * side) as balance from unsettled group by account_id
), kept as (
  insert into account as held (tenant_id, id, business_id, customer_id, kind, outstanding, unapplied, version)
  select $1, s.account_id, $4, s.account_id, 'main', greatest(s.balance, 0), greatest(-s.balance, 0), m.version
  from sums s, moved m
  on conflict (tenant_id, id) do update
  set outstanding = excluded.outstanding, unapplied = excluded.unapplied, version = excluded.version
  returning id, outstanding, unapplied
)
select id, outstanding, unapplied from kept
