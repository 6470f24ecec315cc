// What the screen of issues says, and what may be done about each family of kinds.
import type { Words } from '../app/language.ts';
import type { IssueFamily } from './issue-families.ts';

type Says = {
  readonly title: string;
  readonly none: string;
  readonly noneWhy: string;
  readonly what: string;
  readonly business: string;
  readonly everyBusiness: string;
  readonly round: string;
  readonly everyRound: string;
  readonly kind: string;
  readonly everyKind: (count: number) => string;
  readonly unknownKind: string;
  readonly unknownCustomer: string;
  readonly age: (days: number) => string;
  readonly more: (count: number) => string;
  readonly advice: Readonly<Record<IssueFamily, string>>;
  readonly onPaper: string;
  readonly inBook: string;
  readonly differs: string;
  readonly recordAnew: string;
  /** What counts in an entry's place, with its amount and author. */
  readonly counts: (amount: string, author: string) => string;
  readonly statementOf: (name: string) => string;
  readonly readings: string;
  readonly settle: string;
  readonly settleWhat: string;
  readonly reason: string;
  readonly reasons: readonly string[];
  readonly settleSave: string;
  readonly settled: string;
};

export const words = {
  en: {
    title: 'Issues',
    none: 'Nothing waits here',
    noneWhy: 'What is true but odd comes here, with who wrote it down and when.',
    what: 'Booked as it came, but odd. Look, mend what is wrong, then settle it. Oldest first.',
    business: 'Business',
    everyBusiness: 'All',
    round: 'Round',
    everyRound: 'All rounds',
    kind: 'What is odd',
    everyKind: (count) => `Everything (${count})`,
    unknownKind: 'Something odd that this version has no words for',
    unknownCustomer: 'Customer not known yet',
    age: (days) => (days === 0 ? 'today' : days === 1 ? '1 day' : `${days} days`),
    more: (count) => `${count} more. Settle these first, or choose one kind.`,
    advice: {
      money: 'Compare with the receipt or the customer. A wrong entry is voided on the statement.',
      reading: 'Look at the meter’s earlier readings. A wrong one is voided and read again.',
      void: 'Open the statement and see whether the entry still has to be voided.',
      missing: 'This settles itself when what is missing comes. Ask whose phone has not sent.',
      clock: 'Check date and time on that phone. The entry stands on the day that it names.',
      other: 'Update the app to see what it is.',
    },
    onPaper: 'On the paper',
    inBook: 'Counts in the book',
    differs:
      'Ask the customer and look at the paper. If the paper is right, void what counts on the ' +
      'statement, then record the payment anew.',
    recordAnew: 'Record the payment anew',
    counts: (amount, author) => `${amount} counts, by ${author}`,
    statementOf: (name) => `Statement of ${name}`,
    readings: 'Readings to look at',
    settle: 'Settle…',
    settleWhat: 'The entry stays as it is. Your name and reason are kept with it.',
    reason: 'Why is it settled?',
    reasons: ['It is right', 'Corrected', 'Customer agreed', 'Voided', 'Duplicate'],
    settleSave: 'Settle',
    settled: 'Settled',
  },
  hi: {
    title: 'मामले',
    none: 'यहाँ कुछ बाकी नहीं',
    noneWhy: 'जो सच है पर अजीब है, वह यहाँ आता है: किसने लिखा और कब।',
    what: 'जैसा आया वैसा दर्ज है, पर अजीब है। देखें, ग़लती सुधारें, फिर निपटाएँ। सबसे पुराना पहले।',
    business: 'कारोबार',
    everyBusiness: 'सभी',
    round: 'फेरा',
    everyRound: 'सभी फेरे',
    kind: 'क्या अजीब है',
    everyKind: (count) => `सब कुछ (${count})`,
    unknownKind: 'कुछ अजीब, जिसके लिए इस ऐप में शब्द नहीं',
    unknownCustomer: 'ग्राहक अभी मालूम नहीं',
    age: (days) => (days === 0 ? 'आज' : `${days} दिन`),
    more: (count) => `${count} और हैं। पहले ये निपटाएँ, या एक प्रकार चुनें।`,
    advice: {
      money: 'रसीद या ग्राहक से मिलाएँ। ग़लत प्रविष्टि खाता विवरण में रद्द होती है।',
      reading: 'मीटर की पिछली रीडिंग देखें। ग़लत रीडिंग रद्द करके फिर पढ़ें।',
      void: 'खाता विवरण खोलें और देखें कि प्रविष्टि अब भी रद्द करनी है या नहीं।',
      missing: 'जो बाकी है उसके आते ही यह अपने आप निपटेगा। पूछें किस फ़ोन ने नहीं भेजा।',
      clock: 'उस फ़ोन की तारीख़ और समय देखें। प्रविष्टि अपनी लिखी तारीख़ पर रहती है।',
      other: 'यह क्या है, देखने के लिए ऐप अपडेट करें।',
    },
    onPaper: 'काग़ज़ पर',
    inBook: 'बही में गिना गया',
    differs:
      'ग्राहक से पूछें और काग़ज़ देखें। काग़ज़ सही हो तो खाता विवरण में गिनी हुई प्रविष्टि रद्द करें, ' +
      'फिर भुगतान नए सिरे से दर्ज करें।',
    recordAnew: 'भुगतान नए सिरे से दर्ज करें',
    counts: (amount, author) => `${amount} गिना गया, ${author} का`,
    statementOf: (name) => `${name} का खाता विवरण`,
    readings: 'देखने लायक रीडिंग',
    settle: 'निपटाएँ…',
    settleWhat: 'प्रविष्टि वैसी ही रहती है। आपका नाम और कारण साथ रहता है।',
    reason: 'क्यों निपटाया?',
    reasons: ['यह सही है', 'सुधार दिया', 'ग्राहक सहमत', 'रद्द किया', 'दोहराव'],
    settleSave: 'निपटाएँ',
    settled: 'निपटाया गया',
  },
  sw: {
    title: 'Matatizo',
    none: 'Hakuna kinachosubiri hapa',
    noneWhy: 'Kilicho kweli lakini si cha kawaida huja hapa, na aliyekiandika na lini.',
    what:
      'Imeandikwa ilivyokuja, lakini si ya kawaida. Angalia, sahihisha, kisha maliza. ' +
      'Ya zamani kwanza.',
    business: 'Biashara',
    everyBusiness: 'Zote',
    round: 'Mzunguko',
    everyRound: 'Mizunguko yote',
    kind: 'Kisicho cha kawaida',
    everyKind: (count) => `Yote (${count})`,
    unknownKind: 'Jambo ambalo toleo hili halina maneno yake',
    unknownCustomer: 'Mteja bado hajulikani',
    age: (days) => (days === 0 ? 'leo' : `siku ${days}`),
    more: (count) => `Mengine ${count}. Maliza haya kwanza, au chagua aina moja.`,
    advice: {
      money: 'Linganisha na risiti au mteja. Ingizo lisilo sahihi hufutwa kwenye taarifa.',
      reading: 'Angalia usomaji wa awali wa mita. Usio sahihi hufutwa na kusomwa tena.',
      void: 'Fungua taarifa uone kama ingizo bado linapaswa kufutwa.',
      missing: 'Litaisha lenyewe kinachokosekana kikija. Uliza simu ya nani haijatuma.',
      clock: 'Angalia tarehe na saa ya simu hiyo. Ingizo linabaki siku iliyotajwa.',
      other: 'Sasisha programu ili kuona ni nini.',
    },
    onPaper: 'Kwenye karatasi',
    inBook: 'Inayohesabiwa daftarini',
    differs:
      'Muulize mteja na uangalie karatasi. Karatasi ikiwa sahihi, futa ingizo linalohesabiwa ' +
      'kwenye taarifa, kisha rekodi malipo upya.',
    recordAnew: 'Rekodi malipo upya',
    counts: (amount, author) => `${amount} inahesabiwa, ya ${author}`,
    statementOf: (name) => `Taarifa ya ${name}`,
    readings: 'Usomaji wa kukaguliwa',
    settle: 'Maliza…',
    settleWhat: 'Ingizo linabaki lilivyo. Jina lako na sababu vinahifadhiwa nalo.',
    reason: 'Kwa nini limekwisha?',
    reasons: ['Ni sahihi', 'Limesahihishwa', 'Mteja amekubali', 'Limefutwa', 'Limejirudia'],
    settleSave: 'Maliza',
    settled: 'Limemalizwa',
  },
} as const satisfies Words<Says>;
