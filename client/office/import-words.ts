// Words of bringing in a list of customers: file, columns, what becomes of each row, the report.
import type { OutReason, Remark } from '../../shared/customers/judge-list.ts';
import type { ListField } from '../../shared/customers/list-table.ts';
import type { Words } from '../app/language.ts';

type Says = {
  readonly title: string;
  readonly why: string;
  readonly business: string;
  readonly file: string;
  readonly columns: string;
  readonly columnsWhy: string;
  readonly fields: Readonly<Record<ListField, string>>;
  readonly notThere: string;
  readonly column: (at: number) => string;
  readonly example: (text: string) => string;
  readonly empty: string;
  readonly tooMany: (most: number) => string;
  readonly preview: string;
  readonly comesIn: (count: number) => string;
  readonly remarked: (count: number) => string;
  readonly staysOut: (count: number) => string;
  readonly line: (line: number) => string;
  readonly outs: Readonly<Record<OutReason, string>>;
  readonly remarks: Readonly<Record<Remark, string>>;
  readonly owes: (amount: string) => string;
  readonly andMore: (count: number) => string;
  readonly bringIn: (count: number) => string;
  readonly nothing: string;
  readonly at: (done: number, all: number) => string;
  readonly stopped: (done: number) => string;
  readonly done: (count: number) => string;
  readonly report: string;
  readonly another: string;
  readonly openingNote: string;
  readonly reason: string;
};

export const importWords = {
  en: {
    title: 'Import customers',
    why: 'A list saved as CSV. You see what becomes of each row before anything is written.',
    business: 'Business',
    file: 'Choose the list (CSV)',
    columns: 'What each column holds',
    columnsWhy: 'Guessed from the headings; mend it where it is wrong.',
    fields: {
      name: 'Name',
      phone: 'Phone',
      place: 'Where to find them',
      round: 'Round',
      owed: 'What they owe',
      number: 'Their old number',
      note: 'Note',
    },
    notThere: 'Not in the list',
    column: (at) => `Column ${at}`,
    example: (text) => `such as «${text}»`,
    empty: 'There are no rows in this file.',
    tooMany: (most) => `More than ${most} rows: cut the file in parts.`,
    preview: 'What becomes of the rows',
    comesIn: (count) => `${count} come in`,
    remarked: (count) => `${count} of them with a remark`,
    staysOut: (count) => `${count} stay out`,
    line: (line) => `Row ${line}`,
    outs: {
      no_name: 'No name',
      bad_amount: 'This is no amount',
      twice: 'Twice in the list',
      known: 'In the book already',
    },
    remarks: {
      bad_phone: 'No phone number: kept as a note',
      unknown_round: 'No such round: comes without one',
      cut: 'Too long: cut',
    },
    owes: (amount) => `owes ${amount}`,
    andMore: (count) => `and ${count} more`,
    bringIn: (count) => `Bring in ${count}`,
    nothing: 'No row can come in.',
    at: (done, all) => `${done} of ${all}`,
    stopped: (done) => `Stopped after ${done}. They are safe; go on to bring in the rest.`,
    done: (count) => `${count} customers came in. They are sent like every entry.`,
    report: 'Save the rows that stayed out',
    another: 'Another list',
    openingNote: 'from the list',
    reason: 'Reason',
  },
  hi: {
    title: 'ग्राहक लाएँ',
    why: 'CSV में सहेजी सूची। कुछ भी लिखने से पहले आप देखते हैं कि हर पंक्ति का क्या होगा।',
    business: 'कारोबार',
    file: 'सूची चुनें (CSV)',
    columns: 'हर कॉलम में क्या है',
    columnsWhy: 'शीर्षकों से अनुमान; ग़लत हो तो ठीक करें।',
    fields: {
      name: 'नाम',
      phone: 'फ़ोन',
      place: 'कहाँ मिलेंगे',
      round: 'फेरा',
      owed: 'कितना बकाया',
      number: 'पुराना नंबर',
      note: 'टिप्पणी',
    },
    notThere: 'सूची में नहीं',
    column: (at) => `कॉलम ${at}`,
    example: (text) => `जैसे «${text}»`,
    empty: 'इस फ़ाइल में कोई पंक्ति नहीं।',
    tooMany: (most) => `${most} से ज़्यादा पंक्तियाँ: फ़ाइल को हिस्सों में बाँटें।`,
    preview: 'पंक्तियों का क्या होगा',
    comesIn: (count) => `${count} आएँगी`,
    remarked: (count) => `उनमें ${count} टिप्पणी के साथ`,
    staysOut: (count) => `${count} बाहर रहेंगी`,
    line: (line) => `पंक्ति ${line}`,
    outs: {
      no_name: 'नाम नहीं',
      bad_amount: 'यह राशि नहीं है',
      twice: 'सूची में दो बार',
      known: 'पहले से बही में',
    },
    remarks: {
      bad_phone: 'फ़ोन नंबर नहीं: टिप्पणी में रखा',
      unknown_round: 'ऐसा फेरा नहीं: बिना फेरे के',
      cut: 'बहुत लंबा: काटा गया',
    },
    owes: (amount) => `बकाया ${amount}`,
    andMore: (count) => `और ${count}`,
    bringIn: (count) => `${count} लाएँ`,
    nothing: 'कोई पंक्ति नहीं आ सकती।',
    at: (done, all) => `${all} में से ${done}`,
    stopped: (done) => `${done} के बाद रुका। वे सुरक्षित हैं; बाक़ी के लिए आगे बढ़ें।`,
    done: (count) => `${count} ग्राहक आ गए। वे हर एंट्री की तरह भेजे जाते हैं।`,
    report: 'बाहर रही पंक्तियाँ सहेजें',
    another: 'दूसरी सूची',
    openingNote: 'सूची से',
    reason: 'कारण',
  },
  sw: {
    title: 'Leta wateja',
    why: 'Orodha iliyohifadhiwa kama CSV. Unaona kitakachotokea kwa kila safu kabla ya kuandikwa.',
    business: 'Biashara',
    file: 'Chagua orodha (CSV)',
    columns: 'Kila safu wima ina nini',
    columnsWhy: 'Imekisiwa kutoka vichwa; rekebisha palipo na kosa.',
    fields: {
      name: 'Jina',
      phone: 'Simu',
      place: 'Anapatikana wapi',
      round: 'Mzunguko',
      owed: 'Wanachodaiwa',
      number: 'Namba yao ya zamani',
      note: 'Maelezo',
    },
    notThere: 'Haipo kwenye orodha',
    column: (at) => `Safu wima ${at}`,
    example: (text) => `kama «${text}»`,
    empty: 'Hakuna safu kwenye faili hii.',
    tooMany: (most) => `Zaidi ya safu ${most}: gawanya faili.`,
    preview: 'Kitakachotokea kwa safu',
    comesIn: (count) => `${count} zitaingia`,
    remarked: (count) => `${count} kati yake na maelezo`,
    staysOut: (count) => `${count} zitabaki nje`,
    line: (line) => `Safu ${line}`,
    outs: {
      no_name: 'Hakuna jina',
      bad_amount: 'Hiki si kiasi',
      twice: 'Mara mbili kwenye orodha',
      known: 'Tayari kitabuni',
    },
    remarks: {
      bad_phone: 'Si namba ya simu: imewekwa kama maelezo',
      unknown_round: 'Hakuna mzunguko huo: anaingia bila mzunguko',
      cut: 'Ni refu mno: limekatwa',
    },
    owes: (amount) => `anadaiwa ${amount}`,
    andMore: (count) => `na ${count} zaidi`,
    bringIn: (count) => `Leta ${count}`,
    nothing: 'Hakuna safu inayoweza kuingia.',
    at: (done, all) => `${done} kati ya ${all}`,
    stopped: (done) => `Imesimama baada ya ${done}. Ziko salama; endelea kuleta zilizobaki.`,
    done: (count) => `Wateja ${count} wameingia. Wanatumwa kama kila ingizo.`,
    report: 'Hifadhi safu zilizobaki nje',
    another: 'Orodha nyingine',
    openingNote: 'kutoka orodha',
    reason: 'Sababu',
  },
} as const satisfies Words<Says>;
