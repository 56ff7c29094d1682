-- Where followers are told by webhook, and how far they were told. What is under way is known event by event, so that a try that breaks off begins where the last one ended.

create table endpoint (
  id bigint generated always as identity primary key,
  follower bigint not null unique references follower on delete cascade,
  url text not null,
  secret text not null,                                 -- what posts are signed with (Standard Webhooks)
  state text not null check (state in ('on', 'paused', 'gone', 'given up')),
  since timestamptz not null,
  failing timestamptz                                   -- since when nothing is taken there; null while all is
);

-- Up to where an endpoint has all that is new of a follow.
create table posted (
  follow bigint primary key references follow on delete cascade,
  claim bigint not null,
  retraction bigint not null,
  correction bigint not null,
  reversal bigint not null
);

-- What an endpoint took since.
create table taken_event (
  endpoint bigint not null references endpoint on delete cascade,
  event text not null,
  primary key (endpoint, event)
);

-- What endpoints answered last.
create table endpoint_answer (
  id bigint generated always as identity primary key,
  endpoint bigint not null references endpoint on delete cascade,
  at timestamptz not null,
  event text not null,                                  -- empty for a test
  taken boolean not null,
  said text not null
);

create index endpoint_answer_endpoint on endpoint_answer (endpoint);
