// The words of photos.
import type { Words } from '../language.ts';

type Says = {
  readonly photo: string;
  readonly taken: (kilobytes: number) => string;
  readonly again: string;
  readonly notKept: string;
  readonly busy: string;
  readonly title: string;
  readonly alt: (place: number) => string;
};

export const photoWords = {
  en: {
    photo: 'Photo',
    taken: (kilobytes) => `Photo kept, ${kilobytes} kB`,
    again: 'Another photo',
    notKept: 'The photo could not be kept. You can save without it.',
    busy: 'Keeping the photo… You can save now.',
    title: 'Photos',
    alt: (place) => `Photo ${place} of this entry`,
  },
  hi: {
    photo: 'फ़ोटो',
    taken: (kilobytes) => `फ़ोटो रखी गई, ${kilobytes} kB`,
    again: 'दूसरी फ़ोटो',
    notKept: 'फ़ोटो नहीं रखी जा सकी। उसके बिना सहेज सकते हैं।',
    busy: 'फ़ोटो रखी जा रही है… आप अभी सहेज सकते हैं।',
    title: 'फ़ोटो',
    alt: (place) => `इस प्रविष्टि की फ़ोटो ${place}`,
  },
  sw: {
    photo: 'Picha',
    taken: (kilobytes) => `Picha imehifadhiwa, kB ${kilobytes}`,
    again: 'Picha nyingine',
    notKept: 'Picha haikuweza kuhifadhiwa. Unaweza kuhifadhi bila picha.',
    busy: 'Inahifadhi picha… Unaweza kuhifadhi sasa.',
    title: 'Picha',
    alt: (place) => `Picha ya ${place} ya ingizo hili`,
  },
} as const satisfies Words<Says>;
