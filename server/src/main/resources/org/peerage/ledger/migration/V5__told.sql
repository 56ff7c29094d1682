-- What is looked for across companies: claims by their kind and stage, the last published first. Derived, and kept by the database itself as claims come in.
create table told (
  claim bigint primary key references claim,
  kind text not null,
  stage text not null,                                  -- as it was read
  stance text not null,
  published date not null,                              -- of its article; 0001-01-01 where it has no day
  words text not null                                   -- whose post it is and which, in small letters; empty for other kinds
);

create function words_of_post(kind text, body text) returns text language sql immutable as $$
  select case when kind = 'post' then lower(coalesce((
    select string_agg(f ->> 'name', ' ') from jsonb_path_query(body::jsonb, '$.roles.keyvalue() ? (@.key == "person" || @.key == "title").value[*]') f), ''))
  else '' end
$$;

create function tell() returns trigger language plpgsql as $$
begin
  insert into told
  select c.id, c.kind, c.stage, c.stance, coalesce(a.published, '0001-01-01'), words_of_post(c.kind, c.body)
  from added c join reading r on r.id = c.reading join article a on a.id = r.article
  on conflict do nothing;
  return null;
end $$;

create trigger claim_told after insert on claim referencing new table as added for each statement execute function tell();

insert into told
select c.id, c.kind, c.stage, c.stance, coalesce(a.published, '0001-01-01'), words_of_post(c.kind, c.body)
from claim c join reading r on r.id = c.reading join article a on a.id = r.article;

create index on told (published desc, claim desc);
create index on told (kind, published desc, claim desc);
create index on told (stage, published desc, claim desc);
create index on told (published desc, claim desc) where stance = 'denies';
create index on article (published desc nulls last, id desc);
create index on fact (lower(value)) where kind in ('headquarters', 'place');
