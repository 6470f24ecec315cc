// Where the cash of a day is, and the keys for codes of those who take cash. The office only; facts
// about cash are about no customer, so that no phone but their author's holds them.
import { Hono } from 'hono';
import * as z from 'zod/mini';
import { cashOfDaySchema, keyAnswerSchema, keyRequestSchema } from '../../shared/cash/answers.ts';
import { daySchema } from '../../shared/kernel/day.ts';
import { decode, problemsInWords } from '../../shared/kernel/decode.ts';
import { businessIdSchema } from '../../shared/kernel/ids.ts';
import { readBody } from '../api/body.ts';
import { describe } from '../api/describe.ts';
import { refuse } from '../api/refuse.ts';
import type { Database } from '../db/open-database.ts';
import { readTenant, writeTenant } from '../db/tenant-transaction.ts';
import { officeOnly, type SignedIn } from '../people/who.ts';
import { codeKeyOf } from './code-key.ts';
import { loadCash } from './load-cash.ts';

const ASKED_BYTES = 200;
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
  routes.post(
    '/cash/code-key',
    describe({
      summary: 'The key with which this phone makes codes for cash that its person takes',
      description: 'Made at the first asking. No other phone gets it.',
      tag: 'cash',
      body: keyRequestSchema,
      answer: { description: 'The key, in hex', schema: keyAnswerSchema },
    }),
    officeOnly,
    async (c) => {
      const who = c.get('who');
      const asked = await readBody(c.req.raw, keyRequestSchema, ASKED_BYTES);
      if (!asked.ok) return refuse(asked.refusal);
      const key = await writeTenant(database, who.tenantId, (tx) =>
        codeKeyOf(tx, who, asked.value.deviceId),
      );
      return key === null ? refuse({ refusal: 'forbidden' }) : c.json({ key });
    },
  );
  return routes;
}
