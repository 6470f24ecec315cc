// What Sale says.
import type { Words } from '../app/language.ts';

type Says = {
  readonly title: string;
  readonly loading: string;
  readonly unknownCustomer: string;
  readonly backToRound: string;
  readonly noProducts: string;
  readonly noProductsWhy: string;
  readonly filter: string;
  readonly asLastTime: (what: string) => string;
  readonly each: (price: string, unit: string) => string;
  readonly settle: string;
  readonly onAccount: string;
  readonly paidNow: string;
  readonly supply: string;
  readonly within: string;
  readonly between: string;
  readonly taxable: string;
  readonly cgst: string;
  readonly sgst: string;
  readonly igst: string;
  readonly vat: string;
  readonly total: string;
  readonly nothingYet: string;
  readonly saveOnAccount: (amount: string) => string;
  readonly savePaid: (amount: string, method: string) => string;
  readonly receiptTitle: string;
  readonly soldOnAccount: (amount: string) => string;
  readonly soldPaid: (amount: string, method: string) => string;
};

export const words = {
  en: {
    title: 'Sale',
    loading: 'Opening the price list…',
    unknownCustomer: 'This customer is not on this phone',
    backToRound: 'Back to the round',
    noProducts: 'No price list yet',
    noProductsWhy: 'The office adds products and prices; they come with the next sync.',
    filter: 'Find a product',
    asLastTime: (what) => `As last time: ${what}`,
    each: (price, unit) => (unit === '' ? price : `${price} a ${unit}`),
    settle: 'How it is paid',
    onAccount: 'On account',
    paidNow: 'Paid now',
    supply: 'Place of supply',
    within: 'Same state',
    between: 'Another state',
    taxable: 'Before tax',
    cgst: 'CGST',
    sgst: 'SGST',
    igst: 'IGST',
    vat: 'VAT',
    total: 'Total',
    nothingYet: 'Add what was sold',
    saveOnAccount: (amount) => `Save ${amount} on account`,
    savePaid: (amount, method) => `Save ${amount} paid ${method}`,
    receiptTitle: 'Receipt',
    soldOnAccount: (amount) => `Sold for ${amount} on account`,
    soldPaid: (amount, method) => `Sold for ${amount}, paid ${method}`,
  },
  hi: {
    title: 'बिक्री',
    loading: 'मूल्य सूची खुल रही है…',
    unknownCustomer: 'यह ग्राहक इस फ़ोन में नहीं है',
    backToRound: 'फेरे पर वापस',
    noProducts: 'अभी कोई मूल्य सूची नहीं',
    noProductsWhy: 'दफ़्तर सामान और दाम जोड़ता है; वे अगले सिंक में आएँगे।',
    filter: 'सामान खोजें',
    asLastTime: (what) => `पिछली बार जैसा: ${what}`,
    each: (price, unit) => (unit === '' ? price : `${price} प्रति ${unit}`),
    settle: 'हिसाब',
    onAccount: 'उधार खाते में',
    paidNow: 'अभी चुकाया',
    supply: 'आपूर्ति का राज्य',
    within: 'इसी राज्य में',
    between: 'दूसरे राज्य में',
    taxable: 'कर से पहले',
    cgst: 'CGST',
    sgst: 'SGST',
    igst: 'IGST',
    vat: 'VAT',
    total: 'कुल',
    nothingYet: 'जो बिका, वह जोड़ें',
    saveOnAccount: (amount) => `${amount} उधार में सहेजें`,
    savePaid: (amount, method) => `${amount} ${method} सहेजें`,
    receiptTitle: 'रसीद',
    soldOnAccount: (amount) => `${amount} की बिक्री, उधार खाते में`,
    soldPaid: (amount, method) => `${amount} की बिक्री, ${method} चुकाया`,
  },
  sw: {
    title: 'Mauzo',
    loading: 'Inafungua orodha ya bei…',
    unknownCustomer: 'Mteja huyu hayupo kwenye simu hii',
    backToRound: 'Rudi kwenye mzunguko',
    noProducts: 'Bado hakuna orodha ya bei',
    noProductsWhy: 'Ofisi huongeza bidhaa na bei; zitakuja simu ikiwasiliana na ofisi.',
    filter: 'Tafuta bidhaa',
    asLastTime: (what) => `Kama mara ya mwisho: ${what}`,
    each: (price, unit) => (unit === '' ? price : `${price} kwa ${unit}`),
    settle: 'Malipo',
    onAccount: 'Kwa deni',
    paidNow: 'Amelipa sasa',
    supply: 'Mahali pa mauzo',
    within: 'Jimbo hili',
    between: 'Jimbo lingine',
    taxable: 'Kabla ya kodi',
    cgst: 'CGST',
    sgst: 'SGST',
    igst: 'IGST',
    vat: 'VAT',
    total: 'Jumla',
    nothingYet: 'Ongeza vilivyouzwa',
    saveOnAccount: (amount) => `Hifadhi ${amount} kwa deni`,
    savePaid: (amount, method) => `Hifadhi ${amount} ${method}`,
    receiptTitle: 'Risiti',
    soldOnAccount: (amount) => `Mauzo ya ${amount} kwa deni`,
    soldPaid: (amount, method) => `Mauzo ya ${amount}, yamelipwa ${method}`,
  },
} as const satisfies Words<Says>;
