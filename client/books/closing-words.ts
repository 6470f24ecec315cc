// What the closing of days says.
import type { Words } from '../app/language.ts';

type Plain = 'title' | 'allOpen' | 'lastClosed' | 'what' | 'elseDay' | 'notOver' | 'why' | 'saved';
type Says = Readonly<Record<Plain, string>> &
  Readonly<Record<'closedThrough' | 'close' | 'reopen', (day: string) => string>>;

export const closingWords = {
  en: {
    title: 'Closed days',
    allOpen: 'All days are open.',
    closedThrough: (day) => `Closed through ${day}.`,
    lastClosed: 'Last closed day',
    what: 'What comes late for a closed day is booked on the first open one.',
    elseDay: 'A later day closes more; an earlier one opens what lies behind it.',
    notOver: 'Only a day that is over can be closed',
    why: 'Why is it opened again?',
    close: (day) => `Close through ${day}`,
    reopen: (day) => `Reopen all after ${day}`,
    saved: 'Saved on this phone. It holds as soon as it is sent.',
  },
  hi: {
    title: 'बंद दिन',
    allOpen: 'सभी दिन खुले हैं।',
    closedThrough: (day) => `${day} तक बंद।`,
    lastClosed: 'आख़िरी बंद दिन',
    what: 'बंद दिन की जो प्रविष्टि देर से आए, वह पहले खुले दिन में दर्ज होती है।',
    elseDay: 'बाद का दिन चुनें तो और बंद होगा; पहले का चुनें तो उसके बाद के दिन खुलेंगे।',
    notOver: 'केवल बीता हुआ दिन बंद हो सकता है',
    why: 'फिर क्यों खोला जा रहा है?',
    close: (day) => `${day} तक बंद करें`,
    reopen: (day) => `${day} के बाद सब खोलें`,
    saved: 'इस फ़ोन में सुरक्षित। भेजते ही लागू होगा।',
  },
  sw: {
    title: 'Siku zilizofungwa',
    allOpen: 'Siku zote ziko wazi.',
    closedThrough: (day) => `Zimefungwa hadi ${day}.`,
    lastClosed: 'Siku ya mwisho iliyofungwa',
    what: 'Kinachochelewa kwa siku iliyofungwa huandikwa siku ya kwanza iliyo wazi.',
    elseDay: 'Siku ya baadaye hufunga zaidi; ya mapema hufungua zinazoifuata.',
    notOver: 'Siku iliyokwisha tu inaweza kufungwa',
    why: 'Kwa nini inafunguliwa tena?',
    close: (day) => `Funga hadi ${day}`,
    reopen: (day) => `Fungua zote baada ya ${day}`,
    saved: 'Imehifadhiwa kwenye simu hii. Itafanya kazi ikitumwa.',
  },
} as const satisfies Words<Says>;
