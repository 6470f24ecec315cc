// What the office hears of messages to customers, and what it may ask for.
import * as z from 'zod/mini';
import { businessIdSchema, factIdSchema } from '../kernel/ids.ts';
import { messageLanguages } from '../ledger/business-settings.ts';

/**
 * `waiting` for its turn or for a person, `sending` now, `sent` as the provider said, `failed` for
 * good, `unsure` where the server stopped in the middle, `withdrawn` by a person.
 */
const stateSchema = z.enum(['waiting', 'sending', 'sent', 'failed', 'unsure', 'withdrawn']);

export const messageSchema = z.object({
  id: z.guid(),
  kind: z.string(),
  customer: z.string(),
  phone: z.string(),
  text: z.string(),
  state: stateSchema,
  attempts: z.int(),
  /** Why it failed, in the provider's words. */
  problem: z.nullable(z.string()),
  createdAt: z.string(),
});
export type Message = z.infer<typeof messageSchema>;

export const messagesSchema = z.object({
  /** Whether a provider is set: without one every message waits for a person. */
  hasProvider: z.boolean(),
  counts: z.object({ waiting: z.int(), sent: z.int(), failed: z.int() }),
  /** The latest 200, those that wait or failed first. */
  messages: z.array(messageSchema),
});
export type Messages = z.infer<typeof messagesSchema>;

const language = z.enum(messageLanguages);

/** Bills of a business from a day on, or the one document of a fact. */
export const queueSchema = z.union([
  z.strictObject({ businessId: businessIdSchema, sinceDay: z.string(), language }),
  z.strictObject({ factId: factIdSchema, language }),
]);

export const queuedSchema = z.object({
  queued: z.int(),
  /** Queued before: nothing is sent twice. */
  before: z.int(),
  noPhone: z.int(),
  /** They asked for no messages. */
  stopped: z.int(),
});

export const messageStepSchema = z.strictObject({
  step: z.enum(['sent_by_hand', 'again', 'withdraw', 'stop', 'start']),
});
