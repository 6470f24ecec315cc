// The words of what a customer takes daily, on the stop card.
import type { Words } from '../app/language.ts';

type Says = {
  readonly daily: string;
  readonly none: string;
  readonly nothingToday: string;
  readonly today: (what: string) => string;
};

export const dailyWords = {
  en: {
    daily: 'Daily deliveries',
    none: 'No subscription. Tap to set one.',
    nothingToday: 'Nothing today',
    today: (what) => `Today ${what}`,
  },
  hi: {
    daily: 'रोज़ की डिलीवरी',
    none: 'कोई रोज़ का ऑर्डर नहीं। जोड़ने के लिए छुएँ।',
    nothingToday: 'आज कुछ नहीं',
    today: (what) => `आज ${what}`,
  },
  sw: {
    daily: 'Uwasilishaji wa kila siku',
    none: 'Hakuna oda ya kila siku. Gusa kuweka.',
    nothingToday: 'Leo hakuna',
    today: (what) => `Leo ${what}`,
  },
} as const satisfies Words<Says>;
