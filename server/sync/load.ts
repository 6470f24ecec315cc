// Reads everything that a group of batches touches: a few set queries, sent together.
import type {
  AccountId,
  BusinessId,
  CustomerId,
  DeviceId,
  FactId,
  PersonId,
} from '../../shared/kernel/ids.ts';
import type { Money } from '../../shared/kernel/money.ts';
import { type Business, businessSchema } from '../../shared/ledger/business.ts';
import type { IssueKind } from '../../shared/ledger/fact.ts';
import type { OpenItem } from '../../shared/ledger/open-item.ts';
import type { Customer, Meter } from '../../shared/ledger/rows.ts';
import type { Reading } from '../../shared/meters/consumption.ts';
import type { FactRefusalCode } from '../../shared/protocol.ts';
import type { VoidSide } from '../../shared/voids/void-rules.ts';
import type { TenantSql } from '../db/tenant-transaction.ts';
import { loadChosenAnew } from './load-chosen-anew.ts';

export type LoadedDevice = {
  readonly id: DeviceId;
  /** Who it is paired to. */
  readonly personId: PersonId;
  readonly lastSeq: number;
  readonly isRevoked: boolean;
  /**
   * When it last said that nothing waited, in Unix milliseconds by the server's clock: what has a
   * later number was written down after that. Null where it never did.
   */
  readonly emptyAtMs: number | null;
};

/** What the server holds of a sequence number or of a fact's id. */
export type Known = {
  readonly deviceId: DeviceId;
  readonly seq: number;
  readonly factId: FactId | null;
  readonly sha256: string;
  readonly outcome: 'applied' | 'refused' | 'parked';
  readonly refusalCode: FactRefusalCode | null;
  readonly refusalWords: string | null;
  readonly issues: readonly IssueKind[];
  readonly version: number;
};

export type LoadedCustomer = Customer;
export type LoadedMeter = Meter & { readonly readings: readonly Reading[] };

export type LoadedAccount = {
  readonly id: AccountId;
  readonly businessId: BusinessId;
  readonly customerId: CustomerId;
  readonly kind: 'main' | 'meter';
  readonly outstanding: Money;
  readonly unapplied: Money;
  readonly settledDebit: string;
  readonly settledCredit: string;
  readonly hasChoices: boolean;
};

/** An open item with what is settled of it. */
export type HeldOpenItem = OpenItem & { readonly allocated: Money; readonly isVoided: boolean };

/** A void of the book, with what its own fact names. */
export type HeldVoid = VoidSide & {
  readonly targetId: FactId;
  readonly voidId: FactId;
  readonly isEffective: boolean;
  /** Its author belonged to the office when it came. */
  readonly isByOffice: boolean;
};

type Row = Readonly<Record<string, never>>;

/** One query of a set; nothing is asked for an empty one. */
async function ask<T>(names: readonly unknown[], query: () => Promise<readonly T[]>) {
  return names.length === 0 ? [] : await query();
}

export async function loadBusinesses(read: TenantSql): Promise<ReadonlyMap<string, Business>> {
  return businessesOf(await selectBusinesses(read));
}

export const selectBusinesses = ({ sql, tenantId }: TenantSql) => sql<Row[]>`
  select id, name, trade, currency, zone, tax_scheme as "taxScheme",
    year_start_month as "yearStartMonth", credit_days as "creditDays",
    paybill, upi_address as "upiAddress", settings
  from business
  where tenant_id = ${tenantId}
  order by id`;

export function businessesOf(rows: readonly Row[]): ReadonlyMap<string, Business> {
  return new Map(rows.map((row) => [row['id'] ?? '', businessSchema.parse(row)]));
}

export async function loadDevices(read: TenantSql, ids: readonly DeviceId[]) {
  return byId(await selectDevices(read, ids));
}

export const byId = <T extends { readonly id: string }>(rows: readonly T[]) =>
  new Map(rows.map((row): [T['id'], T] => [row.id, row]));

export const selectDevices = ({ sql, tenantId }: TenantSql, ids: readonly DeviceId[]) =>
  sql<LoadedDevice[]>`
    select id, person_id as "personId", last_seq as "lastSeq",
      revoked_at is not null as "isRevoked",
      case when unsent_count = 0
        then floor(extract(epoch from last_contact_at) * 1000)::bigint end as "emptyAtMs"
    from device
    where tenant_id = ${tenantId} and id = any(${ids}::uuid[])
    order by id`;

/** What is known of facts' ids, wherever they came from. */
export const selectKnown = ({ sql, tenantId }: TenantSql, ids: readonly FactId[]) =>
  sql<Known[]>`
      select device_id as "deviceId", seq, id as "factId", encode(sha256, 'hex') as sha256,
        'applied' as outcome, null as "refusalCode", null as "refusalWords", issues, version
      from fact
      where tenant_id = ${tenantId} and id = any(${ids}::uuid[])
      union all
      select h.device_id, h.seq, h.fact_id, encode(h.sha256, 'hex'),
        h.outcome, h.refusal_code, h.refusal_words, '{}'::text[], h.version
      from held_fact h
      where h.tenant_id = ${tenantId} and h.fact_id = any(${ids}::uuid[])
        and h.outcome <> 'applied' and not exists (
          select from fact f
          where f.tenant_id = h.tenant_id and f.id = h.fact_id and f.sha256 = h.sha256)
      order by 1, 2`;

/**
 * What the server answered for sequence numbers of one device that it has dealt with. A receipt for
 * a fact that is in the book, and one that was released since, are answered as that fact is.
 */
export async function loadAnswered(
  { sql, tenantId }: TenantSql,
  deviceId: DeviceId,
  seqs: readonly number[],
) {
  return await ask(
    seqs,
    () => sql<Known[]>`
      select device_id as "deviceId", seq, id as "factId", encode(sha256, 'hex') as sha256,
        'applied' as outcome, null as "refusalCode", null as "refusalWords", issues, version
      from fact
      where tenant_id = ${tenantId} and device_id = ${deviceId} and seq = any(${seqs}::bigint[])
      union all
      select h.device_id, h.seq, h.fact_id, encode(h.sha256, 'hex'),
        case when f.id is null then h.outcome else 'applied' end,
        case when f.id is null then h.refusal_code end,
        case when f.id is null then h.refusal_words end,
        coalesce(f.issues, '{}'), coalesce(f.version, h.version)
      from held_fact h
      left join fact f
        on f.tenant_id = h.tenant_id and f.id = h.fact_id and f.sha256 = h.sha256
      where h.tenant_id = ${tenantId} and h.device_id = ${deviceId}
        and h.seq = any(${seqs}::bigint[])
      order by 2`,
  );
}

export const selectCustomers = ({ sql, tenantId }: TenantSql, ids: readonly CustomerId[]) =>
  sql<LoadedCustomer[]>`
      select id, business_id as "businessId", name, phone, place, round_id as "roundId",
        stop_order as "stopOrder", code, note, is_registered as "isRegistered", stamps
      from customer
      where tenant_id = ${tenantId} and id = any(${ids}::uuid[])
      order by id`;

export const selectAccounts = ({ sql, tenantId }: TenantSql, ids: readonly AccountId[]) =>
  sql<LoadedAccount[]>`
      select id, business_id as "businessId", customer_id as "customerId", kind, outstanding,
        unapplied, settled_debit as "settledDebit", settled_credit as "settledCredit",
        has_choices as "hasChoices"
      from account
      where tenant_id = ${tenantId} and id = any(${ids}::uuid[])
      order by id`;

type OpenItemRow = Omit<HeldOpenItem, 'side' | 'choices'> & {
  readonly side: 1 | -1;
  readonly choices: OpenItem['choices'] | null;
};

export const heldOpenItem = (row: OpenItemRow): HeldOpenItem => ({
  ...row,
  side: row.side === 1 ? 'debit' : 'credit',
  choices: row.choices ?? [],
});

/** What is not settled on accounts. */
export const selectUnsettled = ({ sql, tenantId }: TenantSql, accounts: readonly AccountId[]) =>
  sql<OpenItemRow[]>`
      select id, account_id as "accountId", side, kind, amount, allocated, day,
        due_day as "dueDay", number, choices, is_voided as "isVoided"
      from open_item
      where tenant_id = ${tenantId} and account_id = any(${accounts}::uuid[])
        and allocated < amount and not is_voided
      order by account_id, side, due_day, id`;

/** Everything on accounts that must be settled anew. */
export async function loadWhole({ sql, tenantId }: TenantSql, accounts: readonly AccountId[]) {
  const [items, allocations, anew] = await Promise.all([
    sql<OpenItemRow[]>`
      select id, account_id as "accountId", side, kind, amount, allocated, day,
        due_day as "dueDay", number, choices, is_voided as "isVoided"
      from open_item
      where tenant_id = ${tenantId} and account_id = any(${accounts}::uuid[])
      order by account_id, id`,
    sql<HeldAllocation[]>`
      select account_id as "accountId", debit_id as "debitId", credit_id as "creditId", origin,
        amount
      from allocation
      where tenant_id = ${tenantId} and account_id = any(${accounts}::uuid[])
      order by account_id, debit_id, credit_id, origin`,
    loadChosenAnew({ sql, tenantId }, accounts),
  ]);
  return { items: items.map(heldOpenItem), allocations: [...allocations], anew };
}

export type HeldAllocation = {
  readonly accountId: AccountId;
  readonly debitId: FactId;
  readonly creditId: FactId;
  readonly origin: 'manual' | 'auto';
  readonly amount: Money;
};
