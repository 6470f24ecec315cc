// The words of a business's billing rules.
import type { Words } from '../app/language.ts';

type Says = Readonly<
  Record<
    | 'title'
    | 'rounding'
    | 'exact'
    | 'whole'
    | 'lateFee'
    | 'noFee'
    | 'flat'
    | 'share'
    | 'amount'
    | 'percent'
    | 'grace'
    | 'once'
    | 'save'
    | 'saved',
    string
  >
>;

export const ruleWords = {
  en: {
    title: 'Billing rules',
    rounding: 'Total of an invoice',
    exact: 'Exact',
    whole: 'Rounded to whole',
    lateFee: 'Late fee',
    noFee: 'None',
    flat: 'An amount',
    share: 'A share',
    amount: 'Amount',
    percent: 'Per cent',
    grace: 'Days of grace',
    once: 'The billing charges it once a month for each debt. Voiding it takes it back.',
    save: 'Save rules',
    saved: 'Saved on phone',
  },
  hi: {
    title: 'बिल के नियम',
    rounding: 'बिल का कुल',
    exact: 'ठीक-ठीक',
    whole: 'पूर्ण रुपये में',
    lateFee: 'विलंब शुल्क',
    noFee: 'नहीं',
    flat: 'तय रकम',
    share: 'हिस्सा',
    amount: 'रकम',
    percent: 'प्रतिशत',
    grace: 'छूट के दिन',
    once: 'विलंब शुल्क बिलिंग के साथ लगता है, हर बकाये पर महीने में एक बार। रद्द करने पर हट जाता है।',
    save: 'नियम सहेजें',
    saved: 'फ़ोन में सुरक्षित',
  },
  sw: {
    title: 'Kanuni za ankara',
    rounding: 'Jumla ya ankara',
    exact: 'Kamili',
    whole: 'Bila senti',
    lateFee: 'Ada ya kuchelewa',
    noFee: 'Hakuna',
    flat: 'Kiasi',
    share: 'Asilimia',
    amount: 'Kiasi',
    percent: 'Asilimia',
    grace: 'Siku za msamaha',
    once: 'Hutozwa mara moja kwa mwezi kwa kila deni. Kuifuta kunairudisha.',
    save: 'Hifadhi kanuni',
    saved: 'Imehifadhiwa kwenye simu',
  },
} as const satisfies Words<Says>;
