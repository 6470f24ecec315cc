// The words of what waits for a manager's yes or no, and of what was said.
import type { Approval } from '../../shared/issues/approvals.ts';
import type { Words } from '../app/language.ts';

type Says = Readonly<
  Record<
    | 'view'
    | 'toApprove'
    | 'all'
    | 'decided'
    | 'none'
    | 'noneWhy'
    | 'noneDecided'
    | 'noneDecidedWhy'
    | 'what'
    | 'agree'
    | 'refuse'
    | 'agreed'
    | 'refused'
    | 'why'
    | 'whyWhat'
    | 'refuseSave'
    | 'notTold'
    | 'another'
    | 'tapRefuses',
    string
  >
> & {
  readonly kinds: Readonly<Record<Approval['kind'], string>>;
  /** What a yes and a no do. */
  readonly means: Readonly<Record<Approval['kind'], string>>;
  readonly reasons: Readonly<Record<'void' | 'cash' | 'reading', readonly string[]>>;
  readonly quoted: (reason: string) => string;
  readonly bookSays: (words: string) => string;
};

export const approvalWords = {
  en: {
    view: 'What to see',
    toApprove: 'To approve',
    all: 'All issues',
    decided: 'Decided',
    none: 'Nothing waits for your word',
    noneWhy: 'Voids that are asked for, cash that differs and odd readings come here.',
    noneDecided: 'Nothing decided yet',
    noneDecidedWhy: 'What was agreed to or refused stays here, with who said it and why.',
    what: 'One tap agrees. A no needs a reason. Oldest first.',
    agree: 'Agree',
    refuse: 'Refuse',
    agreed: 'Agreed',
    refused: 'Refused',
    why: 'Why not?',
    whyWhat: 'Your name and reason are kept with it.',
    refuseSave: 'Refuse with this reason',
    notTold: 'The office did not get it. Try again with a network.',
    another: 'Another reason',
    tapRefuses: 'Tap the reason: that refuses',
    kinds: {
      void_asked: 'Asks to void',
      cash_differs: 'Cash differs',
      reading_below_last: 'Reading below the last',
      reading_unusual: 'Unusual use',
      reading_no_use: 'Nothing used',
    },
    means: {
      void_asked: 'Agree: it is voided. Refuse: it stays, and they see your reason.',
      cash_differs: 'Agree: the difference is accepted. Refuse: it was talked over and is not.',
      reading_below_last: 'Agree: the reading stands. Refuse: it is read again.',
      reading_unusual: 'Agree: the reading stands. Refuse: it is read again.',
      reading_no_use: 'Agree: the reading stands. Refuse: it is read again.',
    },
    reasons: {
      void: ['It is right as it is', 'Bring the paper first', 'Talk to me first'],
      cash: ['Bring what is missing', 'Count again', 'Talk to me first'],
      reading: ['Read it again', 'Send a photo', 'Check the meter'],
    },
    quoted: (reason) => `“${reason}”`,
    bookSays: (said) => `The book does not take it: ${said}`,
  },
  hi: {
    view: 'क्या देखना है',
    toApprove: 'मंज़ूरी के लिए',
    all: 'सब मामले',
    decided: 'तय हुए',
    none: 'आपकी मंज़ूरी के लिए कुछ नहीं',
    noneWhy: 'रद्द करने के अनुरोध, नकद का फ़र्क और अजीब रीडिंग यहाँ आते हैं।',
    noneDecided: 'अभी कुछ तय नहीं हुआ',
    noneDecidedWhy: 'जो मंज़ूर या नामंज़ूर हुआ वह यहाँ रहता है: किसने कहा और क्यों।',
    what: 'मंज़ूरी एक टैप में। मना करने पर कारण चाहिए। सबसे पुराना पहले।',
    agree: 'मंज़ूर',
    refuse: 'नामंज़ूर',
    agreed: 'मंज़ूर हुआ',
    refused: 'नामंज़ूर हुआ',
    why: 'क्यों नहीं?',
    whyWhat: 'आपका नाम और कारण साथ रहता है।',
    refuseSave: 'इस कारण से नामंज़ूर करें',
    notTold: 'दफ़्तर तक नहीं पहुँचा। नेटवर्क मिलने पर फिर कोशिश करें।',
    another: 'कोई और कारण',
    tapRefuses: 'कारण पर टैप करें: नामंज़ूर होगा',
    kinds: {
      void_asked: 'रद्द करने का अनुरोध',
      cash_differs: 'नकद में फ़र्क',
      reading_below_last: 'रीडिंग पिछली से कम',
      reading_unusual: 'असामान्य खपत',
      reading_no_use: 'कुछ खपत नहीं',
    },
    means: {
      void_asked: 'मंज़ूर: रद्द होगा। नामंज़ूर: रहेगा, और वे आपका कारण देखेंगे।',
      cash_differs: 'मंज़ूर: फ़र्क मान लिया। नामंज़ूर: बात हुई और नहीं माना।',
      reading_below_last: 'मंज़ूर: रीडिंग रहेगी। नामंज़ूर: फिर पढ़ी जाएगी।',
      reading_unusual: 'मंज़ूर: रीडिंग रहेगी। नामंज़ूर: फिर पढ़ी जाएगी।',
      reading_no_use: 'मंज़ूर: रीडिंग रहेगी। नामंज़ूर: फिर पढ़ी जाएगी।',
    },
    reasons: {
      void: ['जैसा है सही है', 'पहले काग़ज़ लाएँ', 'पहले मुझसे बात करें'],
      cash: ['जो कम है वह लाएँ', 'फिर से गिनें', 'पहले मुझसे बात करें'],
      reading: ['फिर से पढ़ें', 'फ़ोटो भेजें', 'मीटर जाँचें'],
    },
    quoted: (reason) => `“${reason}”`,
    bookSays: (said) => `खाता इसे नहीं लेता: ${said}`,
  },
  sw: {
    view: 'Cha kuona',
    toApprove: 'Ya kuidhinisha',
    all: 'Matatizo yote',
    decided: 'Yaliyoamuliwa',
    none: 'Hakuna kinachosubiri neno lako',
    noneWhy: 'Maombi ya kufuta, tofauti za fedha na usomaji usio wa kawaida huja hapa.',
    noneDecided: 'Bado hakuna kilichoamuliwa',
    noneDecidedWhy: 'Kilichokubaliwa au kukataliwa hubaki hapa, na aliyesema na kwa nini.',
    what: 'Mguso mmoja unakubali. Kukataa kunahitaji sababu. Ya zamani kwanza.',
    agree: 'Kubali',
    refuse: 'Kataa',
    agreed: 'Imekubaliwa',
    refused: 'Imekataliwa',
    why: 'Kwa nini hapana?',
    whyWhat: 'Jina lako na sababu vinahifadhiwa nalo.',
    refuseSave: 'Kataa kwa sababu hii',
    notTold: 'Ofisi haikupata. Jaribu tena mtandao ukiwepo.',
    another: 'Sababu nyingine',
    tapRefuses: 'Gusa sababu: itakataliwa',
    kinds: {
      void_asked: 'Anaomba kufuta',
      cash_differs: 'Fedha zinatofautiana',
      reading_below_last: 'Usomaji chini ya wa mwisho',
      reading_unusual: 'Matumizi yasiyo ya kawaida',
      reading_no_use: 'Hakuna kilichotumika',
    },
    means: {
      void_asked: 'Kubali: linafutwa. Kataa: linabaki, na wataona sababu yako.',
      cash_differs: 'Kubali: tofauti imekubaliwa. Kataa: mmeongea na haikubaliwi.',
      reading_below_last: 'Kubali: usomaji unabaki. Kataa: utasomwa tena.',
      reading_unusual: 'Kubali: usomaji unabaki. Kataa: utasomwa tena.',
      reading_no_use: 'Kubali: usomaji unabaki. Kataa: utasomwa tena.',
    },
    reasons: {
      void: ['Ni sahihi lilivyo', 'Leta karatasi kwanza', 'Ongea nami kwanza'],
      cash: ['Leta kilichopungua', 'Hesabu tena', 'Ongea nami kwanza'],
      reading: ['Soma tena', 'Tuma picha', 'Kagua mita'],
    },
    quoted: (reason) => `“${reason}”`,
    bookSays: (said) => `Kitabu hakilipokei: ${said}`,
  },
} as const satisfies Words<Says>;
