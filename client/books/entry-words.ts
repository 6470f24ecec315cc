// What the form of an entry by hand says.
import type { Words } from '../app/language.ts';

type Plain =
  | 'open'
  | 'title'
  | 'what'
  | 'day'
  | 'ahead'
  | 'memo'
  | 'choose'
  | 'debit'
  | 'credit'
  | 'oneSide'
  | 'another'
  | 'balanced'
  | 'save'
  | 'saved'
  | 'why'
  | 'takeBack'
  | 'takenBack';
type Says = Readonly<Record<Plain, string>> & {
  readonly account: (place: number) => string;
  readonly apart: (amount: string) => string;
};

export const entryWords = {
  en: {
    open: 'Enter by hand',
    title: 'Journal entry',
    what: 'Money that moved without a customer. It never changes; a mistake is taken back whole.',
    day: 'Day it belongs to',
    ahead: 'This day has not come yet',
    memo: 'What it was for',
    account: (place) => `Account ${place}`,
    choose: 'Choose an account',
    debit: 'Debit',
    credit: 'Credit',
    oneSide: 'An amount on one side only',
    another: 'One more line',
    balanced: 'Debit and credit are the same.',
    apart: (amount) => `Debit and credit differ by ${amount}.`,
    save: 'Save entry',
    saved: 'Saved on this phone. It stands in the journal as soon as it is sent.',
    why: 'Why is it taken back?',
    takeBack: 'Take this entry back',
    takenBack: 'Saved. The entry is reversed as soon as this is sent.',
  },
  hi: {
    open: 'हाथ से प्रविष्टि',
    title: 'रोज़नामचा प्रविष्टि',
    what: 'बिना ग्राहक के पैसे का लेन-देन। यह बदली नहीं जाती; ग़लती हो तो पूरी वापस ली जाती है।',
    day: 'किस दिन की है',
    ahead: 'यह दिन अभी आया नहीं',
    memo: 'किस लिए',
    account: (place) => `खाता ${place}`,
    choose: 'खाता चुनें',
    debit: 'नाम',
    credit: 'जमा',
    oneSide: 'रकम एक ही तरफ़ लिखें',
    another: 'एक और पंक्ति',
    balanced: 'नाम और जमा बराबर हैं।',
    apart: (amount) => `नाम और जमा में ${amount} का अंतर है।`,
    save: 'प्रविष्टि सहेजें',
    saved: 'इस फ़ोन में सुरक्षित। भेजते ही रोज़नामचे में आ जाएगा।',
    why: 'इसे वापस क्यों ले रहे हैं?',
    takeBack: 'यह प्रविष्टि वापस लें',
    takenBack: 'सहेजा गया। भेजते ही प्रविष्टि उलट दी जाएगी।',
  },
  sw: {
    open: 'Ingiza kwa mkono',
    title: 'Ingizo la jarida',
    what: 'Fedha zilizohamishwa bila mteja. Halibadilishwi kamwe; kosa hurudishwa lote.',
    day: 'Siku yake',
    ahead: 'Siku hii bado haijafika',
    memo: 'Lilikuwa la nini',
    account: (place) => `Akaunti ${place}`,
    choose: 'Chagua akaunti',
    debit: 'Debiti',
    credit: 'Krediti',
    oneSide: 'Kiasi upande mmoja tu',
    another: 'Mstari mwingine',
    balanced: 'Debiti na krediti ni sawa.',
    apart: (amount) => `Debiti na krediti zinatofautiana kwa ${amount}.`,
    save: 'Hifadhi ingizo',
    saved: 'Limehifadhiwa kwenye simu hii. Litaingia kwenye jarida likitumwa.',
    why: 'Kwa nini linarudishwa?',
    takeBack: 'Rudisha ingizo hili',
    takenBack: 'Imehifadhiwa. Ingizo litageuzwa likitumwa.',
  },
} as const satisfies Words<Says>;
