// Works the whole book out again from the facts alone, by a way of its own, and tells every
// difference. It shares no code with the room that made the book.
import type { Database } from '../db/open-database.ts';
import { readTenant } from '../db/tenant-transaction.ts';
import { checkAccounts } from './check-accounts.ts';
import { checkCompleteness } from './check-completeness.ts';
import { checkFacts } from './check-facts.ts';
import { checkLedger } from './check-ledger.ts';
import { checkLists } from './check-lists.ts';
import { checkRounds } from './check-rounds.ts';
import { checkRows } from './check-rows.ts';
import { checkSurroundings } from './check-surroundings.ts';
import { checkTariffs } from './check-tariffs.ts';
import { makeExpectedBook } from './expected-book.ts';
import { type Checked, type Difference, type Findings, makeFindings } from './findings.ts';
import { loadGrounds } from './load-tenant.ts';

export type Report = {
  readonly ok: boolean;
  readonly checked: Checked;
  /** All of them are counted, the first thousand are told. */
  readonly differenceCount: number;
  readonly differences: readonly Difference[];
};

/** Verifies one tenant, or all of them; each on one unmoving picture of its rows. */
export async function verify(database: Database, tenantId?: string): Promise<Report> {
  const tenants = tenantId === undefined ? await allTenants(database) : [tenantId];
  const total = makeFindings();
  for (const tenant of tenants) addUp(total, await verifyTenant(database, tenant));
  const { checked, count, differences } = total;
  return { ok: count === 0, checked, differenceCount: count, differences };
}

async function allTenants(database: Database): Promise<readonly string[]> {
  const rows = await database.pool.query(
    ({ sql }) => sql<{ id: string }[]>`select id from tenant order by id`,
  );
  return rows.map(({ id }) => id);
}

async function verifyTenant(database: Database, tenantId: string): Promise<Findings> {
  return await readTenant(database, tenantId, async (read) => {
    const findings = makeFindings();
    const book = makeExpectedBook();
    const grounds = await loadGrounds(read, findings);
    await checkFacts(read, { findings, grounds, book });
    await checkAccounts(read, findings, book);
    await checkRounds(read, findings, book);
    await checkRows(read, findings, book);
    await checkTariffs(read, findings);
    await checkLists(read, findings);
    await checkLedger(read, findings, book.days);
    await checkCompleteness(read, findings);
    await checkSurroundings(read, findings);
    return findings;
  });
}

const DIFFERENCES_TOLD = 1_000;

function addUp(total: Findings, { checked, count, differences }: Findings): void {
  total.count += count;
  const room = DIFFERENCES_TOLD - total.differences.length;
  total.differences.push(...differences.slice(0, Math.max(0, room)));
  total.checked.facts += checked.facts;
  total.checked.entries += checked.entries;
  total.checked.openItems += checked.openItems;
  total.checked.allocations += checked.allocations;
  total.checked.buckets += checked.buckets;
  total.checked.accounts += checked.accounts;
  total.checked.customers += checked.customers;
  total.checked.meters += checked.meters;
}
