// GET the whole journal of a business as a file; it is written as it is read, never held whole.
import type { Hono } from 'hono';
import * as z from 'zod/mini';
import { decode, problemsInWords } from '../../shared/kernel/decode.ts';
import { businessIdSchema } from '../../shared/kernel/ids.ts';
import { bytesOf } from '../api/bytes-of.ts';
import { describe } from '../api/describe.ts';
import { refuse } from '../api/refuse.ts';
import type { Database } from '../db/open-database.ts';
import type { SignedIn } from '../people/who.ts';
import { exportJournal } from './export-journal.ts';

const querySchema = z.object({ format: z.enum(['hledger', 'csv']) });

const files = {
  hledger: { name: 'journal.hledger', type: 'text/plain; charset=utf-8' },
  csv: { name: 'journal.csv', type: 'text/csv; charset=utf-8' },
} as const;

export function addExportRoute(routes: Hono<SignedIn>, database: Database): void {
  routes.get(
    '/books/:businessId/export',
    describe({
      summary: 'The whole journal as a file',
      description: 'hledger: plain text accounting. csv: a row a leg, safe in a spreadsheet.',
      tag: 'books',
      query: querySchema,
      answer: { description: 'The file', contentType: 'text/plain' },
      refusals: ['forbidden', 'not_found', 'malformed'],
    }),
    async (c) => {
      const businessId = decode(businessIdSchema, c.req.param('businessId'));
      if (!businessId.ok) return refuse({ refusal: 'not_found' });
      const asked = decode(querySchema, c.req.query());
      if (!asked.ok) {
        return refuse({ refusal: 'malformed', words: problemsInWords(asked.problems) });
      }
      const { format } = asked.value;
      const { tenantId } = c.get('who');
      const pieces = await exportJournal(database, {
        tenantId,
        businessId: businessId.value,
        format,
      });
      if (pieces === null) return refuse({ refusal: 'not_found' });
      return new Response(bytesOf(pieces), {
        headers: {
          'content-type': files[format].type,
          'content-disposition': `attachment; filename="${files[format].name}"`,
        },
      });
    },
  );
}
