-- The book: tenants and their people, facts, ledger, receivables, and the rows that phones pull.
-- Cost on a live table: none, it creates everything. Tenant first in every key.
-- Primary keys come after the other indexes: on an empty table all plans cost the same, Postgres then
-- takes the index made last, and foreign keys keep that plan until the next analyze (40 times slower).
create table book (
  lineage uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default now(),
  is_only boolean not null default true unique check (is_only)
);
--> statement-breakpoint
insert into book default values;
--> statement-breakpoint
create table tenant (
  id uuid primary key,
  name text not null check (length(name) between 1 and 120),
  version bigint not null default 0 check (version >= 0),
  devices_made integer not null default 0 check (devices_made >= 0)
);
--> statement-breakpoint
-- Which tenant a signed-in user belongs to: read before any tenant is known, so it has no tenant policy.
create table membership (
  user_id text not null,
  tenant_id uuid not null references tenant,
  person_id uuid not null,
  primary key (user_id, tenant_id),
  unique (tenant_id, person_id)
);
--> statement-breakpoint
create table person (
  tenant_id uuid not null references tenant,
  id uuid not null,
  name text not null check (length(name) between 1 and 120),
  role text not null check (role in ('owner', 'manager', 'accountant', 'collector')),
  is_active boolean not null default true,
  version bigint not null,
  primary key (tenant_id, id)
);
--> statement-breakpoint
create table device (
  tenant_id uuid not null references tenant,
  id uuid not null,
  person_id uuid not null,
  code text not null check (code ~ '^[0-9A-HJKMNP-TV-Z]{2,4}$'),
  label text not null,
  kind text not null check (kind in ('phone', 'server')),
  last_seq bigint not null default 0 check (last_seq >= 0),
  paired_at timestamptz not null default now(),
  revoked_at timestamptz,
  last_contact_at timestamptz,
  app_version text not null default '',
  clock_offset_ms bigint not null default 0,
  unsent_count integer not null default 0,
  unsent_oldest_at timestamptz,
  version bigint not null,
  unique (tenant_id, code),
  foreign key (tenant_id, person_id) references person
);
--> statement-breakpoint
alter table device add primary key (tenant_id, id);
--> statement-breakpoint
create table business (
  tenant_id uuid not null references tenant,
  id uuid not null,
  name text not null,
  trade text not null check (trade in ('dairy', 'water', 'laundry', 'retail', 'utility', 'funding')),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  zone text not null,
  tax_scheme text not null check (tax_scheme in ('gst', 'vat', 'none')),
  year_start_month smallint not null check (year_start_month between 1 and 12),
  credit_days smallint not null check (credit_days between 0 and 365),
  paybill text,
  upi_address text,
  list_order smallint not null default 0,
  version bigint not null,
  primary key (tenant_id, id)
);
--> statement-breakpoint
create table round (
  tenant_id uuid not null,
  id uuid not null,
  business_id uuid not null,
  name text not null,
  collector_id uuid,
  list_order smallint not null default 0,
  version bigint not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, business_id) references business,
  foreign key (tenant_id, collector_id) references person
);
--> statement-breakpoint
create table product (
  tenant_id uuid not null,
  id uuid not null,
  business_id uuid not null,
  name text not null,
  unit text not null,
  price_micros bigint not null check (price_micros >= 0),
  tax_rate_bp integer not null check (tax_rate_bp between 0 and 10000),
  is_tax_included boolean not null,
  hsn text not null default '',
  list_order smallint not null default 0,
  version bigint not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, business_id) references business
);
--> statement-breakpoint
create table tariff (
  tenant_id uuid not null,
  id uuid not null,
  from_day date not null,
  business_id uuid not null,
  name text not null,
  unit text not null,
  standing_charge bigint not null check (standing_charge >= 0),
  blocks jsonb not null,
  version bigint not null,
  primary key (tenant_id, id, from_day),
  foreign key (tenant_id, business_id) references business
);
--> statement-breakpoint
create table ledger_account (
  tenant_id uuid not null,
  id uuid not null,
  business_id uuid not null,
  code text not null check (code ~ '^[0-9]{4}$'),
  name text not null,
  type text not null check (type in ('asset', 'liability', 'equity', 'income', 'expense')),
  unit text not null,
  is_active boolean not null default true,
  unique (tenant_id, business_id, code, unit),
  unique (tenant_id, id, unit),
  foreign key (tenant_id, business_id) references business
);
--> statement-breakpoint
alter table ledger_account add primary key (tenant_id, id);
--> statement-breakpoint
create table customer (
  tenant_id uuid not null,
  id uuid not null,
  business_id uuid not null,
  name text not null default '',
  phone text,
  place text not null default '',
  round_id uuid,
  stop_order integer not null default 0,
  code text,
  note text not null default '',
  is_registered boolean not null default false,
  stamps jsonb not null default '{}',
  -- Version at which the customer last entered a round: phones of that round then get all of them.
  round_version bigint not null,
  version bigint not null,
  foreign key (tenant_id, business_id) references business
);
--> statement-breakpoint
create index customer_by_version on customer (tenant_id, version);
--> statement-breakpoint
create index customer_by_round on customer (tenant_id, round_id, stop_order);
--> statement-breakpoint
create index customer_by_code on customer (tenant_id, code) where code is not null;
--> statement-breakpoint
alter table customer add primary key (tenant_id, id);
--> statement-breakpoint
-- A customer that left a round, so that the phones of that round let go of them.
create table departure (
  tenant_id uuid not null,
  round_id uuid not null,
  customer_id uuid not null,
  version bigint not null,
  foreign key (tenant_id, customer_id) references customer
);
--> statement-breakpoint
create index departure_by_version on departure (tenant_id, version);
--> statement-breakpoint
alter table departure add primary key (tenant_id, round_id, customer_id);
--> statement-breakpoint
create table account (
  tenant_id uuid not null,
  id uuid not null,
  business_id uuid not null,
  customer_id uuid not null,
  kind text not null check (kind in ('main', 'meter')),
  outstanding bigint not null default 0 check (outstanding >= 0),
  unapplied bigint not null default 0 check (unapplied >= 0),
  -- Age (due day|id) of the youngest open item of each side that has something allocated: a younger
  -- one leaves the allocations as they are, an older one makes the account be settled anew.
  settled_debit text not null default '',
  settled_credit text not null default '',
  has_choices boolean not null default false,
  version bigint not null,
  foreign key (tenant_id, customer_id) references customer
) with (fillfactor = 80);
--> statement-breakpoint
create index account_by_customer on account (tenant_id, customer_id);
--> statement-breakpoint
create index account_by_version on account (tenant_id, version);
--> statement-breakpoint
alter table account add primary key (tenant_id, id);
--> statement-breakpoint
create table meter (
  tenant_id uuid not null,
  id uuid not null,
  business_id uuid not null,
  customer_id uuid not null,
  serial text not null default '',
  digits smallint not null default 5,
  tariff_id uuid,
  start_value bigint not null default 0,
  installed_day date,
  code text,
  is_installed boolean not null default false,
  stamps jsonb not null default '{}',
  version bigint not null,
  foreign key (tenant_id, customer_id) references customer
);
--> statement-breakpoint
create index meter_by_customer on meter (tenant_id, customer_id);
--> statement-breakpoint
create index meter_by_version on meter (tenant_id, version);
--> statement-breakpoint
alter table meter add primary key (tenant_id, id);
--> statement-breakpoint
create table reading (
  tenant_id uuid not null,
  id uuid not null,
  meter_id uuid not null,
  customer_id uuid not null,
  value bigint not null check (value >= 0),
  day date not null,
  is_voided boolean not null default false,
  foreign key (tenant_id, meter_id) references meter
);
--> statement-breakpoint
create index reading_by_meter on reading (tenant_id, meter_id, day desc, id desc);
--> statement-breakpoint
alter table reading add primary key (tenant_id, id);
--> statement-breakpoint
create table fact (
  tenant_id uuid not null,
  id uuid not null,
  type text not null,
  schema smallint not null,
  business_id uuid not null,
  device_id uuid not null,
  author_id uuid not null,
  seq bigint not null check (seq > 0),
  recorded_at timestamptz not null,
  offset_ms bigint not null,
  day date not null,
  body jsonb not null,
  sha256 bytea not null check (length(sha256) = 32),
  customer_id uuid,
  account_id uuid,
  number text,
  is_number_reused boolean not null default false,
  reference text,
  received_at timestamptz not null,
  issues text[] not null default '{}',
  version bigint not null,
  unique (tenant_id, device_id, seq),
  foreign key (tenant_id, business_id) references business,
  foreign key (tenant_id, device_id) references device,
  foreign key (tenant_id, customer_id) references customer
);
--> statement-breakpoint
create index fact_by_version on fact (tenant_id, version);
--> statement-breakpoint
create index fact_by_customer on fact (tenant_id, customer_id, day);
--> statement-breakpoint
create index fact_by_day on fact (tenant_id, day);
--> statement-breakpoint
create unique index fact_by_number on fact (tenant_id, business_id, number)
  where number is not null and not is_number_reused;
--> statement-breakpoint
create index fact_by_reference on fact (tenant_id, business_id, reference) where reference is not null;
--> statement-breakpoint
alter table fact add primary key (tenant_id, id);
--> statement-breakpoint
-- Which fact was voided by which: of several voids one takes effect, the first that is applied.
create table fact_void (
  tenant_id uuid not null,
  target_id uuid not null,
  void_id uuid not null,
  is_effective boolean not null,
  primary key (tenant_id, target_id, void_id)
);
--> statement-breakpoint
-- What a phone sent that is not applied: malformed, forbidden, impossible, or beyond the server. Kept
-- whole, as text, because what is malformed may be no JSON that the database stores.
create table held_fact (
  tenant_id uuid not null,
  device_id uuid not null,
  seq bigint not null check (seq > 0),
  fact_id uuid,
  sha256 bytea not null,
  payload text not null,
  outcome text not null check (outcome in ('applied', 'refused', 'parked')),
  refusal_code text,
  refusal_words text,
  author_id uuid not null,
  received_at timestamptz not null,
  version bigint not null,
  foreign key (tenant_id, device_id) references device,
  check ((outcome = 'applied') = (refusal_code is null))
);
--> statement-breakpoint
create index held_fact_by_fact on held_fact (tenant_id, fact_id);
--> statement-breakpoint
alter table held_fact add primary key (tenant_id, device_id, seq);
--> statement-breakpoint
create table issue (
  tenant_id uuid not null,
  fact_id uuid not null,
  kind text not null,
  business_id uuid not null,
  customer_id uuid,
  raised_at timestamptz not null,
  resolved_at timestamptz,
  resolved_by uuid,
  resolution text,
  version bigint not null,
  primary key (tenant_id, fact_id, kind),
  foreign key (tenant_id, fact_id) references fact,
  check ((resolved_at is null) = (resolution is null))
);
--> statement-breakpoint
create index issue_open on issue (tenant_id, raised_at) where resolved_at is null;
--> statement-breakpoint
create function array_total(bigint[]) returns numeric
  language sql immutable parallel safe
  return (select coalesce(sum(x), 0) from unnest($1) as x);
--> statement-breakpoint
-- An entry is balanced by its own row: the check holds even where triggers are off.
create table journal_entry (
  tenant_id uuid not null,
  id uuid not null,
  business_id uuid not null,
  fact_id uuid not null,
  purpose text not null check (purpose in ('post', 'reverse')),
  reverses uuid,
  accounting_day date not null,
  value_day date not null,
  unit text not null,
  accounts uuid[] not null,
  amounts bigint[] not null,
  recorded_at timestamptz not null default now(),
  unique (tenant_id, fact_id, purpose),
  unique (tenant_id, reverses),
  foreign key (tenant_id, fact_id) references fact,
  constraint journal_entry_balances check (array_total(amounts) = 0),
  constraint journal_entry_has_legs check (
    cardinality(amounts) >= 2
    and cardinality(accounts) = cardinality(amounts)
    and array_position(amounts, null) is null
    and array_position(accounts, null) is null
  ),
  constraint journal_entry_has_no_empty_leg check (0 <> all (amounts)),
  constraint journal_entry_reversal_names_its_entry check ((purpose = 'reverse') = (reverses is not null))
);
--> statement-breakpoint
alter table journal_entry add primary key (tenant_id, id);
--> statement-breakpoint
alter table journal_entry add foreign key (tenant_id, reverses) references journal_entry;
--> statement-breakpoint
create table journal_line (
  tenant_id uuid not null,
  entry_id uuid not null,
  line_no smallint not null,
  ledger_account_id uuid not null,
  unit text not null,
  amount bigint not null check (amount <> 0),
  accounting_day date not null,
  primary key (tenant_id, entry_id, line_no),
  foreign key (tenant_id, entry_id) references journal_entry,
  foreign key (tenant_id, ledger_account_id, unit) references ledger_account (tenant_id, id, unit)
);
--> statement-breakpoint
create index journal_line_by_account on journal_line (tenant_id, ledger_account_id, accounting_day);
--> statement-breakpoint
create table account_day (
  tenant_id uuid not null,
  ledger_account_id uuid not null,
  day date not null,
  slot smallint not null,
  debit bigint not null check (debit >= 0),
  credit bigint not null check (credit >= 0),
  lines bigint not null,
  primary key (tenant_id, ledger_account_id, day, slot),
  foreign key (tenant_id, ledger_account_id) references ledger_account
) with (fillfactor = 70);
--> statement-breakpoint
create table open_item (
  tenant_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  business_id uuid not null,
  customer_id uuid not null,
  side smallint not null check (side in (1, -1)),
  kind text not null check (kind in ('invoice', 'bill', 'opening', 'payment', 'opening_credit')),
  amount bigint not null check (amount > 0),
  allocated bigint not null default 0,
  day date not null,
  due_day date not null,
  number text,
  choices jsonb,
  is_voided boolean not null default false,
  version bigint not null,
  unique (tenant_id, id, account_id, side),
  foreign key (tenant_id, account_id) references account,
  foreign key (tenant_id, id) references fact,
  constraint open_item_not_over_allocated check (allocated >= 0 and allocated <= amount),
  constraint open_item_voided_settles_nothing check (not is_voided or allocated = 0)
) with (fillfactor = 80);
--> statement-breakpoint
create index open_item_by_account on open_item (tenant_id, account_id);
--> statement-breakpoint
create index open_item_unsettled on open_item (tenant_id, account_id, side, due_day, id)
  where allocated < amount and not is_voided;
--> statement-breakpoint
create index open_item_by_version on open_item (tenant_id, version);
--> statement-breakpoint
alter table open_item add primary key (tenant_id, id);
--> statement-breakpoint
create table allocation (
  tenant_id uuid not null,
  debit_id uuid not null,
  credit_id uuid not null,
  origin text not null check (origin in ('manual', 'auto', 'frozen')),
  account_id uuid not null,
  amount bigint not null check (amount > 0),
  debit_side smallint not null default 1 check (debit_side = 1),
  credit_side smallint not null default -1 check (credit_side = -1),
  foreign key (tenant_id, debit_id, account_id, debit_side)
    references open_item (tenant_id, id, account_id, side),
  foreign key (tenant_id, credit_id, account_id, credit_side)
    references open_item (tenant_id, id, account_id, side)
);
--> statement-breakpoint
create index allocation_by_account on allocation (tenant_id, account_id);
--> statement-breakpoint
alter table allocation add primary key (tenant_id, debit_id, credit_id, origin);
