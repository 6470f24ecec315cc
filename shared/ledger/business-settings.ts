// What the office sets of a business beside its name, each by a key of its own, so that of two
// changes of one setting the later one wins in any order: the texts of messages by kind and
// language, and the language of receipts that go out by themselves.
import * as z from 'zod/mini';

export const messageLanguages = ['en', 'hi', 'sw'] as const;
export type MessageLanguage = (typeof messageLanguages)[number];

export const templateKinds = ['bill', 'receipt', 'reminder'] as const;
export type TemplateKind = (typeof templateKinds)[number];

/** `billEn`, `receiptSw` … */
export type TemplateKey = `${TemplateKind}${Capitalize<MessageLanguage>}`;

const endings = { en: 'En', hi: 'Hi', sw: 'Sw' } as const satisfies Record<MessageLanguage, string>;

export const templateKey = (kind: TemplateKind, language: MessageLanguage): TemplateKey =>
  `${kind}${endings[language]}`;

/** By `TemplateKey`, or `receiptSms`; null where a text is the usual one again. */
export const settingsSchema = z.record(z.string(), z.union([z.string(), z.int(), z.null()]));
export type BusinessSettings = z.infer<typeof settingsSchema>;

type Settled = { readonly settings?: BusinessSettings | undefined };

/** The office's own text, null where the usual one goes out. */
export function templateOf(
  { settings = {} }: Settled,
  kind: TemplateKind,
  language: MessageLanguage,
): string | null {
  const text = settings[templateKey(kind, language)];
  return typeof text === 'string' ? text : null;
}

/** In which language a payment's receipt goes out by itself; null where none does. */
export function receiptSmsOf({ settings = {} }: Settled): MessageLanguage | null {
  return messageLanguages.find((one) => one === settings['receiptSms']) ?? null;
}

/** What is a column of its own; every other field is a setting. */
const OWN: ReadonlySet<string> = new Set(['name', 'paybill', 'upiAddress']);

/** A business with some of its fields changed, settings among them. */
export function withFields<Of extends Settled>(business: Of, fields: object): Of {
  const all = Object.entries(fields);
  const settings = Object.fromEntries(all.filter(([key]) => !OWN.has(key)));
  const own = Object.fromEntries(all.filter(([key]) => OWN.has(key)));
  return { ...business, ...own, settings: { ...business.settings, ...settings } };
}
