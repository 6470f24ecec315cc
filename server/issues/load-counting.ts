// What counts in place of payments that were entered off a paper receipt: the phone's own fact of
// that very receipt, else the entry with the least id. The office sees both beside each other.
import type { OpenIssue } from '../../shared/issues/answers.ts';
import { receiptCode } from '../../shared/kernel/code.ts';
import type { FactId } from '../../shared/kernel/ids.ts';
import type { ReceiptRef } from '../../shared/ledger/receipt.ts';
import type { StoredFact } from '../../shared/protocol.ts';
import type { TenantRead } from '../db/tenant-transaction.ts';

export type Counting = NonNullable<OpenIssue['counting']>;

type Row = Pick<
  StoredFact,
  'id' | 'type' | 'schema' | 'businessId' | 'seq' | 'recordedAt' | 'offsetMs' | 'day' | 'body'
> &
  Omit<Counting, 'fact'> & {
    /** The entry in whose place it may count. */
    readonly enteredId: FactId;
    readonly asked: ReceiptRef;
    readonly receipt: ReceiptRef | null;
  };

/** By these entries off receipts; those for which nothing else counts are not there. */
export async function loadCounting(
  { sql, tenantId }: TenantRead,
  entered: readonly FactId[],
): Promise<ReadonlyMap<FactId, Counting>> {
  if (entered.length === 0) return new Map();
  const rows = await sql<Row[]>`
    select e.id as "enteredId", e.body->'receipt' as asked, o.body->'receipt' as receipt,
      o.id, o.type, o.schema, o.business_id as "businessId", o.seq,
      o.recorded_at as "recordedAt", o.offset_ms as "offsetMs", o.day, o.body,
      o.device_id as "deviceId", o.author_id as "authorId", p.name as author,
      d.code as "deviceCode"
    from fact e
    join fact o
      on o.tenant_id = e.tenant_id and o.id <> e.id and o.type = e.type
      and o.business_id = e.business_id and o.customer_id = e.customer_id
      and o.account_id = e.account_id
      and (o.number = e.receipt_number or o.receipt_number = e.receipt_number)
    join person p on p.tenant_id = o.tenant_id and p.id = o.author_id
    join device d on d.tenant_id = o.tenant_id and d.id = o.device_id
    where e.tenant_id = ${tenantId} and e.id = any(${entered}::uuid[])
    order by e.id, o.receipt_number is not null desc, o.id desc`;
  // The last of an entry stays: entries from the greatest id down, then the phone's own.
  return new Map(rows.filter(isOfPaper).map((row) => [row.enteredId, countingOf(row)]));
}

const isOfPaper = ({ asked, receipt, id }: Row) =>
  (receipt === null ? receiptCode(id) : receipt.code) === asked.code;

function countingOf(row: Row): Counting {
  const { id, type, schema, businessId, seq, recordedAt, offsetMs, day, body } = row;
  const { deviceId, authorId, author, deviceCode } = row;
  const fact = { id, type, schema, businessId, seq, recordedAt, offsetMs, day, body };
  return { fact, deviceId, authorId, author, deviceCode };
}
