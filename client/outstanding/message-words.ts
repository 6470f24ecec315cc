// What a customer is told by message: a reminder of what is owed, or a statement. It is written in
// the customer's language, whatever the language of the screen.
import type { Words } from '../app/language.ts';

type Says = {
  readonly message: string;
  readonly kind: string;
  readonly reminder: string;
  readonly statement: string;
  readonly language: string;
  readonly preview: string;
  readonly noPhone: string;
  readonly overdue: (amount: string, day: string) => string;
  readonly inHand: (amount: string) => string;
  readonly debit: (name: string, amount: string, day: string) => string;
  readonly others: (count: number, amount: string) => string;
  readonly unnumbered: string;
  readonly payUpi: (address: string) => string;
  readonly payMpesa: (paybill: string, code: string) => string;
  readonly statementOf: (name: string) => string;
  readonly opening: string;
  readonly closing: string;
  readonly asOf: (moment: string) => string;
};

export const messageWords = {
  en: {
    message: 'Message',
    kind: 'What to send',
    reminder: 'Reminder',
    statement: 'Statement',
    language: 'Language of the customer',
    preview: 'The text',
    noPhone: 'No phone number is known: choose the person in the other app.',
    overdue: (amount, day) => `Of this ${amount} is overdue, the oldest since ${day}.`,
    inHand: (amount) => `${amount} of yours is with us and not used yet.`,
    debit: (name, amount, day) => `• ${name}: ${amount}, due ${day}`,
    others: (count, amount) => `• and ${count} more: ${amount}`,
    unnumbered: 'From before',
    payUpi: (address) => `Pay by UPI to ${address}.`,
    payMpesa: (paybill, code) => `Pay by M-Pesa: paybill ${paybill}, account ${code}.`,
    statementOf: (name) => `Statement of ${name}`,
    opening: 'Opening balance',
    closing: 'Balance',
    asOf: (moment) => `As of ${moment}`,
  },
  hi: {
    message: 'संदेश',
    kind: 'क्या भेजें',
    reminder: 'याद दिलाना',
    statement: 'खाता विवरण',
    language: 'ग्राहक की भाषा',
    preview: 'संदेश का पाठ',
    noPhone: 'फ़ोन नंबर मालूम नहीं: दूसरे ऐप में व्यक्ति चुनें।',
    overdue: (amount, day) => `इनमें से ${amount} की तारीख़ निकल चुकी है, सबसे पुराना ${day} से।`,
    inHand: (amount) => `आपके ${amount} हमारे पास जमा हैं।`,
    debit: (name, amount, day) => `• ${name}: ${amount}, ${day} तक देय`,
    others: (count, amount) => `• और ${count}: ${amount}`,
    unnumbered: 'पहले का बाकी',
    payUpi: (address) => `UPI से भुगतान करें: ${address}`,
    payMpesa: (paybill, code) => `M-Pesa से भुगतान: paybill ${paybill}, account ${code}`,
    statementOf: (name) => `${name} का खाता विवरण`,
    opening: 'शुरुआती शेष',
    closing: 'शेष',
    asOf: (moment) => `${moment} तक`,
  },
  sw: {
    message: 'Ujumbe',
    kind: 'Cha kutuma',
    reminder: 'Kumbusho',
    statement: 'Taarifa ya akaunti',
    language: 'Lugha ya mteja',
    preview: 'Maandishi',
    noPhone: 'Namba ya simu haijulikani: chagua mtu kwenye programu nyingine.',
    overdue: (amount, day) => `Kati ya hizo ${amount} zimepita muda, la zamani tangu ${day}.`,
    inHand: (amount) => `${amount} zako ziko kwetu na bado hazijatumika.`,
    debit: (name, amount, day) => `• ${name}: ${amount}, ilipwe kufikia ${day}`,
    others: (count, amount) => `• na mengine ${count}: ${amount}`,
    unnumbered: 'La awali',
    payUpi: (address) => `Lipa kwa UPI: ${address}.`,
    payMpesa: (paybill, code) => `Lipa kwa M-Pesa: paybill ${paybill}, akaunti ${code}.`,
    statementOf: (name) => `Taarifa ya ${name}`,
    opening: 'Salio la kuanzia',
    closing: 'Salio',
    asOf: (moment) => `Hadi ${moment}`,
  },
} as const satisfies Words<Says>;
