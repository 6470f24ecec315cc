// Incoming M-Pesa money becomes a payment on the account whose code the customer typed. What no
// code names is a payment too, of somebody unknown: the office finds it in its inbox and puts it
// right.

import { normaliseCode } from '../../shared/kernel/code.ts';
import { dayIn, daysBetween } from '../../shared/kernel/day.ts';
import {
  accountOfMeter,
  type CustomerId,
  customerIdSchema,
  factIdSchema,
  type MeterId,
  mainAccountOf,
  type PersonId,
  type TenantId,
} from '../../shared/kernel/ids.ts';
import type { Business } from '../../shared/ledger/business.ts';
import type { Database } from '../db/open-database.ts';
import { readTenant, type TenantRead } from '../db/tenant-transaction.ts';
import { recordOnServer, serverFact } from '../runs/record-on-server.ts';
import { derivedId } from '../sync/derived-id.ts';
import { loadBusinesses } from '../sync/load.ts';
import type { IncomingMoney } from './c2b-callback.ts';

export type PaidTo = { readonly tenantId: TenantId; readonly businessId: string };

/** The account of a code, null where no customer or meter of the business carries it. */
export async function payeeOf(database: Database, { tenantId, businessId }: PaidTo, typed: string) {
  return await readTenant(database, tenantId, (read) => findPayee(read, businessId, typed));
}

type Payee = { readonly customerId: CustomerId; readonly meterId: MeterId | null };

async function findPayee(
  { sql, tenantId }: TenantRead,
  businessId: string,
  typed: string,
): Promise<Payee | null> {
  const code = normaliseCode(typed);
  const [found] = await sql<Payee[]>`
    select customer_id as "customerId", id as "meterId"
    from meter
    where tenant_id = ${tenantId} and business_id = ${businessId} and code = ${code}
    union all
    select id, null
    from customer
    where tenant_id = ${tenantId} and business_id = ${businessId} and code = ${code}
    limit 1`;
  return found ?? null;
}

export type Recorded = 'recorded' | 'there' | 'no_business';

/** M-Pesa's days of weeks ago are believed, an odd clock is not. */
const DAYS_BACK = 60;

/** Once, however often M-Pesa calls; a payment that a collector wrote down by its code counts. */
export async function recordIncoming(
  database: Database,
  paidTo: PaidTo,
  { money, nowMs }: { readonly money: IncomingMoney; readonly nowMs: number },
): Promise<Recorded> {
  const { tenantId, businessId } = paidTo;
  const found = await readTenant(database, tenantId, async (read) => {
    const business = (await loadBusinesses(read)).get(businessId);
    if (business === undefined) return null;
    const isThere = await isRecorded(read, business, money.code);
    const payee = await findPayee(read, businessId, money.reference);
    return { business, isThere, payee, personId: await authorOf(read) };
  });
  if (found === null || found.personId === null) return 'no_business';
  if (found.isThere) return 'there';
  const { business, payee, personId } = found;
  const customerId =
    payee?.customerId ??
    customerIdSchema.parse(derivedId('unknown payer', business.id, normaliseCode(money.reference)));
  const accountId = payee?.meterId ? accountOfMeter(payee.meterId) : mainAccountOf(customerId);
  const today = dayIn(business.zone, nowMs);
  const age = money.day === null ? 0 : daysBetween(money.day, today);
  const fact = serverFact({
    id: factIdSchema.parse(derivedId('mpesa', business.id, money.code)),
    ...{ type: 'payment.recorded', businessId: business.id },
    day: money.day !== null && age >= 0 && age <= DAYS_BACK ? money.day : today,
    body: (stamp) => ({
      ...{ customerId, accountId, amount: money.amount, method: 'mpesa', reference: money.code },
      ...{ allocation: { type: 'oldest' }, number: stamp.number('R') },
      note: [money.reference, money.payer].filter(Boolean).join(' · ').slice(0, 200),
    }),
  });
  const [outcome] = await recordOnServer(database, { tenantId, personId, role: 'owner' }, [fact]);
  return outcome?.outcome === 'there' ? 'there' : 'recorded';
}

async function isRecorded({ sql, tenantId }: TenantRead, business: Business, code: string) {
  const rows = await sql`
    select 1
    from fact
    where tenant_id = ${tenantId} and business_id = ${business.id} and reference = ${code}
      and type = 'payment.recorded'
    limit 1`;
  return rows.length > 0;
}

/** Facts need an author: the owner, else whoever leads. */
async function authorOf({ sql, tenantId }: TenantRead): Promise<PersonId | null> {
  const [found] = await sql<{ id: PersonId }[]>`
    select id
    from person
    where tenant_id = ${tenantId} and role in ('owner', 'manager')
    order by role = 'owner' desc, id
    limit 1`;
  return found?.id ?? null;
}
