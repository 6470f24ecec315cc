// What putting in a new meter says.
import type { Words } from '../app/language.ts';

type Field = 'serial' | 'start' | 'digits' | 'multiplier' | 'place';
type Says = {
  readonly title: string;
  readonly loading: string;
  readonly unknown: string;
  readonly what: string;
  readonly tariff: string;
  readonly noTariff: string;
  readonly fields: Readonly<Record<Field, string>>;
  readonly wrong: Readonly<Record<'start' | 'digits' | 'multiplier', string>>;
  readonly save: (serial: string) => string;
  readonly saved: string;
};

export const installWords = {
  en: {
    title: 'New meter',
    loading: 'Opening the book…',
    unknown: 'This customer is not on this phone',
    what: 'It gets an account code of its own; its bills and payments stay on it.',
    tariff: 'Tariff',
    noTariff: 'This business has no tariff yet. The office sets one first.',
    fields: {
      serial: 'Serial number',
      start: 'It shows now',
      digits: 'Whole digits',
      multiplier: 'One unit counts',
      place: 'Where it hangs',
    },
    wrong: {
      start: 'A number that the register can show',
      digits: '3 to 9 digits',
      multiplier: 'A whole number, 1 or more',
    },
    save: (serial) => (serial === '' ? 'Save meter' : `Save meter ${serial}`),
    saved: 'Meter saved on phone',
  },
  hi: {
    title: 'नया मीटर',
    loading: 'बही खुल रही है…',
    unknown: 'यह ग्राहक इस फ़ोन में नहीं है',
    what: 'इसे अपना खाता कोड मिलता है; इसके बिल और भुगतान इसी पर रहते हैं।',
    tariff: 'दर',
    noTariff: 'इस कारोबार की अभी कोई दर नहीं। पहले दफ़्तर तय करे।',
    fields: {
      serial: 'मीटर नंबर',
      start: 'अभी दिखाता है',
      digits: 'पूरे अंक',
      multiplier: 'एक अंक कितने के बराबर',
      place: 'कहाँ लगा है',
    },
    wrong: {
      start: 'जो मीटर दिखा सके वह संख्या',
      digits: '3 से 9 अंक',
      multiplier: 'पूरी संख्या, 1 या ज़्यादा',
    },
    save: (serial) => (serial === '' ? 'मीटर सहेजें' : `मीटर ${serial} सहेजें`),
    saved: 'मीटर फ़ोन में सुरक्षित',
  },
  sw: {
    title: 'Mita mpya',
    loading: 'Inafungua daftari…',
    unknown: 'Mteja huyu hayupo kwenye simu hii',
    what: 'Inapata namba yake ya akaunti; bili na malipo yake hubaki kwake.',
    tariff: 'Bei',
    noTariff: 'Biashara hii bado haina bei. Ofisi iweke kwanza.',
    fields: {
      serial: 'Namba ya mita',
      start: 'Inaonyesha sasa',
      digits: 'Tarakimu kamili',
      multiplier: 'Kipimo kimoja ni',
      place: 'Imefungwa wapi',
    },
    wrong: {
      start: 'Namba ambayo mita inaweza kuonyesha',
      digits: 'Tarakimu 3 hadi 9',
      multiplier: 'Namba kamili, 1 au zaidi',
    },
    save: (serial) => (serial === '' ? 'Hifadhi mita' : `Hifadhi mita ${serial}`),
    saved: 'Mita imehifadhiwa kwenye simu',
  },
} as const satisfies Words<Says>;
