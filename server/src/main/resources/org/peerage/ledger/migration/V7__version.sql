-- The last judgement by a person is asked for with each page.
create index on judgement (id) where author <> 'peerage';
