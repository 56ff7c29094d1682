-- Who asked for a sample. Leads come and go: what nobody confirms, and who is idle for long, is deleted, and with a lead goes all that is known of it. What stays is
-- `suppressed`: addresses that are not to be written to, as a salted hash.

create table lead (
  id bigint generated always as identity primary key,
  key uuid not null unique,                             -- what its links are made of
  email text not null unique check (email = lower(email)),
  language text not null,                               -- of the form that was used last
  created timestamptz not null,
  confirmed timestamptz,                                -- when a link that was sent there was used first
  seen timestamptz not null,                            -- the last time that anything was asked for or answered
  reminded timestamptz                                  -- when the link to what is kept was sent last
);

create index lead_domain on lead (split_part(email, '@', 2));

create table sample_request (
  id bigint generated always as identity primary key,
  key uuid not null unique,
  lead bigint not null references lead on delete cascade,
  name bigint not null references company_name,         -- of the company
  as_of date not null,
  page text not null,                                   -- where it was asked for; empty where nobody says
  created timestamptz not null,
  expires timestamptz not null,
  granted int not null,                                 -- how often its link may be used
  uses int not null check (uses >= 0),                  -- how often it still may
  opened timestamptz,                                   -- the first use
  network text not null,                                -- from where; emptied after a while
  hash bytea not null unique                            -- SHA-256 of its link
);

create index sample_request_lead on sample_request (lead);
create index sample_request_created on sample_request (created);

create table consent (
  id bigint generated always as identity primary key,
  lead bigint not null references lead on delete cascade,
  wording text not null,                                -- exactly as shown
  version text not null,
  language text not null,
  given timestamptz not null,
  how text not null,
  network text not null,                                -- from where; emptied after a while
  withdrawn timestamptz,
  withdrawal text                                       -- how
);

create index consent_lead on consent (lead);

-- One, made when it is first needed.
create table suppression_salt (
  salt bytea not null,
  number int not null default 1 primary key check (number = 1)
);

create table suppressed (
  hash bytea not null,                                  -- SHA-256 of the salt and the address
  scope text not null check (scope in ('news', 'all')),
  since timestamptz not null,
  why text not null,
  primary key (hash, scope)
);

-- What somebody asked a person to look at: an address that was refused, a line about themselves, their rights.
create table plea (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('review', 'objection', 'correction', 'erasure', 'access')),
  email text not null,
  name text not null,
  company text not null,
  words text not null,
  created timestamptz not null,
  due timestamptz not null,                             -- until when it has to be answered
  network text not null,
  answered timestamptz,
  answer text not null default '',
  by text not null default ''
);
