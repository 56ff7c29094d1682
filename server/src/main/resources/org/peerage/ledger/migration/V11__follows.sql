-- What users and leads follow. Of each follow is known what was told last, as numbers of the last claim and reviews that counted then: whatever comes in later with
-- an older day is news nonetheless.

create table follower (
  id bigint generated always as identity primary key,
  key uuid not null unique default gen_random_uuid(),   -- what its links are made of
  account bigint unique references users on delete cascade,
  lead bigint unique references lead on delete cascade,
  rhythm text not null check (rhythm in ('never', 'at once', 'daily', 'weekly')),
  zone text not null,                                   -- as the IANA names it
  due timestamptz not null,                             -- when the next mail is thought of
  feed bytea unique,                                    -- SHA-256 of its feed's address
  check (num_nonnulls(account, lead) = 1)
);

create index follower_due on follower (due) where rhythm <> 'never';

create table follow (
  id bigint generated always as identity primary key,
  follower bigint not null references follower on delete cascade,
  name bigint not null references company_name,         -- of the company
  deal text not null,                                   -- the key of a line; empty for all of the company
  parts text not null,                                  -- words, with commas between; empty for everything
  since timestamptz not null,
  claim bigint not null,                                -- what was told last
  retraction bigint not null,
  correction bigint not null,
  reversal bigint not null,
  unique (follower, name, deal)
);
