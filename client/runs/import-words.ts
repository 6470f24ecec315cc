// What the screen says that brings in an old system's files, and the way back of a run.
import type { Words } from '../app/language.ts';

type Says = {
  readonly title: string;
  readonly why: string;
  readonly business: string;
  readonly name: string;
  readonly nameHint: string;
  readonly nameMissing: string;
  readonly amount: string;
  readonly amounts: Readonly<Record<'plain' | 'before' | 'whole', string>>;
  readonly files: string;
  readonly chosen: (files: number) => string;
  readonly notCsv: string;
  readonly tooLarge: (megabytes: number) => string;
  readonly waits: string;
  readonly rehearse: string;
  readonly rehearsed: string;
  readonly rehearsing: string;
  readonly working: string;
  readonly bringIn: string;
  readonly sure: string;
  readonly broughtIn: string;
  readonly failed: string;
  readonly unreachable: string;
  readonly busy: string;
  readonly start: string;
  readonly billing: string;
  readonly customers: string;
  readonly back: string;
  readonly backSure: string;
  readonly backRehearsed: string;
  readonly backDone: string;
  readonly backYes: string;
};

export const importWords = {
  en: {
    title: 'Old book',
    why:
      'Save the old system’s tables as CSV files: customers, invoices, payments, routes, ' +
      'products. Every row lands or is shown with its reason.',
    business: 'Business',
    name: 'What the old system is called',
    nameHint: 'The same name is the same source: a row that came in is never doubled.',
    nameMissing: 'Give it a name',
    amount: 'The amount on each customer',
    amounts: {
      plain: 'Find out',
      before: 'Comes on top of invoices',
      whole: 'Includes the invoices',
    },
    files: 'Choose CSV files',
    chosen: (files) => (files === 1 ? '1 file' : `${files} files`),
    notCsv: 'Only CSV, TSV and text files can be read',
    tooLarge: (megabytes) =>
      `Together they are larger than ${megabytes} MB: use the command on the server`,
    waits: 'While it runs, phones of the team wait with sending.',
    rehearse: 'Try it',
    rehearsed: 'That was a rehearsal: nothing was kept.',
    rehearsing: 'Trying it…',
    working: 'Bringing it in…',
    bringIn: 'Bring it in',
    sure: 'Every row that can land becomes part of the book. It can be taken back as a whole.',
    broughtIn: 'It is in the book.',
    failed: 'It stopped',
    unreachable:
      'No answer from the office. If it has started, it shows here when there is a network.',
    busy: 'Another one is under way.',
    start: 'Bring in an old book',
    billing: 'Billing',
    customers: 'A list of customers',
    back: 'Take all of it back',
    backSure:
      'All that came in from this source since it was last taken back, by this run and others, ' +
      'is voided by its mirror. Numbers stay taken.',
    backRehearsed: 'Tried: it can be taken back.',
    backDone: 'It was taken back.',
    backYes: 'Take it back',
  },
  hi: {
    title: 'पुराना खाता',
    why:
      'पुराने सिस्टम की तालिकाएँ CSV फ़ाइलों में रखें: ग्राहक, बिल, भुगतान, फेरे, उत्पाद। ' +
      'हर पंक्ति दर्ज होती है या कारण के साथ दिखती है।',
    business: 'कारोबार',
    name: 'पुराने सिस्टम का नाम',
    nameHint: 'वही नाम वही स्रोत है: जो पंक्ति आ गई, वह दोबारा नहीं आती।',
    nameMissing: 'नाम लिखें',
    amount: 'हर ग्राहक पर लिखा बकाया',
    amounts: { plain: 'ख़ुद पता करें', before: 'बिलों के ऊपर से', whole: 'बिल शामिल हैं' },
    files: 'CSV फ़ाइलें चुनें',
    chosen: (files) => `${files} फ़ाइल`,
    notCsv: 'केवल CSV, TSV और टेक्स्ट फ़ाइलें पढ़ी जाती हैं',
    tooLarge: (megabytes) => `कुल ${megabytes} MB से बड़ी हैं: सर्वर पर कमांड चलाएँ`,
    waits: 'जब तक यह चलता है, टीम के फ़ोन भेजने को रुकते हैं।',
    rehearse: 'आज़माएँ',
    rehearsed: 'यह अभ्यास था: कुछ नहीं रखा गया।',
    rehearsing: 'आज़मा रहे हैं…',
    working: 'ला रहे हैं…',
    bringIn: 'खाते में लाएँ',
    sure: 'जो पंक्तियाँ दर्ज हो सकती हैं, खाते में आ जाएँगी। सब एक साथ वापस लिया जा सकता है।',
    broughtIn: 'खाते में आ गया।',
    failed: 'रुक गया',
    unreachable: 'दफ़्तर से जवाब नहीं मिला। शुरू हो गया होगा तो नेटवर्क मिलते ही यहाँ दिखेगा।',
    busy: 'एक और काम चल रहा है।',
    start: 'पुराना खाता लाएँ',
    billing: 'बिल बनाना',
    customers: 'ग्राहकों की सूची',
    back: 'सब वापस लें',
    backSure:
      'इस स्रोत से पिछली वापसी के बाद जो आया, इस काम से या दूसरे से, ' +
      'सब उलटी प्रविष्टि से रद्द होगा। नंबर लिए हुए रहेंगे।',
    backRehearsed: 'आज़माया: वापस लिया जा सकता है।',
    backDone: 'वापस ले लिया गया।',
    backYes: 'वापस लें',
  },
  sw: {
    title: 'Kitabu cha zamani',
    why:
      'Hifadhi majedwali ya mfumo wa zamani kama faili za CSV: wateja, ankara, malipo, ' +
      'mizunguko, bidhaa. Kila mstari unaingia au unaonyeshwa na sababu yake.',
    business: 'Biashara',
    name: 'Jina la mfumo wa zamani',
    nameHint: 'Jina lilelile ni chanzo kilekile: mstari ulioingia haurudiwi.',
    nameMissing: 'Andika jina',
    amount: 'Kiasi kwa kila mteja',
    amounts: { plain: 'Tafuta', before: 'Juu ya ankara', whole: 'Kinajumuisha ankara' },
    files: 'Chagua faili za CSV',
    chosen: (files) => `faili ${files}`,
    notCsv: 'Faili za CSV, TSV na maandishi tu ndizo zinazosomeka',
    tooLarge: (megabytes) => `Kwa pamoja zinazidi MB ${megabytes}: tumia amri kwenye seva`,
    waits: 'Kazi ikiendelea, simu za timu husubiri kutuma.',
    rehearse: 'Jaribu',
    rehearsed: 'Lilikuwa jaribio: hakuna kilichohifadhiwa.',
    rehearsing: 'Inajaribu…',
    working: 'Inaingiza…',
    bringIn: 'Ingiza kitabuni',
    sure: 'Kila mstari unaoweza kuingia utakuwa kitabuni. Inaweza kurudishwa yote.',
    broughtIn: 'Imeingia kitabuni.',
    failed: 'Imesimama',
    unreachable: 'Hakuna jibu kutoka ofisini. Kama imeanza, itaonekana hapa mtandao ukipatikana.',
    busy: 'Kazi nyingine inaendelea.',
    start: 'Ingiza kitabu cha zamani',
    billing: 'Kutoa ankara',
    customers: 'Orodha ya wateja',
    back: 'Rudisha yote',
    backSure:
      'Yote yaliyoingia kutoka chanzo hiki tangu kirudishwe mara ya mwisho, kwa kazi hii au ' +
      'nyingine, yatafutwa kwa kinyume chake. Namba hubaki zimetumika.',
    backRehearsed: 'Imejaribiwa: inaweza kurudishwa.',
    backDone: 'Imerudishwa.',
    backYes: 'Rudisha',
  },
} as const satisfies Words<Says>;
