// The books of a business for the office: sheets at any day, the journal and each ledger account,
// the fact behind every figure, and the whole journal as a file.
import { Hono } from 'hono';
import type { Database } from '../db/open-database.ts';
import { officeOnly, type SignedIn } from '../people/who.ts';
import { makeAsk } from './asked-books.ts';
import { addExportRoute } from './export-route.ts';
import { addFactRoute, addJournalRoutes, addPeriodsRoute } from './journal-routes.ts';
import { addOutstandingRoutes } from './outstanding-routes.ts';
import { addReconcileRoutes } from './reconcile-routes.ts';
import { addSheetRoutes } from './sheet-routes.ts';

export type BooksContext = {
  readonly database: Database;
  /** The server's clock in Unix milliseconds. */
  readonly nowMs?: () => number;
};

export function booksRoom({ database, nowMs = Date.now }: BooksContext): Hono<SignedIn> {
  const routes = new Hono<SignedIn>();
  const ask = makeAsk(database, nowMs);
  routes.use('/books/*', officeOnly);
  addSheetRoutes(routes, ask);
  addFactRoute(routes, database);
  addJournalRoutes(routes, ask);
  addPeriodsRoute(routes, ask);
  addReconcileRoutes(routes, ask);
  addOutstandingRoutes(routes, ask);
  addExportRoute(routes, database);
  return routes;
}
