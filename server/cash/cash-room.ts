// GET /api/cash: where the cash of a day is. The office only; facts about cash are about no
// customer, so that no phone but their author's holds them.
import { Hono } from 'hono';
import * as z from 'zod/mini';
import { cashOfDaySchema } from '../../shared/cash/answers.ts';
import { daySchema } from '../../shared/kernel/day.ts';
import { decode, problemsInWords } from '../../shared/kernel/decode.ts';
import { businessIdSchema } from '../../shared/kernel/ids.ts';
import { describe } from '../api/describe.ts';
import { refuse } from '../api/refuse.ts';
import type { Database } from '../db/open-database.ts';
import { readTenant } from '../db/tenant-transaction.ts';
import { officeOnly, type SignedIn } from '../people/who.ts';
import { loadCash } from './load-cash.ts';

const askedSchema = z.object({ businessId: businessIdSchema, day: daySchema });

export function cashRoom({ database }: { readonly database: Database }): Hono<SignedIn> {
  const routes = new Hono<SignedIn>();
  routes.get(
    '/cash',
    describe({
      summary: 'Where the cash of a day is, by person',
      tag: 'cash',
      query: askedSchema,
      answer: { description: 'Who took, gave on and holds what', schema: cashOfDaySchema },
      refusals: ['forbidden', 'malformed'],
    }),
    officeOnly,
    async (c) => {
      const { tenantId } = c.get('who');
      const asked = decode(askedSchema, c.req.query());
      if (!asked.ok) {
        return refuse({ refusal: 'malformed', words: problemsInWords(asked.problems) });
      }
      const people = await readTenant(database, tenantId, (read) => loadCash(read, asked.value));
      return c.json({ people });
    },
  );
  return routes;
}
