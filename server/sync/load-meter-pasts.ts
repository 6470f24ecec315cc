// Reads all that was ever said of meters one of whose changes a void names: without that change the
// fields of the meter fall back to what was said before.
import { ask, decodeFact } from '../../shared/facts.ts';
import type { Instant } from '../../shared/kernel/day.ts';
import type { CustomerId, DeviceId, FactId, MeterId, PersonId } from '../../shared/kernel/ids.ts';
import { type Envelope, stampOf } from '../../shared/ledger/fact.ts';
import type { MeterFields } from '../../shared/ledger/rows.ts';
import type { TenantSql } from '../db/tenant-transaction.ts';
import { groupBy } from './group-by.ts';

/** What one fact says of its meter. */
export type Said = {
  readonly id: FactId;
  readonly customerId: CustomerId;
  /** Null where it only names the meter. */
  readonly change: Partial<MeterFields> | null;
  readonly stamp: string;
};

type Row = Omit<Envelope, 'seq'> & {
  readonly seq: number;
  readonly deviceId: DeviceId;
  readonly authorId: PersonId;
  readonly meterId: MeterId;
  readonly customerId: CustomerId;
  readonly receivedAt: Instant;
  readonly mayChange: boolean;
};

/** By the meters whose replacement or removal is among `targets`; of bills those that owe. */
export async function loadMeterPasts(
  { sql, tenantId }: TenantSql,
  targets: readonly FactId[],
): Promise<ReadonlyMap<MeterId, readonly Said[]>> {
  if (targets.length === 0) return new Map();
  const rows = await sql<Row[]>`
    with own as (
      select distinct account_id as id
      from fact
      where tenant_id = ${tenantId} and id = any(${targets}::uuid[])
        and type in ('meter.replaced', 'meter.removed')
    ), told as (
      select r.id, r.meter_id
      from own
      join reading r on r.tenant_id = ${tenantId} and r.meter_id = own.id
      union all
      select o.id, o.account_id
      from own
      join open_item o on o.tenant_id = ${tenantId} and o.account_id = own.id
        and o.kind in ('bill', 'bill_credit')
    )
    select f.id, f.type, f.schema, f.business_id as "businessId", f.device_id as "deviceId",
      f.author_id as "authorId", f.seq, f.recorded_at as "recordedAt", f.offset_ms as "offsetMs",
      f.day, f.body, f.customer_id as "customerId", told.meter_id as "meterId",
      f.received_at as "receivedAt", f.type in ('meter.installed', 'meter.replaced',
        'meter.removed') and not exists (
          select from fact_void v
          where v.tenant_id = f.tenant_id and v.target_id = f.id and v.is_effective
        ) as "mayChange"
    from told
    join fact f on f.tenant_id = ${tenantId} and f.id = told.id
    order by f.id`;
  const byMeter = groupBy(rows, ({ meterId }) => meterId);
  return new Map([...byMeter].map(([meterId, own]) => [meterId, own.map(saidBy)]));
}

function saidBy(row: Row): Said {
  const { id, customerId, receivedAt, mayChange } = row;
  const said = { id, customerId, stamp: stampOf(row, receivedAt) };
  return { ...said, change: mayChange ? changeOf(row) : null };
}

/** As its definition says it: the book holds no fact that can't be read. */
function changeOf(row: Row): Partial<MeterFields> | null {
  const { id, type, schema, businessId, recordedAt, offsetMs, day, body, seq } = row;
  const told = { id, type, schema, businessId, recordedAt, offsetMs, day, body, seq };
  const decoded = decodeFact(told, row);
  if (!decoded.ok) return null;
  const changes = ask(decoded.value, (definition, own) => definition.changes(own));
  const change = changes.find((one) => one.table === 'meter');
  return change?.fields ?? null;
}
