// What the facts of the office's lists are called: rounds, products, prices, businesses.
import type { Teller } from './fact-teller.ts';
import { formatDay } from './format.ts';

type ListFact = 'business.set' | 'price.set' | 'product.set' | 'round.set' | 'terms.set';

export const listTellers: { readonly [Type in ListFact]: Teller<Type> } = {
  'business.set': {
    icon: 'board',
    says: { en: 'Business changed', hi: 'कारोबार बदला', sw: 'Biashara imebadilishwa' },
    detail: ({ change: { name } }) => name ?? '',
  },
  'price.set': {
    icon: 'sale',
    says: { en: 'New price', hi: 'नया दाम', sw: 'Bei mpya' },
    detail: ({ fromDay }, { language }) => formatDay(fromDay, language),
  },
  'product.set': {
    icon: 'sale',
    says: { en: 'Product changed', hi: 'उत्पाद बदला', sw: 'Bidhaa imebadilishwa' },
    detail: ({ change: { name } }) => name ?? '',
  },
  'round.set': {
    icon: 'place',
    says: { en: 'Round changed', hi: 'फेरा बदला', sw: 'Mzunguko umebadilishwa' },
    detail: ({ change: { name } }) => name ?? '',
  },
  'terms.set': {
    icon: 'receipt',
    says: { en: 'New days to pay', hi: 'चुकाने के नए दिन', sw: 'Siku mpya za kulipa' },
    detail: ({ fromDay, creditDays }, { language }) =>
      `${formatDay(fromDay, language)}: ${creditDays}`,
  },
};
