// A statement as a table, once for every way in which it leaves the phone: the page that is printed
// or kept as PDF, the picture, the file for a spreadsheet. Pure, so that tests hold every figure.
import type { Day } from '../../shared/kernel/day.ts';
import { type Currency, type Money, minorDigits } from '../../shared/kernel/money.ts';
import type { Balance } from '../../shared/ledger/outstanding.ts';
import { balanceParts } from '../app/balance-in-words.ts';
import { factInWords } from '../app/fact-words.ts';
import { formatDay, formatMoney } from '../app/format.ts';
import type { Language } from '../app/language.ts';
import type { ReceiptLine } from '../app/recording/receipt-lines.ts';
import type { CustomerCard, CustomerStatement } from '../store/views.ts';
import { words } from './words.ts';

export type StatementOf = Pick<CustomerCard, 'customer' | 'business'> & {
  readonly statement: CustomerStatement;
  /** The days that it was asked for; where none is named, those of its lines. */
  readonly from: Day | null;
  readonly to: Day | null;
};

export type StatementRow = {
  readonly day: Day;
  readonly text: string;
  /** What it adds to (+) or takes from (−) what is owed. */
  readonly effect: Money;
  readonly balance: Balance;
};

/** Movements that moved no debt, such as readings, are left out. */
export function statementRows({ statement, business }: StatementOf, language: Language) {
  return statement.lines
    .filter(({ movement }) => movement.effect !== 0)
    .map(({ movement, balance }): StatementRow => {
      const { fact, isMatched } = movement.shown;
      const told = factInWords(fact, { business, language, isMatched });
      const text = [told.title, told.detail].filter(Boolean).join(' · ');
      return { day: movement.day, text, effect: movement.effect, balance };
    });
}

/** «1 Sep – 30 Sep», or only one end of it. */
export function stretchInWords({ from, to, statement }: StatementOf, language: Language): string {
  const first = from ?? statement.lines.at(0)?.movement.day;
  const last = to ?? statement.lines.at(-1)?.movement.day;
  const named = [first, last].flatMap((day) => (day ? [formatDay(day, language)] : []));
  return [...new Set(named)].join(' – ');
}

/** For the picture: head, opening, each movement with the balance after it, closing. */
export function statementLines(of: StatementOf, language: Language): readonly ReceiptLine[] {
  const say = words[language];
  const { business, customer, statement } = of;
  const shown = (amount: Money) => formatMoney(amount, business.currency);
  // What is owed, and on a line of its own what another account has in credit.
  const told = (type: 'pair' | 'total', label: string, balance: Balance): ReceiptLine[] => {
    const [first, credit] = balanceParts(balance, business.currency, language);
    const rest: ReceiptLine[] = credit === undefined ? [] : [{ type, text: '', value: credit }];
    return [{ type, text: label, value: first }, ...rest];
  };
  return [
    { type: 'name', text: business.name },
    { type: 'rule' },
    { type: 'headline', text: `${say.statement} · ${customer.name}` },
    {
      type: 'text',
      text: [customer.code, stretchInWords(of, language)].filter(Boolean).join(' · '),
    },
    ...told('pair', say.opening, statement.opening),
    { type: 'rule' },
    ...statementRows(of, language).flatMap(({ day, text, effect, balance }): ReceiptLine[] => [
      { type: 'pair', text: `${formatDay(day, language)} ${text}`, value: shown(effect) },
      ...told('pair', '', balance),
    ]),
    { type: 'rule' },
    ...told('total', say.closing, statement.closing),
  ];
}

/** Owed, in credit, and what is left of the two. */
export const inColumns = <Shown>(
  { outstanding, unapplied, balance }: Balance,
  show: (amount: Money) => Shown,
): readonly [Shown, Shown, Shown] => [show(outstanding), show(unapplied), show(balance)];

/** The heads of a statement's columns. */
export function statementHeads(language: Language): readonly string[] {
  const say = words[language];
  return [say.day, say.what, say.amount, say.owed, say.credit, say.balance];
}

/**
 * For a spreadsheet: amounts as plain decimals, a row each for opening and closing. The last column
 * is owed less credit: opening + amounts = closing in it.
 */
export function statementCsv(of: StatementOf, language: Language): string {
  const say = words[language];
  const { statement, business } = of;
  const plain = (amount: Money) => decimalOf(amount, business.currency);
  const rows = [
    statementHeads(language),
    ['', say.opening, '', ...inColumns(statement.opening, plain)],
    ...statementRows(of, language).map(({ day, text, effect, balance }) => [
      day,
      text,
      plain(effect),
      ...inColumns(balance, plain),
    ]),
    ['', say.closing, '', ...inColumns(statement.closing, plain)],
  ];
  // A spreadsheet takes a file with this mark for UTF-8.
  return `\ufeff${rows.map((row) => row.map(cellOf).join(',')).join('\r\n')}\r\n`;
}

/** What a spreadsheet would take for a formula is told as text. */
function cellOf(text: string): string {
  const isFormula = /^[=+\-@\t]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text);
  const told = isFormula ? `'${text}` : text;
  return /[",\r\n]/.test(told) ? `"${told.replaceAll('"', '""')}"` : told;
}

/** 1234.50, −0.05: exact digits, no sign of a currency. */
function decimalOf(amount: Money, currency: Currency): string {
  const digits = minorDigits[currency];
  const figures = String(Math.abs(amount)).padStart(digits + 1, '0');
  const whole = figures.slice(0, figures.length - digits);
  const sign = amount < 0 ? '-' : '';
  return digits === 0 ? `${sign}${whole}` : `${sign}${whole}.${figures.slice(-digits)}`;
}
