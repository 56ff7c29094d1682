-- Which company a name means where several may be called so. All of it is derived.

-- Names that several companies may be called by for short.
create table short_name (
  name bigint primary key references company_name
);

-- In this claim a short name means the bearer of a fuller one.
create table meant (
  claim bigint not null references claim,
  name bigint not null references company_name,
  fuller bigint not null references company_name,
  primary key (claim, name)
);
create index on meant (name);
create index on meant (fuller);

-- Names to be looked at again: what their articles mean by them and, where facts is set, what standing claims tell of their bearers.
create table revisit (
  name bigint primary key references company_name,
  facts boolean not null
);

-- Which companies a claim is about, by which of its names.
create view borne as
select g.claim, g.name, b.company
from bearer b join naming g on g.name = b.name
where not exists (select from meant m where m.claim = g.claim and m.name = g.name)
union all
select m.claim, m.name, b.company
from bearer b join meant m on m.fuller = b.name;
