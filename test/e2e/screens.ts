// The screens that are looked at one after another: whose they are, and where.
import { kiambu, rounds } from '../world.ts';
import { chetan, kamau, kamausMeter } from './small-book.ts';

export const collectorsScreens: Readonly<Record<string, string>> = {
  today: '/today',
  find: '/find?q=a',
  scan: '/find/scan',
  labels: '/find/labels',
  outbox: '/outbox',
  day: '/day',
  'count the cash': '/day/close',
  'my entries': '/day/entries',
  phone: '/phone',
  'what the words mean': '/phone/words',
  'new customer': '/customers/new',
  customer: `/customers/${chetan}`,
  statement: `/customers/${chetan}/statement`,
  collect: `/customers/${chetan}/collect`,
  sale: `/customers/${chetan}/sale`,
  skip: `/customers/${chetan}/skip`,
  reading: `/meters/${kamausMeter}/read`,
  'new meter': `/customers/${kamau}/meter`,
  street: `/rounds/${rounds.pipes}/meters`,
};

export const officeScreens: Readonly<Record<string, string>> = {
  board: '/board',
  issues: '/issues',
  'to approve': '/issues?view=toApprove',
  office: '/office',
  rounds: '/office/rounds',
  'a round': `/office/rounds/${rounds.milk}`,
  products: '/office/products',
  people: '/office/people',
  business: '/office/business',
  'a list that comes in': '/office/import',
  outstanding: '/outstanding',
  'statement of the office': `/outstanding/${chetan}`,
  'take cash': '/day/take',
  books: '/books?sheet=balance',
  phones: '/phones',
  'kept apart': '/held',
  'phone of the office': '/phone',
  'collect off paper': `/customers/${chetan}/collect?paper`,
  'ledger account': '/books/accounts/1200?period=all',
  'bank and M-Pesa': '/books/reconcile',
  'outstanding on a day': '/books/outstanding',
  'an invoice by hand': `/customers/${chetan}/invoice`,
  messages: '/messages',
  'texts of messages': '/messages/texts',
  water: '/water',
  tariffs: '/tariffs',
  tariff: `/tariffs/${kiambu.id}`,
};

/** Those that only the test of the words looks at: axe has seen their controls elsewhere. */
export const furtherScreens: Readonly<Record<string, string>> = {
  design: '/design',
  runs: '/runs',
  'an old book': '/runs/import',
  readings: '/readings',
  meter: `/meters/${kamausMeter}`,
};
