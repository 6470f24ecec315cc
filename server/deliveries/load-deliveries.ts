// Reads what a billing needs of customers, page by page: what was delivered by month, product and
// price, what invoices that stand have billed of it, and what is taken daily.
import type { SubscriptionFact } from '../../shared/deliveries/due-on.ts';
import { SUBSCRIPTION_TYPES } from '../../shared/deliveries/due-on.ts';
import { decodeFact } from '../../shared/facts.ts';
import type { Day } from '../../shared/kernel/day.ts';
import type { BusinessId, CustomerId } from '../../shared/kernel/ids.ts';
import type { StoredFact } from '../../shared/protocol.ts';
import type { MonthSum } from '../../shared/sales/plan-invoice.ts';
import { instantOf } from '../db/read-sets.ts';
import type { TenantRead } from '../db/tenant-transaction.ts';
import { groupBy } from '../sync/group-by.ts';

export type BillableCustomer = {
  readonly id: CustomerId;
  readonly name: string;
  readonly code: string | null;
  readonly sums: readonly MonthSum[];
  /** Days of the billed month of which somebody said what became of the delivery. */
  readonly days: readonly Day[];
  readonly subscriptions: readonly SubscriptionFact[];
  /** Invoices that were ever made for them, voided ones included: part of the next one's id. */
  readonly invoices: number;
};

export type DeliveriesAsk = {
  readonly businessId: BusinessId;
  /** First day that is looked at. */
  readonly since: Day;
  /** First day of the billed month. */
  readonly from: Day;
  readonly upTo: Day;
  readonly after: string;
  readonly limit: number;
};

type SumRow = Omit<MonthSum, 'delivered' | 'billed'> & {
  readonly customerId: CustomerId;
  readonly amount: number;
};

/** Customers of a business who ever had a subscription or a delivery, by id, behind `after`. */
export async function loadBillableCustomers(
  read: TenantRead,
  ask: DeliveriesAsk,
): Promise<readonly BillableCustomer[]> {
  const { sql, tenantId } = read;
  const customers = await sql<Pick<BillableCustomer, 'id' | 'name' | 'code'>[]>`
    select c.id, c.name, c.code
    from customer c
    where c.tenant_id = ${tenantId} and c.business_id = ${ask.businessId} and c.id > ${ask.after}
      and exists (
        select from fact f
        where f.tenant_id = c.tenant_id and f.customer_id = c.id
          and f.type in ('delivery.recorded', 'subscription.set'))
    order by c.id
    limit ${ask.limit}`;
  const ids = customers.map(({ id }) => id);
  const delivered = groupBy(await loadDelivered(read, ids, ask), (row) => row.customerId);
  const billed = groupBy(await loadBilled(read, ids, ask), (row) => row.customerId);
  const days = groupBy(await loadDays(read, ids, ask), (row) => row.customerId);
  const told = groupBy(await loadSubscriptions(read, ids), (fact) => fact.body.customerId);
  const invoices = await countInvoices(read, ids);
  return customers.map((customer) => ({
    ...customer,
    sums: joined(delivered.get(customer.id) ?? [], billed.get(customer.id) ?? []),
    days: (days.get(customer.id) ?? []).map(({ day }) => day),
    subscriptions: told.get(customer.id) ?? [],
    invoices: invoices.get(customer.id) ?? 0,
  }));
}

/** The delivery of a day that counts is the one told last; voided ones don't. */
const counting = ({ sql, tenantId }: TenantRead, ids: readonly CustomerId[], ask: DeliveriesAsk) =>
  sql`
    select distinct on (f.customer_id, f.body ->> 'onDay') f.customer_id, f.body
    from fact f
    where f.tenant_id = ${tenantId} and f.customer_id = any(${[...ids]}::uuid[])
      and f.day >= ${ask.since} and f.type = 'delivery.recorded'
      and f.body ->> 'onDay' >= ${ask.since} and f.body ->> 'onDay' <= ${ask.upTo}
      and not exists (
        select from fact_void v
        where v.tenant_id = f.tenant_id and v.target_id = f.id and v.is_effective)
    order by f.customer_id, f.body ->> 'onDay',
      least(f.recorded_at + f.offset_ms * interval '1 millisecond', f.received_at) desc, f.id desc`;

async function loadDelivered(
  read: TenantRead,
  ids: readonly CustomerId[],
  ask: DeliveriesAsk,
): Promise<readonly SumRow[]> {
  return await read.sql<SumRow[]>`
    select d.customer_id as "customerId", left(d.body ->> 'onDay', 7) as month,
      coalesce(d.body ->> 'supply', 'within') as supply, l.kind, l."productId", l.price,
      l."taxRate", l."isTaxIncluded", max(l.name) as name, max(l.unit) as unit,
      max(l.hsn) as hsn, sum(l.quantity)::bigint as amount
    from (${counting(read, ids, ask)}) d
    cross join lateral jsonb_to_recordset(d.body -> 'lines') as l (
      kind text, "productId" uuid, name text, unit text, quantity bigint, price bigint,
      "taxRate" integer, "isTaxIncluded" boolean, hsn text)
    group by 1, 2, 3, 4, 5, 6, 7, 8
    order by 1, 2, 3, 4, 5, 6, 7, 8`;
}

/** What invoices that stand billed, adjustments under the month and kind that they adjust. */
async function loadBilled(
  { sql, tenantId }: TenantRead,
  ids: readonly CustomerId[],
  { since }: DeliveriesAsk,
): Promise<readonly SumRow[]> {
  return await sql<SumRow[]>`
    select f.customer_id as "customerId",
      coalesce(l.adjusts ->> 'month', left(f.body ->> 'to', 7)) as month,
      f.body ->> 'supply' as supply, coalesce(l.adjusts ->> 'kind', l.kind) as kind,
      l."productId", l.price, l."taxRate", l."isTaxIncluded", max(l.name) as name,
      max(l.unit) as unit, max(l.hsn) as hsn,
      sum(case when l."isTakenOff" then -l.quantity else l.quantity end)::bigint as amount
    from fact f
    cross join lateral jsonb_to_recordset(f.body -> 'lines') as l (
      kind text, adjusts jsonb, "isTakenOff" boolean, "productId" uuid, name text, unit text,
      quantity bigint, price bigint, "taxRate" integer, "isTaxIncluded" boolean, hsn text)
    where f.tenant_id = ${tenantId} and f.customer_id = any(${[...ids]}::uuid[])
      and f.type = 'invoice.issued' and f.body ->> 'isByHand' is null
      and coalesce(l.adjusts ->> 'month', left(f.body ->> 'to', 7)) >= ${since.slice(0, 7)}
      and not exists (
        select from fact_void v
        where v.tenant_id = f.tenant_id and v.target_id = f.id and v.is_effective)
    group by 1, 2, 3, 4, 5, 6, 7, 8
    order by 1, 2, 3, 4, 5, 6, 7, 8`;
}

async function loadDays(read: TenantRead, ids: readonly CustomerId[], ask: DeliveriesAsk) {
  return await read.sql<{ customerId: CustomerId; day: Day }[]>`
    select d.customer_id as "customerId", d.body ->> 'onDay' as day
    from (${counting(read, ids, { ...ask, since: ask.from })}) d
    order by 1, 2`;
}

async function loadSubscriptions(
  { sql, tenantId }: TenantRead,
  ids: readonly CustomerId[],
): Promise<readonly SubscriptionFact[]> {
  const rows = await sql<StoredFact[]>`
    select f.id, f.type, f.schema, f.business_id as "businessId", f.device_id as "deviceId",
      f.author_id as "authorId", f.seq, f.recorded_at as "recordedAt",
      f.offset_ms as "offsetMs", f.day, f.body, ${instantOf(sql, 'f.received_at')} as "receivedAt"
    from fact f
    where f.tenant_id = ${tenantId} and f.customer_id = any(${[...ids]}::uuid[])
      and f.type = any(${[...SUBSCRIPTION_TYPES]}::text[])
      and not exists (
        select from fact_void v
        where v.tenant_id = f.tenant_id and v.target_id = f.id and v.is_effective)
    order by f.id`;
  return rows.flatMap((row) => {
    const { id, type, schema, businessId, seq, recordedAt, offsetMs, day, body } = row;
    const told = { id, type, schema, businessId, seq, recordedAt, offsetMs, day, body };
    const decoded = decodeFact(told, row);
    if (!decoded.ok) return [];
    const { value: fact } = decoded;
    const isTold =
      fact.type === 'subscription.set' ||
      fact.type === 'subscription.paused' ||
      fact.type === 'subscription.resumed';
    return isTold ? [fact] : [];
  });
}

async function countInvoices({ sql, tenantId }: TenantRead, ids: readonly CustomerId[]) {
  const rows = await sql<{ customerId: CustomerId; count: number }[]>`
    select customer_id as "customerId", count(*)::integer as count
    from fact
    where tenant_id = ${tenantId} and customer_id = any(${[...ids]}::uuid[])
      and type = 'invoice.issued'
    group by 1
    order by 1`;
  return new Map(rows.map(({ customerId, count }) => [customerId, count]));
}

/** One sum for each month, kind, product, price, tax and supply that was delivered or billed. */
function joined(delivered: readonly SumRow[], billed: readonly SumRow[]): readonly MonthSum[] {
  const sums = new Map<string, MonthSum>();
  for (const { customerId: _, amount, ...line } of delivered) {
    sums.set(keyOf(line), { ...line, delivered: amount, billed: 0 });
  }
  for (const { customerId: _, amount, ...line } of billed) {
    const held = sums.get(keyOf(line));
    sums.set(keyOf(line), { ...(held ?? { ...line, delivered: 0 }), billed: amount });
  }
  return [...sums.values()];
}

const keyOf = (line: Omit<SumRow, 'customerId' | 'amount'>) =>
  [
    ...[line.month, line.kind, line.productId, line.price, line.taxRate],
    ...[line.isTaxIncluded, line.supply],
  ].join(' ');

export async function countBillable(
  { sql, tenantId }: TenantRead,
  businessId: BusinessId,
): Promise<number> {
  const [row] = await sql<{ customers: number }[]>`
    select count(*)::integer as customers
    from customer c
    where c.tenant_id = ${tenantId} and c.business_id = ${businessId}
      and exists (
        select from fact f
        where f.tenant_id = c.tenant_id and f.customer_id = c.id
          and f.type in ('delivery.recorded', 'subscription.set'))`;
  return row?.customers ?? 0;
}
