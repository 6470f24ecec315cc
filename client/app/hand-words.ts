// The words of the thumb that holds the phone, and of the data that was used.
import type { Words } from './language.ts';

type Says = Readonly<Record<'title' | 'right' | 'left' | 'used' | 'map', string>>;

export const handWords = {
  en: {
    title: 'Thumb',
    right: 'Right thumb',
    left: 'Left thumb',
    used: 'Received this month, about',
    map: 'Map',
  },
  hi: {
    title: 'अँगूठा',
    right: 'दायाँ अँगूठा',
    left: 'बायाँ अँगूठा',
    used: 'इस महीने लगभग इतना डेटा आया',
    map: 'नक़्शा',
  },
  sw: {
    title: 'Kidole gumba',
    right: 'Gumba la kulia',
    left: 'Gumba la kushoto',
    used: 'Data iliyopokelewa mwezi huu, takriban',
    map: 'Ramani',
  },
} as const satisfies Words<Says>;
