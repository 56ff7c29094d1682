-- The ledger. Its first half is only ever appended to; the second is derived from it and can be made anew.

-- A text stands once, whoever prints it.
create table article_text (
  hash bytea primary key,                               -- SHA-256 of its UTF-8
  body text not null
);

create table article (
  id bigint generated always as identity primary key,
  key bytea not null unique,                            -- SHA-256 of all below but what it is called and when it was added
  document text not null,                               -- what it was called when it was added first
  url text,
  publisher text,
  title text,
  author text,
  published date,
  language text not null,
  text bytea not null references article_text,
  retrieved timestamptz not null default now()
);
create index on article (text);

-- What one reader made of an article. The newest reading of an article is the one that counts; it supersedes the others.
create table reading (
  id bigint generated always as identity primary key,
  article bigint not null references article,
  reader text not null,                                 -- which model and rules
  read timestamptz not null default now(),
  unique (article, reader)
);
create index on reading (article, id);

create table claim (
  id bigint generated always as identity primary key,
  reading bigint not null references reading,
  key text not null,                                    -- the claim's own id
  kind text not null,
  stage text not null,
  stance text not null,
  confidence real not null,
  body text not null,                                   -- the claim in its JSON form
  unique (reading, key)
);

-- A name of a company as articles have it.
create table company_name (
  id bigint generated always as identity primary key,
  name text not null unique,
  key text not null                                     -- without case, punctuation and legal form
);
create index on company_name (key text_pattern_ops);

-- Which names fill roles of a claim.
create table naming (
  name bigint not null references company_name,
  claim bigint not null references claim,
  primary key (name, claim)
);
create index on naming (claim);

-- Whether two names are of one company, who says so and why. A later judgement of the same author on the same pair replaces the earlier one.
create table judgement (
  id bigint generated always as identity primary key,
  one bigint not null references company_name,
  other bigint not null references company_name,
  verdict text not null check (verdict in ('same', 'different', 'unsure')),
  score real not null,                                  -- how likely they are one, 0 to 1, as the author sees it
  author text not null,
  why text not null,
  judged timestamptz not null default now(),
  check (one < other)
);
create index on judgement (one, other);
create index on judgement (other);

-- An article, or one claim of it, that does not count, or counts again.
create table retraction (
  id bigint generated always as identity primary key,
  article bigint not null references article,
  claim text,                                           -- the claim's own id; all of the article where it is null
  withdrawn boolean not null default false,             -- the retraction is taken back
  author text not null,
  why text not null,
  retracted timestamptz not null default now()
);
create index on retraction (article);

-- The claims that count: of the newest reading of their article, and not retracted.
create view standing_claim as
select c.id, c.key, c.kind, c.stage, c.stance, c.confidence, c.body, r.article
from claim c join reading r on r.id = c.reading
where not exists (select from reading newer where newer.article = r.article and newer.id > r.id)
  and not exists (
    select from retraction t
    where t.article = r.article and (t.claim is null or t.claim = c.key) and not t.withdrawn
      and not exists (select from retraction later where later.article = t.article and later.claim is not distinct from t.claim and later.id > t.id));

-- Derived ------------------------------------------------------------------------------------------------------------------------

-- Keys by which names that may be of one company find each other.
create table block (
  key text not null,
  name bigint not null references company_name,
  primary key (key, name)
);
create index on block (name);

-- What articles say of the bearer of a name, by which it can be known again.
create table fact (
  name bigint not null references company_name,
  kind text not null,
  value text not null,
  primary key (name, kind, value)
);
create index on fact (value) where kind = 'alias';

-- Which company bears a name: the smallest number of its names.
create table bearer (
  name bigint primary key references company_name,
  company bigint not null references company_name
);
create index on bearer (company);

-- Which articles tell one story: the smallest number of its articles.
create table story (
  article bigint primary key references article,
  story bigint not null references article
);
create index on story (story);

-- Keys by which articles that may tell one story find each other.
create table band (
  key bigint not null,
  article bigint not null references article,
  primary key (key, article)
);

-- How far each derivation has come: the last number of what it derives from.
create table derivation (
  name text primary key,
  up_to bigint not null
);
