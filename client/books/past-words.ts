// What the screen of outstanding on a day says.
import type { AgeingColumn } from '../../shared/ledger/outstanding.ts';
import type { Words } from '../app/language.ts';

type Plain = 'title' | 'day' | 'what' | 'outstanding' | 'nobody' | 'noRound' | 'all';
type Says = Readonly<Record<Plain, string>> &
  Readonly<Record<AgeingColumn, string>> & {
    readonly unapplied: (amount: string) => string;
    readonly customers: (count: number) => string;
    readonly oldest: (day: string) => string;
    readonly inHand: (amount: string) => string;
  };

export const pastWords = {
  en: {
    title: 'Outstanding on a day',
    day: 'At the end of',
    what: 'By what is known today: late entries count on their own day.',
    outstanding: 'Outstanding',
    nobody: 'Nobody owed anything on this day.',
    noRound: 'Without a round',
    all: 'All rounds',
    current: 'Not due',
    days1to30: '1–30 days',
    days31to60: '31–60 days',
    days61to90: '61–90 days',
    over90: 'Over 90',
    unapplied: (amount) => `${amount} of credit was not used yet`,
    customers: (count) => (count === 1 ? '1 customer' : `${count} customers`),
    oldest: (day) => `oldest due ${day}`,
    inHand: (amount) => `${amount} in hand`,
  },
  hi: {
    title: 'किसी दिन का बकाया',
    day: 'इस दिन के अंत में',
    what: 'आज की जानकारी के अनुसार: देर से आई प्रविष्टि अपने दिन में गिनी जाती है।',
    outstanding: 'बकाया',
    nobody: 'इस दिन किसी पर कुछ बकाया नहीं था।',
    noRound: 'बिना फेरे के',
    all: 'सभी फेरे',
    current: 'अभी देय नहीं',
    days1to30: '1–30 दिन',
    days31to60: '31–60 दिन',
    days61to90: '61–90 दिन',
    over90: '90 से ज़्यादा',
    unapplied: (amount) => `${amount} जमा तब तक काम नहीं आया था`,
    customers: (count) => `${count} ग्राहक`,
    oldest: (day) => `सबसे पुराना देय ${day}`,
    inHand: (amount) => `${amount} जमा`,
  },
  sw: {
    title: 'Madeni ya siku fulani',
    day: 'Mwishoni mwa',
    what: 'Kwa yanayojulikana leo: kilichochelewa huhesabiwa siku yake.',
    outstanding: 'Madeni',
    nobody: 'Hakuna aliyedaiwa siku hii.',
    noRound: 'Bila mzunguko',
    all: 'Mizunguko yote',
    current: 'Bado muda',
    days1to30: 'Siku 1–30',
    days31to60: 'Siku 31–60',
    days61to90: 'Siku 61–90',
    over90: 'Zaidi ya 90',
    unapplied: (amount) => `${amount} ya mkopo haikutumika bado`,
    customers: (count) => (count === 1 ? 'Mteja 1' : `Wateja ${count}`),
    oldest: (day) => `la zamani zaidi ${day}`,
    inHand: (amount) => `${amount} mkononi`,
  },
} as const satisfies Words<Says>;
