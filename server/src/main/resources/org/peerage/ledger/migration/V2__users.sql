-- Who may use Peerage. Users change; what they did is only ever appended; links, sessions and lockouts come and go and are in no backup.

create table users (
  id bigint generated always as identity primary key,
  email text not null unique check (email = lower(email)),
  name text not null,
  access text not null check (access in ('reader', 'analyst', 'admin')),
  active boolean not null default true,
  password text,                                        -- encoded with its parameters and salt; null until a link sets one
  subject text unique,                                  -- what an identity provider calls the user: issuer and subject
  created timestamptz not null
);

-- A one-time link that sets a password.
create table link (
  hash bytea primary key,                               -- SHA-256 of the token
  purpose text not null check (purpose in ('first', 'invited', 'reset')),
  user_id bigint references users,                      -- null for the first admin, who is made by it
  expires timestamptz not null,
  check ((purpose = 'first') = (user_id is null))
);
create index on link (user_id);

create table session (
  id bigint generated always as identity primary key,
  hash bytea not null unique,                           -- SHA-256 of the token
  user_id bigint not null references users,
  created timestamptz not null,
  seen timestamptz not null,
  expires timestamptz not null,                         -- however much it is used
  agent text not null,                                  -- what the browser calls itself
  address text not null                                 -- shortened
);
create index on session (user_id);

-- Failed attempts, by whom or from where.
create table lockout (
  key bytea primary key,                                -- SHA-256 of an email or an address
  failures int not null,
  last timestamptz not null,
  until timestamptz not null
);

-- The audit log.
create table act (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  who text not null,
  what text not null,
  object text not null,                                 -- on whom or on what; empty where on nothing
  detail text not null,
  address text not null                                 -- shortened; empty at the command line
);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the audit log is only ever appended to';
end $$;

create trigger act_stays before update or delete or truncate on act execute function refuse_change();
