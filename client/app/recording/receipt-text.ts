// The receipt as plain text for WhatsApp, SMS or any other app: complete without the app, in the
// language of the phone.
import { receiptCode } from '../../../shared/kernel/code.ts';
import type { Currency, Money } from '../../../shared/kernel/money.ts';
import type { Balance } from '../../../shared/ledger/outstanding.ts';
import { balanceInWords } from '../balance-in-words.ts';
import { formatMoney } from '../format.ts';
import type { Language } from '../language.ts';
import { receiptWords } from './receipt-words.ts';

export type Receipt = {
  readonly factId: string;
  readonly businessName: string;
  readonly customerName: string;
  readonly currency: Currency;
  /** What it is, with its amount: «Received ₹1,200 cash». */
  readonly headline: string;
  /** Lines of a sale or a bill; none for a payment. */
  readonly lines: readonly { readonly label: string; readonly amount: Money }[];
  readonly number: string;
  /** Day and time, as they are shown. */
  readonly moment: string;
  /** Whose balances these are, for who has several accounts. */
  readonly account?: string | undefined;
  readonly before: Balance;
  readonly after: Balance;
  /** What other accounts of the customer have in credit; left out where they have nothing. */
  readonly elsewhere?: Money | undefined;
  /** What else has to be said of it, such as that its money is only claimed. */
  readonly remark?: string | undefined;
};

/** One fact a line, the balance last. `time` is the phone's, as it is shown. */
export function receiptText(receipt: Receipt, language: Language, time: string): string {
  const say = receiptWords[language];
  const after = balanceInWords(receipt.after, receipt.currency, language);
  return [
    receipt.businessName,
    `${receipt.headline} · ${receipt.customerName}`,
    ...receipt.lines.map(
      ({ label, amount }) => `${label}: ${formatMoney(amount, receipt.currency)}`,
    ),
    ...(receipt.remark === undefined ? [] : [receipt.remark]),
    `${say.number} ${receipt.number} · ${receipt.moment}`,
    `${say.code} ${receiptCode(receipt.factId)}`,
    ...(receipt.account === undefined ? [] : [`${say.account}: ${receipt.account}`]),
    `${say.before}: ${balanceInWords(receipt.before, receipt.currency, language)}`,
    `${say.after}: ${after} (${say.asOf(time)})`,
    ...(receipt.elsewhere === undefined
      ? []
      : [`${say.elsewhere}: ${formatMoney(receipt.elsewhere, receipt.currency)}`]),
  ].join('\n');
}
