// The words of the outbox.
import type { Words } from '../app/language.ts';

type Plain =
  | 'outbox'
  | 'waiting'
  | 'needsFixing'
  | 'fixMore'
  | 'unreadable'
  | 'unreadableMore'
  | 'sent'
  | 'sendNow'
  | 'asked'
  | 'allSafe'
  | 'allSafeMore'
  | 'safeHere'
  | 'nobody'
  | 'collected'
  | 'paused'
  | 'signIn';
type Says = Readonly<Record<Plain, string>> & {
  readonly lastSent: (time: string) => string;
  readonly notSent: (count: number) => string;
};

export const words = {
  en: {
    outbox: 'Outbox',
    waiting: 'Waiting to be sent',
    needsFixing: 'Needs fixing',
    fixMore: 'The office did not take these. Nothing else waits for them.',
    unreadable: 'Written by another version',
    unreadableMore:
      'This version can not show them. They count, are sent as they are, and are sealed too.',
    sent: 'Sent lately',
    sendNow: 'Send now',
    asked: 'Sending as soon as there is a network',
    allSafe: 'Everything is in the office',
    allSafeMore: 'Nothing waits on this phone.',
    safeHere: 'Safe on this phone. It is sent by itself as soon as a network appears.',
    nobody: 'Customer',
    collected: 'Money in these entries',
    paused: 'Sending is paused until you sign in again. Everything stays safe on this phone.',
    signIn: 'Sign in',
    lastSent: (time) => `Last sent ${time}`,
    notSent: (count) => (count === 1 ? '1 entry not sent' : `${count} entries not sent`),
  },
  hi: {
    outbox: 'आउटबॉक्स',
    waiting: 'भेजना बाकी',
    needsFixing: 'सुधारना है',
    fixMore: 'दफ़्तर ने इन्हें नहीं लिया। बाकी काम इनके लिए नहीं रुकता।',
    unreadable: 'दूसरे संस्करण की प्रविष्टियाँ',
    unreadableMore: 'यह संस्करण इन्हें दिखा नहीं सकता। ये गिनी, भेजी और फ़ाइल में रखी जाती हैं।',
    sent: 'हाल में भेजे गए',
    sendNow: 'अभी भेजें',
    asked: 'नेटवर्क मिलते ही भेजा जाएगा',
    allSafe: 'सब कुछ दफ़्तर पहुँच गया',
    allSafeMore: 'इस फ़ोन में कुछ बाकी नहीं।',
    safeHere: 'इस फ़ोन में सुरक्षित है। नेटवर्क मिलते ही अपने आप भेजा जाएगा।',
    nobody: 'ग्राहक',
    collected: 'इनमें कुल रकम',
    paused: 'फिर से साइन इन करने तक भेजना रुका है। सब कुछ इस फ़ोन में सुरक्षित है।',
    signIn: 'साइन इन करें',
    lastSent: (time) => `पिछली बार भेजा ${time}`,
    notSent: (count) => `${count} प्रविष्टियाँ नहीं भेजी गईं`,
  },
  sw: {
    outbox: 'Kikasha',
    waiting: 'Zinazosubiri kutumwa',
    needsFixing: 'Zinahitaji kurekebishwa',
    fixMore: 'Ofisi haikuzipokea hizi. Nyingine hazizisubiri.',
    unreadable: 'Maingizo ya toleo jingine',
    unreadableMore:
      'Toleo hili haliwezi kuyaonyesha. Yanahesabiwa, yanatumwa yalivyo, na yamo kwenye faili.',
    sent: 'Zilizotumwa karibuni',
    sendNow: 'Tuma sasa',
    asked: 'Zitatumwa mtandao ukipatikana',
    allSafe: 'Zote zimefika ofisini',
    allSafeMore: 'Hakuna kinachosubiri kwenye simu hii.',
    safeHere: 'Ziko salama kwenye simu hii. Zitatumwa zenyewe mtandao ukipatikana.',
    nobody: 'Mteja',
    collected: 'Fedha katika maingizo haya',
    paused: 'Kutuma kumesimama hadi uingie tena. Kila kitu kiko salama kwenye simu hii.',
    signIn: 'Ingia',
    lastSent: (time) => `Zilitumwa mwisho ${time}`,
    notSent: (count) => `Maingizo ${count} hayajatumwa`,
  },
} as const satisfies Words<Says>;
