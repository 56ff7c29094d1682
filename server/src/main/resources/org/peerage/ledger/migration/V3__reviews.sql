-- Reviews: what people say of what was read and joined. All appended; a review that is reverted is as if it had never been.

-- The stage of a claim is another than the article's reader made of it. Of those on one claim the last stands.
create table correction (
  id bigint generated always as identity primary key,
  article bigint not null references article,
  claim text not null,                                  -- the claim's own id, as it was read
  stage text not null,                                  -- one of the life cycle of its kind
  author text not null,
  why text not null,
  corrected timestamptz not null default now()
);
create index on correction (article, claim);

-- A suggestion was looked at and all left as it is: two names, or a claim.
create table dismissal (
  id bigint generated always as identity primary key,
  one bigint references company_name,
  other bigint references company_name,
  article bigint references article,
  claim text,
  author text not null,
  why text not null,
  dismissed timestamptz not null default now(),
  check ((one < other and article is null and claim is null)
    or (one is null and other is null and article is not null and claim is not null))
);
create index on dismissal (one, other);
create index on dismissal (article, claim);

-- A review does not count any more, or counts again. Of those on one review the last stands.
create table reversal (
  id bigint generated always as identity primary key,
  what text not null check (what in ('judgement', 'retraction', 'correction', 'dismissal')),
  number bigint not null,                               -- of the row of that table
  withdrawn boolean not null default false,             -- the review counts again
  author text not null,
  why text not null,
  reversed timestamptz not null default now()
);
create index on reversal (what, number, id);

create index on judgement (judged) where author <> 'peerage';

-- The reviews that do not count.
create view reverted as
select what, number from reversal r
where not withdrawn
  and not exists (select from reversal later where later.what = r.what and later.number = r.number and later.id > r.id);

create view kept_judgement as
select * from judgement where author = 'peerage' or id not in (select number from reverted where what = 'judgement');

create view kept_retraction as
select * from retraction where id not in (select number from reverted where what = 'retraction');

create view kept_correction as
select * from correction where id not in (select number from reverted where what = 'correction');

create view kept_dismissal as
select * from dismissal where id not in (select number from reverted where what = 'dismissal');

-- Of each author on each pair the last judgement.
create view standing_judgement as
select * from kept_judgement j
where not exists (
  select from kept_judgement later where later.one = j.one and later.other = j.other and later.author = j.author and later.id > j.id);

create view standing_retraction as
select * from kept_retraction t
where not withdrawn and not exists (
  select from kept_retraction later where later.article = t.article and later.claim is not distinct from t.claim and later.id > t.id);

create view standing_correction as
select * from kept_correction x
where not exists (select from kept_correction later where later.article = x.article and later.claim = x.claim and later.id > x.id);

-- The claims that count: of the newest reading of their article, and not retracted; each with the stage that people put right.
-- The stage is looked up for each row and not joined: a join more and the planner would look through all claims.
create or replace view standing_claim as
select c.id, c.key, c.kind,
  coalesce((select x.stage from standing_correction x where x.article = r.article and x.claim = c.key), c.stage) as stage,
  c.stance, c.confidence,
  coalesce((select jsonb_set(c.body::jsonb, '{stage}', to_jsonb(x.stage))::text
    from standing_correction x where x.article = r.article and x.claim = c.key), c.body) as body,
  r.article
from claim c join reading r on r.id = c.reading
where not exists (select from reading newer where newer.article = r.article and newer.id > r.id)
  and not exists (select from standing_retraction t where t.article = r.article and (t.claim is null or t.claim = c.key));

-- All reviews, whatever they are about, with what they are about; a reversal is about what the reverted review is about.
create view review as
select 'judgement' as what, id as number, judged as at, author, why,
  case verdict when 'same' then 'join' when 'different' then 'split' else 'leave' end as deed,
  one, other, null::bigint as article, null::text as claim, null::text as stage, null::text as reverts, null::bigint as reverts_number
from judgement where author <> 'peerage'
union all
select 'retraction', id, retracted, author, why, case when withdrawn then 'reinstate' else 'retract' end, null, null, article, claim, null, null, null
from retraction
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

-- Derived ------------------------------------------------------------------------------------------------------------------------

-- What is worth a look: names that may be of one company, and claims. Made anew as a whole when the ledger has grown.
create table suggestion (
  place integer primary key,                            -- the most worthwhile first
  reason text not null check (reason in ('near', 'denied', 'unsure')),
  one bigint references company_name,
  other bigint references company_name,
  claim bigint references claim,
  touched bigint not null,                              -- how many claims an answer may touch
  check ((one is null) = (other is null) and (one is null) <> (claim is null))
);
create index on suggestion (reason, place);
