// The words of counting a product: more, less, any quantity.
import type { Words } from '../language.ts';

type Says = {
  readonly more: (product: string) => string;
  readonly less: (product: string) => string;
  readonly quantityOf: (product: string, quantity: string) => string;
  readonly done: string;
};

export const words = {
  en: {
    more: (product) => `More ${product}`,
    less: (product) => `Less ${product}`,
    quantityOf: (product, quantity) => `${product}: ${quantity}. Type another quantity`,
    done: 'Done',
  },
  hi: {
    more: (product) => `${product} बढ़ाएँ`,
    less: (product) => `${product} घटाएँ`,
    quantityOf: (product, quantity) => `${product}: ${quantity}. दूसरी मात्रा लिखें`,
    done: 'ठीक है',
  },
  sw: {
    more: (product) => `Ongeza ${product}`,
    less: (product) => `Punguza ${product}`,
    quantityOf: (product, quantity) => `${product}: ${quantity}. Andika kiasi kingine`,
    done: 'Sawa',
  },
} as const satisfies Words<Says>;
