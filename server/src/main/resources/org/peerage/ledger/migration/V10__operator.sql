-- What the operator decides of pleas, and what follows.

alter table plea
  add column language text not null default 'en',       -- of the form, and of the answer
  add column decision text check (decision in ('granted', 'declined'));

-- Domains whose addresses an admin took though the lists refuse them, each with those below it.
create table allowed_domain (
  domain text primary key check (domain = lower(domain)),
  by text not null,
  since timestamptz not null,
  plea bigint not null                                  -- which asked for it; it may be deleted by now
);

-- What a person named in profiles was given a link to.
create table person_link (
  plea bigint primary key references plea on delete cascade,
  key uuid not null unique,                             -- what the link is made of
  name text not null,                                   -- of the person
  company bigint not null references company_name,
  expires timestamptz not null
);
