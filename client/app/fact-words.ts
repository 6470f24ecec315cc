// What each kind of fact is called for the people who walk the rounds, and the one line that tells
// it apart. A new kind of fact does not compile until it has words here in three languages.
import { shownCode } from '../../shared/cash/cash-handed-over.ts';
import type { CashPurpose } from '../../shared/cash/cash-moved.ts';
import type { Fact, FactType } from '../../shared/facts.ts';
import { isClaimed, type MoneyMethod } from '../../shared/ledger/money-method.ts';
import type { SkipReason } from '../../shared/rounds/stop-skipped.ts';
import { bookTellers } from './book-fact-words.ts';
import { deliveryTellers } from './delivery-fact-words.ts';
import type { Teller, Telling } from './fact-teller.ts';
import { formatDay, formatMoney, formatQuantity } from './format.ts';
import type { IconName } from './Icon.tsx';
import type { Language, Words } from './language.ts';
import { listTellers } from './list-fact-words.ts';
import { meterTellers } from './meter-fact-words.ts';

export const methodWords = {
  en: { cash: 'Cash', upi: 'UPI', mpesa: 'M-Pesa', cheque: 'Cheque', bank: 'Bank' },
  hi: { cash: 'नकद', upi: 'UPI', mpesa: 'M-Pesa', cheque: 'चेक', bank: 'बैंक' },
  sw: { cash: 'Taslimu', upi: 'UPI', mpesa: 'M-Pesa', cheque: 'Hundi', bank: 'Benki' },
} as const satisfies Words<Readonly<Record<MoneyMethod, string>>>;

export const skipWords = {
  en: {
    nobody_home: 'Nobody home',
    gate_locked: 'Gate locked',
    refused: 'Refused to pay',
    will_pay_later: 'Will pay later',
    unsafe: 'Not safe to go',
    other: 'Other reason',
  },
  hi: {
    nobody_home: 'घर पर कोई नहीं',
    gate_locked: 'गेट बंद है',
    refused: 'देने से मना किया',
    will_pay_later: 'बाद में देंगे',
    unsafe: 'जाना सुरक्षित नहीं',
    other: 'और कोई कारण',
  },
  sw: {
    nobody_home: 'Hakuna mtu nyumbani',
    gate_locked: 'Lango limefungwa',
    refused: 'Amekataa kulipa',
    will_pay_later: 'Atalipa baadaye',
    unsafe: 'Si salama kwenda',
    other: 'Sababu nyingine',
  },
} as const satisfies Words<Readonly<Record<SkipReason, string>>>;

const promiseWords = {
  en: { promised: (day) => `promised ${day}` },
  hi: { promised: (day) => `${day} का वादा` },
  sw: { promised: (day) => `ameahidi ${day}` },
} as const satisfies Words<{ readonly promised: (day: string) => string }>;

export const purposeWords = {
  en: {
    change: 'Change',
    fuel: 'Fuel',
    airtime: 'Airtime',
    wages: 'Wages',
    charges: 'Bank charges',
  },
  hi: { change: 'छुट्टे', fuel: 'ईंधन', airtime: 'रिचार्ज', wages: 'मज़दूरी', charges: 'बैंक शुल्क' },
  sw: {
    change: 'Chenji',
    fuel: 'Mafuta',
    airtime: 'Salio la simu',
    wages: 'Mshahara',
    charges: 'Ada za benki',
  },
} as const satisfies Words<Readonly<Record<CashPurpose, string>>>;

export const wayWords = {
  en: { in: 'In', out: 'Out' },
  hi: { in: 'आया', out: 'गया' },
  sw: { in: 'Imeingia', out: 'Imetoka' },
} as const satisfies Words<Readonly<Record<'in' | 'out', string>>>;

const handedWords = {
  en: { office: 'To the office', bank: 'To the bank', code: 'code' },
  hi: { office: 'दफ़्तर को', bank: 'बैंक में', code: 'कोड' },
  sw: { office: 'Kwa ofisi', bank: 'Benki', code: 'msimbo' },
} as const satisfies Words<Readonly<Record<'office' | 'bank' | 'code', string>>>;

const matchedWords: Readonly<Record<Language, string>> = {
  en: 'found at the bank',
  hi: 'बैंक में मिला',
  sw: 'imepatikana benki',
};

const claimedWords: Readonly<Record<Language, string>> = {
  en: 'claimed',
  hi: 'दावा',
  sw: 'madai',
};

const tellers: { readonly [Type in FactType]: Teller<Type> } = {
  ...bookTellers,
  ...deliveryTellers,
  ...listTellers,
  ...meterTellers,
  'credit.moved': {
    icon: 'cash',
    says: { en: 'Credit moved', hi: 'जमा राशि बदली', sw: 'Salio limehamishwa' },
    detail: ({ reason }) => reason,
  },
  'credit.noted': {
    icon: 'receipt',
    says: { en: 'Credit note', hi: 'क्रेडिट नोट', sw: 'Hati ya marejesho' },
    detail: ({ reason }) => reason,
  },
  'payment.allocated': {
    icon: 'order',
    says: { en: 'Settles others', hi: 'दूसरे बिल चुकाए', sw: 'Inalipia mengine' },
    detail: ({ note }) => note,
  },
  'cash.handed_over': {
    icon: 'cash',
    says: { en: 'Cash handed over', hi: 'नकद सौंपा', sw: 'Taslimu imekabidhiwa' },
    detail: ({ to, note, code }, { language }) =>
      [
        handedWords[language][to.type],
        to.type === 'bank' ? to.reference : '',
        code === undefined ? '' : `${handedWords[language].code} ${shownCode(code)}`,
        note,
      ]
        .filter(Boolean)
        .join(' · '),
  },
  'cash.moved': {
    icon: 'cash',
    says: { en: 'Cash in or out', hi: 'नकद आया या गया', sw: 'Taslimu imeingia au kutoka' },
    detail: ({ way, purpose, note }, { language }) =>
      [wayWords[language][way], purposeWords[language][purpose], note].filter(Boolean).join(' · '),
  },
  'customer.changed': {
    icon: 'person',
    says: { en: 'Customer changed', hi: 'ग्राहक बदला', sw: 'Mteja amebadilishwa' },
    detail: ({ change }) => [change.name, change.phone, change.place].filter(Boolean).join(' · '),
  },
  'customer.registered': {
    icon: 'person',
    says: { en: 'New customer', hi: 'नया ग्राहक', sw: 'Mteja mpya' },
    detail: ({ code }) => code,
  },
  'day.closed': {
    icon: 'lock',
    says: { en: 'Day closed', hi: 'दिन बंद', sw: 'Siku imefungwa' },
    detail: ({ reason }) => reason,
  },
  'debt.written_off': {
    icon: 'void',
    says: { en: 'Written off', hi: 'बट्टे खाते में डाला', sw: 'Deni limefutwa' },
    detail: ({ reason }) => reason,
  },
  'fact.voided': {
    icon: 'void',
    says: { en: 'Void', hi: 'रद्द किया', sw: 'Kufutwa' },
    detail: ({ reason }) => reason,
  },
  'issue.settled': {
    icon: 'check',
    says: { en: 'Issue settled', hi: 'मामला निपटाया', sw: 'Tatizo limemalizwa' },
    detail: ({ reason }) => reason,
  },
  'opening.recorded': {
    icon: 'outstanding',
    says: { en: 'Opening balance', hi: 'शुरुआती शेष', sw: 'Salio la kuanzia' },
    detail: ({ note }) => note,
  },
  'payment.recorded': {
    icon: 'cash',
    says: { en: 'Payment', hi: 'भुगतान', sw: 'Malipo' },
    detail: ({ method, reference }, { language, isMatched }) =>
      [
        methodWords[language][method],
        isClaimed(method, reference) && !isMatched ? claimedWords[language] : reference,
        isMatched ? matchedWords[language] : '',
      ]
        .filter(Boolean)
        .join(' · '),
  },
  'refund.paid': {
    icon: 'cash',
    says: { en: 'Refund', hi: 'वापसी', sw: 'Marejesho ya pesa' },
    detail: ({ method, reason }, { language }) =>
      [methodWords[language][method], reason].join(' · '),
  },
  'sale.recorded': {
    icon: 'sale',
    says: { en: 'Sale', hi: 'बिक्री', sw: 'Mauzo' },
    detail: ({ lines }) =>
      lines
        .map(({ quantity, unit, name }) => `${formatQuantity(quantity)} ${unit} ${name}`)
        .join(', '),
  },
  'stop.skipped': {
    icon: 'skip',
    says: { en: 'Skipped', hi: 'छोड़ा', sw: 'Imerukwa' },
    detail: ({ reason, promise }, { business, language }) =>
      [
        skipWords[language][reason],
        promise && promiseWords[language].promised(formatDay(promise.day, language)),
        promise?.amount && formatMoney(promise.amount, business.currency),
      ]
        .filter(Boolean)
        .join(' · '),
  },
};

export type FactInWords = {
  readonly icon: IconName;
  readonly title: string;
  readonly detail: string;
};

/** A fact in the chosen language: «Payment», «Cash · QK12». */
export function factInWords<Type extends FactType>(
  fact: Fact<Type>,
  telling: Telling,
): FactInWords {
  const teller = tellers[fact.type];
  return {
    icon: teller.icon,
    title: teller.says[telling.language],
    detail: teller.detail(fact.body, telling),
  };
}
