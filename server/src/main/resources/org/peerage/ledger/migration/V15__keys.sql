-- What programs use Peerage with.

-- A key of a user. The key itself is nowhere: its SHA-256 recognises it.
create table api_key (
  id bigint generated always as identity primary key,
  hash bytea not null unique,
  user_id bigint not null references users,
  name text not null,                                   -- what the user calls it
  beginning text not null,                              -- its first characters, by which people tell keys apart
  writes boolean not null,                              -- whether it may add articles
  created timestamptz not null,
  used timestamptz,                                     -- when last, to the minute
  revoked timestamptz
);
create index on api_key (user_id);

-- What was answered to a request that a program may send again, not knowing whether it arrived.
create table answered (
  key_id bigint not null references api_key,
  word text not null,                                   -- the program's own, for the request (Idempotency-Key)
  request bytea not null,                               -- SHA-256 of what was asked
  status integer not null,
  answer text not null,
  at timestamptz not null,
  primary key (key_id, word)
);
create index on answered (at);

-- A claim is asked for by its id.
create index on claim using hash (key);
