// A document as lines: for the image, for paper or PDF, and as plain text for a message.

import { type Money, minorDigits } from '../../shared/kernel/money.ts';
import { amountFor, QUANTITY_SCALE, quantity } from '../../shared/kernel/quantity.ts';
import type { Business } from '../../shared/ledger/business.ts';
import { formatDay, formatMoney, formatQuantity } from '../app/format.ts';
import type { Language } from '../app/language.ts';
import type { ReceiptLine } from '../app/recording/receipt-lines.ts';
import { type DocumentLine, type Paper, taxSplit } from './document-of.ts';
import { words } from './words.ts';

export type PaperFor = {
  readonly paper: Paper;
  readonly business: Business;
  readonly customerName: string;
};

/** «2.5 %» of basis points. */
export const rateInWords = (rate: number): string => `${rate / 100} %`;

/** «30 l × ₹54.50». */
export function countInWords(line: DocumentLine, { currency }: Business): string {
  const each = amountFor(quantity(QUANTITY_SCALE), line.price, currency);
  const counted = `${formatQuantity(line.quantity)} ${line.unit} × ${formatMoney(each, currency)}`;
  return line.discount === undefined
    ? counted
    : `${counted} − ${formatMoney(line.discount, currency)}`;
}

export function paperLines(of: PaperFor, language: Language): readonly ReceiptLine[] {
  const say = words[language];
  const { paper, business, customerName } = of;
  const shown = (amount: Money) => formatMoney(amount, business.currency);
  const pair = (text: string, value: string): ReceiptLine => ({ type: 'pair', text, value });
  const { span, dueDay } = paper;
  return [
    { type: 'name', text: business.name },
    { type: 'headline', text: `${say.kinds[paper.kind]} ${paper.number}` },
    { type: 'text', text: `${say.to} ${customerName}` },
    pair(say.day, formatDay(paper.day, language)),
    ...(span === null
      ? []
      : [pair(say.span, `${formatDay(span.from, language)} – ${formatDay(span.to, language)}`)]),
    { type: 'rule' },
    ...paper.lines.flatMap((line): ReceiptLine[] => [
      { type: 'text', text: nameOf(line, say.adjusts) },
      pair(
        `${countInWords(line, business)}${line.hsn === '' ? '' : ` · ${say.hsn} ${line.hsn}`}`,
        shown(line.taxed.taxable),
      ),
    ]),
    { type: 'rule' },
    pair(say.taxable, shown(paper.sum.taxable)),
    ...taxSplit(paper.lines).map(({ tax, rate, amount }) =>
      pair(`${say.tax[tax]} ${rateInWords(rate)}`, shown(amount)),
    ),
    ...(paper.roundOff === 0 ? [] : [pair(say.roundOff, signed(paper.roundOff, business))]),
    { type: 'total', text: say.total, value: shown(paper.total) },
    ...(dueDay === null
      ? []
      : [{ type: 'small', text: `${say.dueDay} ${formatDay(dueDay, language)}` } as const]),
  ];
}

/** The same lines as text. */
export const paperText = (lines: readonly ReceiptLine[]): string =>
  lines
    .map((line) => {
      if (line.type === 'rule') return '—';
      return 'value' in line ? `${line.text}: ${line.value}` : line.text;
    })
    .join('\n');

/** The name of a line, with the month that it adjusts. */
export const nameOf = ({ name, month }: DocumentLine, adjusts: string): string =>
  month === null ? name : `${name} (${adjusts} ${month})`;

/** +₹0.40, −₹0.22. */
export function signed(amount: Money, { currency }: Pick<Business, 'currency'>): string {
  const isCents = minorDigits[currency] > 0;
  return `${amount > 0 && isCents ? '+' : ''}${formatMoney(amount, currency)}`;
}
