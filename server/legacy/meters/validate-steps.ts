// Steps 3 and 5 of the move to balances per meter: what must hold of payments, invoices and meters
// in the old database, and that the book owes the same on each meter's account, to the minor unit.
import { type AccountId, accountOfMeter } from '../../../shared/kernel/ids.ts';
import { readTenant } from '../../db/tenant-transaction.ts';
import { type RunRow, type RunStep, RunStoppedError, type StepDesk } from '../../runs/run-plan.ts';
import { cell } from '../legacy-book.ts';
import { makeFacts } from '../legacy-facts.ts';
import { type Financials, frameOf, inTown, tellAll, toldRow } from './financial-steps.ts';
import { minorOf } from './judge-amounts.ts';
import { creditId } from './meter-facts.ts';
import { type TownBook, townBook } from './town-book.ts';

export type Check = 'payments' | 'invoices' | 'balances';

type Validating = {
  readonly name: string;
  readonly checks: readonly Check[];
  /** The book must hold the transactions; else it is only asked where it holds some. */
  readonly isMoved: boolean;
  readonly isSkipped: boolean;
};

export const validate = (financials: Financials, how: Validating): RunStep => ({
  name: how.name,
  work: async (desk) => {
    if (how.isSkipped) return { skipped: true };
    const whole = await inTown(financials, desk, async (_, town) =>
      townBook(town, frameOf(financials)),
    );
    const found = look(whole, how.checks);
    const isWhole = how.checks.includes('balances');
    const book = isWhole ? await checkBook(desk, whole, how.isMoved) : NOT_ASKED;
    const differing = [...Object.values(found).flat(), ...book.rows];
    await tellAll(desk, differing);
    if (differing.length > 0) throw new RunStoppedError(sentence(found, book.rows.length));
    return {
      payments: whole.assigned.length,
      ...(isWhole ? { invoices: whole.summed.length, meters: whole.meters.size } : {}),
      differing: differing.length,
      ...book.figures,
    };
  },
});

const NOT_ASKED = { rows: [], figures: {} };

type Found = Readonly<Record<Check, readonly RunRow[]>>;

function look(whole: TownBook, checks: readonly Check[]): Found {
  const found = (check: Check, ask: (of: TownBook) => readonly RunRow[]) =>
    checks.includes(check) ? ask(whole) : [];
  return {
    payments: found('payments', checkPayments),
    invoices: found('invoices', checkInvoices),
    balances: found('balances', checkBalances),
  };
}

function sentence(found: Found, inBook: number): string {
  const parts = [
    [found.payments.length, 'payments have no meter'],
    [found.invoices.length, 'invoices have no meter or other amounts than their bills'],
    [found.balances.length, 'meters have another balance than their transactions make'],
    [inBook, 'meters owe another sum in the book'],
  ] as const;
  const told = parts.flatMap(([count, words]) => (count === 0 ? [] : [`${count} ${words}`]));
  return `Validation failed: ${told.join('; ')}`;
}

const checkPayments = ({ assigned }: TownBook): readonly RunRow[] =>
  assigned
    .filter(({ by, meterKey }) => by !== 'itself' || meterKey === null)
    .map(({ row, reasons }) =>
      toldRow(row, {
        ...{ table: 'validate.payments', outcome: 'differs' },
        reasons: reasons.includes('meter_unknown') ? reasons : ['meter_missing', ...reasons],
      }),
    );

/** Those that owe something: a draft and a cancelled one need no meter. */
function checkInvoices({ summed, book, meters }: TownBook): readonly RunRow[] {
  const idle = new Set(
    book.apart
      .filter(({ reasons }) => reasons.some((one) => one === 'draft' || one === 'cancelled'))
      .map(({ row }) => row.key),
  );
  return summed.flatMap(({ row, isRight }) => {
    if (idle.has(row.key)) return [];
    const key = cell(row, 'meter_id');
    const without = key === null ? 'meter_missing' : 'meter_unknown';
    const reason = meters.has(key ?? '') ? (isRight ? null : 'amounts_differ') : without;
    if (reason === null) return [];
    return [toldRow(row, { table: 'validate.invoices', outcome: 'differs', reasons: [reason] })];
  });
}

function checkBalances({ meters, nets, book }: TownBook): readonly RunRow[] {
  const { currency } = book.frame.business;
  return [...meters].flatMap(([key, { row }]) => {
    const balance = minorOf(row, 'balance', currency) ?? 0;
    const overpayment = minorOf(row, 'overpayment', currency) ?? 0;
    const net = nets.get(key) ?? 0;
    const isOne = balance === 0 || overpayment === 0;
    if (isOne && balance - overpayment === net) return [];
    return [
      toldRow(row, {
        ...{ table: 'validate.meters', outcome: 'differs', amount: balance - overpayment - net },
        reasons: ['meter_balance_differs'],
        words: `${balance} owed and ${overpayment} in hand, transactions make ${net}`,
      }),
    ];
  });
}

/** What the facts of these transactions make owed on each meter's account. */
async function checkBook(desk: StepDesk, whole: TownBook, isMoved: boolean) {
  const owed = await loadOwed(desk, whole);
  const rows: RunRow[] = [];
  let [expectedMinor, bookMinor] = [0, 0];
  for (const [key, { id, row }] of whole.meters) {
    const expected = whole.nets.get(key) ?? 0;
    const inBook = owed.get(accountOfMeter(id)) ?? 0;
    expectedMinor += expected;
    bookMinor += inBook;
    if (expected === inBook) continue;
    rows.push(
      toldRow(row, {
        ...{ table: 'balances', outcome: 'differs', amount: inBook - expected },
        reasons: ['balance_differs'],
        words: `${inBook} in the book, ${expected} in the source`,
      }),
    );
  }
  if (owed.size === 0 && !isMoved) return { rows: [], figures: { isInBook: false } };
  return {
    rows,
    figures: { expectedMinor, bookMinor, differenceMinor: bookMinor - expectedMinor },
  };
}

async function loadOwed(desk: StepDesk, { book, credits }: TownBook) {
  const make = makeFacts(book.frame, desk.generation);
  const ids = [
    ...[...book.invoices.values()].map((invoice) => make.invoice(invoice).id),
    ...[...book.payments.values()].map((payment) => make.payment(payment, []).id),
    ...credits.map(({ row }) => creditId(book.frame, desk.generation, row.key)),
  ];
  const rows = await readTenant(
    desk.database,
    desk.author.tenantId,
    ({ sql, tenantId }) => sql<{ accountId: AccountId; minor: number }[]>`
      select account_id as "accountId", sum(amount * side)::bigint as minor
      from open_item
      where tenant_id = ${tenantId} and id = any(${ids}::uuid[])
      group by 1
      order by 1`,
  );
  return new Map(rows.map(({ accountId, minor }) => [accountId, minor]));
}
