// The way back of a run. The book is never edited: every fact that the run recorded is voided by
// its exact mirror, so that phones hear of it like of any other void, and its customers leave the
// rounds where nobody has recorded anything else of them since.
import { dayIn } from '../../shared/kernel/day.ts';
import {
  type AccountId,
  type BusinessId,
  type CustomerId,
  type FactId,
  factIdSchema,
} from '../../shared/kernel/ids.ts';
import type { Database } from '../db/open-database.ts';
import { readTenant } from '../db/tenant-transaction.ts';
import { derivedId } from '../sync/derived-id.ts';
import { type ServerFact, serverFact } from './record-on-server.ts';
import { loadReport } from './report.ts';
import { type RunPlan, type RunStep, RunStoppedError, type StepDesk } from './run-plan.ts';

type Undoing = { readonly tenantId: StepDesk['author']['tenantId']; readonly runId: string };

/** The plan that takes a run back. Throws a sentence when there is nothing to take back. */
export async function undoPlan(database: Database, undoing: Undoing): Promise<RunPlan> {
  const { id, kind, state } = await loadReport(database, undoing);
  if (state === 'rolled_back') throw new RunStoppedError(`Run ${id} was rolled back already`);
  const [of] = await readTenant(
    database,
    undoing.tenantId,
    ({ sql }) => sql<{ businessId: BusinessId | null; undoes: string | null }[]>`
      select business_id as "businessId", undoes
      from run
      where tenant_id = ${undoing.tenantId} and id = ${id}`,
  );
  if (of?.undoes != null) throw new RunStoppedError('A way back has no way back; run it again');
  return {
    kind: `${kind}-rollback`,
    source: id,
    businessId: of?.businessId ?? null,
    undoes: id,
    steps: [reverseFacts(id), leaveRounds(id), checkNothingLeft(id)],
    next: ['Mend the source and run it again: the same rows land once more, under new numbers.'],
  };
}

type Recorded = {
  readonly id: FactId;
  readonly businessId: BusinessId;
  readonly customerId: CustomerId;
  readonly accountId: AccountId | null;
  readonly zone: string;
};

const reverseFacts = (runId: string): RunStep => ({
  name: 'reverse what it posted',
  work: async (desk) => {
    const recorded = await loadRecorded(desk, runId);
    const facts = recorded.map((one) => voidOf(one, desk));
    const outcomes = await recordWithProgress(desk, facts);
    const kept = outcomes.filter(({ words }) => words !== null);
    if (kept.length > 0) throw new RunStoppedError(`A void was not taken: ${kept[0]?.words}`);
    return { factsReversed: outcomes.length };
  },
});

const BATCH = 500;

async function recordWithProgress(desk: StepDesk, facts: readonly ServerFact[]) {
  const outcomes = [];
  for (let from = 0; from < facts.length; from += BATCH) {
    outcomes.push(...(await desk.record(facts.slice(from, from + BATCH))));
    await desk.progress(outcomes.length, facts.length);
  }
  return outcomes;
}

function voidOf(one: Recorded, { nowMs }: StepDesk): ServerFact {
  return serverFact({
    id: factIdSchema.parse(derivedId('rolled back', one.id)),
    type: 'fact.voided',
    businessId: one.businessId,
    day: dayIn(one.zone, nowMs()),
    body: () => ({
      factId: one.id,
      customerId: one.customerId,
      accountId: one.accountId,
      reason: 'The run that recorded it was rolled back',
    }),
  });
}

/** Facts of the run that move money and are not voided yet. */
async function loadRecorded({ database, author }: StepDesk, runId: string) {
  return await readTenant(
    database,
    author.tenantId,
    ({ sql }) => sql<Recorded[]>`
      select f.id, f.business_id as "businessId", f.customer_id as "customerId",
        f.account_id as "accountId", b.zone
      from run_row r
      join fact f on f.tenant_id = r.tenant_id and f.id = r.fact_id
      join journal_entry e
        on e.tenant_id = f.tenant_id and e.fact_id = f.id and e.purpose = 'post'
      join business b on b.tenant_id = f.tenant_id and b.id = f.business_id
      left join journal_entry undone on undone.tenant_id = e.tenant_id and undone.reverses = e.id
      where r.tenant_id = ${author.tenantId} and r.run_id = ${runId}
        and r.outcome in ('landed', 'remarked') and undone.id is null
      order by f.id`,
  );
}

const leaveRounds = (runId: string): RunStep => ({
  name: 'take its customers from the rounds',
  work: async (desk) => {
    const customers = await loadIdle(desk, runId);
    const facts = customers.map(({ id, businessId, customerId, zone }) =>
      serverFact({
        id: factIdSchema.parse(derivedId('left its round', id)),
        type: 'customer.changed',
        businessId,
        day: dayIn(zone, desk.nowMs()),
        body: () => ({ customerId, change: { roundId: null } }),
      }),
    );
    await recordWithProgress(desk, facts);
    return { customersTaken: facts.length };
  },
});

/** Customers whom the run registered and of whom nothing else is known since. */
async function loadIdle({ database, author }: StepDesk, runId: string) {
  return await readTenant(
    database,
    author.tenantId,
    ({ sql }) => sql<Recorded[]>`
      with own as (
        select fact_id
        from run_row
        where tenant_id = ${author.tenantId} and run_id = ${runId} and fact_id is not null
      )
      select f.id, f.business_id as "businessId", f.customer_id as "customerId",
        f.account_id as "accountId", b.zone
      from run_row r
      join fact f on f.tenant_id = r.tenant_id and f.id = r.fact_id
      join business b on b.tenant_id = f.tenant_id and b.id = f.business_id
      where r.tenant_id = ${author.tenantId} and r.run_id = ${runId}
        and f.type = 'customer.registered' and r.outcome in ('landed', 'remarked')
        and not exists (
          select 1
          from fact other
          where other.tenant_id = f.tenant_id and other.customer_id = f.customer_id
            and other.id not in (select fact_id from own)
            and not exists (
              select 1
              from fact_void v
              where v.tenant_id = other.tenant_id and v.void_id = other.id
                and v.target_id in (select fact_id from own)
            )
        )
      order by f.id`,
  );
}

const checkNothingLeft = (runId: string): RunStep => ({
  name: 'check that nothing is left',
  work: async ({ database, author }) => {
    const [left] = await readTenant(
      database,
      author.tenantId,
      ({ sql }) => sql<{ openItems: number; leftMinor: number }[]>`
        select count(*) filter (where not o.is_voided)::integer as "openItems",
          coalesce(sum(o.amount * o.side) filter (where not o.is_voided), 0)::bigint as "leftMinor"
        from run_row r
        join open_item o on o.tenant_id = r.tenant_id and o.id = r.fact_id
        where r.tenant_id = ${author.tenantId} and r.run_id = ${runId}
          and r.outcome in ('landed', 'remarked')`,
    );
    const figures = { openItemsLeft: left?.openItems ?? 0, leftMinor: left?.leftMinor ?? 0 };
    if (figures.openItemsLeft > 0) {
      throw new RunStoppedError(`${figures.openItemsLeft} open items of the run are still there`);
    }
    return figures;
  },
});
