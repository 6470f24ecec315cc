// The screens that are looked at one after another: whose they are, and where.
import { chetan, kamausMeter } from './small-book.ts';

export const collectorsScreens: Readonly<Record<string, string>> = {
  today: '/today',
  find: '/find?q=a',
  outbox: '/outbox',
  day: '/day',
  'count the cash': '/day/close',
  'my entries': '/day/entries',
  phone: '/phone',
  'new customer': '/customers/new',
  customer: `/customers/${chetan}`,
  statement: `/customers/${chetan}/statement`,
  collect: `/customers/${chetan}/collect`,
  sale: `/customers/${chetan}/sale`,
  skip: `/customers/${chetan}/skip`,
  reading: `/meters/${kamausMeter}/read`,
};

export const managersScreens: Readonly<Record<string, string>> = {
  board: '/board',
  issues: '/issues',
  outstanding: '/outstanding',
  'statement of the office': `/outstanding/${chetan}`,
  books: '/books?sheet=balance',
  phones: '/phones',
  'kept apart': '/held',
  'phone of the office': '/phone',
  'collect off paper': `/customers/${chetan}/collect?paper`,
  'ledger account': '/books/accounts/1200?period=all',
};

/** Those that only the test of the words looks at: axe has seen their controls elsewhere. */
export const furtherScreens: Readonly<Record<string, string>> = {
  design: '/design',
  runs: '/runs',
  readings: '/readings',
  meter: `/meters/${kamausMeter}`,
};
