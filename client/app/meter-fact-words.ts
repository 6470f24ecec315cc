// What the facts about meters are called: readings, bills, changes of a meter, tariffs.
import type { Teller } from './fact-teller.ts';
import { formatDay, formatQuantity } from './format.ts';

type MeterFact =
  | 'bill.issued'
  | 'meter.installed'
  | 'meter.read'
  | 'meter.removed'
  | 'meter.replaced'
  | 'reading.reviewed'
  | 'tariff.set';

export const meterTellers: { readonly [Type in MeterFact]: Teller<Type> } = {
  'bill.issued': {
    icon: 'receipt',
    says: { en: 'Bill', hi: 'बिल', sw: 'Bili' },
    detail: ({ used, tariff }) => `${formatQuantity(used)} ${tariff.unit}`,
  },
  'meter.installed': {
    icon: 'meter',
    says: { en: 'Meter installed', hi: 'मीटर लगा', sw: 'Mita imefungwa' },
    detail: ({ serial }) => serial,
  },
  'meter.read': {
    icon: 'meter',
    says: { en: 'Reading', hi: 'रीडिंग', sw: 'Usomaji' },
    detail: ({ value }) => formatQuantity(value),
  },
  'meter.removed': {
    icon: 'meter',
    says: { en: 'Meter removed', hi: 'मीटर हटाया', sw: 'Mita imeondolewa' },
    detail: ({ value, reason }) => `${formatQuantity(value)} · ${reason}`,
  },
  'meter.replaced': {
    icon: 'meter',
    says: { en: 'Meter replaced', hi: 'मीटर बदला', sw: 'Mita imebadilishwa' },
    detail: ({ closing, opening }) => `${formatQuantity(closing.value)} → ${opening.serial}`,
  },
  'reading.reviewed': {
    icon: 'meter',
    says: { en: 'Reading looked at', hi: 'रीडिंग जाँची गई', sw: 'Usomaji umekaguliwa' },
    detail: ({ note }) => note,
  },
  'tariff.set': {
    icon: 'meter',
    says: { en: 'Tariff set', hi: 'दर तय की गई', sw: 'Bei imewekwa' },
    detail: ({ tariff: { name, fromDay } }, { language }) =>
      `${name} · ${formatDay(fromDay, language)}`,
  },
};
