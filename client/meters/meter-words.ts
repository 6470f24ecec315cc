// What a meter's own screen and the review of readings say.
import type { Words } from '../app/language.ts';

type Says = {
  readonly title: (serial: string) => string;
  readonly loading: string;
  readonly unknownMeter: string;
  readonly backToRound: string;
  readonly read: string;
  readonly collect: string;
  readonly statement: string;
  readonly readings: string;
  readonly noReadings: string;
  readonly aDay: (unit: string) => string;
  readonly noUseYet: string;
  readonly notKnown: string;
  readonly estimated: string;
  readonly customer: string;
  readonly changed: (value: string) => string;
  readonly code: (code: string) => string;
  readonly times: (multiplier: number) => string;
  readonly removed: (day: string) => string;
  readonly letStand: string;
  readonly readAgain: string;
  readonly stood: string;
  readonly toReadAgain: string;
  readonly saved: string;
  readonly reviewTitle: string;
  readonly nothingOdd: string;
  readonly nothingOddWhy: string;
};

export const words = {
  en: {
    title: (serial) => `Meter ${serial}`,
    loading: 'Opening the book…',
    unknownMeter: 'This meter is not on this phone',
    backToRound: 'Back to the round',
    read: 'Read meter',
    collect: 'Collect',
    statement: 'Statement',
    readings: 'Readings',
    noReadings: 'No reading yet',
    aDay: (unit) => `Use a day, ${unit}`,
    noUseYet: 'Two readings are needed to show the use.',
    notKnown: 'not known',
    estimated: 'Estimated',
    customer: 'Told by the customer',
    changed: (value) => `New meter starts at ${value}`,
    code: (code) => `Account ${code}`,
    times: (multiplier) => `One unit counts ${multiplier}`,
    removed: (day) => `Removed on ${day}`,
    letStand: 'Let it stand',
    readAgain: 'Read again',
    stood: 'Looked at, stands',
    toReadAgain: 'To be read again',
    saved: 'Saved on phone',
    reviewTitle: 'Readings to look at',
    nothingOdd: 'Nothing odd',
    nothingOddWhy: 'The latest reading of every meter looks right or was looked at.',
  },
  hi: {
    title: (serial) => `मीटर ${serial}`,
    loading: 'बही खुल रही है…',
    unknownMeter: 'यह मीटर इस फ़ोन में नहीं है',
    backToRound: 'फेरे पर वापस',
    read: 'मीटर पढ़ें',
    collect: 'वसूलें',
    statement: 'खाता विवरण',
    readings: 'रीडिंग',
    noReadings: 'अभी कोई रीडिंग नहीं',
    aDay: (unit) => `रोज़ की खपत, ${unit}`,
    noUseYet: 'खपत दिखाने के लिए दो रीडिंग चाहिए।',
    notKnown: 'मालूम नहीं',
    estimated: 'अनुमानित',
    customer: 'ग्राहक ने बताई',
    changed: (value) => `नया मीटर ${value} से शुरू`,
    code: (code) => `खाता ${code}`,
    times: (multiplier) => `एक अंक ${multiplier} के बराबर`,
    removed: (day) => `${day} को हटाया गया`,
    letStand: 'ठीक है, रहने दें',
    readAgain: 'फिर पढ़ें',
    stood: 'देख ली, ठीक है',
    toReadAgain: 'फिर पढ़नी है',
    saved: 'फ़ोन में सुरक्षित',
    reviewTitle: 'देखने लायक रीडिंग',
    nothingOdd: 'कुछ अजीब नहीं',
    nothingOddWhy: 'हर मीटर की नई रीडिंग ठीक लगती है या देखी जा चुकी है।',
  },
  sw: {
    title: (serial) => `Mita ${serial}`,
    loading: 'Inafungua daftari…',
    unknownMeter: 'Mita hii haipo kwenye simu hii',
    backToRound: 'Rudi kwenye mzunguko',
    read: 'Soma mita',
    collect: 'Pokea',
    statement: 'Taarifa ya akaunti',
    readings: 'Usomaji',
    noReadings: 'Bado haijasomwa',
    aDay: (unit) => `Matumizi kwa siku, ${unit}`,
    noUseYet: 'Unahitajika usomaji mara mbili kuonyesha matumizi.',
    notKnown: 'haijulikani',
    estimated: 'Makadirio',
    customer: 'Umetolewa na mteja',
    changed: (value) => `Mita mpya inaanza ${value}`,
    code: (code) => `Akaunti ${code}`,
    times: (multiplier) => `Kipimo kimoja ni ${multiplier}`,
    removed: (day) => `Iliondolewa ${day}`,
    letStand: 'Ni sahihi, uache',
    readAgain: 'Isomwe tena',
    stood: 'Umekaguliwa, ni sahihi',
    toReadAgain: 'Itasomwa tena',
    saved: 'Imehifadhiwa kwenye simu',
    reviewTitle: 'Usomaji wa kukaguliwa',
    nothingOdd: 'Hakuna cha ajabu',
    nothingOddWhy: 'Usomaji wa mwisho wa kila mita ni sahihi au umekaguliwa.',
  },
} as const satisfies Words<Says>;
