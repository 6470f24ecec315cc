// Words of the rounds as the office keeps them.
import type { Words } from '../app/language.ts';

type Says = {
  readonly title: string;
  readonly why: string;
  readonly add: string;
  readonly none: string;
  readonly noneWhy: string;
  readonly nobody: string;
  readonly stops: (count: number) => string;
  readonly round: string;
  readonly unknown: string;
  readonly name: string;
  readonly collector: string;
  readonly business: string;
  readonly save: string;
  readonly saved: string;
  readonly order: string;
  readonly orderHint: string;
  readonly noStops: string;
  readonly up: (name: string) => string;
  readonly down: (name: string) => string;
  readonly choose: (name: string) => string;
  readonly moveChosen: (count: number) => string;
  readonly moveTo: string;
  readonly move: string;
  readonly moved: (count: number, round: string) => string;
  readonly noRound: string;
};

export const roundWords = {
  en: {
    title: 'Rounds',
    why: 'Who walks which round, and in what order.',
    add: 'New round',
    none: 'No round yet',
    noneWhy: 'A round is a list of customers that one person visits.',
    nobody: 'Nobody walks it',
    stops: (count) => (count === 1 ? '1 stop' : `${count} stops`),
    round: 'Round',
    unknown: 'This round is not known',
    name: 'Name',
    collector: 'Who walks it',
    business: 'Business',
    save: 'Save',
    saved: 'Round saved',
    order: 'Order of the stops',
    orderHint: 'Move with the arrows, or drag a row. Tick stops to give them to another round.',
    noStops: 'Nobody is in this round yet.',
    up: (name) => `${name} up`,
    down: (name) => `${name} down`,
    choose: (name) => `Choose ${name}`,
    moveChosen: (count) => `Give ${count} to another round`,
    moveTo: 'To which round?',
    move: 'Give',
    moved: (count, round) => `${count} now in ${round}`,
    noRound: 'No round',
  },
  hi: {
    title: 'फेरे',
    why: 'कौन किस फेरे पर जाता है, और किस क्रम में।',
    add: 'नया फेरा',
    none: 'अभी कोई फेरा नहीं',
    noneWhy: 'फेरा उन ग्राहकों की सूची है जिनके पास एक व्यक्ति जाता है।',
    nobody: 'कोई नहीं जाता',
    stops: (count) => `${count} पड़ाव`,
    round: 'फेरा',
    unknown: 'यह फेरा नहीं मिला',
    name: 'नाम',
    collector: 'कौन जाता है',
    business: 'कारोबार',
    save: 'सहेजें',
    saved: 'फेरा सहेजा गया',
    order: 'पड़ावों का क्रम',
    orderHint: 'तीर से हिलाएँ या पंक्ति खींचें। दूसरे फेरे को देने के लिए पड़ाव चुनें।',
    noStops: 'इस फेरे में अभी कोई नहीं।',
    up: (name) => `${name} ऊपर`,
    down: (name) => `${name} नीचे`,
    choose: (name) => `${name} चुनें`,
    moveChosen: (count) => `${count} दूसरे फेरे को दें`,
    moveTo: 'किस फेरे को?',
    move: 'दें',
    moved: (count, round) => `${count} अब ${round} में`,
    noRound: 'कोई फेरा नहीं',
  },
  sw: {
    title: 'Mizunguko',
    why: 'Nani anatembea mzunguko upi, na kwa mpangilio gani.',
    add: 'Mzunguko mpya',
    none: 'Bado hakuna mzunguko',
    noneWhy: 'Mzunguko ni orodha ya wateja ambao mtu mmoja huwatembelea.',
    nobody: 'Hakuna anayetembea',
    stops: (count) => `Vituo ${count}`,
    round: 'Mzunguko',
    unknown: 'Mzunguko huu haujulikani',
    name: 'Jina',
    collector: 'Nani anatembea',
    business: 'Biashara',
    save: 'Hifadhi',
    saved: 'Mzunguko umehifadhiwa',
    order: 'Mpangilio wa vituo',
    orderHint: 'Sogeza kwa mishale au buruta safu. Chagua vituo ili kuvipa mzunguko mwingine.',
    noStops: 'Bado hakuna mtu katika mzunguko huu.',
    up: (name) => `${name} juu`,
    down: (name) => `${name} chini`,
    choose: (name) => `Chagua ${name}`,
    moveChosen: (count) => `Peana ${count} kwa mzunguko mwingine`,
    moveTo: 'Kwa mzunguko upi?',
    move: 'Peana',
    moved: (count, round) => `${count} sasa ${round}`,
    noRound: 'Bila mzunguko',
  },
} as const satisfies Words<Says>;
