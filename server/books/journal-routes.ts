// GET routes of the journal, of one ledger account and of the fact behind a figure.
import type { Hono } from 'hono';
import {
  factBehindSchema,
  journalSchema,
  ledgerAccountSchema,
  periodsSchema,
} from '../../shared/books/answers.ts';
import { closedThrough } from '../../shared/books/closed-through.ts';
import { closingOf } from '../../shared/books/sheets.ts';
import { decode } from '../../shared/kernel/decode.ts';
import { factIdSchema } from '../../shared/kernel/ids.ts';
import { describe } from '../api/describe.ts';
import { refuse } from '../api/refuse.ts';
import type { Database } from '../db/open-database.ts';
import { readTenant } from '../db/tenant-transaction.ts';
import type { SignedIn } from '../people/who.ts';
import { loadPeriods } from '../sync/load-periods.ts';
import { type AskBooks, spanSchema } from './asked-books.ts';
import { loadFactBehind } from './load-fact.ts';
import { loadAccountLines, loadJournal } from './load-journal.ts';
import { loadTurnovers } from './load-turnovers.ts';

export function addJournalRoutes(routes: Hono<SignedIn>, ask: AskBooks): void {
  routes.get(
    '/books/:businessId/journal',
    describe({
      summary: 'Journal entries with their legs, the youngest first, 50 a page',
      tag: 'books',
      query: spanSchema,
      answer: { description: 'A page of entries', schema: journalSchema },
      refusals: ['forbidden', 'not_found', 'malformed'],
    }),
    (c) =>
      ask(c, async (read, { business, ...span }) => ({
        from: span.from,
        to: span.to,
        ...(await loadJournal(read, business, span)),
      })),
  );
  routes.get(
    '/books/:businessId/accounts/:code',
    describe({
      summary: 'One ledger account with its running balance, the youngest line first, 50 a page',
      tag: 'books',
      query: spanSchema,
      answer: { description: 'A page of lines', schema: ledgerAccountSchema },
      refusals: ['forbidden', 'not_found', 'malformed'],
    }),
    (c) =>
      ask(c, async (read, { business, ...span }) => {
        const turnovers = await loadTurnovers(read, business, span);
        const account = turnovers.find(({ code }) => code === c.req.param('code'));
        if (account === undefined) return null;
        const { code, name, opening } = account;
        const page = await loadAccountLines(read, { business, code, opening }, span);
        const { from, to } = span;
        return { from, to, code, name, opening, closing: closingOf(account), ...page };
      }),
  );
}

export function addPeriodsRoute(routes: Hono<SignedIn>, ask: AskBooks): void {
  routes.get(
    '/books/:businessId/periods',
    describe({
      summary: 'Up to which day the books of a business are closed',
      tag: 'books',
      answer: { description: 'The last closed day', schema: periodsSchema },
      refusals: ['forbidden', 'not_found', 'malformed'],
    }),
    (c) =>
      ask(c, async (read, { business }) => {
        const steps = await loadPeriods(read);
        const own = steps.filter((step) => step.businessId === business.id);
        return { closedThrough: closedThrough(own) };
      }),
  );
}

export function addFactRoute(routes: Hono<SignedIn>, database: Database): void {
  routes.get(
    '/books/facts/:factId',
    describe({
      summary: 'The fact behind a figure, and what it did to the books',
      tag: 'books',
      answer: { description: 'The fact', schema: factBehindSchema },
      refusals: ['forbidden', 'not_found'],
    }),
    async (c) => {
      const id = decode(factIdSchema, c.req.param('factId'));
      if (!id.ok) return refuse({ refusal: 'not_found' });
      const fact = await readTenant(database, c.get('who').tenantId, (read) =>
        loadFactBehind(read, id.value),
      );
      return fact === null ? refuse({ refusal: 'not_found' }) : c.json(fact);
    },
  );
}
