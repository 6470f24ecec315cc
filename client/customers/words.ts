// The words of Find, the stop card, the statement and a new customer.
import type { Words } from '../app/language.ts';

type Plain =
  | 'find'
  | 'findLabel'
  | 'findHint'
  | 'findMore'
  | 'nothingFound'
  | 'nothingFoundMore'
  | 'byPhone'
  | 'byMeter'
  | 'byCode'
  | 'byPlace'
  | 'newCustomer'
  | 'unknown'
  | 'unknownMore'
  | 'owes'
  | 'credit'
  | 'settled'
  | 'collect'
  | 'sell'
  | 'read'
  | 'skip'
  | 'call'
  | 'sms'
  | 'noPhone'
  | 'meters'
  | 'neverRead'
  | 'lastEntries'
  | 'noEntries'
  | 'statement'
  | 'account'
  | 'all'
  | 'main'
  | 'opening'
  | 'closing'
  | 'noLines'
  | 'name'
  | 'phone'
  | 'badPhone'
  | 'place'
  | 'placeHint'
  | 'round'
  | 'noRound'
  | 'business'
  | 'placeInRound'
  | 'atTheEnd'
  | 'note'
  | 'optional'
  | 'save'
  | 'saved'
  | 'whichMeter'
  | 'ageing'
  | 'current'
  | 'days1to30'
  | 'days31to60'
  | 'days61to90'
  | 'over90';
type Says = Readonly<Record<Plain, string>> & {
  readonly after: (name: string) => string;
  readonly lastRead: (value: string, day: string) => string;
  readonly greeting: (name: string) => string;
};

export const words = {
  en: {
    find: 'Find',
    findLabel: 'Find a customer',
    findHint: 'Name, phone, meter or account code',
    findMore: 'Type a name, the last digits of a phone, a meter’s number or an account code.',
    nothingFound: 'Nobody found',
    nothingFoundMore: 'Try fewer letters, or add them as a new customer.',
    byPhone: 'phone',
    byMeter: 'meter',
    byCode: 'account code',
    byPlace: 'place',
    newCustomer: 'New customer',
    unknown: 'This customer is not on this phone',
    unknownMore: 'They may belong to another round. Ask the office.',
    owes: 'Owes',
    credit: 'In credit',
    settled: 'Owes nothing',
    collect: 'Collect',
    sell: 'Sale',
    read: 'Read',
    skip: 'Skip',
    call: 'Call',
    sms: 'SMS',
    noPhone: 'No phone number known',
    meters: 'Meters',
    neverRead: 'Not read yet',
    lastEntries: 'Last entries',
    noEntries: 'Nothing was recorded yet.',
    statement: 'Statement',
    account: 'Account',
    all: 'All',
    main: 'Main account',
    opening: 'Opening',
    closing: 'Closing',
    noLines: 'No movements on this phone.',
    name: 'Name',
    phone: 'Phone',
    badPhone: 'This is not a phone number',
    place: 'Where to find them',
    placeHint: 'Gate, house, landmark',
    round: 'Round',
    noRound: 'No round',
    business: 'Business',
    placeInRound: 'Place in the round',
    atTheEnd: 'At the end',
    note: 'Note',
    optional: 'optional',
    save: 'Save customer',
    saved: 'Saved on phone',
    whichMeter: 'Which meter?',
    ageing: 'Since when',
    current: 'Not due yet',
    days1to30: '1–30 days late',
    days31to60: '31–60 days late',
    days61to90: '61–90 days late',
    over90: 'Over 90 days late',
    after: (name) => `After ${name}`,
    lastRead: (value, day) => `Last ${value} on ${day}`,
    greeting: (name) => `Hello ${name}, `,
  },
  hi: {
    find: 'खोजें',
    findLabel: 'ग्राहक खोजें',
    findHint: 'नाम, फ़ोन, मीटर या खाता कोड',
    findMore: 'नाम, फ़ोन के आखिरी अंक, मीटर नंबर या खाता कोड लिखें।',
    nothingFound: 'कोई नहीं मिला',
    nothingFoundMore: 'कम अक्षर लिखें, या नया ग्राहक जोड़ें।',
    byPhone: 'फ़ोन',
    byMeter: 'मीटर',
    byCode: 'खाता कोड',
    byPlace: 'जगह',
    newCustomer: 'नया ग्राहक',
    unknown: 'यह ग्राहक इस फ़ोन में नहीं है',
    unknownMore: 'शायद किसी और फेरे के हैं। दफ़्तर से पूछें।',
    owes: 'बकाया',
    credit: 'जमा',
    settled: 'कुछ बकाया नहीं',
    collect: 'वसूलें',
    sell: 'बिक्री',
    read: 'रीडिंग',
    skip: 'छोड़ें',
    call: 'कॉल',
    sms: 'SMS',
    noPhone: 'फ़ोन नंबर नहीं है',
    meters: 'मीटर',
    neverRead: 'अभी तक रीडिंग नहीं',
    lastEntries: 'पिछली प्रविष्टियाँ',
    noEntries: 'अभी कुछ दर्ज नहीं हुआ।',
    statement: 'खाता विवरण',
    account: 'खाता',
    all: 'सभी',
    main: 'मुख्य खाता',
    opening: 'शुरुआती',
    closing: 'अंतिम',
    noLines: 'इस फ़ोन में कोई लेन-देन नहीं।',
    name: 'नाम',
    phone: 'फ़ोन',
    badPhone: 'यह फ़ोन नंबर सही नहीं',
    place: 'कहाँ मिलेंगे',
    placeHint: 'गेट, मकान, पहचान',
    round: 'फेरा',
    noRound: 'कोई फेरा नहीं',
    business: 'कारोबार',
    placeInRound: 'फेरे में जगह',
    atTheEnd: 'सबसे अंत में',
    note: 'टिप्पणी',
    optional: 'ज़रूरी नहीं',
    save: 'ग्राहक सहेजें',
    saved: 'फ़ोन में सुरक्षित',
    whichMeter: 'कौन-सा मीटर?',
    ageing: 'कब से',
    current: 'अभी समय है',
    days1to30: '1–30 दिन देर',
    days31to60: '31–60 दिन देर',
    days61to90: '61–90 दिन देर',
    over90: '90 दिन से ज़्यादा देर',
    after: (name) => `${name} के बाद`,
    lastRead: (value, day) => `पिछली ${value}, ${day}`,
    greeting: (name) => `नमस्ते ${name}, `,
  },
  sw: {
    find: 'Tafuta',
    findLabel: 'Tafuta mteja',
    findHint: 'Jina, simu, mita au msimbo wa akaunti',
    findMore: 'Andika jina, tarakimu za mwisho za simu, namba ya mita au msimbo wa akaunti.',
    nothingFound: 'Hakuna aliyepatikana',
    nothingFoundMore: 'Punguza herufi, au mwongeze kama mteja mpya.',
    byPhone: 'simu',
    byMeter: 'mita',
    byCode: 'msimbo wa akaunti',
    byPlace: 'mahali',
    newCustomer: 'Mteja mpya',
    unknown: 'Mteja huyu hayupo kwenye simu hii',
    unknownMore: 'Huenda ni wa mzunguko mwingine. Uliza ofisi.',
    owes: 'Anadaiwa',
    credit: 'Ziada',
    settled: 'Hana deni',
    collect: 'Pokea',
    sell: 'Mauzo',
    read: 'Soma',
    skip: 'Ruka',
    call: 'Piga',
    sms: 'SMS',
    noPhone: 'Namba ya simu haijulikani',
    meters: 'Mita',
    neverRead: 'Bado haijasomwa',
    lastEntries: 'Maingizo ya mwisho',
    noEntries: 'Bado hakuna kilichorekodiwa.',
    statement: 'Taarifa ya akaunti',
    account: 'Akaunti',
    all: 'Zote',
    main: 'Akaunti kuu',
    opening: 'Mwanzo',
    closing: 'Mwisho',
    noLines: 'Hakuna miamala kwenye simu hii.',
    name: 'Jina',
    phone: 'Simu',
    badPhone: 'Hii si namba ya simu',
    place: 'Anapatikana wapi',
    placeHint: 'Lango, nyumba, alama',
    round: 'Mzunguko',
    noRound: 'Bila mzunguko',
    business: 'Biashara',
    placeInRound: 'Nafasi katika mzunguko',
    atTheEnd: 'Mwishoni',
    note: 'Maelezo',
    optional: 'si lazima',
    save: 'Hifadhi mteja',
    saved: 'Imehifadhiwa kwenye simu',
    whichMeter: 'Mita ipi?',
    ageing: 'Tangu lini',
    current: 'Bado hazijafika siku',
    days1to30: 'Zimechelewa siku 1–30',
    days31to60: 'Zimechelewa siku 31–60',
    days61to90: 'Zimechelewa siku 61–90',
    over90: 'Zimechelewa zaidi ya siku 90',
    after: (name) => `Baada ya ${name}`,
    lastRead: (value, day) => `Mwisho ${value}, ${day}`,
    greeting: (name) => `Habari ${name}, `,
  },
} as const satisfies Words<Says>;
