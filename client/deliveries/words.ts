// The words of deliveries: the day's delivery, the month's calendar, what is taken daily.
import type { DayState } from '../../shared/deliveries/delivered.ts';
import type { Words } from '../app/language.ts';

type Plain =
  | 'title'
  | 'unknown'
  | 'whatWas'
  | 'nothingWhy'
  | 'noProducts'
  | 'nothingYet'
  | 'months'
  | 'earlier'
  | 'later'
  | 'monthSum'
  | 'noneInMonth'
  | 'daily'
  | 'noSubscription'
  | 'add'
  | 'product'
  | 'eachDay'
  | 'weekdays'
  | 'everyDay'
  | 'fromDay'
  | 'toDay'
  | 'toDayHint'
  | 'otherState'
  | 'withinState'
  | 'supply'
  | 'save'
  | 'end'
  | 'saved'
  | 'pause'
  | 'pauseMore'
  | 'paused'
  | 'resume'
  | 'pauses'
  | 'toCome'
  | 'endPause'
  | 'pausedDay'
  | 'dueThen'
  | 'note'
  | 'badDays'
  | 'legend'
  | 'today';
type Says = Readonly<Record<Plain, string>> & {
  readonly saveWhat: (what: string) => string;
  readonly perDay: (what: string) => string;
  readonly since: (day: string) => string;
  readonly onwards: (day: string) => string;
  readonly between: (first: string, last: string) => string;
  readonly states: Readonly<Record<DayState, string>>;
  /** Monday first, one or two letters each: they stand in the order of the week. */
  readonly shortDays: readonly string[];
};

export const words = {
  en: {
    title: 'Deliveries',
    unknown: 'This customer is not on this phone',
    whatWas: 'What was delivered',
    nothingWhy: 'Nothing delivered, because',
    noProducts: 'This business has no price list yet.',
    nothingYet: 'Count something, or say why not',
    months: 'Month',
    earlier: 'Earlier month',
    later: 'Later month',
    monthSum: 'Delivered in this month',
    noneInMonth: 'No delivery on this phone in this month.',
    daily: 'Takes daily',
    noSubscription: 'Nothing daily yet.',
    add: 'Add a daily product',
    product: 'Product',
    eachDay: 'On each day',
    weekdays: 'Days of the week',
    everyDay: 'Every day',
    fromDay: 'From',
    toDay: 'Until, that day included',
    toDayHint: 'Leave empty until they say so.',
    otherState: 'Another state (IGST)',
    withinState: 'This state',
    supply: 'Customer lives in',
    save: 'Save',
    end: 'End this from that day',
    saved: 'Saved on phone',
    pause: 'Pause deliveries',
    pauseMore: 'Nothing is due on these days.',
    paused: 'Paused today',
    resume: 'Resume from today',
    pauses: 'Pauses',
    toCome: 'Pause to come',
    endPause: 'End',
    pausedDay: 'Paused',
    dueThen: 'Due then',
    note: 'Note',
    badDays: 'The last day is before the first',
    legend: 'What the signs mean',
    today: 'Today',
    saveWhat: (what) => `Save ${what}`,
    perDay: (what) => `${what} a day`,
    since: (day) => `since ${day}`,
    onwards: (day) => `from ${day}, until they say so`,
    between: (first, last) => (first === last ? first : `${first} to ${last}`),
    states: {
      as_usual: 'As usual',
      different: 'Other quantity',
      skipped: 'Nothing',
      open: 'Not recorded',
      free: 'Nothing to deliver',
    },
    shortDays: ['M', 'T', 'W', 'T', 'F', 'S', 'S'],
  },
  hi: {
    title: 'डिलीवरी',
    unknown: 'यह ग्राहक इस फ़ोन में नहीं है',
    whatWas: 'क्या दिया गया',
    nothingWhy: 'कुछ नहीं दिया, क्योंकि',
    noProducts: 'इस कारोबार की अभी कोई दर-सूची नहीं।',
    nothingYet: 'मात्रा भरें, या कारण बताएँ',
    months: 'महीना',
    earlier: 'पिछला महीना',
    later: 'अगला महीना',
    monthSum: 'इस महीने दिया',
    noneInMonth: 'इस महीने इस फ़ोन में कोई डिलीवरी नहीं।',
    daily: 'रोज़ लेते हैं',
    noSubscription: 'अभी रोज़ का कुछ नहीं।',
    add: 'रोज़ का सामान जोड़ें',
    product: 'सामान',
    eachDay: 'हर दिन',
    weekdays: 'हफ़्ते के दिन',
    everyDay: 'रोज़',
    fromDay: 'कब से',
    toDay: 'कब तक, वह दिन भी',
    toDayHint: 'जब तक वे न बताएँ, ख़ाली छोड़ें।',
    otherState: 'दूसरे राज्य में (IGST)',
    withinState: 'इसी राज्य में',
    supply: 'ग्राहक रहते हैं',
    save: 'सहेजें',
    end: 'उस दिन से बंद करें',
    saved: 'फ़ोन में सुरक्षित',
    pause: 'डिलीवरी रोकें',
    pauseMore: 'इन दिनों कुछ देना नहीं है।',
    paused: 'आज रुकी है',
    resume: 'आज से फिर शुरू',
    pauses: 'रुकावटें',
    toCome: 'आगे रुकेगी',
    endPause: 'हटाएँ',
    pausedDay: 'रुकी',
    dueThen: 'उस दिन देना है',
    note: 'टिप्पणी',
    badDays: 'आख़िरी दिन पहले दिन से पहले है',
    legend: 'निशानों का मतलब',
    today: 'आज',
    saveWhat: (what) => `${what} सहेजें`,
    perDay: (what) => `रोज़ ${what}`,
    since: (day) => `${day} से`,
    onwards: (day) => `${day} से, जब तक वे न बताएँ`,
    between: (first, last) => (first === last ? first : `${first} से ${last} तक`),
    states: {
      as_usual: 'रोज़ जैसा',
      different: 'अलग मात्रा',
      skipped: 'कुछ नहीं',
      open: 'लिखा नहीं',
      free: 'कुछ देना नहीं',
    },
    shortDays: ['सो', 'मं', 'बु', 'गु', 'शु', 'श', 'र'],
  },
  sw: {
    title: 'Uwasilishaji',
    unknown: 'Mteja huyu hayupo kwenye simu hii',
    whatWas: 'Kilichowasilishwa',
    nothingWhy: 'Hakuna kilichowasilishwa, kwa sababu',
    noProducts: 'Biashara hii bado haina orodha ya bei.',
    nothingYet: 'Weka kiasi, au sema kwa nini hakuna',
    months: 'Mwezi',
    earlier: 'Mwezi uliopita',
    later: 'Mwezi unaofuata',
    monthSum: 'Vilivyowasilishwa mwezi huu',
    noneInMonth: 'Hakuna uwasilishaji wa mwezi huu kwenye simu hii.',
    daily: 'Huchukua kila siku',
    noSubscription: 'Bado hakuna cha kila siku.',
    add: 'Ongeza bidhaa ya kila siku',
    product: 'Bidhaa',
    eachDay: 'Kila siku',
    weekdays: 'Siku za wiki',
    everyDay: 'Siku zote',
    fromDay: 'Kuanzia',
    toDay: 'Hadi, pamoja na siku hiyo',
    toDayHint: 'Acha wazi hadi watakaposema.',
    otherState: 'Jimbo lingine (IGST)',
    withinState: 'Jimbo hili',
    supply: 'Mteja anaishi',
    save: 'Hifadhi',
    end: 'Maliza kuanzia siku hiyo',
    saved: 'Imehifadhiwa kwenye simu',
    pause: 'Sitisha uwasilishaji',
    pauseMore: 'Hakuna kinachodaiwa siku hizi.',
    paused: 'Imesitishwa leo',
    resume: 'Endelea kuanzia leo',
    pauses: 'Vipindi vya kusitisha',
    toCome: 'Itasitishwa',
    endPause: 'Futa',
    pausedDay: 'Imesitishwa',
    dueThen: 'Itawasilishwa',
    note: 'Maelezo',
    badDays: 'Siku ya mwisho iko kabla ya ya kwanza',
    legend: 'Maana ya alama',
    today: 'Leo',
    saveWhat: (what) => `Hifadhi ${what}`,
    perDay: (what) => `${what} kwa siku`,
    since: (day) => `tangu ${day}`,
    onwards: (day) => `kuanzia ${day}, hadi watakaposema`,
    between: (first, last) => (first === last ? first : `${first} hadi ${last}`),
    states: {
      as_usual: 'Kama kawaida',
      different: 'Kiasi kingine',
      skipped: 'Hakuna',
      open: 'Haijaandikwa',
      free: 'Hakuna cha leo',
    },
    shortDays: ['J3', 'J4', 'J5', 'Al', 'Ij', 'Js', 'Jp'],
  },
} as const satisfies Words<Says>;
