// What the comparing of a money account with the bank's statement says.
import type { LeftOutReason } from '../../shared/books/read-bank-statement.ts';
import type { StatedAccount } from '../../shared/books/statement-imported.ts';
import type { Words } from '../app/language.ts';

type Plain =
  | 'title'
  | 'account'
  | 'book'
  | 'statement'
  | 'difference'
  | 'agrees'
  | 'onlyBook'
  | 'onlyBank'
  | 'aside'
  | 'before'
  | 'opening'
  | 'nothing'
  | 'nothingWhy'
  | 'import'
  | 'importWhat'
  | 'file'
  | 'unreadable'
  | 'noLines'
  | 'lines'
  | 'noOpenLines'
  | 'entries'
  | 'noOpenEntries'
  | 'matched'
  | 'perhaps'
  | 'takeBack'
  | 'match'
  | 'chosen'
  | 'noEntries'
  | 'customer'
  | 'findCustomer'
  | 'fromCustomer'
  | 'other'
  | 'bookIt'
  | 'setAside'
  | 'whyAside'
  | 'saved';
type Says = Readonly<Record<Plain, string>> &
  Readonly<Record<StatedAccount, string>> &
  Readonly<Record<LeftOutReason, string>> & {
    readonly found: (count: number, from: string, to: string) => string;
    readonly known: (count: number) => string;
    readonly leftOut: (count: number) => string;
    readonly row: (row: number) => string;
    readonly importLines: (count: number) => string;
    readonly accept: (count: number) => string;
    readonly more: (count: number) => string;
    readonly record: (amount: string, name: string) => string;
  };

export const reconcileWords = {
  en: {
    title: 'Bank and M-Pesa',
    account: 'Account',
    1110: 'Bank',
    1120: 'UPI',
    1130: 'M-Pesa',
    1140: 'Cheques',
    book: 'Our book',
    statement: 'Their statement',
    difference: 'Difference',
    agrees: 'Book and statement agree.',
    onlyBook: 'Only in our book',
    onlyBank: 'Only on the statement',
    aside: 'Set aside',
    before: 'Booked before the first line',
    opening: 'Stood there before the first line',
    nothing: 'No statement yet',
    nothingWhy: 'Download it from the bank or M-Pesa as CSV and import it here.',
    import: 'Import a statement',
    importWhat: 'A CSV file of the bank or of M-Pesa. It changes no balance.',
    file: 'File',
    unreadable: 'This file holds no rows of text. Nothing was imported.',
    noLines: 'There is no new line in this file.',
    lines: 'Only on the statement',
    noOpenLines: 'Every line is found in our book.',
    entries: 'Only in our book',
    noOpenEntries: 'Every entry is on the statement.',
    matched: 'Matched',
    perhaps: 'Perhaps',
    takeBack: 'Take back',
    match: 'This is the same money',
    chosen: 'Chosen',
    noEntries: 'Nothing in our book is of this size. Below it can be booked.',
    customer: 'A customer’s payment',
    findCustomer: 'Name, phone or account code',
    fromCustomer: 'Named on the line',
    other: 'Something else',
    bookIt: 'Book it and match',
    setAside: 'Set aside',
    whyAside: 'Why does it belong to no entry?',
    saved: 'Saved',
    no_day: 'no day',
    no_amount: 'no amount',
    nothing_moved: 'nothing moved',
    not_completed: 'not completed',
    found: (count, from, to) => `Lines from ${from} to ${to}: ${count}.`,
    known: (count) => `${count} of them are here already and are left out.`,
    leftOut: (count) => `Rows that are no lines: ${count}`,
    row: (row) => `Row ${row}`,
    importLines: (count) => (count === 1 ? 'Import 1 line' : `Import ${count} lines`),
    accept: (count) => `Accept sure matches: ${count}`,
    more: (count) => `and ${count} more`,
    record: (amount, name) => `Record ${amount} from ${name}`,
  },
  hi: {
    title: 'बैंक और M-Pesa',
    account: 'खाता',
    1110: 'बैंक',
    1120: 'UPI',
    1130: 'M-Pesa',
    1140: 'चेक',
    book: 'हमारी बही',
    statement: 'उनका विवरण',
    difference: 'अंतर',
    agrees: 'बही और विवरण मिलते हैं।',
    onlyBook: 'केवल हमारी बही में',
    onlyBank: 'केवल विवरण में',
    aside: 'अलग रखा',
    before: 'पहली पंक्ति से पहले दर्ज',
    opening: 'पहली पंक्ति से पहले वहाँ था',
    nothing: 'अभी कोई विवरण नहीं',
    nothingWhy: 'बैंक या M-Pesa से CSV में उतारें और यहाँ लाएँ।',
    import: 'विवरण लाएँ',
    importWhat: 'बैंक या M-Pesa की CSV फ़ाइल। इससे कोई बकाया नहीं बदलता।',
    file: 'फ़ाइल',
    unreadable: 'इस फ़ाइल में पाठ की कोई पंक्ति नहीं। कुछ नहीं लाया गया।',
    noLines: 'इस फ़ाइल में कोई नई पंक्ति नहीं है।',
    lines: 'केवल विवरण में',
    noOpenLines: 'हर पंक्ति हमारी बही में मिली।',
    entries: 'केवल हमारी बही में',
    noOpenEntries: 'हर प्रविष्टि विवरण में है।',
    matched: 'मिलाए गए',
    perhaps: 'शायद',
    takeBack: 'वापस लें',
    match: 'यह वही पैसा है',
    chosen: 'चुना गया',
    noEntries: 'हमारी बही में इतनी रकम का कुछ नहीं। नीचे दर्ज किया जा सकता है।',
    customer: 'ग्राहक का भुगतान',
    findCustomer: 'नाम, फ़ोन या खाता कोड',
    fromCustomer: 'पंक्ति में नाम है',
    other: 'कुछ और',
    bookIt: 'दर्ज करें और मिलाएँ',
    setAside: 'अलग रखें',
    whyAside: 'यह किसी प्रविष्टि का क्यों नहीं है?',
    saved: 'सहेजा गया',
    no_day: 'तारीख़ नहीं',
    no_amount: 'रकम नहीं',
    nothing_moved: 'कुछ नहीं चला',
    not_completed: 'पूरा नहीं हुआ',
    found: (count, from, to) => `${from} से ${to} तक ${count} पंक्तियाँ।`,
    known: (count) => `इनमें से ${count} पहले से यहाँ हैं और छोड़ी गईं।`,
    leftOut: (count) => `${count} कतारें पंक्तियाँ नहीं हैं:`,
    row: (row) => `पंक्ति ${row}`,
    importLines: (count) => `${count} पंक्तियाँ लाएँ`,
    accept: (count) => `${count} पक्के मेल मानें`,
    more: (count) => `और ${count}`,
    record: (amount, name) => `${name} से ${amount} दर्ज करें`,
  },
  sw: {
    title: 'Benki na M-Pesa',
    account: 'Akaunti',
    1110: 'Benki',
    1120: 'UPI',
    1130: 'M-Pesa',
    1140: 'Hundi',
    book: 'Kitabu chetu',
    statement: 'Taarifa yao',
    difference: 'Tofauti',
    agrees: 'Kitabu na taarifa vinakubaliana.',
    onlyBook: 'Kwenye kitabu chetu tu',
    onlyBank: 'Kwenye taarifa tu',
    aside: 'Iliyowekwa kando',
    before: 'Iliandikwa kabla ya mstari wa kwanza',
    opening: 'Ilikuwepo kabla ya mstari wa kwanza',
    nothing: 'Bado hakuna taarifa',
    nothingWhy: 'Ipakue kutoka benki au M-Pesa kama CSV kisha iingize hapa.',
    import: 'Ingiza taarifa',
    importWhat: 'Faili ya CSV ya benki au M-Pesa. Haibadilishi salio lolote.',
    file: 'Faili',
    unreadable: 'Faili hii haina mistari ya maandishi. Hakuna kilichoingizwa.',
    noLines: 'Hakuna mstari mpya kwenye faili hii.',
    lines: 'Kwenye taarifa tu',
    noOpenLines: 'Kila mstari umepatikana kwenye kitabu chetu.',
    entries: 'Kwenye kitabu chetu tu',
    noOpenEntries: 'Kila ingizo liko kwenye taarifa.',
    matched: 'Zilizolinganishwa',
    perhaps: 'Labda',
    takeBack: 'Rudisha',
    match: 'Hizi ni pesa zile zile',
    chosen: 'Zilizochaguliwa',
    noEntries: 'Hakuna cha kiasi hiki kwenye kitabu. Hapa chini kinaweza kuandikwa.',
    customer: 'Malipo ya mteja',
    findCustomer: 'Jina, simu au msimbo wa akaunti',
    fromCustomer: 'Ametajwa kwenye mstari',
    other: 'Kitu kingine',
    bookIt: 'Andika na ulinganishe',
    setAside: 'Weka kando',
    whyAside: 'Kwa nini si wa ingizo lolote?',
    saved: 'Imehifadhiwa',
    no_day: 'hakuna siku',
    no_amount: 'hakuna kiasi',
    nothing_moved: 'hakuna kilichosogea',
    not_completed: 'haujakamilika',
    found: (count, from, to) => `Mistari ${count} kuanzia ${from} hadi ${to}.`,
    known: (count) => `${count} kati yake ipo tayari na imeachwa.`,
    leftOut: (count) => `Safu ${count} si mistari:`,
    row: (row) => `Safu ${row}`,
    importLines: (count) => `Ingiza mistari ${count}`,
    accept: (count) => `Kubali malinganisho ${count} ya uhakika`,
    more: (count) => `na ${count} zaidi`,
    record: (amount, name) => `Andika ${amount} kutoka kwa ${name}`,
  },
} as const satisfies Words<Says>;
