-- What changed, so that a copy elsewhere can follow.

-- Of each article (what it claims) and each company (its names) when it changed last. A reader of changes is given what is so now, so one row of each will do.
create table change (
  what text not null check (what in ('article', 'company')),
  number bigint not null,
  why text not null,                                    -- in a word: read, retracted, corrected, meant, named
  transaction xid8 not null default pg_current_xact_id(),
  place bigint not null generated always as identity,
  primary key (what, number)
);
-- Transactions end in another order than they began: only changes before the oldest that still runs are given out, in this order.
create index on change (transaction, place);

-- Which ledger this is: a cursor of another one is worth nothing here.
create table epoch (id uuid not null default gen_random_uuid());
insert into epoch default values;

create function touch_article(numbers bigint[], reason text) returns void language sql as $$
  insert into change (what, number, why)
  select 'article', number, reason from (select distinct unnest(numbers) as number order by 1) n where number is not null
  on conflict (what, number) do update set why = excluded.why, transaction = excluded.transaction, place = excluded.place
$$;

create function touch_company(numbers bigint[]) returns void language sql as $$
  insert into change (what, number, why)
  select 'company', number, 'named' from (select distinct unnest(numbers) as number order by 1) n where number is not null
  on conflict (what, number) do update set why = excluded.why, transaction = excluded.transaction, place = excluded.place
$$;

create function note_reading() returns trigger language plpgsql as $$
begin
  perform touch_article(array(select article from added), 'read');
  return null;
end $$;
create trigger reading_noted after insert on reading referencing new table as added for each statement execute function note_reading();

create function note_retraction() returns trigger language plpgsql as $$
begin
  perform touch_article(array(select article from added), 'retracted');
  return null;
end $$;
create trigger retraction_noted after insert on retraction referencing new table as added for each statement execute function note_retraction();

create function note_correction() returns trigger language plpgsql as $$
begin
  perform touch_article(array(select article from added), 'corrected');
  return null;
end $$;
create trigger correction_noted after insert on correction referencing new table as added for each statement execute function note_correction();

-- Taken back, or back again. What a judgement does shows in who bears a name.
create function note_reversal() returns trigger language plpgsql as $$
begin
  perform touch_article(array(
    select t.article from added a join retraction t on a.what = 'retraction' and t.id = a.number
    union select x.article from added a join correction x on a.what = 'correction' and x.id = a.number), 'reverted');
  return null;
end $$;
create trigger reversal_noted after insert on reversal referencing new table as added for each statement execute function note_reversal();

create function note_meaning() returns trigger language plpgsql as $$
begin
  perform touch_article(array(select r.article from touched t join claim c on c.id = t.claim join reading r on r.id = c.reading), 'meant');
  return null;
end $$;
create trigger meaning_begun after insert on meant referencing new table as touched for each statement execute function note_meaning();
create trigger meaning_ended after delete on meant referencing old table as touched for each statement execute function note_meaning();

-- The name's own number, too: it may have been a company's.
create function note_bearer() returns trigger language plpgsql as $$
begin
  perform touch_company(array(select name from touched union select company from touched));
  return null;
end $$;
create trigger bearer_begun after insert on bearer referencing new table as touched for each statement execute function note_bearer();
create trigger bearer_ended after delete on bearer referencing old table as touched for each statement execute function note_bearer();

create function note_other_bearer() returns trigger language plpgsql as $$
begin
  perform touch_company(array(select company from was union select company from becomes union select name from becomes));
  return null;
end $$;
create trigger bearer_changed after update on bearer referencing old table as was new table as becomes for each statement execute function note_other_bearer();

-- What is there already.
select touch_article(array(select article from reading), 'read');
select touch_company(array(select company from bearer));
