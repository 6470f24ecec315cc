// The words for what its author may do about an entry that the office did not take.
import type { Words } from '../app/language.ts';
import type { FixField } from './fix-draft.ts';

type Plain =
  | 'correct'
  | 'correctWhat'
  | 'recordAnew'
  | 'sendAgain'
  | 'sentAgain'
  | 'ask'
  | 'askedNoted'
  | 'askingTitle'
  | 'withdraw'
  | 'withdrawWhat'
  | 'withdrawSure'
  | 'withdrawn'
  | 'reason'
  | 'failed'
  | 'over'
  | 'officeNotes';
type Says = Readonly<Record<Plain, string>> & {
  readonly fields: Readonly<Record<FixField, string>>;
};

export const fixWords = {
  en: {
    correct: 'Correct and send again',
    correctWhat: 'A new entry is recorded and sent. This one is withdrawn and points to it.',
    recordAnew: 'Record it again',
    sendAgain: 'Save and send again',
    sentAgain: 'Saved on phone. The old entry is withdrawn.',
    ask: 'Ask the manager',
    askedNoted: 'The office is told that you asked',
    askingTitle: 'This entry was not taken. What shall I do?',
    withdraw: 'Withdraw',
    withdrawWhat: 'It will not count. The office keeps it with your name and your reason.',
    withdrawSure: 'Yes, withdraw it',
    withdrawn: 'Withdrawn',
    reason: 'Reason',
    failed: 'The phone could not write it. Try again.',
    over: 'The office has decided about it meanwhile',
    officeNotes: 'What the office says',
    fields: {
      amount: 'Amount',
      reference: 'Reference',
      value: 'Reading',
      name: 'Name',
      place: 'Where to find them',
      note: 'Note',
    },
  },
  hi: {
    correct: 'सुधारकर फिर भेजें',
    correctWhat: 'नई प्रविष्टि दर्ज होकर भेजी जाएगी। यह वापस ली जाएगी और नई से जुड़ी रहेगी।',
    recordAnew: 'फिर से दर्ज करें',
    sendAgain: 'सहेजकर फिर भेजें',
    sentAgain: 'फ़ोन में सुरक्षित। पुरानी प्रविष्टि वापस ली गई।',
    ask: 'मैनेजर से पूछें',
    askedNoted: 'दफ़्तर को बताया जाएगा कि आपने पूछा',
    askingTitle: 'यह प्रविष्टि नहीं ली गई। क्या करूँ?',
    withdraw: 'वापस लें',
    withdrawWhat: 'यह गिनी नहीं जाएगी। दफ़्तर इसे आपके नाम और कारण के साथ रखेगा।',
    withdrawSure: 'हाँ, वापस लें',
    withdrawn: 'वापस ली गई',
    reason: 'कारण',
    failed: 'फ़ोन इसे लिख नहीं सका। फिर कोशिश करें।',
    over: 'दफ़्तर इस बीच इस पर फ़ैसला कर चुका है',
    officeNotes: 'दफ़्तर का कहना',
    fields: {
      amount: 'रकम',
      reference: 'संदर्भ',
      value: 'रीडिंग',
      name: 'नाम',
      place: 'कहाँ मिलेंगे',
      note: 'टिप्पणी',
    },
  },
  sw: {
    correct: 'Sahihisha na utume tena',
    correctWhat: 'Ingizo jipya linaandikwa na kutumwa. Hili linaondolewa na kulielekeza jipya.',
    recordAnew: 'Liandike tena',
    sendAgain: 'Hifadhi na utume tena',
    sentAgain: 'Imehifadhiwa kwenye simu. Ingizo la zamani limeondolewa.',
    ask: 'Muulize meneja',
    askedNoted: 'Ofisi inaambiwa kuwa umeuliza',
    askingTitle: 'Ingizo hili halikupokelewa. Nifanye nini?',
    withdraw: 'Ondoa',
    withdrawWhat: 'Halitahesabiwa. Ofisi inalitunza kwa jina lako na sababu yako.',
    withdrawSure: 'Ndiyo, liondoe',
    withdrawn: 'Limeondolewa',
    reason: 'Sababu',
    failed: 'Simu imeshindwa kuandika. Jaribu tena.',
    over: 'Ofisi imeshaamua kuhusu ingizo hili',
    officeNotes: 'Ofisi inasema',
    fields: {
      amount: 'Kiasi',
      reference: 'Kumbukumbu',
      value: 'Usomaji',
      name: 'Jina',
      place: 'Anapatikana wapi',
      note: 'Maelezo',
    },
  },
} as const satisfies Words<Says>;
