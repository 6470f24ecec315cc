-- What a phone tells of itself: whether its browser keeps the book, and what its unsent facts are
-- worth. Cost on a live table: none, both columns are added without a rewrite.
alter table device
  add column storage_kept boolean,
  add column unsent_sums jsonb not null default '[]';
