// Journal entries with their legs and the fact behind each, described by the fact's own definition.
import type { Row } from 'postgres';
import type { JournalEntry } from '../../shared/books/answers.ts';
import { ask, decodeFact } from '../../shared/facts.ts';
import type { DeviceId, PersonId } from '../../shared/kernel/ids.ts';
import type { Business } from '../../shared/ledger/business.ts';
import type { TenantRead } from '../db/tenant-transaction.ts';

/** Where a page of the journal ends: the youngest entries come first. */
export type EntryKey = { readonly accountingDay: string; readonly id: string };

export type EntryRow = EntryKey &
  DescribedRow & {
    readonly factId: string;
    readonly purpose: 'post' | 'reverse';
    readonly valueDay: JournalEntry['valueDay'];
    readonly accountingDay: JournalEntry['accountingDay'];
    readonly legs: JournalEntry['legs'];
  };

/** The columns of a fact and its business that a sentence about it needs. */
export type DescribedRow = {
  readonly fact: Row & { readonly deviceId: DeviceId; readonly authorId: PersonId };
  readonly business: Business;
  readonly number: string | null;
  readonly customer: string | null;
};

/** `f` is the fact, `b` its business, `c` its customer or nobody. */
export const describedColumns = ({ sql }: TenantRead) => sql`
  json_build_object('id', f.id, 'type', f.type, 'schema', f.schema, 'businessId', f.business_id,
    'seq', f.seq, 'recordedAt', to_char(f.recorded_at at time zone 'utc',
      'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'offsetMs', f.offset_ms, 'day', f.day, 'body', f.body,
    'deviceId', f.device_id, 'authorId', f.author_id) as fact,
  json_build_object('id', b.id, 'name', b.name, 'trade', b.trade, 'currency', b.currency,
    'zone', b.zone, 'taxScheme', b.tax_scheme, 'yearStartMonth', b.year_start_month,
    'creditDays', b.credit_days, 'paybill', b.paybill, 'upiAddress', b.upi_address,
    'settings', b.settings) as business,
  f.number, nullif(c.name, '') as customer`;

/** `e` is the entry: its columns and legs in the order of the chart. */
export const entryColumns = (read: TenantRead) => read.sql`
  e.id, e.fact_id as "factId", e.purpose, e.accounting_day as "accountingDay",
  e.value_day as "valueDay", ${describedColumns(read)},
  (
    select json_agg(json_build_object('code', l.code, 'name', l.name, 'amount', leg.amount)
      order by leg.amount < 0, l.code)
    from unnest(e.accounts, e.amounts) as leg (account_id, amount)
    join ledger_account l on l.tenant_id = e.tenant_id and l.id = leg.account_id
  ) as legs`;

/** What an entry and its fact are joined of. */
export const entryTables = ({ sql }: TenantRead) => sql`
  journal_entry e
  join fact f on f.tenant_id = e.tenant_id and f.id = e.fact_id
  join business b on b.tenant_id = e.tenant_id and b.id = e.business_id
  left join customer c on c.tenant_id = f.tenant_id and c.id = f.customer_id`;

/** A fact in one sentence; its kind where this version can't read it. */
export function sentenceOf({ fact, business }: Pick<DescribedRow, 'fact' | 'business'>): string {
  const { deviceId, authorId, ...told } = fact;
  const decoded = decodeFact(told, { deviceId, authorId });
  if (!decoded.ok) return String(told['type']);
  return ask(decoded.value, (definition, own) => definition.describe(own, business));
}

export function entryOf(row: EntryRow): JournalEntry {
  const { id, factId, purpose, accountingDay, valueDay, number, customer, legs } = row;
  const description = sentenceOf(row);
  return { id, factId, purpose, accountingDay, valueDay, description, number, customer, legs };
}
