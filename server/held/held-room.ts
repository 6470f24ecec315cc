// What is kept apart and waits for a person (GET and POST /api/held), and outboxes that came as a
// file instead of by a phone (POST /api/rescue).
import { Hono } from 'hono';
import * as z from 'zod/mini';
import { heldListSchema, heldStepSchema, stepTakenSchema } from '../../shared/held.ts';
import { deviceIdSchema } from '../../shared/kernel/ids.ts';
import { OFFICE } from '../../shared/kernel/role.ts';
import { BYTES_A_REQUEST, FACTS_A_BATCH } from '../../shared/protocol.ts';
import { readBody } from '../api/body.ts';
import { describe } from '../api/describe.ts';
import { refuse } from '../api/refuse.ts';
import type { Database } from '../db/open-database.ts';
import { readTenant } from '../db/tenant-transaction.ts';
import { closersOnly, type SignedIn } from '../people/who.ts';
import { makeReceiver } from '../sync/receive.ts';
import { loadHeld } from './load-held.ts';
import { rescue, rescuedSchema } from './rescue.ts';
import { takeStep } from './take-step.ts';

export type HeldContext = { readonly database: Database; readonly nowMs?: () => number };

const stepBytes = 8_192;

const rescueSchema = z.strictObject({
  deviceId: deviceIdSchema,
  facts: z.array(z.unknown()).check(z.maxLength(FACTS_A_BATCH)),
});

export function heldRoom({ database, nowMs = Date.now }: HeldContext): Hono<SignedIn> {
  const routes = new Hono<SignedIn>();
  const receive = makeReceiver(database);
  routes.get(
    '/held',
    describe({
      summary: 'Facts that are kept apart and wait for a person',
      description: 'The office sees those of everybody, others their own. At most 200.',
      tag: 'held',
      answer: { description: 'Oldest first', schema: heldListSchema },
    }),
    async (c) => {
      const { tenantId, personId, role } = c.get('who');
      const authorId = OFFICE.includes(role) ? null : personId;
      const held = await readTenant(database, tenantId, (read) => loadHeld(read, authorId));
      return c.json({ held });
    },
  );
  routes.post(
    '/held',
    describe({
      summary: 'Withdraw, ask about, return or release a fact that is kept apart',
      description: 'A step is taken once, however often it is sent. Releasing books the fact.',
      tag: 'held',
      body: heldStepSchema,
      answer: { description: 'Whether it was taken', schema: stepTakenSchema },
      refusals: ['not_found', 'forbidden'],
    }),
    async (c) => {
      const body = await readBody(c.req.raw, heldStepSchema, stepBytes);
      if (!body.ok) return refuse(body.refusal);
      const at = { who: c.get('who'), step: body.value, nowMs: nowMs() };
      const taken = await takeStep(database, at);
      return 'refusal' in taken ? refuse(taken) : c.json(taken);
    },
  );
  routes.post(
    '/rescue',
    describe({
      summary: 'Bring in the facts of a phone that can not send them itself',
      description: `Facts of one device, as its rescue file holds them, in the order of their
sequence. They are its author's; when the phone comes back with them, each is known already.`,
      tag: 'held',
      body: rescueSchema,
      answer: { description: 'What became of each', schema: rescuedSchema },
      refusals: ['not_found', 'forbidden', 'gap', 'device_forked', 'send_less'],
    }),
    closersOnly,
    async (c) => {
      const who = c.get('who');
      const body = await readBody(c.req.raw, rescueSchema, BYTES_A_REQUEST);
      if (!body.ok) return refuse(body.refusal);
      const asked = { ...body.value, tenantId: who.tenantId, nowMs: nowMs(), by: who };
      const rescued = await rescue(database, receive, asked);
      return 'refusal' in rescued ? refuse(rescued) : c.json(rescued);
    },
  );
  return routes;
}
