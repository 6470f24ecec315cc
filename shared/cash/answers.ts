// Where the cash of a day is, by person, as the office hears it (amounts in minor units); and the
// key with which a phone of the office makes codes for cash that it takes.
import * as z from 'zod/mini';
import { deviceIdSchema, personIdSchema } from '../kernel/ids.ts';
import { codeKeySchema } from './handover-code.ts';

const cashOfPersonSchema = z.object({
  personId: personIdSchema,
  name: z.string(),
  /** What they took, less what they paid out. */
  taken: z.int(),
  /** Given to others of the team, and got from them. */
  handedOver: z.int(),
  received: z.int(),
  banked: z.int(),
  /** taken + received − handed over − banked: with them by the book. */
  left: z.int(),
  /** What their last count of that day differed by; null where they did not count. */
  difference: z.nullable(z.int()),
});
export type CashOfPerson = z.infer<typeof cashOfPersonSchema>;

export const cashOfDaySchema = z.object({ people: z.array(cashOfPersonSchema) });

export const keyRequestSchema = z.strictObject({ deviceId: deviceIdSchema });
export const keyAnswerSchema = z.object({ key: codeKeySchema });
