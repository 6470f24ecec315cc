// What the screen of an invoice by hand says.
import type { Words } from '../app/language.ts';
import type { WrongField } from './invoice-draft.ts';
import type { Trouble } from './keeping.ts';

type Field = 'name' | 'unit' | 'quantity' | 'price' | 'tax' | 'discount';
type Says = Readonly<Record<Field, string>> & {
  readonly title: string;
  readonly kept: string;
  readonly keeping: string;
  readonly product: string;
  readonly choose: string;
  readonly other: string;
  readonly adjustment: string;
  readonly direction: string;
  readonly adds: string;
  readonly takesOff: string;
  readonly remove: (line: string) => string;
  readonly none: string;
  readonly wrong: Readonly<Record<WrongField, string>>;
  readonly wholeDiscount: string;
  readonly wholeHint: string;
  readonly tooMuch: string;
  readonly dueDay: string;
  readonly dueHint: (days: number) => string;
  readonly dueWrong: string;
  readonly supply: string;
  readonly within: string;
  readonly between: string;
  readonly rounding: string;
  readonly exact: string;
  readonly rounded: string;
  readonly included: string;
  readonly onTop: string;
  readonly discounts: string;
  readonly taxable: string;
  readonly taxes: string;
  readonly roundOff: string;
  readonly total: string;
  readonly issue: (amount: string) => string;
  readonly nothing: string;
  readonly sure: string;
  readonly drop: string;
  readonly dropSure: string;
  readonly full: (lines: number) => string;
  readonly trouble: Readonly<Record<Trouble, string>>;
  readonly seeIssued: string;
  readonly issued: string;
};

export const words = {
  en: {
    title: 'Invoice by hand',
    kept: 'Draft kept on this phone',
    keeping: 'Keeping…',
    product: 'From the price list',
    choose: 'Choose a product',
    other: 'Something else',
    adjustment: 'Adjustment',
    direction: 'What it does',
    adds: 'Adds',
    takesOff: 'Takes off',
    remove: (line) => `Remove ${line}`,
    none: 'No line yet. What is on this invoice?',
    name: 'What it is',
    unit: 'Unit',
    quantity: 'Quantity',
    price: 'Price of one',
    tax: 'Tax %',
    discount: 'Discount',
    wrong: {
      name: 'Say what it is',
      quantity: 'Not a quantity',
      price: 'Not a price, or too much',
      tax: 'Not a rate',
      discount: 'Not an amount, or more than the line',
    },
    wholeDiscount: 'Discount on the whole',
    wholeHint: 'Shared over the lines before tax.',
    tooMuch: 'Not an amount, or more than the lines make',
    dueDay: 'To be paid by',
    dueHint: (days) => `Empty: ${days} days`,
    dueWrong: 'Not a day, or gone by',
    supply: 'Where it goes',
    within: 'Within the state',
    between: 'To another state',
    rounding: 'Total',
    exact: 'Exact',
    rounded: 'To whole units',
    included: 'Tax included',
    onTop: 'Tax on top',
    discounts: 'Discounts',
    taxable: 'Before tax',
    taxes: 'Tax',
    roundOff: 'Rounding',
    total: 'Total',
    issue: (amount) => `Issue ${amount}`,
    nothing: 'Nothing to issue yet',
    sure: 'An issued invoice is never edited. It can be cancelled; its number stays taken.',
    drop: 'Throw the draft away',
    dropSure: 'What is written here is gone then. Nothing was issued, no number is taken.',
    full: (lines) => `An invoice has at most ${lines} lines. Write the rest on another one.`,
    trouble: {
      not_kept:
        'NOT kept: the phone could not write the last change. Change something again, or issue it.',
      not_dropped: 'The phone could not throw it away. The draft is still here. Try again.',
      issued: 'This draft is issued already. What was changed since is not on the invoice.',
    },
    seeIssued: 'See the invoice',
    issued: 'Issued. Saved on phone.',
  },
  hi: {
    title: 'हाथ से बिल',
    kept: 'मसौदा इस फ़ोन पर रखा है',
    keeping: 'रख रहे हैं…',
    product: 'दाम सूची से',
    choose: 'उत्पाद चुनें',
    other: 'कुछ और',
    adjustment: 'समायोजन',
    direction: 'क्या करता है',
    adds: 'जोड़ता है',
    takesOff: 'घटाता है',
    remove: (line) => `${line} हटाएँ`,
    none: 'अभी कोई लाइन नहीं। इस बिल में क्या है?',
    name: 'क्या है',
    unit: 'इकाई',
    quantity: 'मात्रा',
    price: 'एक का दाम',
    tax: 'कर %',
    discount: 'छूट',
    wrong: {
      name: 'लिखें कि क्या है',
      quantity: 'यह मात्रा नहीं है',
      price: 'यह दाम नहीं है, या बहुत अधिक है',
      tax: 'यह दर नहीं है',
      discount: 'रकम नहीं है, या लाइन से अधिक है',
    },
    wholeDiscount: 'पूरे बिल पर छूट',
    wholeHint: 'कर से पहले लाइनों में बँटती है।',
    tooMuch: 'रकम नहीं है, या लाइनों से अधिक है',
    dueDay: 'कब तक चुकाना है',
    dueHint: (days) => `खाली: ${days} दिन`,
    dueWrong: 'यह दिन नहीं है, या बीत गया',
    supply: 'कहाँ जाता है',
    within: 'राज्य के भीतर',
    between: 'दूसरे राज्य को',
    rounding: 'कुल',
    exact: 'ठीक-ठीक',
    rounded: 'पूरी रकम में',
    included: 'कर शामिल',
    onTop: 'कर ऊपर से',
    discounts: 'छूट',
    taxable: 'कर से पहले',
    taxes: 'कर',
    roundOff: 'गोल करना',
    total: 'कुल',
    issue: (amount) => `${amount} का बिल जारी करें`,
    nothing: 'अभी जारी करने को कुछ नहीं',
    sure: 'जारी बिल बदला नहीं जाता। रद्द हो सकता है; उसका नंबर लिया हुआ रहता है।',
    drop: 'मसौदा हटाएँ',
    dropSure: 'यहाँ लिखा सब मिट जाएगा। कुछ जारी नहीं हुआ, कोई नंबर नहीं लिया गया।',
    full: (lines) => `एक बिल में ज़्यादा से ज़्यादा ${lines} लाइनें होती हैं। बाकी दूसरे बिल पर लिखें।`,
    trouble: {
      not_kept: 'नहीं रखा गया: फ़ोन पिछला बदलाव लिख नहीं सका। फिर कुछ बदलें, या बिल जारी करें।',
      not_dropped: 'फ़ोन इसे हटा नहीं सका। मसौदा अभी यहीं है। फिर कोशिश करें।',
      issued: 'यह मसौदा पहले ही जारी हो चुका है। उसके बाद के बदलाव बिल में नहीं हैं।',
    },
    seeIssued: 'बिल देखें',
    issued: 'जारी हुआ। फ़ोन में सुरक्षित।',
  },
  sw: {
    title: 'Ankara kwa mkono',
    kept: 'Rasimu imehifadhiwa kwenye simu hii',
    keeping: 'Inahifadhi…',
    product: 'Kutoka orodha ya bei',
    choose: 'Chagua bidhaa',
    other: 'Kitu kingine',
    adjustment: 'Marekebisho',
    direction: 'Inafanya nini',
    adds: 'Inaongeza',
    takesOff: 'Inapunguza',
    remove: (line) => `Ondoa ${line}`,
    none: 'Bado hakuna mstari. Ankara hii ina nini?',
    name: 'Ni nini',
    unit: 'Kipimo',
    quantity: 'Idadi',
    price: 'Bei ya kimoja',
    tax: 'Kodi %',
    discount: 'Punguzo',
    wrong: {
      name: 'Andika ni nini',
      quantity: 'Si idadi',
      price: 'Si bei, au ni kubwa mno',
      tax: 'Si kiwango',
      discount: 'Si kiasi, au inazidi mstari',
    },
    wholeDiscount: 'Punguzo kwa yote',
    wholeHint: 'Hugawanywa kwa mistari kabla ya kodi.',
    tooMuch: 'Si kiasi, au inazidi mistari',
    dueDay: 'Ilipwe kufikia',
    dueHint: (days) => `Tupu: siku ${days}`,
    dueWrong: 'Si siku, au imepita',
    supply: 'Inakwenda wapi',
    within: 'Ndani ya jimbo',
    between: 'Jimbo jingine',
    rounding: 'Jumla',
    exact: 'Kamili',
    rounded: 'Kwa namba nzima',
    included: 'Kodi imo',
    onTop: 'Kodi juu yake',
    discounts: 'Punguzo',
    taxable: 'Kabla ya kodi',
    taxes: 'Kodi',
    roundOff: 'Kuzungusha',
    total: 'Jumla',
    issue: (amount) => `Toa ankara ya ${amount}`,
    nothing: 'Bado hakuna cha kutoa',
    sure: 'Ankara iliyotolewa haibadilishwi. Inaweza kufutwa; namba yake hubaki imetumika.',
    drop: 'Tupa rasimu',
    dropSure: 'Yaliyoandikwa hapa yatapotea. Hakuna kilichotolewa, hakuna namba iliyotumika.',
    full: (lines) => `Ankara huwa na mistari ${lines} tu. Andika iliyobaki kwenye ankara nyingine.`,
    trouble: {
      not_kept:
        'HAIJAHIFADHIWA: simu imeshindwa kuandika badiliko la mwisho. Badilisha tena, au itoe.',
      not_dropped: 'Simu imeshindwa kuitupa. Rasimu bado iko hapa. Jaribu tena.',
      issued: 'Rasimu hii imeshatolewa. Yaliyobadilishwa baadaye hayamo kwenye ankara.',
    },
    seeIssued: 'Tazama ankara',
    issued: 'Imetolewa. Imehifadhiwa kwenye simu.',
  },
} as const satisfies Words<Says>;
