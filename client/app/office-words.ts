// Words of the office's first page: where everything is kept.
import type { Words } from './language.ts';
import type { OfficePlace } from './office-places.ts';

type Says = Readonly<Record<OfficePlace | 'outbox' | 'phone', string>> & {
  readonly title: string;
  readonly why: string;
  readonly places: string;
};

export const officeWords = {
  en: {
    title: 'Office',
    why: 'Everything that is set up once and changed now and then.',
    places: 'Places of the office',
    board: 'Board',
    outbox: 'Outbox',
    phone: 'This phone',
    outstanding: 'Outstanding',
    find: 'Customers',
    rounds: 'Rounds',
    products: 'Products and prices',
    people: 'People',
    business: 'Business',
    messages: 'Messages to customers',
    import: 'Import customers',
    issues: 'Issues',
    books: 'Books',
    runs: 'Imports and billings',
    phones: 'Phones of the team',
    held: 'Kept apart',
  },
  hi: {
    title: 'दफ़्तर',
    why: 'वह सब जो एक बार तय होता है और कभी-कभी बदलता है।',
    places: 'दफ़्तर की जगहें',
    board: 'बोर्ड',
    outbox: 'आउटबॉक्स',
    phone: 'यह फ़ोन',
    outstanding: 'बकाया',
    find: 'ग्राहक',
    rounds: 'राउंड',
    products: 'उत्पाद और दाम',
    people: 'लोग',
    business: 'कारोबार',
    messages: 'ग्राहकों को संदेश',
    import: 'ग्राहक लाएँ',
    issues: 'मामले',
    books: 'बही',
    runs: 'आयात और बिलिंग',
    phones: 'टीम के फ़ोन',
    held: 'अलग रखे',
  },
  sw: {
    title: 'Ofisi',
    why: 'Yote yanayopangwa mara moja na kubadilishwa mara chache.',
    places: 'Sehemu za ofisi',
    board: 'Ubao',
    outbox: 'Kikasha',
    phone: 'Simu hii',
    outstanding: 'Madeni',
    find: 'Wateja',
    rounds: 'Mizunguko',
    products: 'Bidhaa na bei',
    people: 'Watu',
    business: 'Biashara',
    messages: 'Ujumbe kwa wateja',
    import: 'Leta wateja',
    issues: 'Matatizo',
    books: 'Vitabu',
    runs: 'Uingizaji na bili',
    phones: 'Simu za timu',
    held: 'Zilizowekwa kando',
  },
} as const satisfies Words<Says>;
