-- When publishers' reports were weighed last, and how long it took: no row before the first time.
create table weighing (
  one boolean primary key default true check (one),
  ended timestamptz not null,
  took interval not null
);
