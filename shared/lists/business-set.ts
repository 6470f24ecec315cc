// business.set: what customers read of a business (its name, how money reaches it, the texts of its
// messages), and which meter is its bulk meter. What the books are worked out with (zone, currency,
// tax) is not among the fields.
import * as z from 'zod/mini';
import { businessIdSchema, meterIdSchema } from '../kernel/ids.ts';
import { CLOSERS } from '../kernel/role.ts';
import { textSchema } from '../kernel/text.ts';
import { messageLanguages, type TemplateKey } from '../ledger/business-settings.ts';
import { defineFact } from '../ledger/fact.ts';
import { changeOf, someChange } from './list-change.ts';

/** 5 to 7 digits, as Safaricom gives them. */
const paybillSchema = textSchema(7, 5).check(z.regex(/^\d+$/, 'must be 5 to 7 digits'));
/** name@bank, by NPCI's rules for addresses. */
const upiSchema = textSchema(255, 3).check(
  z.regex(/^[\w.-]{2,200}@[A-Za-z][\w.]{1,50}$/, 'must be an address such as name@bank'),
);

const TEXT_LIMIT = 480;
/** The text of a message; null: the usual one again. */
const worded = z.optional(z.nullable(textSchema(TEXT_LIMIT, 1)));

const body = z.strictObject({
  businessId: businessIdSchema,
  change: someChange({
    name: z.optional(textSchema(80, 1)),
    paybill: z.optional(z.nullable(paybillSchema)),
    upiAddress: z.optional(z.nullable(upiSchema)),
    ...{ billEn: worded, billHi: worded, billSw: worded },
    ...{ receiptEn: worded, receiptHi: worded, receiptSw: worded },
    ...{ reminderEn: worded, reminderHi: worded, reminderSw: worded },
    /** In which language a payment's receipt goes out by itself; null: none does. */
    receiptSms: z.optional(z.nullable(z.enum(messageLanguages))),
    /** Through which all water comes, beside which the other meters are laid; null: none. */
    bulkMeter: z.optional(z.nullable(meterIdSchema)),
  } satisfies Readonly<Record<TemplateKey, unknown>> & Readonly<Record<string, unknown>>),
});

export const businessSet = defineFact({
  type: 'business.set',
  schema: 1,
  body,
  mayRecord: CLOSERS,
  refuse: ({ businessId, body: { businessId: named } }) =>
    businessId === named ? null : 'a fact of one business can not change another',
  customerId: () => null,
  lists: ({ body: { businessId, change } }) => [
    { list: 'business', id: businessId, fields: changeOf(change) },
  ],
  describe: ({ body: { change } }) => `Business: ${Object.keys(change).join(', ')}`,
});
