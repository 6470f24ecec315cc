-- What the office sets of a business beside its name, by key: texts of messages and the like.
-- Cost on a live table: a small table, a constant default, no rewrite.
alter table business add column settings jsonb not null default '{}';
