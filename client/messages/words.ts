// What the list of messages to customers says.
import type { Message } from '../../shared/messages/answers.ts';
import type { Words } from '../app/language.ts';

type Says = {
  readonly title: string;
  readonly none: string;
  readonly noneWhy: string;
  readonly byHand: string;
  readonly bySelf: string;
  readonly counts: (waiting: number, sent: number, failed: number) => string;
  readonly queueBills: string;
  readonly since: string;
  readonly language: string;
  readonly queue: string;
  readonly queued: (queued: number, before: number) => string;
  readonly notQueued: (noPhone: number, stopped: number) => string;
  readonly notReached: string;
  readonly notMoved: string;
  readonly states: Readonly<Record<Message['state'], string>>;
  readonly steps: Readonly<Record<'sent_by_hand' | 'again' | 'withdraw' | 'stop', string>>;
  readonly sendHere: string;
  readonly texts: string;
};

export const words = {
  en: {
    title: 'Messages',
    none: 'No messages yet',
    noneWhy: 'Queue the messages of the bills here.',
    byHand: 'No SMS provider is set: send each from this phone and note it as sent.',
    bySelf: 'The office sends these by itself.',
    counts: (waiting, sent, failed) => `${waiting} waiting · ${sent} sent · ${failed} failed`,
    queueBills: 'Tell customers their bills',
    since: 'Bills since',
    language: 'Language',
    queue: 'Queue messages',
    queued: (queued, before) => `${queued} queued, ${before} were queued before.`,
    notQueued: (noPhone, stopped) => `${noPhone} have no phone, ${stopped} want no messages.`,
    notReached: 'The office could not be reached. Nothing was queued.',
    notMoved: 'The office could not be reached. Nothing was changed; try again.',
    states: {
      waiting: 'Waiting',
      sending: 'Being sent',
      sent: 'Sent',
      failed: 'Failed',
      unsure: 'Not known whether it was sent',
      withdrawn: 'Withdrawn',
    },
    steps: {
      sent_by_hand: 'Note as sent',
      again: 'Try again',
      withdraw: 'Withdraw',
      stop: 'No more messages to this number',
    },
    sendHere: 'Send from this phone',
    texts: 'Texts and receipts by SMS',
  },
  hi: {
    title: 'संदेश',
    none: 'अभी कोई संदेश नहीं',
    noneWhy: 'बिलों के संदेश यहाँ से लगाएँ।',
    byHand: 'SMS सेवा तय नहीं है: हर संदेश इस फ़ोन से भेजें और भेजा हुआ लिखें।',
    bySelf: 'दफ़्तर इन्हें खुद भेजता है।',
    counts: (waiting, sent, failed) => `${waiting} बाकी · ${sent} भेजे · ${failed} असफल`,
    queueBills: 'ग्राहकों को बिल बताएँ',
    since: 'कब से के बिल',
    language: 'भाषा',
    queue: 'संदेश लगाएँ',
    queued: (queued, before) => `${queued} लगाए, ${before} पहले से लगे थे।`,
    notQueued: (noPhone, stopped) => `${noPhone} का फ़ोन नहीं, ${stopped} को संदेश नहीं चाहिए।`,
    notReached: 'दफ़्तर से संपर्क नहीं हुआ। कुछ नहीं लगाया गया।',
    notMoved: 'दफ़्तर से संपर्क नहीं हुआ। कुछ नहीं बदला; फिर कोशिश करें।',
    states: {
      waiting: 'बाकी',
      sending: 'भेजा जा रहा है',
      sent: 'भेजा गया',
      failed: 'असफल',
      unsure: 'पता नहीं भेजा गया या नहीं',
      withdrawn: 'वापस लिया',
    },
    steps: {
      sent_by_hand: 'भेजा हुआ लिखें',
      again: 'फिर कोशिश करें',
      withdraw: 'वापस लें',
      stop: 'इस नंबर पर आगे संदेश नहीं',
    },
    sendHere: 'इस फ़ोन से भेजें',
    texts: 'पाठ और SMS रसीदें',
  },
  sw: {
    title: 'Ujumbe',
    none: 'Bado hakuna ujumbe',
    noneWhy: 'Weka ujumbe wa bili hapa.',
    byHand: 'Hakuna huduma ya SMS: tuma kila mmoja kwa simu hii, kisha andika umetumwa.',
    bySelf: 'Ofisi inatuma yenyewe.',
    counts: (waiting, sent, failed) =>
      `${waiting} unasubiri · ${sent} umetumwa · ${failed} umeshindwa`,
    queueBills: 'Waambie wateja bili zao',
    since: 'Bili tangu',
    language: 'Lugha',
    queue: 'Weka ujumbe',
    queued: (queued, before) => `${queued} umewekwa, ${before} uliwekwa awali.`,
    notQueued: (noPhone, stopped) => `${noPhone} hawana simu, ${stopped} hawataki ujumbe.`,
    notReached: 'Ofisi haikupatikana. Hakuna kilichowekwa.',
    notMoved: 'Ofisi haikupatikana. Hakuna kilichobadilika; jaribu tena.',
    states: {
      waiting: 'Unasubiri',
      sending: 'Unatumwa',
      sent: 'Umetumwa',
      failed: 'Umeshindwa',
      unsure: 'Haijulikani kama umetumwa',
      withdrawn: 'Umeondolewa',
    },
    steps: {
      sent_by_hand: 'Andika umetumwa',
      again: 'Jaribu tena',
      withdraw: 'Ondoa',
      stop: 'Usitume tena kwa namba hii',
    },
    sendHere: 'Tuma kwa simu hii',
    texts: 'Maandishi na risiti za SMS',
  },
} as const satisfies Words<Says>;
