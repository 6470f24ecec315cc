// Facts that are kept apart, and what people may do about one: its author withdraws it or asks, the
// office releases it into the book or returns it with a note.
import * as z from 'zod/mini';
import { instantSchema } from './kernel/day.ts';
import { deviceIdSchema, factIdSchema } from './kernel/ids.ts';
import { textSchema } from './kernel/text.ts';

export const heldStepKind = z.enum(['withdrawn', 'asked', 'returned', 'released']);
export type HeldStepKind = z.infer<typeof heldStepKind>;

export const heldStepSchema = z.strictObject({
  /** Made where the step is taken, so that it is taken once however often it is sent. */
  id: z.guid(),
  deviceId: deviceIdSchema,
  seq: z.int().check(z.gte(1)),
  kind: heldStepKind,
  note: textSchema(500),
  /** The corrected fact that was recorded instead. */
  replacedBy: z.nullable(factIdSchema),
});
export type HeldStep = z.infer<typeof heldStepSchema>;

const takenSchema = z.object({
  id: z.string(),
  kind: heldStepKind,
  note: z.string(),
  person: z.string(),
  at: instantSchema,
});

export const heldFactSchema = z.object({
  deviceId: deviceIdSchema,
  seq: z.int(),
  factId: z.nullable(factIdSchema),
  deviceCode: z.string(),
  author: z.string(),
  receivedAt: instantSchema,
  outcome: z.enum(['refused', 'parked']),
  code: z.string(),
  words: z.string(),
  /** As it came; what can't be read is shown as text. */
  payload: z.string(),
  steps: z.array(takenSchema),
});
export type HeldFact = z.infer<typeof heldFactSchema>;

export const heldListSchema = z.object({ held: z.array(heldFactSchema) });

/** `refused`: the book does not take it even so, for the reason in `words`. */
export const stepTakenSchema = z.object({
  outcome: z.enum(['taken', 'refused']),
  words: z.string(),
  /** What had become of the fact before, where that is why it was refused. */
  settled: z.optional(z.enum(['withdrawn', 'released'])),
});

/** A phone of the fleet as the office sees it. */
export const fleetPhoneSchema = z.object({
  deviceId: deviceIdSchema,
  code: z.string(),
  label: z.string(),
  person: z.string(),
  pairedAt: instantSchema,
  revokedAt: z.nullable(instantSchema),
  lastContactAt: z.nullable(instantSchema),
  appVersion: z.string(),
  clockOffsetMs: z.int(),
  unsentCount: z.int(),
  unsentOldestAt: z.nullable(instantSchema),
  unsentSums: z.array(z.object({ currency: z.string(), amount: z.int() })),
  isStorageKept: z.nullable(z.boolean()),
  /** Entries of a rescue file, by who brought them in. */
  broughtIn: z.array(z.object({ by: z.string(), count: z.int(), at: instantSchema })),
});
export type FleetPhone = z.infer<typeof fleetPhoneSchema>;
export const fleetSchema = z.object({ phones: z.array(fleetPhoneSchema) });

export const revokeSchema = z.strictObject({ deviceId: deviceIdSchema });
