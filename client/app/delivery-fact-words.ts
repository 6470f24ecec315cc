// What facts about subscriptions, deliveries, invoices and what is added to them are called, and
// the line that tells each apart: see fact-words.ts.
import type { NoDelivery } from '../../shared/deliveries/delivery-recorded.ts';
import type { Teller } from './fact-teller.ts';
import { formatDay, formatQuantity } from './format.ts';
import type { Words } from './language.ts';

export const noDeliveryWords = {
  en: {
    not_wanted: 'Not wanted today',
    nobody_home: 'Nobody home',
    none_left: 'None left',
    other: 'Other reason',
  },
  hi: {
    not_wanted: 'आज नहीं चाहिए',
    nobody_home: 'घर पर कोई नहीं',
    none_left: 'माल ख़त्म',
    other: 'और कोई कारण',
  },
  sw: {
    not_wanted: 'Hataki leo',
    nobody_home: 'Hakuna mtu nyumbani',
    none_left: 'Bidhaa zimeisha',
    other: 'Sababu nyingine',
  },
} as const satisfies Words<Readonly<Record<NoDelivery, string>>>;

const endWords = { en: 'ends', hi: 'बंद', sw: 'inaisha' } as const;

export const deliveryTellers = {
  'delivery.recorded': {
    icon: 'sale',
    says: { en: 'Delivery', hi: 'डिलीवरी', sw: 'Uwasilishaji' },
    detail: ({ lines, skipped }, { language }) =>
      skipped === null
        ? lines
            .map(({ quantity, unit, name }) => `${formatQuantity(quantity)} ${unit} ${name}`)
            .join(', ')
        : noDeliveryWords[language][skipped],
  } satisfies Teller<'delivery.recorded'>,
  'debit.noted': {
    icon: 'receipt',
    says: { en: 'Debit note', hi: 'डेबिट नोट', sw: 'Hati ya nyongeza' },
    detail: ({ reason }) => reason,
  } satisfies Teller<'debit.noted'>,
  'late_fee.charged': {
    icon: 'late',
    says: { en: 'Late fee', hi: 'विलंब शुल्क', sw: 'Ada ya kuchelewa' },
    detail: ({ number }) => number,
  } satisfies Teller<'late_fee.charged'>,
  'rules.set': {
    icon: 'board',
    says: { en: 'Billing rules', hi: 'बिल के नियम', sw: 'Kanuni za ankara' },
    detail: () => '',
  } satisfies Teller<'rules.set'>,
  'invoice.issued': {
    icon: 'receipt',
    says: { en: 'Invoice', hi: 'बिल', sw: 'Ankara' },
    detail: ({ number, from, to }, { language }) =>
      `${number} · ${formatDay(from, language)} – ${formatDay(to, language)}`,
  } satisfies Teller<'invoice.issued'>,
  'subscription.paused': {
    icon: 'skip',
    says: { en: 'Deliveries paused', hi: 'डिलीवरी रोकी', sw: 'Uwasilishaji umesitishwa' },
    detail: ({ fromDay, toDay, note }, { language }) =>
      [
        [fromDay, toDay].map((day) => (day === null ? '…' : formatDay(day, language))).join(' – '),
        note,
      ]
        .filter(Boolean)
        .join(' · '),
  } satisfies Teller<'subscription.paused'>,
  'subscription.resumed': {
    icon: 'check',
    says: { en: 'Deliveries resumed', hi: 'डिलीवरी फिर शुरू', sw: 'Uwasilishaji umeendelea' },
    detail: ({ fromDay }, { language }) => formatDay(fromDay, language),
  } satisfies Teller<'subscription.resumed'>,
  'subscription.set': {
    icon: 'today',
    says: { en: 'Subscription', hi: 'रोज़ का ऑर्डर', sw: 'Oda ya kila siku' },
    detail: ({ quantity, fromDay }, { language }) =>
      [
        quantity === 0 ? endWords[language] : formatQuantity(quantity),
        formatDay(fromDay, language),
      ].join(' · '),
  } satisfies Teller<'subscription.set'>,
};
