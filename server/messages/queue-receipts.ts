// Receipts that go out by themselves where a business switched that on: of payments that came since
// half a minute before that (another language loses none), and not before half a minute after they
// came, so that one that was undone at once tells nobody anything. A receipt is queued once, by the
// key of its payment, whichever server comes first.
import { instant } from '../../shared/kernel/day.ts';
import { type MessageLanguage, messageLanguages } from '../../shared/ledger/business-settings.ts';
import type { GuardedSql } from '../db/guarded-sql.ts';
import type { Database } from '../db/open-database.ts';
import { inMessages } from './message-book.ts';
import { queueMessages } from './queue-messages.ts';

/** Longer than the ten seconds in which a payment is undone by one tap. */
const UNDO_MS = 30_000;
/** What is older came too late for a message to be of use. */
const OLDEST_DAYS = 7;
const AT_ONCE = 200;

type Due = { readonly id: string; readonly language: MessageLanguage };

/**
 * One round over the businesses of a tenant; answers how many receipts were queued. Where none has
 * them switched on the tenant is not asked again until one has.
 */
export async function queueReceipts(
  database: Pick<Database, 'pool'>,
  tenantId: string,
  nowMs: number,
): Promise<number> {
  return await inMessages(database, tenantId, async (sql) => {
    if (!(await isAnySwitchedOn(sql, tenantId))) {
      await askNoMore(sql, tenantId);
      return 0;
    }
    const due = await loadDue(sql, tenantId, nowMs);
    let queued = 0;
    for (const language of messageLanguages) {
      const factIds = due.filter((one) => one.language === language).map(({ id }) => id);
      if (factIds.length === 0) continue;
      const told = await queueMessages(sql, { tenantId, about: { factIds }, language, nowMs });
      queued += told.queued;
    }
    return queued;
  });
}

async function isAnySwitchedOn(sql: GuardedSql, tenantId: string): Promise<boolean> {
  const switched = await sql`
    select from business
    where tenant_id = ${tenantId} and settings->>'receiptSms' is not null
    limit 1`;
  return switched.length > 0;
}

/** Under the lock that switching on takes too, so that neither is lost behind the other. */
async function askNoMore(sql: GuardedSql, tenantId: string): Promise<void> {
  await sql`select from tenant where id = ${tenantId} for no key update`;
  if (await isAnySwitchedOn(sql, tenantId)) return;
  await sql`update tenant set sends_receipts = false where id = ${tenantId}`;
}

/**
 * The key of a payment's receipt, worked out apart from the join that looks for it (`offset 0`):
 * row security keeps a condition on an expression from the index, and all messages would be read.
 */
const keyOf = (sql: GuardedSql, fact: 'f' | 'o') =>
  sql`cross join lateral (select 'receipt:' || ${sql(fact)}.id as key offset 0)`;

/**
 * Payments that stand and whose receipt nobody queued, of customers who can be told. What a run
 * brought in, such as an old book, was told when it was paid; M-Pesa's word of a code tells nothing
 * new to whom a receipt for a note of the same money went.
 */
async function loadDue(sql: GuardedSql, tenantId: string, nowMs: number) {
  return await sql<Due[]>`
    select f.id, b.settings->>'receiptSms' as language
    from business b
    join fact f on f.tenant_id = b.tenant_id and f.business_id = b.id
    join customer c on c.tenant_id = f.tenant_id and c.id = f.customer_id
    ${keyOf(sql, 'f')} own
    where b.tenant_id = ${tenantId} and b.settings->>'receiptSms' is not null
      and f.type = 'payment.recorded' and f.day >= ${instant(nowMs)}::date - ${OLDEST_DAYS}::integer
      and f.received_at >= split_part(b.stamps->>'receiptSms', '|', 1)::timestamptz
        - make_interval(secs => ${UNDO_MS / 1_000})
      and f.received_at <= ${instant(nowMs - UNDO_MS)} and c.phone is not null
      and not exists (
        select from message m
        where m.tenant_id = f.tenant_id and m.key = own.key)
      and not exists (
        select from run_row r
        where r.tenant_id = f.tenant_id and r.fact_id = f.id)
      and (f.reference is null or not exists (
        select from fact o
        ${keyOf(sql, 'o')} other
        join message m on m.tenant_id = o.tenant_id and m.key = other.key
        where o.tenant_id = f.tenant_id and o.business_id = f.business_id and o.id <> f.id
          and o.plain_reference = f.plain_reference
          and o.type = f.type and o.customer_id = f.customer_id
          and o.body->>'method' = 'mpesa' and f.body->>'method' = 'mpesa'
          and o.body->'amount' = f.body->'amount'))
      and not exists (
        select from message_stop s where s.tenant_id = f.tenant_id and s.phone = c.phone)
      and not exists (
        select from fact_void v
        where v.tenant_id = f.tenant_id and v.target_id = f.id and v.is_effective)
    order by f.id
    limit ${AT_ONCE}`;
}
