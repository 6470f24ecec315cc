-- What the office sets of a business beside its name: texts of messages, days to pay by day.
-- Cost on a live table: a small table, a constant default, no rewrite.
alter table business add column settings jsonb not null default '{}';
