// What waits for the office's word and what it said last: voids that were asked for, which are kept
// apart, and issues of the kinds that are agreed to or refused. Read anew each time.
import { type Approval, type Approvals, kindsToApprove } from '../../shared/issues/approvals.ts';
import type { Verdict } from '../../shared/issues/issue-settled.ts';
import type { Instant } from '../../shared/kernel/day.ts';
import type { BusinessId, DeviceId } from '../../shared/kernel/ids.ts';
import type { StoredFact } from '../../shared/protocol.ts';
import type { TenantRead } from '../db/tenant-transaction.ts';

const WAITING_MOST = 100;
const DECIDED_MOST = 50;

/**
 * Voids that were refused because they are the office's to make: whose, of what, and the last step
 * that was taken about each. Their bodies were decoded before they were refused.
 */
const everyAsked = ({ sql, tenantId }: TenantRead) => sql`
  select h.device_id, h.seq, h.fact_id, h.author_id, h.received_at,
    (h.payload::jsonb ->> 'businessId')::uuid as business_id,
    (h.payload::jsonb #>> '{body,factId}')::uuid as target_id,
    h.payload::jsonb #>> '{body,reason}' as reason, last.kind, last.note, last.person_id, last.at
  from held_fact h
  left join lateral (
    select s.kind, s.note, s.person_id, s.at
    from held_step s
    where s.tenant_id = h.tenant_id and s.device_id = h.device_id and s.seq = h.seq
    order by s.at desc, s.id desc
    limit 1
  ) last on true
  where h.tenant_id = ${tenantId} and h.refusal_code = 'not_yours_to_void'`;

/** Those that nobody has answered; one that asks again after a no waits again. */
export const askedVoids = (read: TenantRead) => read.sql`
  select * from (${everyAsked(read)}) asked where coalesce(kind, 'asked') = 'asked'`;

type Row = Omit<Approval, 'fact' | 'held' | 'decision'> &
  Pick<StoredFact, 'type' | 'schema' | 'seq' | 'recordedAt' | 'offsetMs' | 'day' | 'body'> & {
    readonly factId: StoredFact['id'];
    readonly heldDeviceId: DeviceId;
    readonly heldSeq: number | null;
    readonly verdict: Verdict | null;
    readonly saidBy: string | null;
    readonly saidAt: Instant | null;
    readonly said: string | null;
  };

export async function loadApprovals(
  read: TenantRead,
  businessId: BusinessId | null,
): Promise<Approvals> {
  const waiting = await readRows(read, waitingRows(read, businessId));
  const decided = await readRows(read, decidedRows(read, businessId));
  return { waiting: waiting.map(approvalOf), decided: decided.map(approvalOf) };
}

type Rows = ReturnType<TenantRead['sql']>;

function waitingRows(read: TenantRead, businessId: BusinessId | null): Rows {
  const { sql, tenantId } = read;
  return sql`
    select * from (
      select fact_id as id, 'void_asked' as kind, business_id, target_id, author_id, device_id,
        seq as held_seq, received_at as since, reason,
        null::text as verdict, null::uuid as said_by, null::timestamptz as said_at,
        null::text as said
      from (${askedVoids(read)}) asked
      union all
      select i.fact_id, i.kind, i.business_id, i.fact_id, f.author_id, f.device_id, null,
        i.raised_at, coalesce(f.body ->> 'reason', f.body ->> 'note', ''),
        null, null, null, null
      from issue i
      join fact f on f.tenant_id = i.tenant_id and f.id = i.fact_id
      where i.tenant_id = ${tenantId} and i.resolved_at is null
        and i.kind = any(${[...kindsToApprove]}::text[])
    ) every
    where ${businessId}::uuid is null or business_id = ${businessId}
    order by since, id, kind
    limit ${WAITING_MOST}`;
}

function decidedRows(read: TenantRead, businessId: BusinessId | null): Rows {
  const { sql, tenantId } = read;
  return sql`
    select * from (
      select fact_id as id, 'void_asked' as kind, business_id, target_id, author_id, device_id,
        seq as held_seq, received_at as since, reason,
        case kind when 'released' then 'agreed' else 'refused' end as verdict,
        person_id as said_by, at as said_at, note as said
      from (${everyAsked(read)}) asked
      where kind in ('released', 'returned')
      union all
      select f.id, s.body ->> 'kind', s.business_id, f.id, f.author_id, f.device_id, null,
        f.recorded_at, coalesce(f.body ->> 'reason', f.body ->> 'note', ''),
        s.body ->> 'verdict', s.author_id, s.recorded_at, s.body ->> 'reason'
      from fact s
      join fact f on f.tenant_id = s.tenant_id and f.id = s.settles_id
      where s.tenant_id = ${tenantId} and s.type = 'issue.settled'
        and s.body ->> 'verdict' is not null
        and s.body ->> 'kind' = any(${[...kindsToApprove]}::text[])
    ) every
    where ${businessId}::uuid is null or business_id = ${businessId}
    order by said_at desc, id, kind
    limit ${DECIDED_MOST}`;
}

async function readRows({ sql, tenantId }: TenantRead, rows: Rows): Promise<readonly Row[]> {
  return await sql<Row[]>`
    select o.id, o.kind, o.business_id as "businessId", f.customer_id as "customerId",
      coalesce(c.name, '') as "customerName", asker.name as author, d.code as "deviceCode",
      o.since, o.reason, o.device_id as "heldDeviceId", o.held_seq as "heldSeq",
      f.id as "factId", f.type, f.schema, f.seq, f.recorded_at as "recordedAt",
      f.offset_ms as "offsetMs", f.day, f.body, f.device_id as "deviceId",
      f.author_id as "authorId", o.verdict, said.name as "saidBy", o.said_at as "saidAt", o.said
    from (${rows}) o
    join fact f on f.tenant_id = ${tenantId} and f.id = o.target_id
    join person asker on asker.tenant_id = ${tenantId} and asker.id = o.author_id
    join device d on d.tenant_id = ${tenantId} and d.id = o.device_id
    left join person said on said.tenant_id = ${tenantId} and said.id = o.said_by
    left join customer c on c.tenant_id = ${tenantId} and c.id = f.customer_id
    order by o.said_at desc, o.since, o.id, o.kind`;
}

function approvalOf(row: Row): Approval {
  const { type, schema, seq, recordedAt, offsetMs, day, body, factId, ...more } = row;
  const { heldDeviceId, heldSeq, verdict, saidBy, saidAt, said, ...approval } = more;
  const fact = { id: factId, type, schema, businessId: row.businessId, seq };
  return {
    ...approval,
    fact: { ...fact, recordedAt, offsetMs, day, body },
    held: heldSeq === null ? null : { deviceId: heldDeviceId, seq: heldSeq },
    decision:
      verdict === null || saidAt === null
        ? null
        : { verdict, person: saidBy ?? '', at: saidAt, reason: said ?? '' },
  };
}
