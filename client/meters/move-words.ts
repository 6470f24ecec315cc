// What moving credit from one account of a customer to another says.
import type { Words } from '../app/language.ts';

type Says = {
  readonly open: string;
  readonly what: string;
  readonly to: string;
  readonly main: string;
  readonly meter: (serial: string) => string;
  readonly owes: (name: string, amount: string) => string;
  readonly amount: string;
  readonly atMost: (amount: string) => string;
  readonly reason: string;
  readonly reasons: readonly string[];
  readonly save: (amount: string) => string;
  readonly saved: string;
};

export const moveWords = {
  en: {
    open: 'Move credit to another account',
    what: 'No money changes hands: what is in hand here pays there.',
    to: 'To',
    main: 'Main account',
    meter: (serial) => `Meter ${serial}`,
    owes: (name, amount) => `${name} (owes ${amount})`,
    amount: 'Amount',
    atMost: (amount) => `At most ${amount} is in hand here`,
    reason: 'Why?',
    reasons: ['Paid for the wrong meter', 'Customer asked for it', 'Meter was removed'],
    save: (amount) => `Move ${amount}`,
    saved: 'Credit moved, saved on phone',
  },
  hi: {
    open: 'जमा राशि दूसरे खाते में डालें',
    what: 'कोई पैसा हाथ नहीं बदलता: यहाँ की जमा वहाँ चुकाती है।',
    to: 'किसमें',
    main: 'मुख्य खाता',
    meter: (serial) => `मीटर ${serial}`,
    owes: (name, amount) => `${name} (${amount} बाकी)`,
    amount: 'रकम',
    atMost: (amount) => `यहाँ ज़्यादा से ज़्यादा ${amount} जमा है`,
    reason: 'क्यों?',
    reasons: ['गलत मीटर का भुगतान', 'ग्राहक ने कहा', 'मीटर हटाया गया'],
    save: (amount) => `${amount} डालें`,
    saved: 'जमा राशि बदली, फ़ोन में सुरक्षित',
  },
  sw: {
    open: 'Hamisha salio kwenda akaunti nyingine',
    what: 'Hakuna pesa inayopokelewa: salio la hapa linalipa kule.',
    to: 'Kwenda',
    main: 'Akaunti kuu',
    meter: (serial) => `Mita ${serial}`,
    owes: (name, amount) => `${name} (inadaiwa ${amount})`,
    amount: 'Kiasi',
    atMost: (amount) => `Hapa kuna ${amount} tu`,
    reason: 'Kwa nini?',
    reasons: ['Alilipia mita isiyo sahihi', 'Mteja ameomba', 'Mita imeondolewa'],
    save: (amount) => `Hamisha ${amount}`,
    saved: 'Salio limehamishwa, limehifadhiwa kwenye simu',
  },
} as const satisfies Words<Says>;
