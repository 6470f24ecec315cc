// The fact behind a figure: who wrote it down, when, on which phone, and what it did to the books.
import type { FactBehind } from '../../shared/books/answers.ts';
import type { TenantRead } from '../db/tenant-transaction.ts';
import {
  type DescribedRow,
  describedColumns,
  type EntryRow,
  entryColumns,
  entryOf,
  entryTables,
  sentenceOf,
} from './load-entries.ts';

type FactRow = DescribedRow &
  Pick<FactBehind, 'id' | 'type' | 'day' | 'recordedAt' | 'receivedAt' | 'author'> & {
    readonly deviceCode: string;
    readonly customerId: string | null;
    readonly isVoided: boolean;
  };

/** Null where the tenant has no such fact. */
export async function loadFactBehind(read: TenantRead, id: string): Promise<FactBehind | null> {
  const { sql, tenantId } = read;
  const [row] = await sql<FactRow[]>`
    select f.id, f.type, f.day, f.recorded_at as "recordedAt", f.received_at as "receivedAt",
      p.name as author, d.code as "deviceCode", f.customer_id as "customerId",
      exists (
        select 1 from fact_void v
        where v.tenant_id = f.tenant_id and v.target_id = f.id and v.is_effective
      ) as "isVoided",
      ${describedColumns(read)}
    from fact f
    join business b on b.tenant_id = f.tenant_id and b.id = f.business_id
    join device d on d.tenant_id = f.tenant_id and d.id = f.device_id
    join person p on p.tenant_id = f.tenant_id and p.id = f.author_id
    left join customer c on c.tenant_id = f.tenant_id and c.id = f.customer_id
    where f.tenant_id = ${tenantId} and f.id = ${id}`;
  if (row === undefined) return null;
  const entries = await sql<EntryRow[]>`
    select ${entryColumns(read)}
    from ${entryTables(read)}
    where e.tenant_id = ${tenantId} and (e.fact_id = ${id} or e.reverses = ${id})
    order by e.purpose, e.id`;
  const { fact, business, customer, customerId, ...told } = row;
  return {
    ...told,
    description: sentenceOf({ fact, business }),
    customer: customerId === null ? null : { id: customerId, name: customer ?? '' },
    entries: entries.map(entryOf),
  };
}
