// Schemas of answers that the protocol has as types only. The compiler holds each against its type.
import * as z from 'zod/mini';
import { instantSchema } from '../../shared/kernel/day.ts';
import { deviceIdSchema, personIdSchema } from '../../shared/kernel/ids.ts';
import { currencySchema } from '../../shared/kernel/money.ts';
import { roleSchema } from '../../shared/kernel/role.ts';
import type { Pairing } from '../../shared/pairing.ts';
import type { Refusal } from '../../shared/protocol.ts';

const plain = z.enum([
  'device_forked',
  'device_unknown',
  'device_revoked',
  'signed_out',
  'forbidden',
  'too_many_phones',
  'not_found',
  'send_less',
  'busy',
  'broken',
]);

export const refusalSchema = z.union([
  z.object({ refusal: plain }),
  z.object({ refusal: z.literal('gap'), expectedSeq: z.int() }),
  z.object({ refusal: z.literal('malformed'), words: z.string() }),
  z.object({ refusal: z.literal('too_large'), limitBytes: z.int() }),
  z.object({ refusal: z.literal('protocol_unknown'), newest: z.int() }),
]) satisfies z.ZodMiniType<Refusal, unknown>;

export const pairingSchema = z.object({
  tenantId: z.string(),
  tenantName: z.string(),
  person: z.object({ id: personIdSchema, name: z.string(), role: roleSchema }),
  deviceId: deviceIdSchema,
  deviceCode: z.string(),
  deviceKey: z.optional(z.string()),
  lineage: z.string(),
  lost: z.optional(
    z.nullable(
      z.object({
        deviceCode: z.string(),
        lastContactAt: z.nullable(instantSchema),
        unsentCount: z.int(),
        unsentSums: z.array(z.object({ currency: currencySchema, amount: z.int() })),
      }),
    ),
  ),
}) satisfies z.ZodMiniType<Pairing, unknown>;
