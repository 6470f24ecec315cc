// The step of a billing that charges for debts that are paid late, by the business's rule: each
// debt once a month, since the fee's id follows from both. A late fee itself bears none.
import { lateFeeOf } from '../../shared/billing/late-fee.ts';
import type { BillingRules } from '../../shared/billing/rules-set.ts';
import type { Day } from '../../shared/kernel/day.ts';
import { type AccountId, type CustomerId, factIdSchema } from '../../shared/kernel/ids.ts';
import { money } from '../../shared/kernel/money.ts';
import type { Business } from '../../shared/ledger/business.ts';
import { readTenant, type TenantRead } from '../db/tenant-transaction.ts';
import { loadStanding } from '../runs/load-standing.ts';
import { type ServerFact, type ServerOutcome, serverFact } from '../runs/record-on-server.ts';
import type { Figures, RunRow, StepDesk } from '../runs/run-plan.ts';
import { derivedId } from '../sync/derived-id.ts';
import { loadRules } from './load-rules.ts';

type LateDebt = {
  readonly id: string;
  readonly accountId: AccountId;
  readonly customerId: CustomerId;
  readonly name: string;
  readonly number: string | null;
  readonly dueDay: Day;
  readonly open: number;
};

const DEBTS_A_PAGE = 500;

export async function chargeLateFees(
  desk: StepDesk,
  { business, upTo }: { readonly business: Business; readonly upTo: Day },
): Promise<Figures> {
  const read = <T>(work: Parameters<typeof readTenant<T>>[2]) =>
    readTenant(desk.database, desk.author.tenantId, work);
  const { lateFee } = await read((of) => loadRules(of, business.id));
  const sums = { charged: 0, refused: 0, totalMinor: 0 };
  let after = '00000000-0000-0000-0000-000000000000';
  for (; lateFee !== null; ) {
    const debts = await read((of) => loadLate(of, { business, upTo, after }));
    const last = debts.at(-1);
    if (last === undefined) break;
    after = last.id;
    const fees = debts.flatMap((debt) => feeOf(debt, { business, upTo, lateFee, desk }));
    const told = await chargeFresh(desk, fees);
    const landed = told.filter(({ outcome }) => outcome === 'landed');
    sums.charged += landed.length;
    sums.refused += told.length - landed.length;
    sums.totalMinor += landed.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
  }
  return sums;
}

type Fee = { readonly fact: ServerFact; readonly row: RunRow };

/** Charges what is not charged yet, and answers what was told of it. */
async function chargeFresh(desk: StepDesk, fees: readonly Fee[]): Promise<readonly RunRow[]> {
  const facts = fees.map(({ fact }) => fact);
  const standing = await loadStanding(desk.database, desk.author.tenantId, facts);
  const fresh = fees.filter(({ fact }) => standing.get(fact.id)?.outcome !== 'there');
  // Told before they are recorded: a run that is cut off knows every fact that it made.
  await desk.tell(fresh.map(({ row }) => row));
  const outcomes = await desk.record(fresh.map(({ fact }) => fact));
  const told = fresh.map(({ row }, place) => answered(row, outcomes[place]));
  await desk.tell(told.filter(({ outcome }) => outcome === 'apart'));
  return told;
}

const answered = (row: RunRow, answer: ServerOutcome | undefined): RunRow =>
  answer === undefined || answer.words === null
    ? row
    : { ...row, outcome: 'apart', reasons: ['refused'], words: answer.words };

/** Debts of a business that were due before a day and are not paid, by id. */
async function loadLate(
  { sql, tenantId }: TenantRead,
  asked: { readonly business: Business; readonly upTo: Day; readonly after: string },
): Promise<readonly LateDebt[]> {
  return await sql<LateDebt[]>`
    select o.id, o.account_id as "accountId", o.customer_id as "customerId", c.name, o.number,
      o.due_day as "dueDay", o.amount - o.allocated as open
    from open_item o
    join customer c on c.tenant_id = o.tenant_id and c.id = o.customer_id
    where o.tenant_id = ${tenantId} and o.business_id = ${asked.business.id}
      and o.kind in ('invoice', 'bill', 'debit_note') and not o.is_voided
      and o.allocated < o.amount and o.due_day < ${asked.upTo} and o.id > ${asked.after}
    order by o.id
    limit ${DEBTS_A_PAGE}`;
}

type Charging = {
  readonly business: Business;
  readonly upTo: Day;
  readonly lateFee: NonNullable<BillingRules['lateFee']>;
  readonly desk: StepDesk;
};

function feeOf(debt: LateDebt, { business, upTo, lateFee, desk }: Charging): readonly Fee[] {
  const amount = lateFeeOf(debt, lateFee, upTo);
  if (amount === null) return [];
  const { customerId, accountId, name, number } = debt;
  const made = [debt.id, upTo.slice(0, 7), String(desk.generation)];
  const id = factIdSchema.parse(derivedId('late fee', ...made));
  const fact = serverFact({
    ...{ id, type: 'late_fee.charged', businessId: business.id, day: upTo },
    body: (stamp) => ({
      ...{ customerId, accountId, againstId: factIdSchema.parse(debt.id), amount },
      ...{ overdue: money(debt.open), number: stamp.number('L') },
    }),
  });
  const row: RunRow = {
    ...{ table: 'late fee', key: debt.id, outcome: 'landed', reasons: [], words: '', amount },
    ...{ customerId, factId: id, source: { name, number, dueDay: debt.dueDay, open: debt.open } },
  };
  return [{ fact, row }];
}
