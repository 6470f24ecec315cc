// Words of products, their dated prices, and of what customers read of a business.
import type { Words } from '../app/language.ts';

type Says = {
  readonly title: string;
  readonly why: string;
  readonly add: string;
  readonly none: string;
  readonly noneWhy: string;
  readonly business: string;
  readonly name: string;
  readonly unit: string;
  readonly unitHint: string;
  readonly tax: string;
  readonly taxHint: string;
  readonly isIncluded: string;
  readonly isOnTop: string;
  readonly hsn: string;
  readonly save: string;
  readonly saved: string;
  readonly each: (price: string, unit: string) => string;
  readonly prices: string;
  readonly since: (day: string) => string;
  readonly atFirst: string;
  readonly newPrice: string;
  readonly fromDay: string;
  readonly publish: string;
  readonly badPrice: string;
  readonly priceWhy: string;
  readonly next: (price: string, day: string) => string;
};

export const productWords = {
  en: {
    title: 'Products and prices',
    why: 'What is sold, and what it costs from which day on.',
    add: 'New product',
    none: 'Nothing is sold yet',
    noneWhy: 'Add what your people sell at the gate.',
    business: 'Business',
    name: 'Name',
    unit: 'Unit',
    unitHint: 'litre, bottle, kg …',
    tax: 'Tax in percent',
    taxHint: '0, 5, 12, 18 …',
    isIncluded: 'The price holds the tax',
    isOnTop: 'The tax comes on top',
    hsn: 'HSN code',
    save: 'Save',
    saved: 'Saved',
    each: (price, unit) => `${price} a ${unit}`,
    prices: 'Prices',
    since: (day) => `from ${day}`,
    atFirst: 'at first',
    newPrice: 'New price',
    fromDay: 'From which day',
    publish: 'Set this price',
    badPrice: 'A price such as 54.50',
    priceWhy: 'What was sold before that day keeps its price.',
    next: (price, day) => `${price} from ${day}`,
  },
  hi: {
    title: 'उत्पाद और दाम',
    why: 'क्या बिकता है, और किस दिन से कितने का।',
    add: 'नया उत्पाद',
    none: 'अभी कुछ नहीं बिकता',
    noneWhy: 'वह जोड़ें जो आपके लोग घर-घर बेचते हैं।',
    business: 'कारोबार',
    name: 'नाम',
    unit: 'इकाई',
    unitHint: 'लीटर, बोतल, किलो …',
    tax: 'कर प्रतिशत में',
    taxHint: '0, 5, 12, 18 …',
    isIncluded: 'दाम में कर शामिल है',
    isOnTop: 'कर ऊपर से लगता है',
    hsn: 'HSN कोड',
    save: 'सहेजें',
    saved: 'सहेजा गया',
    each: (price, unit) => `${price} प्रति ${unit}`,
    prices: 'दाम',
    since: (day) => `${day} से`,
    atFirst: 'शुरू में',
    newPrice: 'नया दाम',
    fromDay: 'किस दिन से',
    publish: 'यह दाम लगाएँ',
    badPrice: 'दाम, जैसे 54.50',
    priceWhy: 'उस दिन से पहले बिका हुआ अपना दाम रखता है।',
    next: (price, day) => `${day} से ${price}`,
  },
  sw: {
    title: 'Bidhaa na bei',
    why: 'Kinachouzwa, na bei yake kuanzia siku gani.',
    add: 'Bidhaa mpya',
    none: 'Bado hakuna kinachouzwa',
    noneWhy: 'Ongeza wanachouza watu wako langoni.',
    business: 'Biashara',
    name: 'Jina',
    unit: 'Kipimo',
    unitHint: 'lita, chupa, kilo …',
    tax: 'Kodi kwa asilimia',
    taxHint: '0, 5, 12, 18 …',
    isIncluded: 'Bei ina kodi ndani',
    isOnTop: 'Kodi huongezwa juu',
    hsn: 'Msimbo wa HSN',
    save: 'Hifadhi',
    saved: 'Imehifadhiwa',
    each: (price, unit) => `${price} kwa ${unit}`,
    prices: 'Bei',
    since: (day) => `kuanzia ${day}`,
    atFirst: 'mwanzoni',
    newPrice: 'Bei mpya',
    fromDay: 'Kuanzia siku gani',
    publish: 'Weka bei hii',
    badPrice: 'Bei kama 54.50',
    priceWhy: 'Kilichouzwa kabla ya siku hiyo kinabaki na bei yake.',
    next: (price, day) => `${price} kuanzia ${day}`,
  },
} as const satisfies Words<Says>;
