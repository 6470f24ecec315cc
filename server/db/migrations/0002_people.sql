-- Who signs in: users, their sessions and passwords, kept by the sign-in library under its own names
-- with the prefix auth_, and the sign-ins that the demo shows. Cost on a live table: none, it creates
-- everything. The application's role gets no grant: whatever runs for a tenant cannot read a password.
create table auth_user (
  id text primary key,
  name text not null,
  email text not null unique,
  email_verified boolean not null default false,
  image text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
--> statement-breakpoint
create table auth_session (
  id text primary key,
  user_id text not null references auth_user on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
--> statement-breakpoint
create index auth_session_by_user on auth_session (user_id);
--> statement-breakpoint
create table auth_account (
  id text primary key,
  user_id text not null references auth_user on delete cascade,
  account_id text not null,
  provider_id text not null,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (provider_id, account_id)
);
--> statement-breakpoint
create index auth_account_by_user on auth_account (user_id);
--> statement-breakpoint
create table auth_verification (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
--> statement-breakpoint
create index auth_verification_by_identifier on auth_verification (identifier);
--> statement-breakpoint
-- Shown to whoever opens the sign-in page, so only the demo fills it.
create table demo_sign_in (
  email text primary key,
  password text not null,
  name text not null,
  role text not null check (role in ('owner', 'manager', 'accountant', 'collector'))
);
