// Pairing: what a phone asks once, before it may send anything, and what it keeps of the answer.
import * as z from 'zod/mini';
import type { Instant } from './kernel/day.ts';
import { type DeviceId, deviceIdSchema } from './kernel/ids.ts';
import { textSchema } from './kernel/text.ts';
import type { PersonRow } from './people/person-row.ts';
import type { UnsentSum } from './protocol.ts';

export const pairRequestSchema = z.strictObject({
  /** Made by the phone, once an installation and person. */
  deviceId: deviceIdSchema,
  label: textSchema(80),
  /** What the phone was called before a server forgot it (an older backup): it keeps its name. */
  code: z.optional(z.string().check(z.regex(/^[0-9A-HJKMNP-TV-Z]{2,4}$/))),
  /** Devices that this phone remembers to have been, of which it holds no book any more. */
  earlier: z.optional(z.array(deviceIdSchema).check(z.maxLength(8))),
});
export type PairRequest = z.infer<typeof pairRequestSchema>;

/** What the phone keeps of its pairing, so that it opens offline from then on. */
export type Pairing = {
  readonly tenantId: string;
  readonly tenantName: string;
  readonly person: PersonRow;
  readonly deviceId: DeviceId;
  /** Part of every document number and account code that the phone makes. */
  readonly deviceCode: string;
  /** Shown with every sync: by it a phone that was shut out is known without a sign-in. */
  readonly deviceKey?: string | undefined;
  readonly lineage: string;
  /** What one of its earlier selves had not sent when it was last heard of; null for none. */
  readonly lost?: LostBook | null | undefined;
};

/** The copy of a phone that lost what it had stored, as the server knew it last. */
export type LostBook = {
  readonly deviceCode: string;
  readonly lastContactAt: Instant | null;
  readonly unsentCount: number;
  readonly unsentSums: readonly UnsentSum[];
};
