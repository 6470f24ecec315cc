// npm run bench:ledger: how fast entries are posted against a bare insert into a copy of the
// journal, how long the office's outstanding takes over a million invoices, and how long one
// account of a thousand open items takes to settle anew. All in one run; medians of three rounds.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Database, openDatabase } from '../../server/db/open-database.ts';
import { foundTenant } from '../../server/setup/found-tenant.ts';
import { addDays } from '../../shared/kernel/day.ts';
import { accountIdSchema, factIdSchema } from '../../shared/kernel/ids.ts';
import { money } from '../../shared/kernel/money.ts';
import { allocate } from '../../shared/ledger/allocate.ts';
import { customerOf, idOf, planOf, TODAY } from '../world.ts';
import { ask, askPast, fill, todayOf } from './ledger/dashboard.ts';
import { type Load, post, prepare } from './ledger/journal.ts';

const ROUNDS = 3;
const CUSTOMERS = 100_000;
const OPEN_ITEMS = 1_000;

const loads = {
  single1: { writers: 1, batch: 1, entries: 1_000 },
  single8: { writers: 8, batch: 1, entries: 4_000 },
  batch1: { writers: 1, batch: 50, entries: 10_000 },
  batch8: { writers: 8, batch: 50, entries: 20_000 },
} as const;
type LoadName = keyof typeof loads;
const names: readonly LoadName[] = ['single1', 'single8', 'batch1', 'batch8'];

const say = (line: string) => process.stdout.write(`${line}\n`);

const share = (figures: readonly number[], part: number): number =>
  figures.toSorted((a, b) => a - b)[Math.floor(figures.length * part)] ?? 0;
const median = (figures: readonly number[]): number => share(figures, 0.5);

async function measureJournal(database: Database) {
  const entriesARound = names.reduce((sum, name) => sum + loads[name].entries, 0);
  await prepare(database, entriesARound * (ROUNDS + 1));
  const posted: Record<LoadName, number[]> = { single1: [], single8: [], batch1: [], batch8: [] };
  const bare: Record<LoadName, number[]> = { single1: [], single8: [], batch1: [], batch8: [] };
  let first = 1;
  for (let n = 0; n <= ROUNDS; n += 1) {
    for (const name of names) {
      const { entries, ...load } = loads[name];
      const into = async (table: Load['into']) =>
        await post(database, { ...load, into: table }, { first, entries });
      const [ours, theirs] = [await into('journal_entry'), await into('bare_entry')];
      // The first round only warms up.
      if (n > 0) posted[name].push(ours);
      if (n > 0) bare[name].push(theirs);
      first += entries;
    }
  }
  return { posted, bare };
}

/** Milliseconds to settle one account of a thousand open items anew, a hundred times when warm. */
function measureSettling(): readonly number[] {
  const accountId = accountIdSchema.parse(customerOf(1));
  const open = Array.from({ length: OPEN_ITEMS }, (_, n) => {
    const day = addDays(TODAY, -n);
    const [side, kind] =
      n % 2 === 0 ? (['debit', 'invoice'] as const) : (['credit', 'payment'] as const);
    const id = factIdSchema.parse(idOf(0x91, n));
    const amount = money(1_000 + n);
    return { id, accountId, side, kind, amount, day, dueDay: day, number: null, choices: [] };
  });
  const tookMs = Array.from({ length: 150 }, () => {
    const startedMs = performance.now();
    allocate(open);
    return performance.now() - startedMs;
  });
  return tookMs.slice(50);
}

async function main(): Promise<void> {
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'routebook-bench-'));
  // Run by root, Postgres is another account and must be able to pass this folder.
  chmodSync(dataFolder, 0o711);
  const database = await openDatabase({ dataFolder, prepare: true, connections: 8 });
  try {
    await foundTenant(database, planOf(1));
    say('entries a second, four legs on the same accounts: posted / bare');
    const { posted, bare } = await measureJournal(database);
    for (const name of names) {
      say(
        `${name.padEnd(8)} ${Math.round(median(posted[name]))} / ${Math.round(median(bare[name]))}`,
      );
    }
    await fill(database, CUSTOMERS);
    const dashboardMs = await ask(database, CUSTOMERS);
    const pastMs = await askPast(database, {
      customers: CUSTOMERS,
      today: await todayOf(database),
    });
    const ratio = (name: LoadName) =>
      Number((median(posted[name]) / median(bare[name])).toFixed(2));
    const settlingMs = measureSettling();
    const figures = {
      entriesPerSecondSingle8: Math.round(median(posted.single8)),
      entriesPerSecondBatch8: Math.round(median(posted.batch8)),
      ratioToBareInsert: ratio('single8'),
      ratioToBareInsertBatch8: ratio('batch8'),
      ratioToBareInsertSingle1: ratio('single1'),
      ratioToBareInsertBatch1: ratio('batch1'),
      outstandingDashboardP95Ms: Math.round(share(dashboardMs, 0.95)),
      outstandingDashboardP50Ms: Math.round(median(dashboardMs)),
      outstandingPastDayP95Ms: Math.round(share(pastMs, 0.95)),
      outstandingPastDayP50Ms: Math.round(median(pastMs)),
      settleThousandP50Ms: Number(median(settlingMs).toFixed(2)),
      settleThousandP95Ms: Number(share(settlingMs, 0.95).toFixed(2)),
    };
    for (const [name, figure] of Object.entries(figures)) say(`${name.padEnd(26)} ${figure}`);
    if (process.argv.includes('--json')) say(JSON.stringify(figures));
  } finally {
    await database.close();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

await main();
