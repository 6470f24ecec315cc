// Names of steps, of tables and of figures of runs, by what the server calls them. What the words
// don't know is shown by its own name, so that a newer office is never mute on an older phone.
import type { Words } from '../app/language.ts';
import type { StepWords } from './named-steps.ts';
import { hindiSteps } from './step-words-hi.ts';
import { swahiliSteps } from './step-words-sw.ts';

const english: StepWords = {
  steps: {
    'back up': 'Keep every row as it came',
    create: 'Rounds, products and customers',
    'opening balances': 'Opening balances',
    invoices: 'Invoices',
    payments: 'Payments and what they settle',
    validate: 'Check every balance',
    'invoice the deliveries': 'Invoice the deliveries',
    'bill the meters': 'Bill the meters',
    'charge what is late': 'Charge what is late',
    'reverse what it posted': 'Reverse what it posted',
    'take its customers from the rounds': 'Take its customers from the rounds',
    'check that nothing is left': 'Check that nothing is left',
    'Backfilling payment meter_ids': 'Find the meter of each payment',
    'Backfilling invoice amounts': 'Make invoices the sums of their bills',
    'Validating payments': 'Check the payments',
    'Validating everything': 'Check everything',
    'Calculating meter balances': 'Work out each meter’s balance',
    'Restoring customer balances': 'Restore the customers’ balances',
  },
  tables: {
    invoice_metadata: 'invoices',
    invoice_line_items: 'lines of invoices',
    invoice_payments: 'allocations',
    'customers.outstanding_amount': 'opening balances',
    'customers.amount_paid': 'paid without a payment',
  },
  figures: { sha256: 'fingerprint', otherEncodings: 'other encodings' },
};

export const stepWords = {
  en: english,
  hi: hindiSteps,
  sw: swahiliSteps,
} as const satisfies Words<StepWords>;

export const stepName = (name: string, say: StepWords): string => say.steps[name] ?? name;

export const tableName = (name: string, say: StepWords): string =>
  say.tables[name] ?? name.replaceAll('_', ' ');

/** `customersUpdated` is «customers updated»; `totalOpeningMinor` is «total opening». */
export function figureName(name: string, say: StepWords): string {
  const base = name.replace(/Minor$/, '');
  return say.figures[base] ?? base.replace(/([A-Z])/g, ' $1').toLowerCase();
}
