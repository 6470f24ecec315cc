// What an SMS to a customer says, in their language: short, complete without the app, with the
// balance of the very account that it is about and how to pay.
import { type Currency, type Money, minorDigits } from '../kernel/money.ts';
import type { MessageLanguage, TemplateKind } from '../ledger/business-settings.ts';
import { fillTemplate, usualTexts } from './templates.ts';

export type ToldMessage = {
  readonly business: string;
  readonly customer: string;
  readonly currency: Currency;
  /** The bill or the payment. */
  readonly amount: Money;
  /** The bill's or receipt's number. */
  readonly number: string;
  /** The account's balance with it: + is owed, − is in hand. */
  readonly balance: Money;
  readonly dueDay: string | null;
  /** The code that is typed as the reference of a payment, null where there is none. */
  readonly code: string | null;
  readonly paybill: string | null;
  /** Units used, with their unit; empty for a receipt. */
  readonly used: string;
};

export type MessageKind = Exclude<TemplateKind, 'reminder'>;

type Words = Readonly<
  Record<'toPay' | 'rest' | 'inHand' | 'credit' | 'paybill' | 'account', string>
> & {
  readonly by: (day: string) => string;
};

const words: Readonly<Record<MessageLanguage, Words>> = {
  en: {
    ...{ toPay: 'To pay', rest: 'Still to pay', inHand: 'In hand', credit: 'in your favour' },
    ...{ paybill: 'Paybill', account: 'account' },
    by: (day) => ` by ${day}`,
  },
  hi: {
    ...{ toPay: 'देना है', rest: 'बाकी', inHand: 'जमा है', paybill: 'पेबिल', account: 'खाता' },
    credit: 'आपके खाते में जमा',
    by: (day) => `, ${day} तक`,
  },
  sw: {
    ...{ toPay: 'Ya kulipa', rest: 'Bado kulipa', inHand: 'Salio lako', credit: 'kwa faida yako' },
    ...{ paybill: 'Paybill', account: 'akaunti' },
    by: (day) => ` kufikia ${day}`,
  },
};

/** What was told fits into a row of the outbox. */
const TEXT_LIMIT = 1_000;

/** By the office's own text, null for the usual one. */
export function messageText(
  kind: MessageKind,
  language: MessageLanguage,
  told: ToldMessage & { readonly template?: string | null | undefined },
): string {
  const values = valuesOf(kind, language, told);
  const own = fillTemplate(told.template ?? '', values);
  // Places that hold nothing for this customer may leave nothing to say: then the usual text does.
  const text = own === '' ? fillTemplate(usualTexts[kind][language], values) : own;
  return text.slice(0, TEXT_LIMIT);
}

function valuesOf(kind: MessageKind, language: MessageLanguage, told: ToldMessage) {
  const say = words[language];
  const toPay = kind === 'bill' ? say.toPay : say.rest;
  // Who owes nothing is asked for nothing: no day, and no way to pay.
  const isOwed = told.balance > 0;
  const due = kind === 'bill' && isOwed && told.dueDay !== null ? say.by(told.dueDay) : '';
  const { business, customer, number, used, paybill, code } = told;
  return {
    ...{ business, customer, number, used },
    amount: `${inFull(told, told.amount)}${told.amount < 0 ? ` ${say.credit}` : ''}`,
    owed: `${told.balance < 0 ? say.inHand : toPay}: ${inFull(told, told.balance)}${due}`,
    pay:
      paybill === null || code === null || !isOwed
        ? ''
        : `${say.paybill} ${paybill}, ${say.account} ${code}.`,
  };
}

/** KES 1,260.50, from exact digits; the code, since not every phone shows the sign. */
function inFull({ currency }: ToldMessage, amount: number): string {
  const digits = minorDigits[currency];
  const text = String(Math.abs(amount)).padStart(digits + 1, '0');
  const whole = text.slice(0, text.length - digits).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${currency} ${whole}${digits > 0 ? `.${text.slice(-digits)}` : ''}`;
}
