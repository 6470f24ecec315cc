// What the list of tariffs and the editor of one say.
import type { Words } from '../app/language.ts';
import type { TariffField } from './tariff-form.ts';

type Says = {
  readonly title: string;
  readonly loading: string;
  readonly unknown: string;
  readonly none: string;
  readonly noneWhy: string;
  readonly add: string;
  readonly addFor: (business: string) => string;
  readonly inForce: (day: string) => string;
  readonly coming: (day: string) => string;
  readonly past: (day: string) => string;
  readonly change: string;
  readonly newTariff: string;
  readonly fields: Readonly<Record<Exclude<TariffField, 'blocks'>, string>>;
  readonly optional: string;
  readonly fromHint: string;
  readonly noteHint: string;
  readonly blocks: string;
  readonly upTo: (unit: string) => string;
  readonly noEnd: (unit: string) => string;
  readonly price: (sign: string, unit: string) => string;
  readonly addBlock: string;
  readonly removeBlock: (place: number) => string;
  readonly blocksWrong: string;
  readonly wrong: string;
  readonly kept: string;
  readonly example: string;
  readonly exampleUse: (unit: string) => string;
  readonly exampleFor: string;
  readonly total: string;
  readonly effect: string;
  readonly effectWhat: (meters: number) => string;
  readonly noMeters: string;
  readonly before: string;
  readonly after: string;
  readonly difference: (percent: string) => string;
  readonly who: (dearer: number, cheaper: number) => string;
  readonly save: (day: string) => string;
  readonly replaces: string;
  readonly saved: string;
  readonly officeOnly: string;
  readonly seasons: string;
  readonly seasonsWhy: (days: string) => string;
  readonly repeat: string;
  readonly repeated: string;
};

export const tariffWords = {
  en: {
    seasons: 'Prices by season',
    seasonsWhy: (days) => `The prices of the last year come back from: ${days}.`,
    repeat: 'Repeat next year',
    repeated: 'As the year before',
    title: 'Tariffs',
    loading: 'Opening the book…',
    unknown: 'This tariff is not on this phone',
    none: 'No tariffs',
    noneWhy: 'Tariffs belong to businesses that meter water or power.',
    add: 'New tariff',
    addFor: (business) => `New tariff of ${business}`,
    inForce: (day) => `In force since ${day}`,
    coming: (day) => `From ${day}`,
    past: (day) => `Was in force from ${day}`,
    change: 'Change prices',
    newTariff: 'New tariff',
    fields: {
      name: 'Name',
      customerClass: 'For whom',
      unit: 'Unit',
      fromDay: 'In force from',
      standing: 'Standing charge a bill',
      meterRent: 'Meter rent a bill',
      minimum: 'Least that a bill charges',
      tax: 'Tax, %',
      note: 'Who decided it',
    },
    optional: 'may stay empty',
    fromHint: 'Bills over this day charge each price for its own days.',
    noteHint: 'A notice, a meeting, a letter',
    blocks: 'Prices by use',
    upTo: (unit) => `Up to, ${unit}`,
    noEnd: (unit) => `All further ${unit}`,
    price: (sign, unit) => `${sign} a ${unit}`,
    addBlock: 'Add a block',
    removeBlock: (place) => `Remove block ${place}`,
    blocksWrong: 'Each end must be above the one before, each price a number.',
    wrong: 'Can’t be right',
    kept: 'Other rules of this tariff (slabs, sewer, surcharges) stay as they are.',
    example: 'Worked example',
    exampleUse: (unit) => `Use in 30 days, ${unit}`,
    exampleFor: 'Bill',
    total: 'Total',
    effect: 'What changes',
    effectWhat: (meters) => `By the last known use of ${meters} meters`,
    noMeters: 'No meter of this tariff has a known use yet.',
    before: 'As it is',
    after: 'With the new prices',
    difference: (percent) => `Difference (${percent})`,
    who: (dearer, cheaper) => `${dearer} meters pay more, ${cheaper} pay less`,
    save: (day) => `Set from ${day}`,
    replaces: 'This replaces what was set for that day.',
    saved: 'Tariff saved on phone',
    officeOnly: 'Only the office sets tariffs.',
  },
  hi: {
    seasons: 'मौसम के दाम',
    seasonsWhy: (days) => `पिछले साल के दाम इन दिनों से फिर लागू होंगे: ${days}।`,
    repeat: 'अगले साल दोहराएँ',
    repeated: 'पिछले साल जैसा',
    title: 'दरें',
    loading: 'बही खुल रही है…',
    unknown: 'यह दर इस फ़ोन में नहीं है',
    none: 'कोई दर नहीं',
    noneWhy: 'दरें उन कारोबारों की होती हैं जो पानी या बिजली मीटर से देते हैं।',
    add: 'नई दर',
    addFor: (business) => `${business} की नई दर`,
    inForce: (day) => `${day} से लागू`,
    coming: (day) => `${day} से`,
    past: (day) => `${day} से लागू थी`,
    change: 'दाम बदलें',
    newTariff: 'नई दर',
    fields: {
      name: 'नाम',
      customerClass: 'किसके लिए',
      unit: 'इकाई',
      fromDay: 'कब से लागू',
      standing: 'हर बिल पर स्थायी शुल्क',
      meterRent: 'हर बिल पर मीटर किराया',
      minimum: 'बिल की कम से कम रकम',
      tax: 'कर, %',
      note: 'किसने तय किया',
    },
    optional: 'खाली रह सकता है',
    fromHint: 'इस दिन के आर-पार के बिल में हर दाम अपने दिनों के लिए लगता है।',
    noteHint: 'कोई सूचना, बैठक या पत्र',
    blocks: 'खपत के अनुसार दाम',
    upTo: (unit) => `कहाँ तक, ${unit}`,
    noEnd: (unit) => `उसके आगे के ${unit}`,
    price: (sign, unit) => `${sign} प्रति ${unit}`,
    addBlock: 'एक खंड जोड़ें',
    removeBlock: (place) => `खंड ${place} हटाएँ`,
    blocksWrong: 'हर सीमा पिछली से ऊपर हो और हर दाम एक संख्या हो।',
    wrong: 'यह सही नहीं हो सकता',
    kept: 'इस दर के बाकी नियम (स्लैब, सीवर, अधिभार) वैसे ही रहेंगे।',
    example: 'उदाहरण',
    exampleUse: (unit) => `30 दिन की खपत, ${unit}`,
    exampleFor: 'बिल',
    total: 'कुल',
    effect: 'क्या बदलेगा',
    effectWhat: (meters) => `${meters} मीटरों की पिछली मालूम खपत से`,
    noMeters: 'इस दर के किसी मीटर की खपत अभी मालूम नहीं।',
    before: 'अभी',
    after: 'नए दामों से',
    difference: (percent) => `अंतर (${percent})`,
    who: (dearer, cheaper) => `${dearer} मीटर ज़्यादा देंगे, ${cheaper} कम`,
    save: (day) => `${day} से लागू करें`,
    replaces: 'यह उस दिन के लिए तय दर की जगह लेगी।',
    saved: 'दर फ़ोन में सुरक्षित',
    officeOnly: 'दरें केवल दफ़्तर तय करता है।',
  },
  sw: {
    seasons: 'Bei za misimu',
    seasonsWhy: (days) => `Bei za mwaka uliopita zinarudi kuanzia: ${days}.`,
    repeat: 'Rudia mwaka ujao',
    repeated: 'Kama mwaka uliotangulia',
    title: 'Bei',
    loading: 'Inafungua daftari…',
    unknown: 'Bei hii haipo kwenye simu hii',
    none: 'Hakuna bei',
    noneWhy: 'Bei ni za biashara zinazopima maji au umeme kwa mita.',
    add: 'Bei mpya',
    addFor: (business) => `Bei mpya ya ${business}`,
    inForce: (day) => `Inatumika tangu ${day}`,
    coming: (day) => `kuanzia ${day}`,
    past: (day) => `Ilitumika kuanzia ${day}`,
    change: 'Badilisha bei',
    newTariff: 'Bei mpya',
    fields: {
      name: 'Jina',
      customerClass: 'Kwa nani',
      unit: 'Kipimo',
      fromDay: 'Inaanza lini',
      standing: 'Ada ya kudumu kwa kila bili',
      meterRent: 'Kodi ya mita kwa kila bili',
      minimum: 'Kiasi cha chini cha bili',
      tax: 'Kodi, %',
      note: 'Nani aliamua',
    },
    optional: 'inaweza kubaki tupu',
    fromHint: 'Bili inayovuka siku hii hutoza kila bei kwa siku zake.',
    noteHint: 'Tangazo, mkutano au barua',
    blocks: 'Bei kwa matumizi',
    upTo: (unit) => `Hadi, ${unit}`,
    noEnd: (unit) => `${unit} zote zinazofuata`,
    price: (sign, unit) => `${sign} kwa ${unit}`,
    addBlock: 'Ongeza ngazi',
    removeBlock: (place) => `Ondoa ngazi ${place}`,
    blocksWrong: 'Kila kikomo kiwe juu ya kilichotangulia, na kila bei iwe namba.',
    wrong: 'Haiwezi kuwa sahihi',
    kept: 'Kanuni nyingine za bei hii (madaraja, majitaka, nyongeza) zinabaki zilivyo.',
    example: 'Mfano',
    exampleUse: (unit) => `Matumizi ya siku 30, ${unit}`,
    exampleFor: 'Bili',
    total: 'Jumla',
    effect: 'Kinachobadilika',
    effectWhat: (meters) => `Kwa matumizi ya mwisho ya mita ${meters}`,
    noMeters: 'Bado hakuna mita ya bei hii yenye matumizi yanayojulikana.',
    before: 'Ilivyo sasa',
    after: 'Kwa bei mpya',
    difference: (percent) => `Tofauti (${percent})`,
    who: (dearer, cheaper) => `Mita ${dearer} zitalipa zaidi, ${cheaper} kidogo`,
    save: (day) => `Weka kuanzia ${day}`,
    replaces: 'Hii inachukua nafasi ya iliyowekwa kwa siku hiyo.',
    saved: 'Bei imehifadhiwa kwenye simu',
    officeOnly: 'Ofisi pekee huweka bei.',
  },
} as const satisfies Words<Says>;
