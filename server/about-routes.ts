// What anybody may ask: whether the server lives, and how to get into the demo.
import { Hono } from 'hono';
import * as z from 'zod/mini';
import { roleSchema } from '../shared/kernel/role.ts';
import type { Asked } from './api/asked.ts';
import { describe } from './api/describe.ts';
import { refuse } from './api/refuse.ts';
import type { Database } from './db/open-database.ts';
import { listDemoSignIns } from './people/demo-sign-ins.ts';

const healthSchema = z.object({ status: z.literal('well') });
const demoSchema = z.object({
  signIns: z.array(
    z.object({ email: z.string(), password: z.string(), name: z.string(), role: roleSchema }),
  ),
});

export function aboutRoutes(database: Database): Hono<Asked> {
  const routes = new Hono<Asked>();
  routes.get(
    '/health',
    describe({
      summary: 'Whether the server and its database answer',
      tag: 'about',
      answer: { description: 'Both do', schema: healthSchema },
      isOpen: true,
    }),
    async (c) =>
      (await database.healthy()) ? c.json({ status: 'well' }) : refuse({ refusal: 'busy' }),
  );
  routes.get(
    '/demo',
    describe({
      summary: 'The sign-ins of the demo; none where there is no demo',
      tag: 'about',
      answer: { description: 'The sign-ins', schema: demoSchema },
      isOpen: true,
    }),
    async (c) => c.json({ signIns: await listDemoSignIns(database) }),
  );
  return routes;
}
