-- Where articles come from: the addresses that are fetched, what each held, and how sources fared. Sources themselves are files of the operator.

create table address (
  id bigint generated always as identity primary key,
  source text not null,                                 -- the name of its file
  url text not null unique,
  host text not null,                                   -- in small letters; empty where it has none
  purpose text not null check (purpose in ('list', 'article')),
  found timestamptz not null,
  published date,                                       -- of an article, as the list says in which it was found
  due timestamptz,                                      -- when anybody may fetch it next; null for never again
  tries bigint not null default 0,                      -- how often it was taken
  failures int not null default 0,                      -- in a row
  trouble text,                                         -- why it could not be fetched the last time
  fetched timestamptz,                                  -- when it was there the last time
  visits int not null default 0,                        -- how often it was there
  etag text,                                            -- what its server called what was there
  modified text,
  reminder text                                         -- how far it was read, where it grows at its end
);
create index on address (purpose desc, due, id) where due is not null;
create index on address (source);

-- What an address held, one after another. The last is the version that counts; those before it are retracted.
create table version (
  id bigint generated always as identity primary key,
  address bigint not null references address,
  article bigint not null references article,
  seen timestamptz not null default now()
);
create index on version (address, id);
create index on version (article);

-- How a source fared on a day, by UTC.
create table harvest (
  source text not null,
  day date not null,
  fetched int not null default 0,                       -- answers with something new
  unchanged int not null default 0,
  failed int not null default 0,
  articles int not null default 0,
  claims int not null default 0,
  primary key (source, day)
);

-- What an earlier version says is retracted by nobody: no review.
create or replace view review as
select 'judgement' as what, id as number, judged as at, author, why,
  case verdict when 'same' then 'join' when 'different' then 'split' else 'leave' end as deed,
  one, other, null::bigint as article, null::text as claim, null::text as stage, null::text as reverts, null::bigint as reverts_number
from judgement where author <> 'peerage'
union all
select 'retraction', id, retracted, author, why, case when withdrawn then 'reinstate' else 'retract' end, null, null, article, claim, null, null, null
from retraction where author <> 'peerage'
union all
select 'correction', id, corrected, author, why, 'correct', null, null, article, claim, stage, null, null from correction
union all
select 'dismissal', id, dismissed, author, why, 'leave', one, other, article, claim, null, null, null from dismissal
union all
select 'reversal', v.id, v.reversed, v.author, v.why, case when v.withdrawn then 'renew' else 'revert' end,
  coalesce(j.one, d.one), coalesce(j.other, d.other), coalesce(t.article, x.article, d.article), coalesce(t.claim, x.claim, d.claim), x.stage,
  v.what, v.number
from reversal v
left join judgement j on v.what = 'judgement' and j.id = v.number
left join retraction t on v.what = 'retraction' and t.id = v.number
left join correction x on v.what = 'correction' and x.id = v.number
left join dismissal d on v.what = 'dismissal' and d.id = v.number;

create index on retraction (author, id);

-- How publishers' reports of talks turned out. Derived from all deals, made anew now and then.
create table track_record (
  publisher text primary key,
  confirmed int not null,
  denied int not null
);
