// What the office's outstanding and statement screens say.
import type { AgeingColumn } from '../../shared/ledger/outstanding.ts';
import type { Words } from '../app/language.ts';

type Says = {
  readonly title: string;
  readonly loading: string;
  readonly business: string;
  readonly outstanding: string;
  readonly unapplied: (amount: string) => string;
  readonly columns: Readonly<Record<AgeingColumn, string>>;
  readonly ageing: string;
  readonly allRounds: string;
  readonly noRound: string;
  readonly customers: (count: number) => string;
  readonly nobody: string;
  readonly nobodyWhy: string;
  readonly since: (day: string) => string;
  readonly only: (column: string) => string;
  readonly more: (count: number) => string;
  readonly statement: string;
  readonly unknownCustomer: string;
  readonly account: string;
  readonly allAccounts: string;
  readonly mainAccount: string;
  readonly meterAccount: (serial: string) => string;
  readonly opening: string;
  readonly broughtForward: string;
  readonly closing: string;
  readonly earlier: string;
  readonly noLines: string;
  readonly openCustomer: string;
  readonly fromPaper: string;
  readonly onDay: string;
  readonly from: string;
  readonly until: string;
  readonly picture: string;
  readonly page: string;
  readonly csv: string;
  readonly day: string;
  readonly what: string;
  readonly amount: string;
  readonly owed: string;
  readonly credit: string;
  readonly balance: string;
  readonly together: (amount: string) => string;
};

export const words = {
  en: {
    title: 'Outstanding',
    loading: 'Opening the book…',
    business: 'Business',
    outstanding: 'Outstanding',
    unapplied: (amount) => `${amount} of credit is not used yet`,
    columns: {
      current: 'Not due',
      days1to30: '1–30 days',
      days31to60: '31–60 days',
      days61to90: '61–90 days',
      over90: 'Over 90',
    },
    ageing: 'By days past due',
    allRounds: 'All rounds',
    noRound: 'Without a round',
    customers: (count) => (count === 1 ? '1 customer' : `${count} customers`),
    nobody: 'Nobody owes anything',
    nobodyWhy: 'Debts show up here as soon as they are recorded.',
    since: (day) => `oldest due ${day}`,
    only: (column) => `Only ${column}`,
    more: (count) => `Show ${count} more`,
    statement: 'Statement',
    unknownCustomer: 'This customer is not on this phone',
    account: 'Account',
    allAccounts: 'All',
    mainAccount: 'Main account',
    meterAccount: (serial) => `Meter ${serial}`,
    opening: 'Opening',
    broughtForward: 'Brought forward',
    closing: 'Closing',
    earlier: 'Show earlier lines',
    noLines: 'Nothing has moved on this account.',
    openCustomer: 'Open customer',
    fromPaper: 'Payment from a paper receipt',
    onDay: 'On another day',
    from: 'From',
    until: 'Until',
    picture: 'Picture',
    page: 'Print or PDF',
    csv: 'CSV',
    day: 'Day',
    what: 'What',
    amount: 'Amount',
    owed: 'Owed',
    credit: 'In credit',
    balance: 'Balance',
    together: (amount) => `${amount} together`,
  },
  hi: {
    title: 'बकाया',
    loading: 'बही खुल रही है…',
    business: 'कारोबार',
    outstanding: 'बकाया',
    unapplied: (amount) => `${amount} जमा अभी इस्तेमाल नहीं हुआ`,
    columns: {
      current: 'अभी देय नहीं',
      days1to30: '1–30 दिन',
      days31to60: '31–60 दिन',
      days61to90: '61–90 दिन',
      over90: '90 से ज़्यादा',
    },
    ageing: 'देय तारीख़ के बाद के दिन',
    allRounds: 'सभी फेरे',
    noRound: 'बिना फेरे के',
    customers: (count) => `${count} ग्राहक`,
    nobody: 'किसी पर कुछ बकाया नहीं',
    nobodyWhy: 'बकाया दर्ज होते ही यहाँ दिखेगा।',
    since: (day) => `सबसे पुराना देय ${day}`,
    only: (column) => `सिर्फ़ ${column}`,
    more: (count) => `${count} और दिखाएँ`,
    statement: 'खाता विवरण',
    unknownCustomer: 'यह ग्राहक इस फ़ोन में नहीं है',
    account: 'खाता',
    allAccounts: 'सभी',
    mainAccount: 'मुख्य खाता',
    meterAccount: (serial) => `मीटर ${serial}`,
    opening: 'शुरुआती',
    broughtForward: 'पिछला शेष',
    closing: 'अंतिम',
    earlier: 'पुरानी पंक्तियाँ दिखाएँ',
    noLines: 'इस खाते में कुछ नहीं हुआ।',
    openCustomer: 'ग्राहक खोलें',
    fromPaper: 'कागज़ की रसीद से भुगतान',
    onDay: 'किसी और दिन',
    from: 'कब से',
    until: 'तक',
    picture: 'तस्वीर',
    page: 'छापें या PDF',
    csv: 'CSV',
    day: 'तारीख़',
    what: 'क्या',
    amount: 'रकम',
    owed: 'बकाया',
    credit: 'जमा',
    balance: 'शेष',
    together: (amount) => `कुल मिलाकर ${amount}`,
  },
  sw: {
    title: 'Madeni',
    loading: 'Inafungua daftari…',
    business: 'Biashara',
    outstanding: 'Madeni',
    unapplied: (amount) => `Ziada ya ${amount} haijatumika bado`,
    columns: {
      current: 'Bado muda',
      days1to30: 'Siku 1–30',
      days31to60: 'Siku 31–60',
      days61to90: 'Siku 61–90',
      over90: 'Zaidi ya 90',
    },
    ageing: 'Kwa siku zilizopita',
    allRounds: 'Mizunguko yote',
    noRound: 'Bila mzunguko',
    customers: (count) => (count === 1 ? 'Mteja 1' : `Wateja ${count}`),
    nobody: 'Hakuna anayedaiwa',
    nobodyWhy: 'Madeni yataonekana hapa mara tu yanapoandikwa.',
    since: (day) => `la zamani zaidi ${day}`,
    only: (column) => `${column} tu`,
    more: (count) => `Onyesha ${count} zaidi`,
    statement: 'Taarifa ya akaunti',
    unknownCustomer: 'Mteja huyu hayupo kwenye simu hii',
    account: 'Akaunti',
    allAccounts: 'Zote',
    mainAccount: 'Akaunti kuu',
    meterAccount: (serial) => `Mita ${serial}`,
    opening: 'Mwanzo',
    broughtForward: 'Salio lililoletwa',
    closing: 'Mwisho',
    earlier: 'Onyesha mistari ya awali',
    noLines: 'Hakuna kilichofanyika kwenye akaunti hii.',
    openCustomer: 'Fungua mteja',
    fromPaper: 'Malipo kutoka risiti ya karatasi',
    onDay: 'Siku nyingine',
    from: 'Kuanzia',
    until: 'Hadi',
    picture: 'Picha',
    page: 'Chapisha au PDF',
    csv: 'CSV',
    day: 'Siku',
    what: 'Nini',
    amount: 'Kiasi',
    owed: 'Deni',
    credit: 'Ziada',
    balance: 'Salio',
    together: (amount) => `${amount} kwa jumla`,
  },
} as const satisfies Words<Says>;
