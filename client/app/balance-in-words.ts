// A balance in words, wherever it leaves the screen or stands in a line: what is owed, what is in
// credit, or both apart where one account owes and another has credit. Never netted in silence.
import type { Currency } from '../../shared/kernel/money.ts';
import type { Balance } from '../../shared/ledger/outstanding.ts';
import { formatMoney } from './format.ts';
import type { Language, Words } from './language.ts';

type Says = {
  readonly owed: (amount: string) => string;
  readonly inCredit: (amount: string) => string;
};

const words = {
  en: {
    owed: (amount) => `${amount} owed`,
    inCredit: (amount) => `${amount} in credit`,
  },
  hi: {
    owed: (amount) => `${amount} बकाया`,
    inCredit: (amount) => `${amount} जमा`,
  },
  sw: {
    owed: (amount) => `${amount} deni`,
    inCredit: (amount) => `${amount} ya ziada`,
  },
} as const satisfies Words<Says>;

/** One part, or two where both have to be told: «₹500», «₹100 in credit», «₹500 owed». */
export function balanceParts(
  { outstanding, unapplied }: Balance,
  currency: Currency,
  language: Language,
): readonly [string] | readonly [string, string] {
  const owed = formatMoney(outstanding, currency);
  if (unapplied <= 0) return [owed];
  const say = words[language];
  const credit = say.inCredit(formatMoney(unapplied, currency));
  return outstanding > 0 ? [say.owed(owed), credit] : [credit];
}

/** «₹500», «₹100 in credit» or «₹500 owed · ₹100 in credit». */
export const balanceInWords = (whole: Balance, currency: Currency, language: Language): string =>
  balanceParts(whole, currency, language).join(' · ');
