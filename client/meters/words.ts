// What reading a meter and its doorstep bill say.
import type { Words } from '../app/language.ts';

type Says = {
  readonly title: string;
  readonly loading: string;
  readonly unknownMeter: string;
  readonly backToRound: string;
  readonly meter: (serial: string) => string;
  readonly last: (value: string, day: string) => string;
  readonly noLast: string;
  readonly usual: (from: string, to: string) => string;
  readonly noUsual: string;
  readonly register: (value: string, digits: number) => string;
  readonly typeReading: string;
  readonly first: string;
  readonly noUse: string;
  readonly fine: (used: string) => string;
  readonly rolledOver: (used: string) => string;
  readonly high: (used: string, times: string) => string;
  readonly low: (used: string) => string;
  readonly belowLast: (last: string) => string;
  readonly why: string;
  readonly reasons: readonly string[];
  readonly note: string;
  readonly billWouldBe: (amount: string) => string;
  readonly save: (value: string) => string;
  readonly saveNext: (name: string) => string;
  readonly savedOnPhone: (value: string) => string;
  readonly savedTitle: string;
  readonly used: (used: string) => string;
  readonly issueBill: (amount: string) => string;
  readonly billTitle: string;
  readonly noBillHere: string;
  readonly billFrom: (from: string, fromDay: string) => string;
  readonly billTo: (to: string, toDay: string) => string;
  readonly block: (used: string, price: string) => string;
  readonly standing: string;
  readonly meterRent: string;
  readonly minimum: string;
  readonly tax: string;
  readonly surcharge: (used: string) => string;
  readonly onDays: (label: string, days: number) => string;
  readonly trueUp: (from: string, to: string, used: string) => string;
  readonly total: string;
  readonly noBill: Readonly<
    Record<'no_tariff' | 'no_start' | 'below_start' | 'nothing_to_bill', string>
  >;
  readonly billed: (amount: string) => string;
  readonly nextMeter: (name: string) => string;
  readonly noNextMeter: string;
};

export const words = {
  en: {
    title: 'Read meter',
    loading: 'Opening the book…',
    unknownMeter: 'This meter is not on this phone',
    backToRound: 'Back to the round',
    meter: (serial) => `Meter ${serial}`,
    last: (value, day) => `Last ${value} on ${day}`,
    noLast: 'No reading yet',
    usual: (from, to) => `Usual ${from} to ${to}`,
    noUsual: 'Usual use not known yet',
    register: (value, digits) => `Reading ${value}, ${digits} digits`,
    typeReading: 'Type the reading',
    first: 'First reading of this meter.',
    noUse: 'No use since the last reading. Correct?',
    fine: (used) => `${used} used. As usual.`,
    rolledOver: (used) => `The meter seems to have rolled over: ${used} used.`,
    high: (used, times) => `${used} used: ${times} times the usual. Check the digits.`,
    low: (used) => `Only ${used} used: less than half the usual. Check the digits.`,
    belowLast: (last) => `Below the last reading ${last}. You can save it; say why.`,
    why: 'Why?',
    reasons: [
      'Meter rolled over',
      'Meter was replaced',
      'Last reading was wrong',
      'Leak',
      'House empty',
    ],
    note: 'Note',
    billWouldBe: (amount) => `Bill would be ${amount}`,
    save: (value) => `Save reading ${value}`,
    saveNext: (name) => `Save & next: ${name}`,
    savedOnPhone: (value) => `${value} saved on phone`,
    savedTitle: 'Reading',
    used: (used) => `${used} used`,
    issueBill: (amount) => `Issue bill ${amount}`,
    billTitle: 'Bill',
    noBillHere: 'This bill is not on this phone',
    billFrom: (from, fromDay) => `From ${from} on ${fromDay}`,
    billTo: (to, toDay) => `to ${to} on ${toDay}`,
    block: (used, price) => `${used} at ${price}`,
    standing: 'Standing charge',
    meterRent: 'Meter rent',
    minimum: 'Up to the minimum charge',
    tax: 'Tax',
    surcharge: (used) => `Surcharge on ${used}`,
    onDays: (label, days) => `${label} (${days} days)`,
    trueUp: (from, to, used) => `Correction ${from} to ${to}: really ${used}`,
    total: 'Total',
    noBill: {
      no_tariff: 'No bill: the office has not set a tariff for this meter.',
      no_start: 'No bill: where this meter started is not known.',
      below_start: 'No bill: the reading is below the last one. The office will look at it.',
      nothing_to_bill: 'Nothing to bill.',
    },
    billed: (amount) => `Bill for ${amount}`,
    nextMeter: (name) => `Next meter: ${name}`,
    noNextMeter: 'Back to the round',
  },
  hi: {
    title: 'मीटर पढ़ें',
    loading: 'बही खुल रही है…',
    unknownMeter: 'यह मीटर इस फ़ोन में नहीं है',
    backToRound: 'फेरे पर वापस',
    meter: (serial) => `मीटर ${serial}`,
    last: (value, day) => `पिछली ${value}, ${day}`,
    noLast: 'अभी कोई रीडिंग नहीं',
    usual: (from, to) => `आम तौर पर ${from} से ${to}`,
    noUsual: 'आम खपत अभी मालूम नहीं',
    register: (value, digits) => `रीडिंग ${value}, ${digits} अंक`,
    typeReading: 'रीडिंग लिखें',
    first: 'इस मीटर की पहली रीडिंग।',
    noUse: 'पिछली रीडिंग के बाद कोई खपत नहीं। सही है?',
    fine: (used) => `${used} खपत। हमेशा जैसी।`,
    rolledOver: (used) => `लगता है मीटर घूमकर शून्य पर आया: ${used} खपत।`,
    high: (used, times) => `${used} खपत: आम से ${times} गुना। अंक जाँचें।`,
    low: (used) => `सिर्फ़ ${used} खपत: आम के आधे से कम। अंक जाँचें।`,
    belowLast: (last) => `पिछली रीडिंग ${last} से कम। सहेज सकते हैं; कारण बताएँ।`,
    why: 'क्यों?',
    reasons: ['मीटर घूम गया', 'मीटर बदला गया', 'पिछली रीडिंग ग़लत थी', 'रिसाव', 'घर बंद था'],
    note: 'टिप्पणी',
    billWouldBe: (amount) => `बिल ${amount} होगा`,
    save: (value) => `रीडिंग ${value} सहेजें`,
    saveNext: (name) => `सहेजें, आगे: ${name}`,
    savedOnPhone: (value) => `${value} फ़ोन में सुरक्षित`,
    savedTitle: 'रीडिंग',
    used: (used) => `${used} खपत`,
    issueBill: (amount) => `${amount} का बिल दें`,
    billTitle: 'बिल',
    noBillHere: 'यह बिल इस फ़ोन में नहीं है',
    billFrom: (from, fromDay) => `${fromDay} को ${from} से`,
    billTo: (to, toDay) => `${toDay} को ${to} तक`,
    block: (used, price) => `${used}, दर ${price}`,
    standing: 'स्थायी शुल्क',
    meterRent: 'मीटर किराया',
    minimum: 'न्यूनतम शुल्क तक',
    tax: 'कर',
    surcharge: (used) => `${used} पर अधिभार`,
    onDays: (label, days) => `${label} (${days} दिन)`,
    trueUp: (from, to, used) => `सुधार ${from} से ${to}: असल में ${used}`,
    total: 'कुल',
    noBill: {
      no_tariff: 'बिल नहीं: दफ़्तर ने इस मीटर की दर तय नहीं की।',
      no_start: 'बिल नहीं: यह मीटर कहाँ से शुरू हुआ, मालूम नहीं।',
      below_start: 'बिल नहीं: रीडिंग पिछली से कम है। दफ़्तर देखेगा।',
      nothing_to_bill: 'बिल के लिए कुछ नहीं।',
    },
    billed: (amount) => `${amount} का बिल`,
    nextMeter: (name) => `अगला मीटर: ${name}`,
    noNextMeter: 'फेरे पर वापस',
  },
  sw: {
    title: 'Soma mita',
    loading: 'Inafungua daftari…',
    unknownMeter: 'Mita hii haipo kwenye simu hii',
    backToRound: 'Rudi kwenye mzunguko',
    meter: (serial) => `Mita ${serial}`,
    last: (value, day) => `Mwisho ${value}, ${day}`,
    noLast: 'Bado haijasomwa',
    usual: (from, to) => `Kawaida ${from} hadi ${to}`,
    noUsual: 'Matumizi ya kawaida hayajulikani bado',
    register: (value, digits) => `Usomaji ${value}, tarakimu ${digits}`,
    typeReading: 'Andika usomaji',
    first: 'Usomaji wa kwanza wa mita hii.',
    noUse: 'Hakuna matumizi tangu usomaji uliopita. Ni sahihi?',
    fine: (used) => `${used} zimetumika. Ni kawaida.`,
    rolledOver: (used) => `Mita inaonekana imezunguka hadi sifuri: ${used} zimetumika.`,
    high: (used, times) => `${used} zimetumika: mara ${times} ya kawaida. Kagua tarakimu.`,
    low: (used) => `${used} tu zimetumika: chini ya nusu ya kawaida. Kagua tarakimu.`,
    belowLast: (last) => `Chini ya usomaji uliopita ${last}. Unaweza kuhifadhi; eleza kwa nini.`,
    why: 'Kwa nini?',
    reasons: [
      'Mita imezunguka',
      'Mita ilibadilishwa',
      'Usomaji uliopita si sahihi',
      'Maji yanavuja',
      'Nyumba ilikuwa tupu',
    ],
    note: 'Maelezo',
    billWouldBe: (amount) => `Bili itakuwa ${amount}`,
    save: (value) => `Hifadhi usomaji ${value}`,
    saveNext: (name) => `Hifadhi, kisha: ${name}`,
    savedOnPhone: (value) => `${value} imehifadhiwa kwenye simu`,
    savedTitle: 'Usomaji',
    used: (used) => `${used} zimetumika`,
    issueBill: (amount) => `Toa bili ya ${amount}`,
    billTitle: 'Bili',
    noBillHere: 'Bili hii haipo kwenye simu hii',
    billFrom: (from, fromDay) => `Kutoka ${from} tarehe ${fromDay}`,
    billTo: (to, toDay) => `hadi ${to} tarehe ${toDay}`,
    block: (used, price) => `${used} kwa ${price}`,
    standing: 'Ada ya kudumu',
    meterRent: 'Kodi ya mita',
    minimum: 'Hadi kiwango cha chini',
    tax: 'Kodi',
    surcharge: (used) => `Ada ya ziada kwa ${used}`,
    onDays: (label, days) => `${label} (siku ${days})`,
    trueUp: (from, to, used) => `Marekebisho ${from} hadi ${to}: kwa kweli ${used}`,
    total: 'Jumla',
    noBill: {
      no_tariff: 'Hakuna bili: ofisi haijaweka bei ya mita hii.',
      no_start: 'Hakuna bili: mwanzo wa mita hii haujulikani.',
      below_start: 'Hakuna bili: usomaji uko chini ya uliopita. Ofisi itaangalia.',
      nothing_to_bill: 'Hakuna cha kutoza.',
    },
    billed: (amount) => `Bili ya ${amount}`,
    nextMeter: (name) => `Mita inayofuata: ${name}`,
    noNextMeter: 'Rudi kwenye mzunguko',
  },
} as const satisfies Words<Says>;

export type MeterWords = (typeof words)[keyof typeof words];
