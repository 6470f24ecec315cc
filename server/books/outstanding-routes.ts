// Outstanding of a business at the end of any day: GET /api/books/:businessId/outstanding,
// by round and, where a round is named, by customer.
import type { Hono } from 'hono';
import * as z from 'zod/mini';
import { outstandingAtSchema } from '../../shared/books/outstanding-answers.ts';
import { decode } from '../../shared/kernel/decode.ts';
import { roundIdSchema } from '../../shared/kernel/ids.ts';
import { describe } from '../api/describe.ts';
import type { SignedIn } from '../people/who.ts';
import { type AskBooks, spanSchema } from './asked-books.ts';
import { loadOutstandingAt } from './load-outstanding-at.ts';

const roundSchema = z.union([z.literal('none'), roundIdSchema]);

export function addOutstandingRoutes(routes: Hono<SignedIn>, ask: AskBooks): void {
  routes.get(
    '/books/:businessId/outstanding',
    describe({
      summary: 'Who owed what and since when at the end of a day, by what is known today',
      description: 'With `round` (an id or `none`) the customers of that round too.',
      tag: 'books',
      query: spanSchema,
      answer: { description: 'By round, in list order', schema: outstandingAtSchema },
      refusals: ['forbidden', 'not_found', 'malformed'],
    }),
    (c) => {
      const asked = decode(roundSchema, c.req.query('round'));
      const round = asked.ok ? asked.value : null;
      return ask(c, (read, { business, to }) => loadOutstandingAt(read, business, { to, round }));
    },
  );
}
