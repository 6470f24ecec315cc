// What every question to the books has in common: it is asked of one business, about a stretch of
// days that has sensible ends where none are named.
import type { Context } from 'hono';
import * as z from 'zod/mini';
import { yearStart } from '../../shared/books/sheets.ts';
import { type Day, dayIn, daySchema } from '../../shared/kernel/day.ts';
import { decode, problemsInWords } from '../../shared/kernel/decode.ts';
import { businessIdSchema } from '../../shared/kernel/ids.ts';
import { refuse } from '../api/refuse.ts';
import type { Database } from '../db/open-database.ts';
import { readTenant, type TenantRead } from '../db/tenant-transaction.ts';
import type { SignedIn } from '../people/who.ts';
import { type BookedBusiness, loadBusinesses } from './load-business.ts';

/** Ends of the stretch, both in it: the financial year so far where they are left out. */
export const spanSchema = z.object({
  from: z.optional(daySchema),
  to: z.optional(daySchema),
  /** The end of the page before. */
  before: z.optional(
    z.string().check(z.regex(/^\d{4}-\d\d-\d\d [0-9a-f-]{36}$/, 'is no end of a page')),
  ),
});

export type Question = {
  readonly business: BookedBusiness;
  readonly from: Day;
  readonly to: Day;
  readonly before: string | null;
};

type Answerer = (
  c: Context<SignedIn>,
  answer: (read: TenantRead, question: Question) => Promise<object | null>,
) => Promise<Response>;

export type AskBooks = Answerer;

/** Makes what reads a question and gives its answer from one unmoving picture of the book. */
export function makeAsk(database: Database, nowMs: () => number): AskBooks {
  return async (c, answer) => {
    const businessId = decode(businessIdSchema, c.req.param('businessId'));
    if (!businessId.ok) return refuse({ refusal: 'not_found' });
    const asked = decode(spanSchema, c.req.query());
    if (!asked.ok) return refuse({ refusal: 'malformed', words: problemsInWords(asked.problems) });
    const answered = await readTenant(database, c.get('who').tenantId, async (read) => {
      const [business] = await loadBusinesses(read, businessId.value);
      if (business === undefined) return null;
      const to = asked.value.to ?? dayIn(business.zone, nowMs());
      const from = asked.value.from ?? yearStart(to, business.yearStartMonth);
      return await answer(read, { business, from, to, before: asked.value.before ?? null });
    });
    return answered === null ? refuse({ refusal: 'not_found' }) : c.json(answered);
  };
}
