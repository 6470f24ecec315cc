// The messages of a tenant: what waits, what was sent, and the steps of a person. No phone pulls
// them, so they take neither the tenant's turn nor a version.
import { instant } from '../../shared/kernel/day.ts';
import type { Message, Messages } from '../../shared/messages/answers.ts';
import type { GuardedSql } from '../db/guarded-sql.ts';
import { applicationRole } from '../db/migrate.ts';
import type { Database } from '../db/open-database.ts';

/** A short transaction of the tenant's own messages, as the application's role. */
export async function inMessages<T>(
  { pool }: Pick<Database, 'pool'>,
  tenantId: string,
  work: (sql: GuardedSql) => Promise<T>,
): Promise<T> {
  const setup = `select set_config('role', '${applicationRole}', true),
    set_config('app.tenant', '${tenantId}', true)`;
  return await pool.transaction({ mode: 'write', setup }, ({ sql }) => work(sql));
}

export async function listMessages(
  sql: GuardedSql,
  tenantId: string,
): Promise<Omit<Messages, 'hasProvider'>> {
  const messages = await sql<Message[]>`
    select m.id, m.kind, coalesce(c.name, '') as customer, m.phone, m.text, m.state, m.attempts,
      m.problem, m.created_at as "createdAt"
    from message m
    left join customer c on c.tenant_id = m.tenant_id and c.id = m.customer_id
    where m.tenant_id = ${tenantId}
    order by m.state in ('sent', 'withdrawn'), m.created_at desc, m.id
    limit 200`;
  const [counts] = await sql<Messages['counts'][]>`
    select count(*) filter (where state in ('waiting', 'sending'))::integer as waiting,
      count(*) filter (where state = 'sent')::integer as sent,
      count(*) filter (where state in ('failed', 'unsure'))::integer as failed
    from message
    where tenant_id = ${tenantId}`;
  return { counts: counts ?? { waiting: 0, sent: 0, failed: 0 }, messages: [...messages] };
}

export type MessageStep = 'sent_by_hand' | 'again' | 'withdraw' | 'stop' | 'start';

/** False where there is no such message, or its state does not allow the step. */
export async function takeStep(
  sql: GuardedSql,
  {
    tenantId,
    id,
    nowMs,
  }: { readonly tenantId: string; readonly id: string; readonly nowMs: number },
  step: MessageStep,
): Promise<boolean> {
  if (step === 'stop' || step === 'start') return await hearOut(sql, { tenantId, id, nowMs }, step);
  const [state, from] = moves[step];
  const rows = await sql`
    update message
    set state = ${state}, attempts = case when ${state} = 'waiting' then 0 else attempts end,
      next_at = ${instant(nowMs)}
    where tenant_id = ${tenantId} and id = ${id} and state = any(${[...from]}::text[])
    returning id`;
  return rows.length > 0;
}

const moves = {
  sent_by_hand: ['sent', ['waiting', 'failed', 'unsure']],
  again: ['waiting', ['failed', 'unsure', 'withdrawn']],
  withdraw: ['withdrawn', ['waiting', 'failed', 'unsure']],
} as const;

/** The customer wants no messages any more, or wants them again. What waits is withdrawn. */
async function hearOut(
  sql: GuardedSql,
  {
    tenantId,
    id,
    nowMs,
  }: { readonly tenantId: string; readonly id: string; readonly nowMs: number },
  step: 'stop' | 'start',
): Promise<boolean> {
  const [found] = await sql<{ phone: string }[]>`
    select phone from message where tenant_id = ${tenantId} and id = ${id}`;
  if (found === undefined) return false;
  if (step === 'start') {
    await sql`delete from message_stop where tenant_id = ${tenantId} and phone = ${found.phone}`;
    return true;
  }
  await sql`
    insert into message_stop (tenant_id, phone, stopped_at)
    values (${tenantId}, ${found.phone}, ${instant(nowMs)})
    on conflict (tenant_id, phone) do nothing`;
  await sql`
    update message
    set state = 'withdrawn'
    where tenant_id = ${tenantId} and phone = ${found.phone} and state = 'waiting'`;
  return true;
}
