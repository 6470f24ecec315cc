// What travels between a phone and the server: one request that pushes facts and pulls changes, and
// its answer. Version history: 1 (2026-11) the first. The server answers all ever released.
import * as z from 'zod/mini';
import { type Instant, instantSchema } from './kernel/day.ts';
import {
  type AccountId,
  type BusinessId,
  type CustomerId,
  type DeviceId,
  deviceIdSchema,
  type FactId,
  type MeterId,
  type PersonId,
} from './kernel/ids.ts';
import { currencySchema, type Money } from './kernel/money.ts';
import { textSchema } from './kernel/text.ts';
import type { Envelope, IssueKind } from './ledger/fact.ts';
import type { OpenItemKind, Side } from './ledger/open-item.ts';
import type { BusinessRow, CustomerFields, MeterFields, Product, Round } from './ledger/rows.ts';
import type { Reading } from './meters/consumption.ts';
import type { Tariff } from './meters/tariff.ts';
import type { PersonRow } from './people/person-row.ts';

export const PROTOCOL_VERSION = 1;

/** Limits of one request; the phone cuts its batches by them, the server refuses beyond. */
export const FACTS_A_BATCH = 200;
export const BYTES_A_BATCH = 256 * 1024;
export const BYTES_A_REQUEST = 1024 * 1024;
/** A phone's clock further away than this is told, and its facts are flagged. */
export const CLOCK_SKEW_MS = 10 * 60 * 1000;

/** Tables of a snapshot in the order of their use: a round is usable before its history is here. */
const pullTable = z.enum(['fixed', 'customers', 'accounts', 'openItems', 'meters', 'facts']);
export const PULL_TABLES = pullTable.options;
export type PullTable = z.infer<typeof pullTable>;

const cursorSchema = z.strictObject({
  /** Everything up to this version of the tenant is on the phone (once `page` is null). */
  version: z.int().check(z.gte(0)),
  /** Names the rounds that the phone may see; another scope starts again. */
  scope: textSchema(64),
  /** Where a snapshot goes on; null when it is complete. */
  page: z.nullable(z.strictObject({ table: pullTable, after: textSchema(64) })),
});
export type Cursor = z.infer<typeof cursorSchema>;

/** Sums in minor units; ten thousand facts of the largest amount still fit. */
const unsentSums = z
  .array(z.strictObject({ currency: currencySchema, amount: z.int().check(z.gte(0)) }))
  .check(z.maxLength(currencySchema.options.length));
export type UnsentSum = z.infer<typeof unsentSums>[number];

export const syncRequestSchema = z.strictObject({
  protocol: z.int(),
  deviceId: deviceIdSchema,
  /** Of the book that the phone knows; null before its first pull. */
  lineage: z.nullable(textSchema(64)),
  /** The phone's clock as it sends. */
  clock: instantSchema,
  /** Highest sequence that the server has acknowledged to this phone. */
  ackedSeq: z.int().check(z.gte(0)),
  /** What still waits on the phone, this batch included; the office is told when it is silent. */
  unsent: z.strictObject({
    count: z.int().check(z.gte(0)),
    oldestAt: z.nullable(instantSchema),
    /** Money taken in what waits, a currency each. What can't be read here stops no batch. */
    sums: z.optional(z.catch(unsentSums, [])),
  }),
  /** Whether the browser promised to keep what is stored; absent where it was not asked. */
  isStorageKept: z.optional(z.catch(z.nullable(z.boolean()), null)),
  appVersion: textSchema(40),
  /** Facts in the order of their sequence, each decoded on its own. */
  facts: z.array(z.unknown()).check(z.maxLength(FACTS_A_BATCH, 'holds more than 200 facts')),
  /** Null: push only. */
  pull: z.nullable(
    z.strictObject({
      cursor: z.nullable(cursorSchema),
      limit: z.int().check(z.gte(1), z.lte(5000)),
      /** A complete pull is to end with a digest; older phones never ask. */
      withDigest: z.optional(z.boolean()),
    }),
  ),
});
export type SyncRequest = z.infer<typeof syncRequestSchema>;

export type FactRefusalCode =
  | 'malformed'
  | 'forbidden'
  | 'impossible'
  | 'id_reused'
  | 'not_yours_to_void'
  | 'broke_the_server'
  /** The phone that sent it was shut out: the office looks at it first. */
  | 'quarantined';

export type FactOutcome = {
  /** Null when what came had no readable id. */
  readonly id: FactId | null;
  readonly seq: number;
  /** `parked`: the server could not apply it and keeps it for a person; the rest went on. */
  readonly outcome: 'applied' | 'refused' | 'parked';
  /** The tenant's version that contains its effect. */
  readonly version: number;
  readonly refusal: { readonly code: FactRefusalCode; readonly words: string } | null;
  readonly issues: readonly IssueKind[];
};

export type AccountRow = {
  readonly id: AccountId;
  readonly businessId: BusinessId;
  readonly customerId: CustomerId;
  readonly kind: 'main' | 'meter';
  readonly outstanding: Money;
  readonly unapplied: Money;
  readonly version: number;
};

export type OpenItemRow = {
  readonly id: FactId;
  readonly accountId: AccountId;
  readonly customerId: CustomerId;
  readonly side: Side;
  readonly kind: OpenItemKind;
  readonly amount: Money;
  /** Equal to `amount` when it is settled: the phone then lets go of it. */
  readonly allocated: Money;
  readonly day: string;
  readonly dueDay: string;
  readonly number: string | null;
  readonly isVoided: boolean;
  readonly version: number;
};

export type CustomerRow = CustomerFields & {
  readonly id: CustomerId;
  readonly businessId: BusinessId;
  readonly isRegistered: boolean;
  readonly stamps: { readonly [field: string]: string };
  readonly version: number;
};

export type MeterRow = MeterFields & {
  readonly id: MeterId;
  readonly customerId: CustomerId;
  readonly businessId: BusinessId;
  readonly isInstalled: boolean;
  readonly stamps: { readonly [field: string]: string };
  /** The latest readings, at most eight, oldest first, without voided ones. */
  readonly readings: readonly Reading[];
  readonly version: number;
};

/** A fact as the server keeps it. */
export type StoredFact = Envelope & {
  readonly deviceId: DeviceId;
  readonly authorId: PersonId;
  readonly customerId: CustomerId | null;
  readonly accountId: AccountId | null;
  readonly receivedAt: Instant;
  readonly version: number;
};

export type DeviceRow = {
  readonly id: DeviceId;
  readonly personId: PersonId;
  readonly code: string;
  readonly label: string;
};
/** `isMine`: the phone's person walks it. */
export type RoundRow = Round & Pick<BusinessRow, 'listOrder'> & { readonly isMine: boolean };

export type PulledTables = {
  readonly businesses: readonly BusinessRow[];
  readonly people: readonly PersonRow[];
  readonly devices: readonly DeviceRow[];
  readonly rounds: readonly RoundRow[];
  readonly products: readonly Product[];
  readonly tariffs: readonly Tariff[];
  readonly customers: readonly CustomerRow[];
  readonly accounts: readonly AccountRow[];
  readonly openItems: readonly OpenItemRow[];
  readonly meters: readonly MeterRow[];
  readonly facts: readonly StoredFact[];
};

export type Pulled = {
  /** First page of a snapshot: the phone empties its pulled tables, never its outbox. */
  readonly isReset: boolean;
  readonly tables: PulledTables;
  /** Customers that left the phone's scope: they go with all that hangs on them. */
  readonly left: readonly CustomerId[];
  readonly cursor: Cursor;
  /** False: ask again at once. */
  readonly isComplete: boolean;
  /** Only where it was asked for and the pull is complete. */
  readonly digest?: Digest | undefined;
};

/**
 * Of each table «rows, sum of their versions, sum of a figure», of all within the scope. Facts are
 * counted from a day on: what is older a phone may have let go of.
 */
export type Digest = Readonly<
  Record<'factsFrom' | 'customers' | 'accounts' | 'openItems' | 'meters' | 'facts', string>
>;

export type SyncAnswer = {
  readonly protocol: number;
  readonly lineage: string;
  readonly serverTime: Instant;
  /** Highest sequence of this device that the server has dealt with. */
  readonly ackedSeq: number;
  /** Set when the server knows less than the phone was told (a restored backup): send again. */
  readonly resendFrom: number | null;
  readonly outcomes: readonly FactOutcome[];
  /** Recomputed balances of every account that the batch touched. */
  readonly balances: readonly AccountRow[];
  readonly pulled: Pulled | null;
};

/** Why a whole request was not taken. Stable codes; each has words for the user on the phone. */
export type Refusal =
  | { readonly refusal: 'gap'; readonly expectedSeq: number }
  | { readonly refusal: 'malformed'; readonly words: string }
  | { readonly refusal: 'too_large'; readonly limitBytes: number }
  | { readonly refusal: 'protocol_unknown'; readonly newest: number }
  | { readonly refusal: 'device_forked' | 'device_unknown' | 'device_revoked' | 'signed_out' }
  | { readonly refusal: 'forbidden' | 'not_found' | 'send_less' | 'busy' | 'broken' }
  | { readonly refusal: 'too_many_phones' };

export type RefusalCode = Refusal['refusal'];

export const httpStatus: Readonly<Record<RefusalCode, number>> = {
  gap: 409,
  device_forked: 409,
  device_unknown: 409,
  device_revoked: 403,
  signed_out: 401,
  forbidden: 403,
  too_many_phones: 403,
  not_found: 404,
  malformed: 422,
  too_large: 413,
  protocol_unknown: 426,
  send_less: 503,
  busy: 503,
  broken: 500,
};
