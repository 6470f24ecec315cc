// What the office sets of a business beside its name, each by a key of its own, so that of two
// changes of one setting the later one wins in any order: the texts of messages by kind and
// language, the language of receipts that go out by themselves, the bulk meter, and days to pay by
// the day from which they hold.
import * as z from 'zod/mini';
import { addDays, type Day } from '../kernel/day.ts';

export const messageLanguages = ['en', 'hi', 'sw'] as const;
export type MessageLanguage = (typeof messageLanguages)[number];

export const templateKinds = ['bill', 'receipt', 'reminder'] as const;
export type TemplateKind = (typeof templateKinds)[number];

/** `billEn`, `receiptSw` … */
export type TemplateKey = `${TemplateKind}${Capitalize<MessageLanguage>}`;

const endings = { en: 'En', hi: 'Hi', sw: 'Sw' } as const satisfies Record<MessageLanguage, string>;

export const templateKey = (kind: TemplateKind, language: MessageLanguage): TemplateKey =>
  `${kind}${endings[language]}`;

/** By `TemplateKey`, `receiptSms`, `bulkMeter`, or a day; null: as it was without. */
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

/** The meter through which all of a business's water comes; null where none was chosen. */
export function bulkMeterOf({ settings = {} }: Settled): string | null {
  const id = settings['bulkMeter'];
  return typeof id === 'string' ? id : null;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Days to pay what is written on a day: those set last up to it, else those of its founding. */
export function creditDaysOn(
  { creditDays, settings = {} }: Settled & { readonly creditDays: number },
  day: Day,
): number {
  const [from] = Object.keys(settings)
    .filter((key) => DAY.test(key) && key <= day)
    .toSorted()
    .slice(-1);
  const set = from === undefined ? null : settings[from];
  return typeof set === 'number' ? set : creditDays;
}

/**
 * The due day that a document of a day carries, where its days to pay are not those of the
 * founding: it says its own terms, so that what was set later, or arrives later, changes nothing.
 */
export function termsOn(
  business: Settled & { readonly creditDays: number },
  day: Day,
): { readonly dueDay?: Day } {
  const days = creditDaysOn(business, day);
  return days === business.creditDays ? {} : { dueDay: addDays(day, days) };
}

/** Days from which other days to pay hold, with how many, earliest first. */
export const datedCreditDays = ({ settings = {} }: Settled) =>
  Object.entries(settings)
    .filter(([key, days]) => DAY.test(key) && typeof days === 'number')
    .map(([fromDay, days]) => ({ fromDay, days: Number(days) }))
    .toSorted((a, b) => (a.fromDay < b.fromDay ? -1 : 1));

/** What is a column of its own; every other field is a setting. */
const OWN: ReadonlySet<string> = new Set(['name', 'paybill', 'upiAddress']);

/** A business with some of its fields changed, settings among them. */
export function withFields<Of extends Settled>(business: Of, fields: object): Of {
  const all = Object.entries(fields);
  const settings = Object.fromEntries(all.filter(([key]) => !OWN.has(key)));
  const own = Object.fromEntries(all.filter(([key]) => OWN.has(key)));
  return { ...business, ...own, settings: { ...business.settings, ...settings } };
}
