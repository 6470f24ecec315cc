// A fact is what somebody did or saw, written once. This file says what surrounds every fact and
// what the rest of the program may ask of a kind of fact; each kind is defined in one file.
import * as z from 'zod/mini';
import { type Day, dayIn, daySchema, type Instant, instant, instantSchema } from '../kernel/day.ts';
import {
  type AccountId,
  accountOfMeter,
  businessIdSchema,
  type CustomerId,
  type DeviceId,
  factIdSchema,
  type MeterId,
  mainAccountOf,
  type PersonId,
} from '../kernel/ids.ts';
import type { Role } from '../kernel/role.ts';
import type { Business } from './business.ts';
import type { ChosenAnew } from './chosen-anew.ts';
import type { OpenItem } from './open-item.ts';
import type { Posting } from './posting.ts';
import type { ReceiptRef } from './receipt.ts';
import type { CustomerFields, ListChange, MeterFields, NewReading } from './rows.ts';

/** From one end of the calendar to the other: a phone that lost its clock says 1970. */
const OFFSET_LIMIT_MS = 5_000_000_000_000;

/** What the phone sends around a body; device and author come from the pairing. */
export const envelopeSchema = z.strictObject({
  id: factIdSchema,
  type: z.string(),
  /** Version of the body's shape. */
  schema: z.int().check(z.gte(1), z.lte(1_000)),
  businessId: businessIdSchema,
  /** Gap-free on its device, from 1. */
  seq: z.int().check(z.gte(1), z.lte(1_000_000_000)),
  /** The phone's clock. Never orders money. */
  recordedAt: instantSchema,
  /** Server's clock − phone's clock as last seen by the phone, in milliseconds. */
  offsetMs: z.int().check(z.gte(-OFFSET_LIMIT_MS), z.lte(OFFSET_LIMIT_MS)),
  /** The phone's local day in the business's zone. */
  day: daySchema,
  body: z.unknown(),
});

export type Envelope = z.infer<typeof envelopeSchema>;

/** A fact with everything known of it; `Type` and `Body` go together. */
export type Recorded<Type extends string, Body> = Omit<Envelope, 'type' | 'body'> & {
  readonly type: Type;
  readonly body: Body;
  readonly deviceId: DeviceId;
  readonly authorId: PersonId;
  /** When the server took it; absent until it did. */
  readonly receivedAt?: Instant;
};

/** The account that a fact touches, with what is needed to open it when it is new. */
export type AccountRef = {
  readonly accountId: AccountId;
  readonly customerId: CustomerId;
  readonly kind: 'main' | 'meter';
};

/** The account that a customer's fact names: their main one, or a meter's. */
export const accountRefOf = (customerId: CustomerId, accountId: AccountId): AccountRef => ({
  accountId,
  customerId,
  kind: accountId === mainAccountOf(customerId) ? 'main' : 'meter',
});

/** A meter's own account: what its bills, readings and payments are about. */
export const meterRefOf = (of: {
  readonly meterId: MeterId;
  readonly customerId: CustomerId;
}): AccountRef => ({
  accountId: accountOfMeter(of.meterId),
  customerId: of.customerId,
  kind: 'meter',
});

/** What a fact changes in the book's rows, merged field by field. */
export type Change =
  | {
      readonly table: 'customer';
      readonly id: CustomerId;
      readonly fields: Partial<CustomerFields>;
    }
  | {
      readonly table: 'meter';
      readonly id: MeterId;
      readonly customerId: CustomerId;
      readonly fields: Partial<MeterFields>;
    }
  | { readonly table: 'reading'; readonly reading: NewReading };

/** Something true but odd that a person must settle. */
export type IssueKind =
  | 'customer_unknown'
  | 'meter_unknown'
  | 'overpaid'
  | 'over_credited'
  | 'cash_differs'
  | 'handover_code_wrong'
  | 'reading_below_last'
  | 'reading_unusual'
  | 'reading_no_use'
  | 'reading_repeated'
  | 'reading_early'
  | 'estimates_prolonged'
  | 'bill_disagrees'
  | 'billed_twice'
  | 'clock_skew'
  | 'day_unlikely'
  | 'period_closed'
  | 'number_reused'
  | 'reference_reused'
  | 'code_reused'
  | 'void_target_unknown'
  | 'void_repeated'
  | 'void_without_effect'
  | 'void_mismatched'
  | 'void_not_yours'
  | 'choice_unknown'
  | 'half_missing'
  | 'round_unknown'
  | 'account_of_another'
  | 'account_unknown'
  | 'receipt_twice'
  | 'receipt_differs'
  | 'receipt_mismatched'
  | 'claim_differs'
  | 'match_broken';

/** Everything the rest of the program needs to know about one kind of fact. */
export type FactDefinition<Type extends string, Body> = {
  readonly type: Type;
  /** Newest version of the body's shape. */
  readonly schema: number;
  /** Decoder of the body; refuses unknown fields. */
  readonly body: z.ZodMiniType<Body>;
  /** Rules between fields that the decoder can't see; the sentence says what is wrong. */
  readonly refuse: (fact: Recorded<Type, Body>, business: Business) => string | null;
  readonly mayRecord: readonly Role[];
  /** Whose fact it is; null for what is about no customer, such as cash that was handed over. */
  readonly customerId: (body: Body) => CustomerId | null;
  /** The account whose statement shows it, null where none does. */
  readonly account: (body: Body) => AccountRef | null;
  /** The day that it belongs to in the books: its own, but where it names another. */
  readonly valueDay: (fact: Recorded<Type, Body>) => Day;
  /** Legs of its journal entry; none where it moves no money. */
  readonly post: (fact: Recorded<Type, Body>, business: Business) => readonly Posting[];
  /** What becomes owed or in hand; null where nothing does. */
  readonly openItem: (fact: Recorded<Type, Body>, business: Business) => OpenItem | null;
  /** Which debts a credit of the book settles from now on; null for every other kind. */
  readonly chosenAnew: (fact: Recorded<Type, Body>) => ChosenAnew | null;
  readonly changes: (fact: Recorded<Type, Body>) => readonly Change[];
  /** What it changes in the office's lists: rounds, products, prices, businesses. */
  readonly lists: (fact: Recorded<Type, Body>) => readonly ListChange[];
  /** The number printed on its document, null where it has none. */
  readonly number: (body: Body) => string | null;
  /** The outside reference of money (M-Pesa code, UTR, cheque number), null where it has none. */
  readonly reference: (body: Body) => string | null;
  /** The paper receipt off which it was entered once more, null where it was none. */
  readonly receipt: (body: Body) => ReceiptRef | null;
  /** The fact that it voids, null for every other kind. */
  readonly voids: (body: Body) => Voided | null;
  /** Whether it may be voided; what it did is then undone. */
  readonly isVoidable: boolean;
  /** One plain English sentence for audit and statements. */
  readonly describe: (fact: Recorded<Type, Body>, business: Business) => string;
};

export type Voided = { readonly factId: Recorded<string, unknown>['id'] };

type Optional =
  | 'refuse'
  | 'account'
  | 'valueDay'
  | 'post'
  | 'openItem'
  | 'chosenAnew'
  | 'changes'
  | 'lists'
  | 'number'
  | 'reference'
  | 'receipt'
  | 'voids'
  | 'isVoidable';

/** Completes a definition: what is left out does nothing. */
export function defineFact<const Type extends string, Body>(
  definition: Omit<FactDefinition<Type, Body>, Optional> &
    Partial<Pick<FactDefinition<Type, Body>, Optional>>,
): FactDefinition<Type, Body> {
  return {
    refuse: () => null,
    account: () => null,
    valueDay: ({ day }) => day,
    post: () => [],
    openItem: () => null,
    chosenAnew: () => null,
    changes: () => [],
    lists: () => [],
    number: () => null,
    reference: () => null,
    receipt: () => null,
    voids: () => null,
    isVoidable: false,
    ...definition,
  };
}

/** When it happened by the best clock known: the phone's, corrected by the offset it knew. */
export function happenedAt(fact: Pick<Envelope, 'recordedAt' | 'offsetMs'>): Instant {
  return instant(Date.parse(fact.recordedAt) + fact.offsetMs);
}

/** The day on which it was written down by that clock, in the zone of its business. */
export function recordedDay(fact: Pick<Envelope, 'recordedAt' | 'offsetMs'>, zone: string): Day {
  return dayIn(zone, Date.parse(fact.recordedAt) + fact.offsetMs);
}

/**
 * Which of two writers of one field wins: the later one; of equals the greater id. Nothing was
 * written after it was received: a clock of 2099 does not own a field for ever.
 */
export function stampOf(
  fact: Pick<Envelope, 'recordedAt' | 'offsetMs' | 'id'> & { readonly receivedAt?: Instant },
  receivedAt = fact.receivedAt,
): string {
  const told = happenedAt(fact);
  const at = receivedAt !== undefined && receivedAt < told ? receivedAt : told;
  return `${at}|${fact.id}`;
}
