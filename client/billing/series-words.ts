// The words of series of document numbers.
import type { Words } from '../app/language.ts';

type Says = {
  readonly title: string;
  readonly none: string;
  readonly whole: string;
  readonly broken: (count: number) => string;
  readonly upTo: (last: number, cancelled: number) => string;
  readonly apart: (count: number) => string;
  readonly missing: (numbers: string) => string;
  /** By the letter that begins a series. */
  readonly letters: Readonly<Record<string, string>>;
};

export const seriesWords = {
  en: {
    title: 'Document numbers',
    none: 'No document has a number yet',
    whole: 'No series has a hole.',
    broken: (count) => (count === 1 ? 'One series has a hole.' : `${count} series have holes.`),
    upTo: (last, cancelled) => `1 to ${last}${cancelled > 0 ? `, ${cancelled} cancelled` : ''}`,
    apart: (count) => `${count} kept apart`,
    missing: (numbers) => `Missing ${numbers}`,
    letters: {
      S: 'Sales',
      R: 'Receipts',
      B: 'Bills of meters',
      T: 'Invoices',
      C: 'Credit notes',
      N: 'Debit notes',
      F: 'Refunds',
    },
  },
  hi: {
    title: 'दस्तावेज़ों के नंबर',
    none: 'अभी किसी दस्तावेज़ का नंबर नहीं',
    whole: 'किसी क्रम में कमी नहीं।',
    broken: (count) => `${count} क्रम में नंबर कम हैं।`,
    upTo: (last, cancelled) => `1 से ${last}${cancelled > 0 ? `, ${cancelled} रद्द` : ''}`,
    apart: (count) => `${count} अलग रखे`,
    missing: (numbers) => `नहीं हैं: ${numbers}`,
    letters: {
      S: 'बिक्री',
      R: 'रसीदें',
      B: 'मीटर के बिल',
      T: 'बिल',
      C: 'क्रेडिट नोट',
      N: 'डेबिट नोट',
      F: 'वापसी',
    },
  },
  sw: {
    title: 'Namba za hati',
    none: 'Bado hakuna hati yenye namba',
    whole: 'Hakuna namba iliyokosekana.',
    broken: (count) => `Mifululizo ${count} ina namba zilizokosekana.`,
    upTo: (last, cancelled) => `1 hadi ${last}${cancelled > 0 ? `, ${cancelled} zimefutwa` : ''}`,
    apart: (count) => `${count} zimetengwa`,
    missing: (numbers) => `Zimekosekana ${numbers}`,
    letters: {
      S: 'Mauzo',
      R: 'Risiti',
      B: 'Bili za mita',
      T: 'Ankara',
      C: 'Hati za marejesho',
      N: 'Hati za nyongeza',
      F: 'Marejesho ya pesa',
    },
  },
} as const satisfies Words<Says>;
