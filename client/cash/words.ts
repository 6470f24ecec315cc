// What the screens of the day's cash say.
import type { DrawerLine } from '../../shared/cash/drawer.ts';
import type { Words } from '../app/language.ts';

type Says = {
  readonly title: string;
  readonly business: string;
  readonly loading: string;
  readonly lines: Readonly<Record<DrawerLine, string>>;
  readonly expected: string;
  readonly since: (moment: string) => string;
  readonly neverClosed: string;
  readonly claimed: (amount: string) => string;
  readonly behind: string;
  readonly entries: string;
  readonly inOrOut: string;
  readonly handOver: string;
  readonly close: string;
  readonly nothing: string;
  readonly nothingMore: string;
  readonly amount: string;
  readonly typeAmount: string;
  readonly way: string;
  readonly whatFor: string;
  readonly note: string;
  readonly noteHint: string;
  readonly save: (amount: string) => string;
  readonly saved: string;
  readonly toWhom: string;
  readonly chooseTaker: string;
  readonly bank: string;
  readonly slip: string;
  readonly handHint: string;
  readonly moreThanThere: (amount: string) => string;
  readonly countTitle: string;
  readonly countHint: string;
  readonly count: (value: string) => string;
  readonly counted: string;
  readonly agrees: string;
  readonly missing: (amount: string) => string;
  readonly tooMuch: (amount: string) => string;
  readonly reason: string;
  readonly reasonNeeded: string;
  readonly saveClose: (amount: string) => string;
  readonly closed: string;
};

export const words = {
  en: {
    title: 'Day',
    business: 'Business',
    loading: 'Adding up…',
    lines: {
      opening: 'Counted last time',
      receipts: 'Payments in cash',
      sales: 'Sales in cash',
      paidIn: 'Paid in',
      received: 'Handed to you',
      refunds: 'Given back',
      paidOut: 'Paid out',
      handedOver: 'Handed over',
    },
    expected: 'Cash you should have',
    since: (moment) => `Since you counted on ${moment}`,
    neverClosed: 'Since you began on this phone',
    claimed: (amount) => `${amount} by phone is claimed only. It is no cash.`,
    entries: 'My entries',
    behind: 'What is behind it',
    inOrOut: 'Cash in or out',
    handOver: 'Hand over',
    close: 'Count and close the day',
    nothing: 'No cash so far',
    nothingMore: 'Payments and sales in cash are added up here.',
    amount: 'Amount',
    typeAmount: 'Type an amount',
    way: 'Way',
    whatFor: 'What for',
    note: 'Note',
    noteHint: 'What was written by mistake goes the other way.',
    save: (amount) => `Save ${amount}`,
    saved: 'Saved on phone',
    toWhom: 'Who takes it',
    chooseTaker: 'Choose who takes it',
    bank: 'Bank',
    slip: 'Number of the slip',
    handHint: 'Let them count it in front of you before you save.',
    moreThanThere: (amount) => `That is more than the ${amount} you should have. Check it.`,
    countTitle: 'Count the cash',
    countHint: 'How many of each?',
    count: (value) => `Number of ${value}`,
    counted: 'Counted',
    agrees: 'It agrees.',
    missing: (amount) => `${amount} is missing.`,
    tooMuch: (amount) => `${amount} is too much.`,
    reason: 'Why does it differ?',
    reasonNeeded: 'Say why it differs',
    saveClose: (amount) => `Close the day with ${amount}`,
    closed: 'Day closed, saved on phone',
  },
  hi: {
    title: 'दिन',
    business: 'कारोबार',
    loading: 'जोड़ हो रहा है…',
    lines: {
      opening: 'पिछली बार गिना',
      receipts: 'नकद भुगतान',
      sales: 'नकद बिक्री',
      paidIn: 'आया',
      received: 'आपको सौंपा गया',
      refunds: 'लौटाया',
      paidOut: 'ख़र्च हुआ',
      handedOver: 'सौंपा',
    },
    expected: 'आपके पास इतना नकद होना चाहिए',
    since: (moment) => `${moment} की गिनती के बाद से`,
    neverClosed: 'इस फ़ोन पर शुरू से',
    claimed: (amount) => `फ़ोन से ${amount} केवल दावा है। यह नकद नहीं है।`,
    entries: 'मेरी प्रविष्टियाँ',
    behind: 'इसमें क्या-क्या है',
    inOrOut: 'नकद आया या गया',
    handOver: 'सौंपें',
    close: 'गिनें और दिन बंद करें',
    nothing: 'अभी कोई नकद नहीं',
    nothingMore: 'नकद भुगतान और बिक्री यहाँ जुड़ते हैं।',
    amount: 'रकम',
    typeAmount: 'रकम लिखें',
    way: 'आया या गया',
    whatFor: 'किस लिए',
    note: 'टिप्पणी',
    noteHint: 'गलती से लिखा हो तो उल्टी दिशा में लिखें।',
    save: (amount) => `${amount} सहेजें`,
    saved: 'फ़ोन में सुरक्षित',
    toWhom: 'कौन ले रहा है',
    chooseTaker: 'चुनें कि कौन ले रहा है',
    bank: 'बैंक',
    slip: 'पर्ची का नंबर',
    handHint: 'सहेजने से पहले वे आपके सामने गिन लें।',
    moreThanThere: (amount) => `यह ${amount} से ज़्यादा है, जितना आपके पास होना चाहिए। जाँचें।`,
    countTitle: 'नकद गिनें',
    countHint: 'हर नोट और सिक्का कितने?',
    count: (value) => `${value} कितने`,
    counted: 'गिना हुआ',
    agrees: 'हिसाब बराबर है।',
    missing: (amount) => `${amount} कम है।`,
    tooMuch: (amount) => `${amount} ज़्यादा है।`,
    reason: 'फ़र्क क्यों है?',
    reasonNeeded: 'फ़र्क का कारण लिखें',
    saveClose: (amount) => `${amount} के साथ दिन बंद करें`,
    closed: 'दिन बंद, फ़ोन में सुरक्षित',
  },
  sw: {
    title: 'Siku',
    business: 'Biashara',
    loading: 'Inajumlisha…',
    lines: {
      opening: 'Zilizohesabiwa mwisho',
      receipts: 'Malipo ya taslimu',
      sales: 'Mauzo ya taslimu',
      paidIn: 'Zilizoingia',
      received: 'Ulizokabidhiwa',
      refunds: 'Zilizorudishwa',
      paidOut: 'Zilizotumika',
      handedOver: 'Zilizokabidhiwa',
    },
    expected: 'Taslimu unayotakiwa kuwa nayo',
    since: (moment) => `Tangu ulipohesabu ${moment}`,
    neverClosed: 'Tangu ulipoanza kwenye simu hii',
    claimed: (amount) => `${amount} kwa simu ni madai tu. Si taslimu.`,
    entries: 'Maingizo yangu',
    behind: 'Kilichomo',
    inOrOut: 'Taslimu imeingia au kutoka',
    handOver: 'Kabidhi',
    close: 'Hesabu na funga siku',
    nothing: 'Bado hakuna taslimu',
    nothingMore: 'Malipo na mauzo ya taslimu yanajumlishwa hapa.',
    amount: 'Kiasi',
    typeAmount: 'Andika kiasi',
    way: 'Imeingia au imetoka',
    whatFor: 'Kwa ajili ya',
    note: 'Maelezo',
    noteHint: 'Kilichoandikwa kimakosa kinaandikwa kinyume.',
    save: (amount) => `Hifadhi ${amount}`,
    saved: 'Imehifadhiwa kwenye simu',
    toWhom: 'Nani anapokea',
    chooseTaker: 'Chagua nani anapokea',
    bank: 'Benki',
    slip: 'Namba ya karatasi',
    handHint: 'Wahesabu mbele yako kabla ya kuhifadhi.',
    moreThanThere: (amount) => `Ni zaidi ya ${amount} unayotakiwa kuwa nayo. Kagua.`,
    countTitle: 'Hesabu taslimu',
    countHint: 'Ngapi za kila aina?',
    count: (value) => `Idadi ya ${value}`,
    counted: 'Zilizohesabiwa',
    agrees: 'Inalingana.',
    missing: (amount) => `${amount} imepungua.`,
    tooMuch: (amount) => `${amount} imezidi.`,
    reason: 'Kwa nini inatofautiana?',
    reasonNeeded: 'Andika sababu ya tofauti',
    saveClose: (amount) => `Funga siku na ${amount}`,
    closed: 'Siku imefungwa, imehifadhiwa kwenye simu',
  },
} as const satisfies Words<Says>;
