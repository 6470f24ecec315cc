// Whether what came back is an answer of our server: hotels and airports answer with their own
// pages, and proxies with their own errors. Rows are believed as our server's; their frame is
// checked.
import * as z from 'zod/mini';
import { instantSchema } from '../../shared/kernel/day.ts';
import { deviceIdSchema, personIdSchema } from '../../shared/kernel/ids.ts';
import { roleSchema } from '../../shared/kernel/role.ts';
import type { Fits } from '../../shared/kernel/same-shape.ts';
import type { Pairing } from '../../shared/pairing.ts';
import { httpStatus, type Refusal, type SyncAnswer } from '../../shared/protocol.ts';

const rows = z.array(z.looseObject({ id: z.string() }));

const pulledFrame = z.looseObject({
  isReset: z.boolean(),
  isComplete: z.boolean(),
  digest: z.optional(z.looseObject({ factsFrom: z.string() })),
  left: z.array(z.string()),
  cursor: z.looseObject({ version: z.int(), scope: z.string(), page: z.nullable(z.unknown()) }),
  tables: z.looseObject({
    businesses: rows,
    people: rows,
    devices: rows,
    rounds: rows,
    products: rows,
    tariffs: rows,
    customers: rows,
    accounts: rows,
    openItems: rows,
    meters: rows,
    facts: rows,
  }),
});

const answerFrame = z.looseObject({
  lineage: z.string(),
  serverTime: instantSchema,
  ackedSeq: z.int(),
  resendFrom: z.nullable(z.int()),
  outcomes: z.array(
    z.looseObject({
      id: z.nullable(z.string()),
      seq: z.int(),
      outcome: z.enum(['applied', 'refused', 'parked']),
      version: z.int(),
      issues: z.array(z.string()),
    }),
  ),
  balances: z.array(
    z.looseObject({
      id: z.string(),
      outstanding: z.int(),
      unapplied: z.int(),
      version: z.int(),
    }),
  ),
  pulled: z.nullable(pulledFrame),
});

const pairingFrame = z.looseObject({
  tenantId: z.string(),
  tenantName: z.string(),
  person: z.looseObject({ id: personIdSchema, name: z.string(), role: roleSchema }),
  deviceId: deviceIdSchema,
  deviceCode: z.string(),
  deviceKey: z.optional(z.string()),
  lineage: z.string(),
});

const refusalFrame = z.looseObject({
  refusal: z.string().check(z.refine((code) => Object.hasOwn(httpStatus, code))),
});

const fits = (frame: z.ZodMiniType) => (value: unknown) => z.safeParse(frame, value).success;

export const answerSchema = z.custom<SyncAnswer>(fits(answerFrame));
export const pairingSchema = z.custom<Pairing>(fits(pairingFrame));
export const refusalSchema = z.custom<Refusal>(fits(refusalFrame));

// A frame that would not let an answer of this protocol pass does not compile.
void (true satisfies Fits<SyncAnswer, z.output<typeof answerFrame>>);
void (true satisfies Fits<Pairing, z.output<typeof pairingFrame>>);
