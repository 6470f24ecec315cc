// The four sheets of a business's books, as pure sums over what each ledger account had before a
// period, took in and gave in it. Amounts in balances are signed: + debit, − credit.
import { type Day, day } from '../kernel/day.ts';
import { type Money, money, negate, sumMoney } from '../kernel/money.ts';
import type { LedgerAccountType } from '../ledger/chart.ts';

/** One ledger account over a period: opening + debit − credit = closing. */
export type AccountTurnover = {
  readonly code: string;
  readonly name: string;
  readonly type: LedgerAccountType;
  /** Before the first day of the period; + debit, − credit. */
  readonly opening: Money;
  /** Sum of debits in the period, nothing or more. */
  readonly debit: Money;
  /** Sum of credits in the period, nothing or more. */
  readonly credit: Money;
};

export type SheetLine = { readonly code: string; readonly name: string; readonly amount: Money };
export type SheetPart = { readonly lines: readonly SheetLine[]; readonly total: Money };

export type TrialBalance = {
  readonly lines: readonly {
    readonly code: string;
    readonly name: string;
    readonly debit: Money;
    readonly credit: Money;
  }[];
  readonly debit: Money;
  readonly credit: Money;
};
export type ProfitAndLoss = {
  readonly income: SheetPart;
  readonly expenses: SheetPart;
  readonly profit: Money;
};
export type BalanceSheet = {
  readonly assets: SheetPart;
  readonly liabilities: SheetPart;
  readonly equity: SheetPart;
  /** Income less expenses of the financial year so far. */
  readonly profitOfYear: Money;
  /** The same of all years before, which nobody has carried to an account. */
  readonly profitBefore: Money;
  /** Liabilities, equity and profits together: equal to the assets. */
  readonly financing: Money;
};
export type CashFlow = {
  readonly opening: Money;
  readonly operating: SheetPart;
  readonly financing: SheetPart;
  readonly closing: Money;
};

export const closingOf = ({ opening, debit, credit }: AccountTurnover): Money =>
  money(opening + debit - credit);

/** Closing balances, each on its own side; both columns add up to the same. */
export function trialBalance(accounts: readonly AccountTurnover[]): TrialBalance {
  const lines = accounts
    .map((account) => ({ account, closing: closingOf(account) }))
    .filter(({ closing }) => closing !== 0)
    .map(({ account: { code, name }, closing }) => ({
      code,
      name,
      debit: money(Math.max(closing, 0)),
      credit: money(Math.max(-closing, 0)),
    }));
  return {
    lines,
    debit: sumMoney(lines.map(({ debit }) => debit)),
    credit: sumMoney(lines.map(({ credit }) => credit)),
  };
}

/** What was earned and spent in the period; income and profit are shown without their sign. */
export function profitAndLoss(accounts: readonly AccountTurnover[]): ProfitAndLoss {
  const income = part(accounts, 'income', ({ debit, credit }) => money(credit - debit));
  const expenses = part(accounts, 'expense', ({ debit, credit }) => money(debit - credit));
  return { income, expenses, profit: money(income.total - expenses.total) };
}

/** Where the business stands at the end of the period, which begins with its financial year. */
export function balanceSheet(accounts: readonly AccountTurnover[]): BalanceSheet {
  const owned = part(accounts, 'asset', closingOf);
  const owing = part(accounts, 'liability', (account) => negate(closingOf(account)));
  const own = part(accounts, 'equity', (account) => negate(closingOf(account)));
  const earning = accounts.filter(({ type }) => type === 'income' || type === 'expense');
  const profitBefore = negate(sumMoney(earning.map(({ opening }) => opening)));
  const profitOfYear = sumMoney(earning.map(({ debit, credit }) => money(credit - debit)));
  return {
    assets: owned,
    liabilities: owing,
    equity: own,
    profitOfYear,
    profitBefore,
    financing: sumMoney([owing.total, own.total, profitOfYear, profitBefore]),
  };
}

/** Cash in hand, at the bank, and on its way: the accounts 11xx. */
export const isCash = (code: string): boolean => code.startsWith('11');

/**
 * Cash by what it came from and went to. `against` has, of every entry that moved cash, the other
 * legs with their sign turned: + brought cash in. Equity and investors are financing.
 */
export function cashFlow(
  accounts: readonly AccountTurnover[],
  against: readonly SheetLine[],
): CashFlow {
  const cash = accounts.filter(({ code }) => isCash(code));
  const isFinancing = ({ code }: SheetLine) => code.startsWith('3') || code === '2400';
  return {
    opening: sumMoney(cash.map(({ opening }) => opening)),
    operating: totalled(against.filter((line) => !isFinancing(line))),
    financing: totalled(against.filter(isFinancing)),
    closing: sumMoney(cash.map(closingOf)),
  };
}

/** The first day of the financial year that a day is in. */
export function yearStart(of: Day, startMonth: number): Day {
  const year = Number(of.slice(0, 4)) - (Number(of.slice(5, 7)) >= startMonth ? 0 : 1);
  return day(`${Math.max(year, 1970)}-${String(startMonth).padStart(2, '0')}-01`);
}

function part(
  accounts: readonly AccountTurnover[],
  type: LedgerAccountType,
  amountOf: (account: AccountTurnover) => Money,
): SheetPart {
  return totalled(
    accounts
      .filter((account) => account.type === type)
      .map((account) => ({ code: account.code, name: account.name, amount: amountOf(account) })),
  );
}

function totalled(all: readonly SheetLine[]): SheetPart {
  const lines = all.filter(({ amount }) => amount !== 0);
  return { lines, total: sumMoney(lines.map(({ amount }) => amount)) };
}
