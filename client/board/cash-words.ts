// Words of where today's cash is.
import type { Words } from '../app/language.ts';

type Amount = (amount: string) => string;
type Says = {
  readonly title: string;
  readonly left: string;
  readonly take: string;
  readonly taken: Amount;
  readonly received: Amount;
  readonly handedOver: Amount;
  readonly banked: Amount;
  readonly agrees: string;
  readonly differs: Amount;
};

export const cashWords = {
  en: {
    title: 'Cash today',
    left: 'with them',
    take: 'Take cash: show a code',
    taken: (amount) => `took ${amount}`,
    received: (amount) => `got ${amount}`,
    handedOver: (amount) => `handed over ${amount}`,
    banked: (amount) => `banked ${amount}`,
    agrees: 'Counted, agrees',
    differs: (amount) => `Counted, differs by ${amount}`,
  },
  hi: {
    title: 'आज की नक़दी',
    left: 'इनके पास',
    take: 'नकद लें: कोड दिखाएँ',
    taken: (amount) => `लिया ${amount}`,
    received: (amount) => `${amount} मिले`,
    handedOver: (amount) => `सौंपा ${amount}`,
    banked: (amount) => `बैंक में ${amount}`,
    agrees: 'गिना, मिलता है',
    differs: (amount) => `गिना, ${amount} का फ़र्क`,
  },
  sw: {
    title: 'Fedha taslimu leo',
    left: 'anazo',
    take: 'Pokea pesa: onyesha msimbo',
    taken: (amount) => `alichukua ${amount}`,
    received: (amount) => `${amount} imepokelewa`,
    handedOver: (amount) => `alikabidhi ${amount}`,
    banked: (amount) => `benki ${amount}`,
    agrees: 'Zimehesabiwa, zinalingana',
    differs: (amount) => `Zimehesabiwa, tofauti ya ${amount}`,
  },
} as const satisfies Words<Says>;
