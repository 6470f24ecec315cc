// Judges a whole legacy source: what lands, what is owed by whom, and what stands apart.
import { type JudgedAllocations, judgeAllocations } from './judge-allocations.ts';
import { type JudgedCustomers, judgeCustomers } from './judge-customers.ts';
import { type JudgedInvoices, judgeInvoices } from './judge-invoices.ts';
import { judgeOpenings, type Opening } from './judge-openings.ts';
import { type JudgedPayments, judgePayments } from './judge-payments.ts';
import type { AmountMeaning, Apart, LegacyFrame } from './legacy-book.ts';

export type LegacyBook = {
  readonly frame: LegacyFrame;
  readonly routes: JudgedCustomers['routes'];
  readonly customers: JudgedCustomers['customers'];
  readonly openings: readonly Opening[];
  readonly invoices: JudgedInvoices['invoices'];
  readonly payments: JudgedPayments['payments'];
  readonly allocations: JudgedAllocations;
  readonly apart: readonly Apart[];
};

export function judgeSource(frame: LegacyFrame, meaning: AmountMeaning): LegacyBook {
  const { routes, customers, apart: customersApart } = judgeCustomers(frame);
  const { invoices, apart: invoicesApart } = judgeInvoices(frame, customers);
  const { payments, apart: paymentsApart } = judgePayments(frame, customers, invoices);
  const allocations = judgeAllocations(frame, { invoices, payments });
  const openings = judgeOpenings({ customers, invoices, payments }, meaning);
  return {
    ...{ frame, routes, customers, openings, invoices, payments, allocations },
    apart: [...customersApart, ...invoicesApart, ...paymentsApart, ...allocations.apart],
  };
}
