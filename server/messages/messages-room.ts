// GET /api/messages and what the office may do: queue bills and receipts, note one as sent by
// hand, try again, withdraw, and keep a number free of messages.
import { Hono } from 'hono';
import * as z from 'zod/mini';
import { daySchema } from '../../shared/kernel/day.ts';
import { decode } from '../../shared/kernel/decode.ts';
import {
  messageStepSchema,
  messagesSchema,
  queuedSchema,
  queueSchema,
} from '../../shared/messages/answers.ts';
import { readBody } from '../api/body.ts';
import { describe } from '../api/describe.ts';
import { refuse } from '../api/refuse.ts';
import type { Database } from '../db/open-database.ts';
import { officeOnly, type SignedIn } from '../people/who.ts';
import { inMessages, listMessages, takeStep } from './message-book.ts';
import { queueMessages } from './queue-messages.ts';

export type MessagesRoom = {
  readonly database: Database;
  /** Whether a provider sends them, or a person by hand. */
  readonly hasProvider: boolean;
  readonly nowMs?: () => number;
};

export function messagesRoom({ database, hasProvider, nowMs = Date.now }: MessagesRoom) {
  const routes = new Hono<SignedIn>();
  routes.get(
    '/messages',
    describe({
      summary: 'Messages to customers: those that wait or failed, then those that were sent',
      tag: 'messages',
      answer: { description: 'The latest 200, with counts of all', schema: messagesSchema },
      refusals: ['forbidden'],
    }),
    officeOnly,
    async (c) => {
      const { tenantId } = c.get('who');
      const listed = await inMessages(database, tenantId, (sql) => listMessages(sql, tenantId));
      return c.json({ ...listed, hasProvider });
    },
  );
  routes.post(
    '/messages',
    describe({
      summary: 'Queue the message about one bill or payment, or about all bills since a day',
      description: 'A document is queued once, however often it is asked for.',
      tag: 'messages',
      body: queueSchema,
      answer: {
        description: 'How many were queued, and why others were not',
        schema: queuedSchema,
      },
      refusals: ['forbidden', 'malformed'],
    }),
    officeOnly,
    async (c) => {
      const { tenantId } = c.get('who');
      const asked = await readBody(c.req.raw, queueSchema);
      if (!asked.ok) return refuse(asked.refusal);
      const { language, ...about } = asked.value;
      if ('sinceDay' in about && !decode(daySchema, about.sinceDay).ok) {
        return refuse({ refusal: 'malformed', words: 'sinceDay must be a day' });
      }
      const queued = await inMessages(database, tenantId, (sql) =>
        queueMessages(sql, { tenantId, about, language, nowMs: nowMs() }),
      );
      return c.json(queued);
    },
  );
  routes.post(
    '/messages/:id/steps',
    describe({
      summary: 'Sent by hand, try again, withdraw; stop or start messages to its number',
      tag: 'messages',
      body: messageStepSchema,
      answer: { description: 'Done', schema: doneSchema },
      refusals: ['forbidden', 'malformed', 'not_found'],
    }),
    officeOnly,
    async (c) => {
      const { tenantId } = c.get('who');
      const asked = await readBody(c.req.raw, messageStepSchema);
      if (!asked.ok) return refuse(asked.refusal);
      const id = decode(z.guid(), c.req.param('id'));
      if (!id.ok) return refuse({ refusal: 'not_found' });
      const of = { tenantId, id: id.value, nowMs: nowMs() };
      const isDone = await inMessages(database, tenantId, (sql) =>
        takeStep(sql, of, asked.value.step),
      );
      return isDone ? c.json({ done: true }) : refuse({ refusal: 'not_found' });
    },
  );
  return routes;
}

const doneSchema = z.object({ done: z.boolean() });
