// Incoming M-Pesa money becomes a payment on the account whose code the customer typed. What no
// code names is a payment too, of somebody unknown: the office finds it in its inbox and puts it
// right.

import { normaliseCode } from '../../shared/kernel/code.ts';
import { dayIn, daysBetween } from '../../shared/kernel/day.ts';
import {
  type AccountId,
  accountOfMeter,
  type BusinessId,
  type CustomerId,
  customerIdSchema,
  type MeterId,
  mainAccountOf,
  type TenantId,
} from '../../shared/kernel/ids.ts';
import type { Database } from '../db/open-database.ts';
import { readTenant, type TenantRead } from '../db/tenant-transaction.ts';
import { loadOfficers } from '../people/officers.ts';
import { recordOnServer, serverFact } from '../runs/record-on-server.ts';
import { derivedId } from '../sync/derived-id.ts';
import { incomingId } from '../sync/incoming.ts';
import { loadBusinesses } from '../sync/load.ts';
import type { IncomingMoney } from './c2b-callback.ts';

export type PaidTo = { readonly tenantId: TenantId; readonly businessId: string };

/** The account of a code, null where no customer or meter of the business carries it. */
export async function payeeOf(database: Database, { tenantId, businessId }: PaidTo, typed: string) {
  return await readTenant(database, tenantId, (read) => findPayee(read, businessId, typed));
}

type Payee = { readonly customerId: CustomerId; readonly accountId: AccountId };

async function findPayee(
  { sql, tenantId }: TenantRead,
  businessId: string,
  typed: string,
): Promise<Payee | null> {
  const code = normaliseCode(typed);
  const [found] = await sql<{ customerId: CustomerId; meterId: MeterId | null }[]>`
    select customer_id as "customerId", id as "meterId"
    from meter
    where tenant_id = ${tenantId} and business_id = ${businessId} and code = ${code}
    union all
    select id, null
    from customer
    where tenant_id = ${tenantId} and business_id = ${businessId} and code = ${code}
    limit 1`;
  if (found === undefined) return null;
  const { customerId, meterId } = found;
  return { customerId, accountId: meterId ? accountOfMeter(meterId) : mainAccountOf(customerId) };
}

/** Where somebody wrote down this very code and amount: the payer mistyped their own code. */
async function findClaimed(
  { sql, tenantId }: TenantRead,
  businessId: BusinessId,
  { code, amount }: IncomingMoney,
): Promise<Payee | null> {
  const found = await sql<Payee[]>`
    select distinct f.customer_id as "customerId", f.account_id as "accountId"
    from fact f
    where f.tenant_id = ${tenantId} and f.business_id = ${businessId}
      and f.plain_reference = ${code}
      and f.type = 'payment.recorded' and f.body->>'method' = 'mpesa'
      and (f.body->>'amount')::bigint = ${amount}
      and not exists (
        select from fact_void v
        where v.tenant_id = f.tenant_id and v.target_id = f.id and v.is_effective)
    limit 2`;
  return found.length === 1 ? (found[0] ?? null) : null;
}

function unknownPayer(businessId: BusinessId, typed: string): Payee {
  const id = derivedId('unknown payer', businessId, normaliseCode(typed));
  const customerId = customerIdSchema.parse(id);
  return { customerId, accountId: mainAccountOf(customerId) };
}

export type Recorded = 'recorded' | 'there' | 'no_business';

/** M-Pesa's days of weeks ago are believed, an odd clock is not. */
const DAYS_BACK = 60;

/**
 * Once, however often M-Pesa calls. What people wrote down by the same code undoes itself in the
 * book (`judgeClaims`).
 */
export async function recordIncoming(
  database: Database,
  paidTo: PaidTo,
  { money, nowMs }: { readonly money: IncomingMoney; readonly nowMs: number },
): Promise<Recorded> {
  const { tenantId, businessId } = paidTo;
  const found = await readTenant(database, tenantId, async (read) => {
    const business = (await loadBusinesses(read)).get(businessId);
    if (business === undefined) return null;
    const isThere = await isToldBefore(read, business.id, money.code);
    const payee =
      (await findPayee(read, businessId, money.reference)) ??
      (await findClaimed(read, business.id, money));
    return { business, isThere, payee, officer: (await loadOfficers(read))[0] };
  });
  if (found?.officer === undefined) return 'no_business';
  if (found.isThere) return 'there';
  const { business, payee, officer } = found;
  const { customerId, accountId } = payee ?? unknownPayer(business.id, money.reference);
  const today = dayIn(business.zone, nowMs);
  const age = money.day === null ? 0 : daysBetween(money.day, today);
  const fact = serverFact({
    id: incomingId(business.id, money.code),
    ...{ type: 'payment.recorded', businessId: business.id },
    day: money.day !== null && age >= 0 && age <= DAYS_BACK ? money.day : today,
    body: (stamp) => ({
      ...{ customerId, accountId, amount: money.amount, method: 'mpesa', reference: money.code },
      ...{ allocation: { type: 'oldest' }, number: stamp.number('R') },
      note: [money.reference, money.payer].filter(Boolean).join(' · ').slice(0, 200),
    }),
  });
  const [outcome] = await recordOnServer(database, { tenantId, ...officer }, [fact]);
  return outcome?.outcome === 'there' ? 'there' : 'recorded';
}

/** Under its own id, or under the one that callbacks had while a claim could stand in for them. */
async function isToldBefore({ sql, tenantId }: TenantRead, businessId: BusinessId, code: string) {
  const ids = [incomingId(businessId, code), derivedId('mpesa', businessId, code)];
  const rows = await sql`
    select from fact where tenant_id = ${tenantId} and id = any(${ids}::uuid[]) limit 1`;
  return rows.length > 0;
}
