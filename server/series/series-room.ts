// GET /api/series: every series of document numbers with its holes. The office only.
import { Hono } from 'hono';
import { seriesListSchema } from '../../shared/billing/series.ts';
import { describe } from '../api/describe.ts';
import type { Database } from '../db/open-database.ts';
import { readTenant } from '../db/tenant-transaction.ts';
import { officeOnly, type SignedIn } from '../people/who.ts';
import { loadSeries } from './load-series.ts';

export function seriesRoom({ database }: { readonly database: Database }): Hono<SignedIn> {
  const routes = new Hono<SignedIn>();
  routes.get(
    '/series',
    describe({
      summary: 'Series of document numbers and their holes',
      description: 'A device counts each series from 1 in a financial year; cancelled ones count.',
      tag: 'billing',
      answer: { description: 'By business and series', schema: seriesListSchema },
      refusals: ['forbidden'],
    }),
    officeOnly,
    async (c) => {
      const { tenantId } = c.get('who');
      return c.json({ series: await readTenant(database, tenantId, loadSeries) });
    },
  );
  return routes;
}
