// The amount, large, with its words below: a wrong nought is heard before it is saved.
import type { Currency, Money } from '../../shared/kernel/money.ts';
import type { Balance } from '../../shared/ledger/outstanding.ts';
import { currencySign, formatMoney } from '../app/format.ts';
import { useLanguage, useWords } from '../app/language.ts';
import { amountInWords } from './amount-in-words.ts';
import { shownTyped } from './shown-typed.ts';
import { type CollectWords, words } from './words.ts';

export type AmountShownProps = {
  readonly typed: string;
  /** Null while nothing that a payment can be was typed. */
  readonly amount: Money | null;
  readonly currency: Currency;
};

export function AmountShown({ typed, amount, currency }: AmountShownProps) {
  const say = useWords(words);
  const language = useLanguage();
  return (
    <section className="grid gap-1 text-center" aria-label={say.amount}>
      <output
        className={`money flex items-baseline justify-center gap-1.5 ${
          typed.length > 9 ? 'text-title' : 'text-big'
        }`}
      >
        <span className="text-title text-soft">{currencySign(currency)}</span>
        {shownTyped(typed, currency)}
      </output>
      <p className="min-h-10 text-small text-balance text-soft" aria-live="polite">
        {amount === null
          ? typed.replace(/[0.]/g, '') === ''
            ? say.typeAmount
            : say.tooMuch
          : amountInWords(amount, currency, language)}
      </p>
    </section>
  );
}

/** What the account owes, or has in hand. */
export function dueInWords(
  balance: Balance | undefined,
  currency: Currency,
  say: CollectWords,
): string {
  if (balance === undefined || balance.balance === 0) return say.nothingDue;
  if (balance.balance > 0) return say.due(formatMoney(balance.balance, currency));
  return say.inCredit(formatMoney(balance.unapplied, currency));
}
