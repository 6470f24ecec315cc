// Step 4 of the move to balances per meter: customers' balances are backed up, every meter gets
// what its transactions make, and the book gets those transactions. A meter never has a balance
// and an overpayment at once: both come of one sum.
import type { GuardedSql } from '../../db/guarded-sql.ts';
import { type RunRow, type RunStep, RunStoppedError } from '../../runs/run-plan.ts';
import { type Financials, frameOf, inTown, tellAll, toldRow } from './financial-steps.ts';
import { minorOfNumber } from './judge-amounts.ts';
import { landTown } from './land-town.ts';
import { type TownBook, townBook } from './town-book.ts';
import { backUpBalances, readBackup, type Standing, writeBalances } from './write-back.ts';

export const moveBalances = (financials: Financials): RunStep => ({
  name: 'Calculating meter balances',
  work: async (desk) => {
    const { whole, figures, moved } = await inTown(financials, desk, async (sql, town) => {
      const whole = townBook(town, frameOf(financials));
      refuseTooEarly(whole);
      refuseDoubt(whole);
      const customersBackedUp = await backUpBalances(sql, town);
      return { whole, ...(await settle(sql, financials, whole)), customersBackedUp };
    });
    const landed = await landTown(desk, financials, whole);
    await tellAll(desk, moved);
    return { ...figures, ...landed, backupStoredIn: 'customer_balances_backup table' };
  },
});

const BACKFILL = 'routebook run backfill:';

function refuseTooEarly({ assigned, summed, town }: TownBook): void {
  const lacking = assigned.filter(
    ({ by, meterKey }) => meterKey === null || by !== 'itself',
  ).length;
  if (lacking > 0) {
    throw new RunStoppedError(
      `${lacking} of ${town.tables.payments.rows.length} payments have no meter: ` +
        `${BACKFILL}payment-meter-ids comes first`,
    );
  }
  const wrong = summed.filter(({ isRight }) => !isRight).length;
  if (wrong > 0) {
    throw new RunStoppedError(
      `The amounts of ${wrong} invoices are not the sums of their bills: ` +
        `${BACKFILL}invoice-amounts comes first`,
    );
  }
}

function refuseDoubt({ doubtful }: TownBook): void {
  if (doubtful.length === 0) return;
  throw new RunStoppedError(
    `The overpayments of ${doubtful.length} meters equal what their payments leave in hand ` +
      `(${doubtful.slice(0, 5).join(', ')}). Say --overpayments within when the payments include ` +
      'them, or --overpayments beside when they come on top',
  );
}

/** + is owed, − is in hand: one of the two, and never both. */
const standing = (net: number): Standing => ({
  balance: Math.max(net, 0),
  overpayment: Math.max(-net, 0),
});

/** Writes what meters and customers owe, and tells which customers had another balance. */
async function settle(sql: GuardedSql, financials: Financials, whole: TownBook) {
  const { currency } = financials.business;
  const { town, nets, meters } = whole;
  const standings = new Map([...nets].map(([key, net]) => [key, standing(net)]));
  const writing = { town, currency };
  const sums = customerSums(whole, standings);
  const before = await readBackup(sql, town);
  await writeBalances(sql, { ...writing, of: 'meters' }, standings);
  await writeBalances(sql, { ...writing, of: 'customers' }, sums);
  const moved: RunRow[] = [];
  let oldMinor = 0;
  for (const row of town.tables.customers.rows) {
    const kept = before.get(row.key);
    const old =
      (minorOfNumber(kept?.balance ?? null, currency) ?? 0) -
      (minorOfNumber(kept?.overpayment ?? null, currency) ?? 0);
    const sum = sums.get(row.key);
    const now = (sum?.balance ?? 0) - (sum?.overpayment ?? 0);
    oldMinor += old;
    if (old === now) continue;
    moved.push(
      toldRow(row, {
        ...{ table: 'customers.balance', outcome: 'remarked', reasons: ['balance_moved'] },
        ...{ amount: now - old, words: `${old} became ${now}` },
      }),
    );
  }
  const all = [...standings.values()];
  const total = (of: keyof Standing) => all.reduce((sum, one) => sum + one[of], 0);
  const [balanceMinor, overpaymentMinor] = [total('balance'), total('overpayment')];
  return {
    moved,
    figures: {
      metersOwing: all.filter(({ balance }) => balance > 0).length,
      metersInCredit: all.filter(({ overpayment }) => overpayment > 0).length,
      severalMeters: customersWithSeveral([...meters.values()]),
      ...{ balanceMinor, overpaymentMinor, customersBeforeMinor: oldMinor },
      differenceMinor: balanceMinor - overpaymentMinor - oldMinor,
      customersDiffering: moved.length,
    },
  };
}

function customerSums({ town, meters }: TownBook, standings: ReadonlyMap<string, Standing>) {
  const hasOverpayment = town.tables.customers.types.has('overpayment');
  const sums = new Map<string, Standing>(
    town.tables.customers.rows.map(({ key }) => [key, { balance: 0, overpayment: 0 }]),
  );
  for (const [key, { customerKey }] of meters) {
    const own = standings.get(key);
    const sum = sums.get(customerKey);
    if (own === undefined || sum === undefined) continue;
    const balance = sum.balance + own.balance - (hasOverpayment ? 0 : own.overpayment);
    const overpayment = hasOverpayment ? sum.overpayment + own.overpayment : 0;
    sums.set(customerKey, { balance, overpayment });
  }
  return sums;
}

const customersWithSeveral = (meters: readonly { readonly customerKey: string }[]): number =>
  meters.length - new Set(meters.map(({ customerKey }) => customerKey)).size;
