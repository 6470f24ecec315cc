// A money account beside its statements: GET /api/books/:businessId/reconcile/:account, and the
// lines that were imported already, so that a file is never imported twice.
import type { Hono } from 'hono';
import { heldLinesSchema, reconciliationSchema } from '../../shared/books/reconcile-answers.ts';
import { statedAccountSchema } from '../../shared/books/statement-imported.ts';
import { decode } from '../../shared/kernel/decode.ts';
import { describe } from '../api/describe.ts';
import type { SignedIn } from '../people/who.ts';
import { type AskBooks, spanSchema } from './asked-books.ts';
import { loadReconciliation } from './load-reconciliation.ts';
import { loadStatements } from './load-statements.ts';

export function addReconcileRoutes(routes: Hono<SignedIn>, ask: AskBooks): void {
  routes.get(
    '/books/:businessId/reconcile/:account',
    describe({
      summary: 'Book and statement of a money account, what is open on either side, suggestions',
      tag: 'books',
      query: spanSchema,
      answer: { description: 'At most 200 of each side', schema: reconciliationSchema },
      refusals: ['forbidden', 'not_found', 'malformed'],
    }),
    (c) => {
      const account = decode(statedAccountSchema, c.req.param('account'));
      return ask(c, async (read, { business, to }) =>
        account.ok
          ? await loadReconciliation(read, { business, to, account: account.value })
          : null,
      );
    },
  );
  routes.get(
    '/books/:businessId/statement-lines/:account',
    describe({
      summary: 'All lines of statements that were imported for a money account',
      tag: 'books',
      answer: { description: 'The oldest first', schema: heldLinesSchema },
      refusals: ['forbidden', 'not_found', 'malformed'],
    }),
    (c) => {
      const account = decode(statedAccountSchema, c.req.param('account'));
      return ask(c, async (read, { business }) => {
        if (!account.ok) return null;
        const { lines } = await loadStatements(read, { business, account: account.value });
        return {
          lines: lines.map(({ statementId: _, place: __, ...line }) => line),
        };
      });
    },
  );
}
