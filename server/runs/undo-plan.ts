// The way back of a run, and of every other of its generation: what it found there had landed by
// one of them. The book is never edited: each fact is voided by its exact mirror, so that phones
// hear of it like of any void; customers leave the rounds where nothing else is known of them.
import { dayIn } from '../../shared/kernel/day.ts';
import {
  type AccountId,
  type BusinessId,
  type CustomerId,
  type FactId,
  factIdSchema,
} from '../../shared/kernel/ids.ts';
import type { GuardedSql } from '../db/guarded-sql.ts';
import type { Database } from '../db/open-database.ts';
import { readTenant } from '../db/tenant-transaction.ts';
import { derivedId } from '../sync/derived-id.ts';
import { countStanding, runsOfGeneration } from './generation.ts';
import { type ServerFact, serverFact } from './record-on-server.ts';
import { type RunPlan, type RunStep, RunStoppedError, type StepDesk } from './run-plan.ts';

type Undoing = { readonly tenantId: StepDesk['author']['tenantId']; readonly runId: string };

/** The plan that takes a run back. Throws a sentence when there is nothing to take back. */
export async function undoPlan(database: Database, undoing: Undoing): Promise<RunPlan> {
  const { id, kind, state, businessId, undoes, standing } = await loadUndone(database, undoing);
  if (undoes !== null) throw new RunStoppedError('A way back has no way back; run it again');
  if (state === 'rolled_back' && standing === 0) {
    throw new RunStoppedError(`Run ${id} was rolled back already`);
  }
  const undone = { id, kind };
  return {
    kind: `${kind}-rollback`,
    source: id,
    businessId,
    undoes: undone,
    steps: [reverseFacts(undone), leaveRounds(undone), checkNothingLeft(undone)],
    next: ['Mend the source and run it again: the same rows land once more, under new numbers.'],
  };
}

type Undone = { readonly id: string; readonly kind: string };

async function loadUndone(database: Database, { tenantId, runId }: Undoing) {
  return await readTenant(database, tenantId, async ({ sql }) => {
    const [run] = await sql<
      (Undone & {
        readonly state: string;
        readonly businessId: BusinessId | null;
        readonly undoes: string | null;
      })[]
    >`
      select id, kind, state, business_id as "businessId", undoes
      from run
      where tenant_id = ${tenantId} and id = ${runId}`;
    if (run === undefined) throw new RunStoppedError(`There is no run ${runId}`);
    const together = await runsOfGeneration(sql, tenantId, run);
    return { ...run, standing: await countStanding(sql, tenantId, together) };
  });
}

type Recorded = {
  readonly id: FactId;
  readonly businessId: BusinessId;
  readonly customerId: CustomerId;
  readonly accountId: AccountId | null;
  readonly zone: string;
};

const reverseFacts = (undone: Undone): RunStep => ({
  name: 'reverse what it posted',
  work: async (desk) => {
    const recorded = await loadRecorded(desk, undone);
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

/** Reads by the runs that are taken back together. */
async function readRuns<T>(
  { database, author: { tenantId } }: StepDesk,
  undone: Undone,
  work: (sql: GuardedSql, runs: readonly string[]) => Promise<T>,
): Promise<T> {
  return await readTenant(database, tenantId, async ({ sql }) =>
    work(sql, [...(await runsOfGeneration(sql, tenantId, undone))]),
  );
}

/** Facts of the runs that move money and are not voided yet. */
async function loadRecorded(desk: StepDesk, undone: Undone) {
  const { tenantId } = desk.author;
  return await readRuns(
    desk,
    undone,
    (sql, runs) => sql<Recorded[]>`
      select distinct f.id, f.business_id as "businessId", f.customer_id as "customerId",
        f.account_id as "accountId", b.zone
      from run_row r
      join fact f on f.tenant_id = r.tenant_id and f.id = r.fact_id
      join journal_entry e
        on e.tenant_id = f.tenant_id and e.fact_id = f.id and e.purpose = 'post'
      join business b on b.tenant_id = f.tenant_id and b.id = f.business_id
      left join journal_entry undone on undone.tenant_id = e.tenant_id and undone.reverses = e.id
      where r.tenant_id = ${tenantId} and r.run_id = any(${runs}::uuid[])
        and undone.id is null
      order by f.id`,
  );
}

const leaveRounds = (undone: Undone): RunStep => ({
  name: 'take its customers from the rounds',
  work: async (desk) => {
    const customers = await loadIdle(desk, undone);
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

/** Customers whom the runs registered and of whom nothing else is known since. */
async function loadIdle(desk: StepDesk, undone: Undone) {
  const { tenantId } = desk.author;
  return await readRuns(
    desk,
    undone,
    (sql, runs) => sql<Recorded[]>`
      with own as (
        select fact_id
        from run_row
        where tenant_id = ${tenantId} and run_id = any(${runs}::uuid[]) and fact_id is not null
      )
      select distinct f.id, f.business_id as "businessId", f.customer_id as "customerId",
        f.account_id as "accountId", b.zone
      from run_row r
      join fact f on f.tenant_id = r.tenant_id and f.id = r.fact_id
      join business b on b.tenant_id = f.tenant_id and b.id = f.business_id
      where r.tenant_id = ${tenantId} and r.run_id = any(${runs}::uuid[])
        and f.type = 'customer.registered'
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

const checkNothingLeft = (undone: Undone): RunStep => ({
  name: 'check that nothing is left',
  work: async (desk) => {
    const { tenantId } = desk.author;
    const [left] = await readRuns(
      desk,
      undone,
      (sql, runs) => sql<{ openItems: number; leftMinor: number }[]>`
        select count(*)::integer as "openItems",
          coalesce(sum(o.amount * o.side), 0)::bigint as "leftMinor"
        from open_item o
        where o.tenant_id = ${tenantId} and not o.is_voided and o.id in (
          select r.fact_id
          from run_row r
          where r.tenant_id = ${tenantId} and r.run_id = any(${runs}::uuid[])
            and r.fact_id is not null
        )`,
    );
    const figures = { openItemsLeft: left?.openItems ?? 0, leftMinor: left?.leftMinor ?? 0 };
    if (figures.openItemsLeft > 0) {
      throw new RunStoppedError(`${figures.openItemsLeft} open items of the run are still there`);
    }
    return figures;
  },
});
