// Every address of the app, in the order of routes.tsx: on whose phone its screen is looked at, its
// first heading, and where it stands. All tests that go through the screens take them from here.
import type { Page } from 'playwright-core';
import { kiambu, rounds } from '../world.ts';
import { chetan, kamau, kamausMeter } from './small-book.ts';

type Seen = {
  readonly who: 'collector' | 'office' | 'nobody';
  readonly heading: RegExp;
  /** Null: the address itself. */
  readonly place: string | null;
};

const collector = (heading: RegExp, place: string | null = null): Seen => ({
  ...{ who: 'collector', heading, place },
});
/** Leads to another of these at once. */
const onward = (heading: RegExp, place: string | null = null): Seen => ({
  ...{ who: 'nobody', heading, place },
});
const office = (heading: RegExp, place: string | null = null): Seen => ({
  ...{ who: 'office', heading, place },
});

export const routes: Readonly<Record<string, Seen>> = {
  '/': onward(/^Gokul Dairy$/),
  '/today': collector(/^Gokul Dairy$/),
  '/start/:act': onward(/^Meters of the round$/, '/start/read'),
  '/board': office(/^Today$/),
  '/billing': office(/^Billing$/),
  '/series': office(/^Document numbers$/),
  '/books': office(/^Books$/, '/books?sheet=balance'),
  '/books/reconcile': office(/^Bank and M-Pesa$/),
  '/books/outstanding': office(/^Outstanding on a day$/),
  '/books/accounts/:code': office(/^Account$/, '/books/accounts/1200?period=all'),
  '/office': office(/^Office$/),
  '/office/rounds': office(/^Rounds$/),
  '/office/rounds/:roundId': office(/^Ruiru$/, `/office/rounds/${rounds.pipes}`),
  '/office/products': office(/^Products and prices$/),
  '/office/people': office(/^People$/),
  '/office/business': office(/^Business$/),
  '/office/import': office(/^Import customers$/),
  '/issues': office(/^Issues$/),
  '/runs': office(/^Runs$/),
  '/runs/import': office(/^Old book$/),
  '/runs/:runId': office(/^Runs$/, '/runs/1200'),
  '/day': collector(/^Day$/),
  '/day/close': collector(/^Count the cash$/),
  '/day/take': office(/^Take cash$/),
  '/day/entries': collector(/^My entries$/),
  '/find': collector(/^Find$/, '/find?q=a'),
  '/find/scan': collector(/^Scan$/),
  '/find/labels': collector(/^QR labels$/),
  '/outbox': collector(/^Outbox$/),
  '/phone': collector(/^Phone$/),
  '/phone/words': collector(/^What the words mean$/),
  '/design': office(/^Look of the app$/),
  '/phones': office(/^Phones of the team$/),
  '/held': office(/^Kept apart$/),
  '/share': collector(/^Shared payment$/),
  '/sign-in': collector(/^Routebook$/),
  '/customers/new': collector(/^New customer$/),
  '/customers/:customerId/statement': collector(/^Statement$/, `/customers/${chetan}/statement`),
  '/customers/:customerId/collect': collector(/^Chetan Mehta$/, `/customers/${chetan}/collect`),
  '/customers/:customerId/sale': collector(/^Chetan Mehta$/, `/customers/${chetan}/sale`),
  '/customers/:customerId/invoice': office(/^Invoice by hand$/, `/customers/${chetan}/invoice`),
  '/customers/:customerId/skip': collector(/^Skip$/, `/customers/${chetan}/skip`),
  '/customers/:customerId/deliver': collector(/^Chetan Mehta$/, `/customers/${chetan}/deliver`),
  '/customers/:customerId/deliver/:day': collector(
    /^Chetan Mehta$/,
    `/customers/${chetan}/deliver/2026-11-01`,
  ),
  '/customers/:customerId/deliveries': collector(/^Deliveries$/, `/customers/${chetan}/deliveries`),
  '/customers/:customerId/documents/:factId': collector(
    /^Invoice$/,
    `/customers/${chetan}/documents/1200`,
  ),
  '/customers/:customerId/read': collector(/^Which meter\?$/, `/customers/${chetan}/read`),
  '/customers/:customerId/meter': collector(/^New meter$/, `/customers/${kamau}/meter`),
  '/customers/:customerId': collector(/^Chetan Mehta$/, `/customers/${chetan}`),
  '/readings': office(/^Readings to look at$/),
  '/rounds/:roundId/meters': collector(/^Meters of the round$/, `/rounds/${rounds.pipes}/meters`),
  '/meters/:meterId': office(/^Meter RW-1001$/, `/meters/${kamausMeter}`),
  '/meters/:meterId/read': collector(/^Kamau Mwangi$/, `/meters/${kamausMeter}/read`),
  '/bills/:factId': collector(/^Bill$/, `/bills/${chetan}`),
  '/messages': office(/^Messages$/),
  '/messages/texts': office(/^Texts of messages$/),
  '/water': office(/^Water not billed$/),
  '/tariffs': office(/^Tariffs$/),
  '/tariffs/:tariffId': office(/^Kiambu 2023$/, `/tariffs/${kiambu.id}`),
  '/outstanding': office(/^Outstanding$/),
  '/outstanding/:customerId': office(/^Chetan Mehta$/, `/outstanding/${chetan}`),
};

/** Each screen's place with its first heading. */
export const headings: Readonly<Record<string, RegExp>> = Object.fromEntries(
  Object.entries(routes).map(([route, { heading, place }]) => [place ?? route, heading]),
);

const placesOf = (who: Seen['who']) =>
  Object.entries(routes).flatMap(([route, one]) => (one.who === who ? [one.place ?? route] : []));

export const collectorsScreens = placesOf('collector');
/** With what the office sees otherwise than a collector. */
export const officeScreens = [
  ...placesOf('office'),
  ...['/issues?view=toApprove', '/phone', `/customers/${chetan}/collect?paper`],
];

/** Waits until a screen stands, with what it reads first from the book. */
export async function waitForScreen(page: Page): Promise<void> {
  await page.locator('.pill:not(.invisible), main form').first().waitFor();
  await page.locator('main :is(button, input, a, dl, p, [role=status])').first().waitFor();
}
