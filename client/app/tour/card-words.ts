// The words of the three cards at the first start.
import type { Words } from '../language.ts';

type Card = { readonly title: string; readonly text: string };

type Says = {
  readonly cards: readonly Card[];
  readonly place: (place: number, all: number) => string;
  readonly skip: string;
  readonly next: string;
  readonly start: string;
  readonly help: string;
};

export const cardWords = {
  en: {
    cards: [
      {
        title: 'Your round',
        text: 'Today lists the stops in order. The big button at the bottom is what comes next.',
      },
      {
        title: 'Safe without a network',
        text:
          '«Saved on phone» means that it is safe here. It goes by itself when a network comes. ' +
          'You may close the app or restart the phone.',
      },
      {
        title: 'Is my work safe?',
        text:
          'The line at the top right always says it: what is not sent, and how much money it is. ' +
          'Something wrong? Tap Undo at once, or go to Day, My entries.',
      },
    ],
    place: (place, all) => `${place} of ${all}`,
    skip: 'Close',
    next: 'Next card',
    start: 'Got it',
    help: 'Help',
  },
  hi: {
    cards: [
      {
        title: 'आपका फेरा',
        text: '«आज» में घर क्रम से हैं। नीचे का बड़ा बटन अगला काम है।',
      },
      {
        title: 'नेटवर्क के बिना सुरक्षित',
        text:
          '«फ़ोन में सुरक्षित» का मतलब है कि यह यहाँ सुरक्षित है। नेटवर्क आते ही अपने आप जाता है। ' +
          'ऐप बंद करें या फ़ोन दोबारा चालू करें, कुछ नहीं खोता।',
      },
      {
        title: 'मेरा काम सुरक्षित है?',
        text:
          'ऊपर दाईं ओर हमेशा लिखा है: कितना नहीं भेजा, और कितनी रकम। ग़लती हुई? तुरंत «वापस लें» दबाएँ, ' +
          'या «दिन», «मेरी प्रविष्टियाँ» में जाएँ।',
      },
    ],
    place: (place, all) => `${all} में से ${place}`,
    skip: 'बंद करें',
    next: 'अगला कार्ड',
    start: 'शुरू करें',
    help: 'मदद',
  },
  sw: {
    cards: [
      {
        title: 'Mzunguko wako',
        text: 'Leo huorodhesha vituo kwa mpangilio. Kitufe kikubwa chini ni kazi inayofuata.',
      },
      {
        title: 'Salama bila mtandao',
        text:
          '«Imehifadhiwa kwenye simu» maana yake iko salama hapa. Hutumwa yenyewe mtandao ukija. ' +
          'Unaweza kufunga programu au kuzima simu.',
      },
      {
        title: 'Kazi yangu ni salama?',
        text:
          'Mstari wa juu kulia husema daima: ngapi hazijatumwa, na ni pesa kiasi gani. Umekosea? ' +
          'Gusa Tendua papo hapo, au nenda Siku, Maingizo yangu.',
      },
    ],
    place: (place, all) => `${place} kati ya ${all}`,
    skip: 'Funga',
    next: 'Kadi inayofuata',
    start: 'Anza',
    help: 'Msaada',
  },
} as const satisfies Words<Says>;
