-- Where the day of an article was read. A day that is doubted is kept beside and counts nowhere: its article has none.
alter table article
  add column published_from text,                       -- json-ld, meta, time, ...; null where that was not kept
  add column doubted date,                              -- the day that it says; published is null then
  add column doubt text;                                -- why: in the future, before the web, before its site

-- The days of articles that were taken in before anybody looked at them, by a restored backup too.
create function doubt_days() returns void language plpgsql as $$
declare
  doubted bigint[];
begin
  with judged as (
    select id, case when published > (retrieved at time zone 'UTC')::date + 1 then 'in the future' when published < '1991-08-06' then 'before the web' end as why
    from article where published_from is null and published is not null),
  changed as (
    update article a set doubted = a.published, published = null, doubt = judged.why from judged where judged.id = a.id and judged.why is not null returning a.id)
  select array_agg(id) from changed into doubted;
  update told t set published = '0001-01-01' from claim c join reading r on r.id = c.reading where t.claim = c.id and r.article = any(doubted);
  perform touch_article(doubted, 'read');
end $$;
select doubt_days();

-- Where an address leads for good (301, 308): it is asked there.
alter table address add column moved text;

-- The first that is due of each host of a source, without passing over the others.
create index on address (source, host, purpose desc, due, id) where due is not null;
drop index address_purpose_due_id_idx;
