// What Collect says.
import type { Words } from '../app/language.ts';

type Says = {
  readonly title: string;
  readonly loading: string;
  readonly unknownCustomer: string;
  readonly backToRound: string;
  readonly amount: string;
  readonly due: (amount: string) => string;
  readonly inCredit: (amount: string) => string;
  readonly nothingDue: string;
  readonly typeAmount: string;
  readonly tooMuch: string;
  readonly quick: string;
  readonly chips: Readonly<Record<'due' | 'rounded' | 'half', (amount: string) => string>>;
  readonly account: string;
  readonly mainAccount: string;
  readonly meterAccount: (code: string) => string;
  readonly oldestFirst: string;
  readonly chosen: (count: number) => string;
  readonly chooseTitle: string;
  readonly chooseHint: string;
  readonly dueOn: (day: string) => string;
  readonly gets: (amount: string) => string;
  readonly takeSum: (amount: string) => string;
  readonly done: string;
  readonly opening: string;
  readonly save: (amount: string, method: string) => string;
  readonly doubtTitle: string;
  readonly farAbove: (amount: string, due: string) => string;
  readonly takeAsCredit: (amount: string) => string;
  readonly sameAgain: (ago: string) => string;
  readonly sameJustNow: string;
  readonly minutes: (count: number) => string;
  readonly hours: (count: number) => string;
  readonly referenceAgain: (number: string, day: string) => string;
  readonly yesSave: string;
  readonly change: string;
  readonly kept: string;
  readonly beginAnew: string;
  readonly receiptTitle: string;
  readonly received: (amount: string, method: string) => string;
  readonly overpaid: (amount: string) => string;
};

export const words = {
  en: {
    title: 'Collect',
    loading: 'Opening the book…',
    unknownCustomer: 'This customer is not on this phone',
    backToRound: 'Back to the round',
    amount: 'Amount',
    due: (amount) => `${amount} due`,
    inCredit: (amount) => `${amount} in credit`,
    nothingDue: 'Nothing due',
    typeAmount: 'Type the amount',
    tooMuch: 'This is more than one payment can be',
    quick: 'Quick amounts',
    chips: {
      due: (amount) => `Due ${amount}`,
      rounded: (amount) => `Rounded ${amount}`,
      half: (amount) => `Half ${amount}`,
    },
    account: 'For',
    mainAccount: 'Main account',
    meterAccount: (code) => `Meter ${code}`,
    oldestFirst: 'Oldest first',
    chosen: (count) => (count === 1 ? '1 invoice chosen' : `${count} invoices chosen`),
    chooseTitle: 'Choose invoices',
    chooseHint:
      'The amount fills them in the order in which you tick them. The rest goes to the oldest.',
    dueOn: (day) => `due ${day}`,
    gets: (amount) => `gets ${amount}`,
    takeSum: (amount) => `Take ${amount}`,
    done: 'Done',
    opening: 'Opening balance',
    save: (amount, method) => `Save ${amount} ${method}`,
    doubtTitle: 'Is this right?',
    farAbove: (amount, due) => `${amount} is more than three times the ${due} due.`,
    takeAsCredit: (amount) => `Nothing is due. ${amount} stays as credit.`,
    sameAgain: (ago) => `Same amount ${ago} ago: another payment?`,
    sameJustNow: 'Same amount just now: another payment?',
    minutes: (count) => (count === 1 ? '1 minute' : `${count} minutes`),
    hours: (count) => (count === 1 ? '1 hour' : `${count} hours`),
    referenceAgain: (number, day) => `This reference was used by ${number} on ${day}.`,
    yesSave: 'Yes, save',
    change: 'Change',
    kept: 'This payment was NOT saved when it was left. Check it and save.',
    beginAnew: 'Begin a new one',
    receiptTitle: 'Receipt',
    received: (amount, method) => `Received ${amount} ${method}`,
    overpaid: (amount) => `${amount} more than was due: it stays as credit.`,
  },
  hi: {
    title: 'वसूलें',
    loading: 'बही खुल रही है…',
    unknownCustomer: 'यह ग्राहक इस फ़ोन में नहीं है',
    backToRound: 'फेरे पर वापस',
    amount: 'रकम',
    due: (amount) => `${amount} बकाया`,
    inCredit: (amount) => `${amount} जमा`,
    nothingDue: 'कुछ बकाया नहीं',
    typeAmount: 'रकम लिखें',
    tooMuch: 'एक भुगतान इतना बड़ा नहीं हो सकता',
    quick: 'झटपट रकम',
    chips: {
      due: (amount) => `पूरा ${amount}`,
      rounded: (amount) => `गोल ${amount}`,
      half: (amount) => `आधा ${amount}`,
    },
    account: 'किसके लिए',
    mainAccount: 'मुख्य खाता',
    meterAccount: (code) => `मीटर ${code}`,
    oldestFirst: 'सबसे पुराना पहले',
    chosen: (count) => `${count} बिल चुने`,
    chooseTitle: 'बिल चुनें',
    chooseHint: 'जिस क्रम में चुनेंगे, उसी क्रम में रकम भरेगी। बची रकम सबसे पुराने पर जाएगी।',
    dueOn: (day) => `${day} तक देय`,
    gets: (amount) => `${amount} चुकेगा`,
    takeSum: (amount) => `${amount} लें`,
    done: 'ठीक है',
    opening: 'शुरुआती शेष',
    save: (amount, method) => `${amount} ${method} सहेजें`,
    doubtTitle: 'क्या यह सही है?',
    farAbove: (amount, due) => `${amount}, बकाया ${due} के तीन गुने से ज़्यादा है।`,
    takeAsCredit: (amount) => `कुछ बकाया नहीं है। ${amount} जमा रहेगा।`,
    sameAgain: (ago) => `यही रकम ${ago} पहले ली थी: क्या यह दूसरा भुगतान है?`,
    sameJustNow: 'यही रकम अभी-अभी ली थी: क्या यह दूसरा भुगतान है?',
    minutes: (count) => `${count} मिनट`,
    hours: (count) => `${count} घंटे`,
    referenceAgain: (number, day) => `यह संदर्भ ${day} को ${number} में आ चुका है।`,
    yesSave: 'हाँ, सहेजें',
    change: 'बदलें',
    kept: 'यह भुगतान सहेजे बिना छोड़ा गया था। जाँचकर सहेजें।',
    beginAnew: 'नया शुरू करें',
    receiptTitle: 'रसीद',
    received: (amount, method) => `${amount} ${method} मिले`,
    overpaid: (amount) => `बकाया से ${amount} ज़्यादा: यह जमा रहेगा।`,
  },
  sw: {
    title: 'Pokea',
    loading: 'Inafungua daftari…',
    unknownCustomer: 'Mteja huyu hayupo kwenye simu hii',
    backToRound: 'Rudi kwenye mzunguko',
    amount: 'Kiasi',
    due: (amount) => `Anadaiwa ${amount}`,
    inCredit: (amount) => `${amount} ya ziada`,
    nothingDue: 'Hadaiwi',
    typeAmount: 'Andika kiasi',
    tooMuch: 'Kiasi hiki kinazidi malipo moja',
    quick: 'Kiasi cha haraka',
    chips: {
      due: (amount) => `Deni ${amount}`,
      rounded: (amount) => `Kamili ${amount}`,
      half: (amount) => `Nusu ${amount}`,
    },
    account: 'Kwa',
    mainAccount: 'Akaunti kuu',
    meterAccount: (code) => `Mita ${code}`,
    oldestFirst: 'La zamani kwanza',
    chosen: (count) => `Ankara ${count} zimechaguliwa`,
    chooseTitle: 'Chagua ankara',
    chooseHint: 'Kiasi kinazijaza kwa mpangilio unaozichagua. Kinachobaki kinalipa la zamani.',
    dueOn: (day) => `ilipwe kufikia ${day}`,
    gets: (amount) => `inapata ${amount}`,
    takeSum: (amount) => `Chukua ${amount}`,
    done: 'Sawa',
    opening: 'Salio la kuanzia',
    save: (amount, method) => `Hifadhi ${amount} ${method}`,
    doubtTitle: 'Je, hii ni sahihi?',
    farAbove: (amount, due) => `${amount} ni zaidi ya mara tatu ya deni la ${due}.`,
    takeAsCredit: (amount) => `Hadaiwi chochote. ${amount} itabaki kama ziada.`,
    sameAgain: (ago) => `Kiasi hicho hicho ${ago} zilizopita: ni malipo mengine?`,
    sameJustNow: 'Kiasi hicho hicho sasa hivi: ni malipo mengine?',
    minutes: (count) => `dakika ${count}`,
    hours: (count) => `saa ${count}`,
    referenceAgain: (number, day) => `Kumbukumbu hii ilitumika kwenye ${number} tarehe ${day}.`,
    yesSave: 'Ndiyo, hifadhi',
    change: 'Badilisha',
    kept: 'Malipo haya yaliachwa BILA KUHIFADHIWA. Kagua kisha hifadhi.',
    beginAnew: 'Anza mapya',
    receiptTitle: 'Risiti',
    received: (amount, method) => `Imepokelewa ${amount} ${method}`,
    overpaid: (amount) => `${amount} zaidi ya deni: itabaki kama ziada.`,
  },
} as const satisfies Words<Says>;

export type CollectWords = (typeof words)[keyof typeof words];
