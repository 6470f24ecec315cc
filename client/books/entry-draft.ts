// An entry by hand while it is typed: what each line means, how far debits and credits are apart.
import { wrongWithLegs } from '../../shared/books/journal-entered.ts';
import type { BodyOf } from '../../shared/facts.ts';
import { type Currency, type Money, money, sumMoney } from '../../shared/kernel/money.ts';
import { moneyFromTyped } from '../app/format.ts';

export type TypedLine = {
  readonly key: number;
  /** A code of the chart, '' while none is chosen. */
  readonly account: string;
  readonly debit: string;
  readonly credit: string;
};

type Legs = BodyOf<'journal.entered'>['legs'];

export const emptyLine = (key: number): TypedLine => ({ key, account: '', debit: '', credit: '' });

/** + is debited, − credited, nothing where nothing was typed; null where it can't be read. */
export function amountOf({ debit, credit }: TypedLine, currency: Currency): Money | null {
  const sides = [debit, credit].map((typed) => {
    const text = typed.trim();
    return text === '' ? money(0) : moneyFromTyped(text, currency);
  });
  const [debited, credited] = sides;
  if (debited == null || credited == null) return null;
  return debited !== 0 && credited !== 0 ? null : money(debited - credited);
}

/** Debits less credits of all lines that can be read. */
export const apartOf = (lines: readonly TypedLine[], currency: Currency): Money =>
  sumMoney(lines.map((line) => amountOf(line, currency) ?? money(0)));

/** The legs, null where a line is half filled in or they are no entry yet. */
export function legsOf(lines: readonly TypedLine[], currency: Currency): Legs | null {
  const legs: Legs = [];
  for (const line of lines) {
    const amount = amountOf(line, currency);
    if (amount === null) return null;
    if (amount === 0 && line.account === '') continue;
    if (amount === 0 || line.account === '') return null;
    legs.push({ account: line.account, amount });
  }
  return legs.length < 2 || wrongWithLegs(legs) !== null ? null : legs;
}
