// Words of what customers read of a business: its name and how money reaches it.
import type { Words } from '../app/language.ts';

type Says = Readonly<
  Record<
    | 'title'
    | 'why'
    | 'name'
    | 'paybill'
    | 'paybillHint'
    | 'upi'
    | 'upiHint'
    | 'save'
    | 'saved'
    | 'fixed'
    | 'currency'
    | 'zone'
    | 'days'
    | 'tax'
    | 'fixedWhy'
    | 'daysWhy'
    | 'newDays'
    | 'fromDay'
    | 'saveDays'
    | 'daysSaved'
    | 'badDays'
    | 'since',
    string
  >
> & { readonly inDays: (days: number) => string };

export const businessWords = {
  en: {
    title: 'Business',
    why: 'What customers read on receipts and requests to pay.',
    name: 'Name',
    paybill: 'M-Pesa paybill',
    paybillHint: '5 to 7 digits; empty for none',
    upi: 'UPI address',
    upiHint: 'name@bank; empty for none',
    save: 'Save',
    saved: 'Business saved',
    fixed: 'Settled when it was founded',
    currency: 'Currency',
    zone: 'Its midnight is that of',
    days: 'Days to pay',
    tax: 'Tax',
    fixedWhy: 'The books are worked out with these, so they can not be changed here.',
    daysWhy: 'A document keeps the days of the day on which it was written.',
    newDays: 'Other days to pay',
    fromDay: 'From',
    saveDays: 'Save days to pay',
    daysSaved: 'Days to pay saved',
    badDays: '0 to 365 days',
    since: 'From the founding',
    inDays: (days) => (days === 1 ? '1 day' : `${days} days`),
  },
  hi: {
    title: 'कारोबार',
    why: 'जो ग्राहक रसीद और भुगतान के संदेश पर पढ़ते हैं।',
    name: 'नाम',
    paybill: 'M-Pesa पेबिल',
    paybillHint: '5 से 7 अंक; न हो तो ख़ाली',
    upi: 'UPI पता',
    upiHint: 'नाम@बैंक; न हो तो ख़ाली',
    save: 'सहेजें',
    saved: 'कारोबार सहेजा गया',
    fixed: 'शुरू में तय हुआ',
    currency: 'मुद्रा',
    zone: 'आधी रात इस जगह की',
    days: 'चुकाने के दिन',
    tax: 'कर',
    fixedWhy: 'बही इन्हीं से बनती है, इसलिए यहाँ नहीं बदलते।',
    daysWhy: 'दस्तावेज़ अपने लिखे जाने वाले दिन के दिन ही रखता है।',
    newDays: 'चुकाने के और दिन',
    fromDay: 'कब से',
    saveDays: 'चुकाने के दिन सहेजें',
    daysSaved: 'चुकाने के दिन सहेजे गए',
    badDays: '0 से 365 दिन',
    since: 'शुरू से',
    inDays: (days) => `${days} दिन`,
  },
  sw: {
    title: 'Biashara',
    why: 'Kile wateja wanachosoma kwenye risiti na maombi ya malipo.',
    name: 'Jina',
    paybill: 'Paybill ya M-Pesa',
    paybillHint: 'Tarakimu 5 hadi 7; acha wazi kama hakuna',
    upi: 'Anwani ya UPI',
    upiHint: 'jina@benki; acha wazi kama hakuna',
    save: 'Hifadhi',
    saved: 'Biashara imehifadhiwa',
    fixed: 'Iliyoamuliwa mwanzoni',
    currency: 'Sarafu',
    zone: 'Usiku wa manane ni wa',
    days: 'Siku za kulipa',
    tax: 'Kodi',
    fixedWhy: 'Vitabu vinahesabiwa kwa hizi, kwa hiyo hazibadilishwi hapa.',
    daysWhy: 'Hati hubaki na siku za siku ilipoandikwa.',
    newDays: 'Siku nyingine za kulipa',
    fromDay: 'Kuanzia',
    saveDays: 'Hifadhi siku za kulipa',
    daysSaved: 'Siku za kulipa zimehifadhiwa',
    badDays: 'Siku 0 hadi 365',
    since: 'Tangu mwanzo',
    inDays: (days) => `siku ${days}`,
  },
} as const satisfies Words<Says>;
