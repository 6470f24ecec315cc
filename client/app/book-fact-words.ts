// What the facts of the books are called: entries by hand, closing and reopening of
// days, statements of banks and what was found on them.
import type { Teller } from './fact-teller.ts';
import { formatDay } from './format.ts';

type BookFact =
  | 'journal.entered'
  | 'line.matched'
  | 'period.closed'
  | 'period.reopened'
  | 'statement.imported';

export const bookTellers: { readonly [Type in BookFact]: Teller<Type> } = {
  'journal.entered': {
    icon: 'receipt',
    says: { en: 'Journal entry', hi: 'रोज़नामचा प्रविष्टि', sw: 'Ingizo la jarida' },
    detail: ({ memo }) => memo,
  },
  'line.matched': {
    icon: 'check',
    says: { en: 'Found at the bank', hi: 'बैंक में मिला', sw: 'Imepatikana benki' },
    detail: ({ aside }) => aside,
  },
  'period.closed': {
    icon: 'lock',
    says: { en: 'Books closed', hi: 'बही बंद की गई', sw: 'Vitabu vimefungwa' },
    detail: ({ throughDay }, { language }) => formatDay(throughDay, language),
  },
  'period.reopened': {
    icon: 'lock',
    says: { en: 'Books reopened', hi: 'बही फिर खोली गई', sw: 'Vitabu vimefunguliwa tena' },
    detail: ({ reason }) => reason,
  },
  'statement.imported': {
    icon: 'receipt',
    says: { en: 'Bank statement', hi: 'बैंक विवरण', sw: 'Taarifa ya benki' },
    detail: ({ source }) => source,
  },
};
