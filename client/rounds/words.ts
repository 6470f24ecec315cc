// The words of Today and of a skipped stop.
import type { Words } from '../app/language.ts';

type Plain =
  | 'today'
  | 'round'
  | 'next'
  | 'collect'
  | 'read'
  | 'sell'
  | 'skip'
  | 'done'
  | 'skipped'
  | 'late'
  | 'credit'
  | 'roundDone'
  | 'roundDoneMore'
  | 'noRounds'
  | 'noRoundsMore'
  | 'noStops'
  | 'noStopsMore'
  | 'newCustomer'
  | 'why'
  | 'note'
  | 'promise'
  | 'tomorrow'
  | 'inThreeDays'
  | 'inAWeek'
  | 'otherDay'
  | 'day'
  | 'promisedAmount'
  | 'optional'
  | 'badAmount'
  | 'savePromise'
  | 'saved'
  | 'unknown';
type Says = Readonly<Record<Plain, string>> & {
  readonly meters: string;
  readonly progress: (done: number, all: number) => string;
  readonly collected: (amount: string) => string;
  readonly got: (amount: string) => string;
  readonly collectFrom: (amount: string, name: string) => string;
  readonly readAt: (name: string) => string;
  readonly sellTo: (name: string) => string;
};

export const words = {
  en: {
    today: 'Today',
    round: 'Round',
    next: 'Next',
    collect: 'Collect',
    read: 'Read',
    sell: 'Sale',
    skip: 'Skip',
    done: 'Done',
    skipped: 'Skipped',
    late: 'Overdue',
    credit: 'In credit',
    meters: 'Meters',
    roundDone: 'Round finished',
    roundDoneMore: 'Every stop is done or skipped.',
    noRounds: 'No round is yours yet',
    noRoundsMore: 'Ask the office to give you a round. You can still find customers.',
    noStops: 'This round has no stops',
    noStopsMore: 'Add the first customer, or ask the office.',
    newCustomer: 'New customer',
    why: 'Why is nothing done here?',
    note: 'Note',
    promise: 'When will they pay?',
    tomorrow: 'Tomorrow',
    inThreeDays: 'In 3 days',
    inAWeek: 'In a week',
    otherDay: 'Other day',
    day: 'Day',
    promisedAmount: 'Promised amount',
    optional: 'optional',
    badAmount: 'This is not an amount',
    savePromise: 'Save promise',
    saved: 'Saved on phone',
    unknown: 'This customer is not on this phone',
    progress: (done, all) => `${done} of ${all}`,
    collected: (amount) => `${amount} collected`,
    got: (amount) => `Got ${amount}`,
    collectFrom: (amount, name) => `Collect ${amount} from ${name}`,
    readAt: (name) => `Read the meter of ${name}`,
    sellTo: (name) => `Sale to ${name}`,
  },
  hi: {
    today: 'आज',
    round: 'फेरा',
    next: 'अगला',
    collect: 'वसूलें',
    read: 'रीडिंग',
    sell: 'बिक्री',
    skip: 'छोड़ें',
    done: 'हो गया',
    skipped: 'छोड़ा',
    late: 'तारीख़ निकली',
    credit: 'जमा',
    meters: 'मीटर',
    roundDone: 'फेरा पूरा हुआ',
    roundDoneMore: 'हर घर पूरा हुआ या छोड़ा गया।',
    noRounds: 'अभी आपका कोई फेरा नहीं',
    noRoundsMore: 'दफ़्तर से फेरा माँगें। ग्राहक फिर भी खोजे जा सकते हैं।',
    noStops: 'इस फेरे में कोई घर नहीं',
    noStopsMore: 'पहला ग्राहक जोड़ें, या दफ़्तर से पूछें।',
    newCustomer: 'नया ग्राहक',
    why: 'यहाँ काम क्यों नहीं हुआ?',
    note: 'टिप्पणी',
    promise: 'कब देंगे?',
    tomorrow: 'कल',
    inThreeDays: '3 दिन में',
    inAWeek: 'एक हफ़्ते में',
    otherDay: 'और कोई दिन',
    day: 'तारीख़',
    promisedAmount: 'वादे की रकम',
    optional: 'ज़रूरी नहीं',
    badAmount: 'यह रकम सही नहीं',
    savePromise: 'वादा सहेजें',
    saved: 'फ़ोन में सुरक्षित',
    unknown: 'यह ग्राहक इस फ़ोन में नहीं है',
    progress: (done, all) => `${all} में से ${done}`,
    collected: (amount) => `${amount} वसूले`,
    got: (amount) => `${amount} मिले`,
    collectFrom: (amount, name) => `वसूलें ${amount}: ${name}`,
    readAt: (name) => `रीडिंग: ${name}`,
    sellTo: (name) => `बिक्री: ${name}`,
  },
  sw: {
    today: 'Leo',
    round: 'Mzunguko',
    next: 'Anayefuata',
    collect: 'Pokea',
    read: 'Soma',
    sell: 'Mauzo',
    skip: 'Ruka',
    done: 'Tayari',
    skipped: 'Imerukwa',
    late: 'Yamechelewa',
    credit: 'Ziada',
    meters: 'Mita',
    roundDone: 'Mzunguko umekamilika',
    roundDoneMore: 'Kila kituo kimekamilika au kimerukwa.',
    noRounds: 'Bado huna mzunguko',
    noRoundsMore: 'Iombe ofisi ikupe mzunguko. Bado unaweza kutafuta wateja.',
    noStops: 'Mzunguko huu hauna vituo',
    noStopsMore: 'Ongeza mteja wa kwanza, au uliza ofisi.',
    newCustomer: 'Mteja mpya',
    why: 'Kwa nini hakuna kilichofanyika hapa?',
    note: 'Maelezo',
    promise: 'Atalipa lini?',
    tomorrow: 'Kesho',
    inThreeDays: 'Baada ya siku 3',
    inAWeek: 'Baada ya wiki',
    otherDay: 'Siku nyingine',
    day: 'Siku',
    promisedAmount: 'Kiasi alichoahidi',
    optional: 'si lazima',
    badAmount: 'Hiki si kiasi sahihi',
    savePromise: 'Hifadhi ahadi',
    saved: 'Imehifadhiwa kwenye simu',
    unknown: 'Mteja huyu hayupo kwenye simu hii',
    progress: (done, all) => `${done} kati ya ${all}`,
    collected: (amount) => `${amount} zimepokelewa`,
    got: (amount) => `${amount} imepokelewa`,
    collectFrom: (amount, name) => `Pokea ${amount} kutoka kwa ${name}`,
    readAt: (name) => `Soma mita ya ${name}`,
    sellTo: (name) => `Uza kwa ${name}`,
  },
} as const satisfies Words<Says>;
