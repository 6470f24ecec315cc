// A receipt as lines, once for every way in which it leaves the phone as a picture or on paper: the
// image, the roll of a thermal printer, the page.
import { receiptCode } from '../../../shared/kernel/code.ts';
import { balanceInWords } from '../balance-in-words.ts';
import { formatMoney } from '../format.ts';
import type { Language } from '../language.ts';
import type { Receipt } from './receipt-text.ts';
import { receiptWords } from './receipt-words.ts';

export type ReceiptLine =
  | { readonly type: 'name' | 'headline' | 'text' | 'small'; readonly text: string }
  | { readonly type: 'pair' | 'total'; readonly text: string; readonly value: string }
  | { readonly type: 'rule' };

/** From top to bottom, in the language of the phone. `time` is the phone's, as it is shown. */
export function receiptLines(
  receipt: Receipt,
  language: Language,
  time: string,
): readonly ReceiptLine[] {
  const say = receiptWords[language];
  const { currency, remark, account, elsewhere } = receipt;
  return [
    { type: 'name', text: receipt.businessName },
    { type: 'rule' },
    { type: 'headline', text: receipt.headline },
    { type: 'text', text: `${receipt.customerName} · ${receipt.moment}` },
    ...receipt.lines.map(
      ({ label, amount }): ReceiptLine => ({
        type: 'pair',
        text: label,
        value: formatMoney(amount, currency),
      }),
    ),
    ...(remark === undefined ? [] : [{ type: 'text', text: remark } as const]),
    { type: 'rule' },
    { type: 'pair', text: say.number, value: receipt.number },
    { type: 'pair', text: say.code, value: receiptCode(receipt.factId) },
    ...(account === undefined
      ? []
      : [{ type: 'pair', text: say.account, value: account } as const]),
    { type: 'pair', text: say.before, value: balanceInWords(receipt.before, currency, language) },
    { type: 'total', text: say.after, value: balanceInWords(receipt.after, currency, language) },
    ...(elsewhere === undefined
      ? []
      : [{ type: 'pair', text: say.elsewhere, value: formatMoney(elsewhere, currency) } as const]),
    { type: 'small', text: say.asOf(time) },
  ];
}
