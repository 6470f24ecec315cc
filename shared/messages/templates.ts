// The texts of messages with their places to fill in, such as {customer}: the usual ones by kind
// and language, and what makes a message out of one. A line of which nothing is left goes.
import type { MessageLanguage, TemplateKind } from '../ledger/business-settings.ts';

/** What may stand in a text of each kind. */
export const places = {
  bill: ['business', 'customer', 'number', 'amount', 'used', 'owed', 'pay'],
  receipt: ['business', 'customer', 'number', 'amount', 'owed', 'pay'],
  reminder: ['business', 'customer', 'amount', 'overdue', 'debts', 'credit', 'pay'],
} as const satisfies Readonly<Record<TemplateKind, readonly string[]>>;

export type Place<Kind extends TemplateKind = TemplateKind> = (typeof places)[Kind][number];

export const TEMPLATE_LIMIT = 480;

/** What of a customer's book follows the greeting. */
const REST = '\n{overdue}\n{debts}\n{credit}\n{pay}\n';

export const usualTexts: Readonly<Record<TemplateKind, Readonly<Record<MessageLanguage, string>>>> =
  {
    bill: {
      en: '{business}: bill {number} of {amount} for {used}. {owed}. {pay}',
      hi: '{business}: बिल {number}, {used}, {amount}. {owed}. {pay}',
      sw: '{business}: bili {number} ya {amount}, {used}. {owed}. {pay}',
    },
    receipt: {
      en: '{business}: received {amount}, receipt {number}. {owed}. Thank you, {customer}.',
      hi: '{business}: {amount} मिले, रसीद {number}. {owed}. धन्यवाद, {customer}.',
      sw: '{business}: tumepokea {amount}, risiti {number}. {owed}. Asante, {customer}.',
    },
    reminder: {
      en:
        'Hello {customer},\n{amount} is open at {business}.' +
        REST +
        'If you have paid already, thank you: please ignore this.',
      hi:
        'नमस्ते {customer},\n{business} में आपके {amount} बाकी हैं।' +
        REST +
        'यदि आप दे चुके हैं तो धन्यवाद, इसे अनदेखा करें।',
      sw:
        'Habari {customer},\nUnadaiwa {amount} na {business}.' +
        REST +
        'Kama umeshalipa, asante: puuza ujumbe huu.',
    },
  };

const PLACE = /\{([^{}\n]*)\}/g;

/** Places that a text names and its kind does not know, in their order. */
export function unknownPlaces(kind: TemplateKind, text: string): readonly string[] {
  const known: readonly string[] = places[kind];
  return [...text.matchAll(PLACE)].flatMap(([, name = '']) => (known.includes(name) ? [] : [name]));
}

/** The text with its places filled; what it names and nobody knows stays as it is. */
export function fillTemplate(text: string, values: Readonly<Record<string, string>>): string {
  return text
    .split('\n')
    .map((line) => ({
      line,
      filled: line
        .replace(PLACE, (whole, name: string) => values[name] ?? whole)
        .replace(/ {2,}/g, ' ')
        .trim(),
    }))
    .filter(({ line, filled }) => filled !== '' || line.trim() === '')
    .map(({ filled }) => filled)
    .join('\n')
    .trim();
}
