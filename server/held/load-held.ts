// Facts that are kept apart and wait for a person, with what was done about each so far.
import type { HeldFact } from '../../shared/held.ts';
import { instant } from '../../shared/kernel/day.ts';
import type { PersonId } from '../../shared/kernel/ids.ts';
import type { TenantRead } from '../db/tenant-transaction.ts';

const SHOWN_MOST = 200;

/** Not withdrawn and not released, oldest first; `authorId` null: of everybody. */
export async function loadHeld(
  { sql, tenantId }: TenantRead,
  authorId: PersonId | null,
): Promise<readonly HeldFact[]> {
  const rows = await sql<HeldFact[]>`
    select h.device_id as "deviceId", h.seq, h.fact_id as "factId", d.code as "deviceCode",
      author.name as author, h.received_at as "receivedAt", h.outcome,
      h.refusal_code as code, h.refusal_words as words, h.payload,
      coalesce((
        select json_agg(json_build_object('id', s.id, 'kind', s.kind, 'note', s.note,
          'person', p.name, 'at', s.at) order by s.at, s.id)
        from held_step s
        join person p on p.tenant_id = s.tenant_id and p.id = s.person_id
        where s.tenant_id = h.tenant_id and s.device_id = h.device_id and s.seq = h.seq
      ), '[]') as steps
    from held_fact h
    join device d on d.tenant_id = h.tenant_id and d.id = h.device_id
    join person author on author.tenant_id = h.tenant_id and author.id = h.author_id
    where h.tenant_id = ${tenantId} and h.outcome <> 'applied'
      and (${authorId}::uuid is null or h.author_id = ${authorId})
      and not exists (
        select from held_step s
        where s.tenant_id = h.tenant_id and s.device_id = h.device_id and s.seq = h.seq
          and s.kind in ('withdrawn', 'released'))
      and not exists (
        select from fact f
        where f.tenant_id = h.tenant_id and f.id = h.fact_id and f.sha256 = h.sha256)
    order by h.received_at, h.device_id, h.seq
    limit ${SHOWN_MOST}`;
  return rows.map((row) => ({
    ...row,
    steps: row.steps.map((step) => ({ ...step, at: instant(Date.parse(step.at)) })),
  }));
}
