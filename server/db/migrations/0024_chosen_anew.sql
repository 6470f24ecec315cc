-- What was chosen anew for credits is asked for by account, whenever an account is settled whole.
-- Cost on a live table: reads fact once and blocks writes to it meanwhile, about 1 s a million.
create index fact_choosing_anew on fact (tenant_id, account_id) where type = 'payment.allocated';
