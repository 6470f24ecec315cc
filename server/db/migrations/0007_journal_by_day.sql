-- The journal of a business in the order of its days, page by page.
-- Cost on a live table: reads journal_entry once and blocks writes to it meanwhile, about 3 s a million.
create index journal_entry_by_day on journal_entry (tenant_id, business_id, accounting_day, id);
