// What an SMS to a customer says, in their language: short, complete without the app, with the
// balance of the very account that it is about and how to pay.
import { type Currency, type Money, minorDigits } from '../kernel/money.ts';

export const messageLanguages = ['en', 'hi', 'sw'] as const;
export type MessageLanguage = (typeof messageLanguages)[number];

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

export type MessageKind = 'bill' | 'receipt';

type Template = (told: ToldMessage) => readonly string[];

const templates: Readonly<Record<MessageLanguage, Readonly<Record<MessageKind, Template>>>> = {
  en: {
    bill: (told) => [
      `${told.business}: bill ${told.number} of ${inFull(told, told.amount)} for ${told.used}.`,
      `${owed(told, 'To pay', 'In hand')}${told.dueDay ? ` by ${told.dueDay}` : ''}.`,
      ...payBy(told, 'Paybill', 'account'),
    ],
    receipt: (told) => [
      `${told.business}: received ${inFull(told, told.amount)}, receipt ${told.number}.`,
      `${owed(told, 'Still to pay', 'In hand')}. Thank you, ${told.customer}.`,
    ],
  },
  hi: {
    bill: (told) => [
      `${told.business}: बिल ${told.number}, ${told.used}, ${inFull(told, told.amount)}.`,
      `${owed(told, 'देना है', 'जमा है')}${told.dueDay ? `, ${told.dueDay} तक` : ''}.`,
      ...payBy(told, 'पेबिल', 'खाता'),
    ],
    receipt: (told) => [
      `${told.business}: ${inFull(told, told.amount)} मिले, रसीद ${told.number}.`,
      `${owed(told, 'बाकी', 'जमा है')}. धन्यवाद, ${told.customer}.`,
    ],
  },
  sw: {
    bill: (told) => [
      `${told.business}: bili ${told.number} ya ${inFull(told, told.amount)}, ${told.used}.`,
      `${owed(told, 'Ya kulipa', 'Salio lako')}${told.dueDay ? ` kabla ya ${told.dueDay}` : ''}.`,
      ...payBy(told, 'Paybill', 'akaunti'),
    ],
    receipt: (told) => [
      `${told.business}: tumepokea ${inFull(told, told.amount)}, risiti ${told.number}.`,
      `${owed(told, 'Bado kulipa', 'Salio lako')}. Asante, ${told.customer}.`,
    ],
  },
};

export function messageText(
  kind: MessageKind,
  language: MessageLanguage,
  told: ToldMessage,
): string {
  return templates[language][kind](told).join(' ');
}

/** KES 1,260.50, from exact digits; the code, since not every phone shows the sign. */
function inFull({ currency }: ToldMessage, amount: number): string {
  const digits = minorDigits[currency];
  const text = String(Math.abs(amount)).padStart(digits + 1, '0');
  const whole = text.slice(0, text.length - digits).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${currency} ${whole}${digits > 0 ? `.${text.slice(-digits)}` : ''}`;
}

const owed = (told: ToldMessage, toPay: string, inHand: string) =>
  `${told.balance < 0 ? inHand : toPay}: ${inFull(told, told.balance)}`;

function payBy({ paybill, code }: ToldMessage, named: string, account: string) {
  return paybill === null || code === null ? [] : [`${named} ${paybill}, ${account} ${code}.`];
}
