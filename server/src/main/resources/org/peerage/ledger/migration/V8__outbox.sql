-- Mails that are to be sent. A row says what is to be said, never the words nor the address: these are looked up when it is sent, so that nothing secret lies
-- here and a mail about something that is gone is never sent. In no backup: a restored ledger must not send again what was sent.

create table outbox (
  id bigint generated always as identity primary key,
  kind text not null,                                   -- whose mail it is
  object bigint not null,                               -- what it is about, a number of that kind
  mail uuid not null unique default gen_random_uuid(),  -- in its Message-ID, the same at each try
  due timestamptz not null,
  rests_until timestamptz not null,                     -- nobody takes it before: not due yet, in somebody's hands, or failed a while ago
  tries int not null default 0,
  sent timestamptz,
  given_up timestamptz,
  why text,                                             -- what went wrong last, without addresses
  check (sent is null or given_up is null)
);
create index on outbox (rests_until) where sent is null and given_up is null;
-- What nobody has begun to write is to be said once.
create unique index outbox_waiting on outbox (kind, object) where tries = 0;
