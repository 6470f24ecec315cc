// Where M-Pesa calls when money comes to a paybill. No session: the address itself holds a proof
// that only this server can make, and the office gives it to Safaricom once.
import { createHmac, timingSafeEqual } from 'node:crypto';
import { Hono } from 'hono';
import * as z from 'zod/mini';
import { decode } from '../../shared/kernel/decode.ts';
import { businessIdSchema, tenantIdSchema } from '../../shared/kernel/ids.ts';
import type { Asked } from '../api/asked.ts';
import { readBody } from '../api/body.ts';
import { describe } from '../api/describe.ts';
import { refuse } from '../api/refuse.ts';
import type { Database } from '../db/open-database.ts';
import { incomingMoney } from './c2b-callback.ts';
import { type PaidTo, payeeOf, recordIncoming } from './record-incoming.ts';

export type MpesaSettings = {
  readonly database: Database;
  readonly secret: string;
  readonly nowMs?: () => number;
};

const answerSchema = z.object({
  ResultCode: z.union([z.int(), z.string()]),
  ResultDesc: z.string(),
});
const callbackSchema = z.looseObject({});

/** The end of the address, after the server's own: `/api/mpesa/<tenant>/<business>/<proof>`. */
export function mpesaAddress(secret: string, { tenantId, businessId }: PaidTo): string {
  return `/api/mpesa/${tenantId}/${businessId}/${proofOf(secret, { tenantId, businessId })}`;
}

const proofOf = (secret: string, { tenantId, businessId }: PaidTo) =>
  createHmac('sha256', secret).update(`mpesa ${tenantId} ${businessId}`).digest('base64url');

export function mpesaRoutes({ database, secret, nowMs = Date.now }: MpesaSettings): Hono<Asked> {
  const routes = new Hono<Asked>();
  const place = '/mpesa/:tenantId/:businessId/:proof';
  const described = (summary: string) =>
    describe({
      ...{ summary, tag: 'mpesa', isOpen: true, body: callbackSchema },
      description: 'Called by M-Pesa, at an address with a proof of this server.',
      answer: { description: 'What M-Pesa expects', schema: answerSchema },
      refusals: ['not_found', 'malformed'],
    });
  routes.post(`${place}/validation`, described('Whether an account is known'), async (c) => {
    const asked = await readCallback(c.req.raw, secret, c.req.param());
    if (asked instanceof Response) return asked;
    const payee = await payeeOf(database, asked.paidTo, asked.money.reference);
    // C2B00012: invalid account number (Daraja, C2B validation).
    return payee === null
      ? c.json({ ResultCode: 'C2B00012', ResultDesc: 'Rejected' })
      : c.json({ ResultCode: 0, ResultDesc: 'Accepted' });
  });
  routes.post(`${place}/confirmation`, described('Money came'), async (c) => {
    const asked = await readCallback(c.req.raw, secret, c.req.param());
    if (asked instanceof Response) return asked;
    const { paidTo, money } = asked;
    const recorded = await recordIncoming(database, paidTo, { money, nowMs: nowMs() });
    if (recorded === 'no_business') return refuse({ refusal: 'not_found' });
    return c.json({ ResultCode: 0, ResultDesc: 'Accepted' });
  });
  return routes;
}

type Place = { readonly tenantId: string; readonly businessId: string; readonly proof: string };

async function readCallback(request: Request, secret: string, place: Place) {
  const tenantId = decode(tenantIdSchema, place.tenantId);
  const businessId = decode(businessIdSchema, place.businessId);
  if (!tenantId.ok || !businessId.ok) return refuse({ refusal: 'not_found' });
  const paidTo = { tenantId: tenantId.value, businessId: businessId.value };
  if (!isSame(place.proof, proofOf(secret, paidTo))) return refuse({ refusal: 'not_found' });
  const sent = await readBody(request, callbackSchema);
  if (!sent.ok) return refuse(sent.refusal);
  const money = incomingMoney(sent.value);
  if (money === null) return refuse({ refusal: 'malformed', words: 'this is no C2B callback' });
  return { paidTo, money };
}

function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
