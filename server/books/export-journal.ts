// The whole journal of one business as text, oldest first, in pages that together are one picture:
// only what was in the book when the export began, however long it takes to be read.
import type { Database } from '../db/open-database.ts';
import { readTenant } from '../db/tenant-transaction.ts';
import { csvHead, csvOf } from './csv-journal.ts';
import type { Chart } from './exported-entry.ts';
import { hledgerHead, hledgerOf } from './hledger-journal.ts';
import { type BookedBusiness, loadBusinesses } from './load-business.ts';
import { type EntryRow, entryColumns, entryOf, entryTables } from './load-entries.ts';

export type ExportFormat = 'hledger' | 'csv';

const ENTRIES_A_PAGE = 1_000;

type Asked = {
  readonly tenantId: string;
  readonly businessId: string;
  readonly format: ExportFormat;
};

/** Pieces of the text; null where there is no such business. */
export async function exportJournal(
  database: Database,
  { tenantId, businessId, format }: Asked,
): Promise<AsyncGenerator<string> | null> {
  const found = await readTenant(database, tenantId, async (read) => {
    const [business] = await loadBusinesses(read, businessId);
    if (business === undefined) return null;
    const chart = await read.sql<Chart[number][]>`
      select code, name, type from ledger_account
      where tenant_id = ${tenantId} and business_id = ${businessId} and unit = ${business.currency}
      order by code`;
    const [tenant] = await read.sql<{ version: number }[]>`
      select version from tenant where id = ${tenantId}`;
    return { business, chart: [...chart], version: tenant?.version ?? 0 };
  });
  if (found === null) return null;
  const { business, chart, version } = found;
  const write = format === 'hledger' ? hledgerOf : csvOf;
  const head = format === 'hledger' ? hledgerHead(business, chart) : csvHead;
  const type = new Map(chart.map((account) => [account.code, account.type]));
  return (async function* () {
    yield head;
    for await (const page of pages(database, { tenantId, business, version })) {
      yield page
        .map((entry) => write(entry, { business, typeOf: (code) => type.get(code) ?? '' }))
        .join('');
    }
  })();
}

type Picture = {
  readonly tenantId: string;
  readonly business: BookedBusiness;
  readonly version: number;
};

async function* pages(database: Database, { tenantId, business, version }: Picture) {
  let [day, id] = ['0001-01-01', '00000000-0000-0000-0000-000000000000'];
  for (;;) {
    const rows = await readTenant(
      database,
      tenantId,
      (read) => read.sql<(EntryRow & { readonly deviceCode: string })[]>`
        select ${entryColumns(read)}, d.code as "deviceCode"
        from ${entryTables(read)}
        join device d on d.tenant_id = f.tenant_id and d.id = f.device_id
        where e.tenant_id = ${tenantId} and e.business_id = ${business.id}
          and (e.accounting_day, e.id) > (${day}::date, ${id}::uuid)
          and f.version <= ${version}
          and (e.reverses is null or exists (
            select 1 from fact undone
            where undone.tenant_id = e.tenant_id and undone.id = e.reverses
              and undone.version <= ${version}
          ))
        order by e.accounting_day, e.id
        limit ${ENTRIES_A_PAGE}`,
    );
    const last = rows.at(-1);
    if (last === undefined) return;
    [day, id] = [last.accountingDay, last.id];
    yield rows.map((row) => ({ ...entryOf(row), deviceCode: row.deviceCode }));
  }
}
