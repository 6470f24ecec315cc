// The local book: one Dexie database a person and installation. A write counts as saved only when
// its database transaction is complete (strict durability). The outbox's shape never changes on
// upgrade.
import { Dexie, type Table } from 'dexie';
import type { HeldStep } from '../../shared/held.ts';
import type { Instant } from '../../shared/kernel/day.ts';
import type {
  AccountId,
  BusinessId,
  CustomerId,
  DeviceId,
  FactId,
  MeterId,
  PersonId,
  ProductId,
  RoundId,
} from '../../shared/kernel/ids.ts';
import type { Envelope, IssueKind } from '../../shared/ledger/fact.ts';
import type { BusinessRow, Product } from '../../shared/ledger/rows.ts';
import type { Tariff } from '../../shared/meters/tariff.ts';
import type { LostBook } from '../../shared/pairing.ts';
import type { PersonRow } from '../../shared/people/person-row.ts';
import type {
  AccountRow,
  Cursor,
  CustomerRow,
  DeviceRow,
  FactOutcome,
  MeterRow,
  OpenItemRow,
  RoundRow,
  StoredFact,
} from '../../shared/protocol.ts';
import type { Session } from './views.ts';

/** A fact that this phone wrote, whole as it travels, with the account that it touches. */
export type OwnFact = {
  readonly id: FactId;
  /** Gap-free on `deviceId`. */
  readonly seq: number;
  readonly deviceId: DeviceId;
  readonly authorId: PersonId;
  readonly fact: Envelope;
  readonly customerId: CustomerId | null;
  readonly accountId: AccountId | null;
  readonly savedAt: Instant;
};

export type OutboxRow = OwnFact & {
  readonly state: 'waiting' | 'sending' | 'refused' | 'parked';
  /** It was sent and no answer came: the server may hold it already. */
  readonly mayBeKnown: boolean;
  readonly refusal: FactOutcome['refusal'];
  readonly issues: readonly IssueKind[];
};

/** Acknowledged facts, kept for 30 days for a server that was restored from a backup. */
export type SentRow = OwnFact & {
  readonly version: number;
  readonly ackedAt: Instant;
  readonly issues: readonly IssueKind[];
  /** Its author withdrew it: kept so that the sequence of this phone has no hole. */
  readonly isWithdrawn?: 1;
  /** There while the rows on this phone do not contain its effect. */
  readonly lingers?: 1;
};

/** What its author did about a fact that is kept apart, on its way to the office. */
export type StepRow = HeldStep & { readonly factId: FactId };

/** A photo of a fact on this phone; the bytes lie apart (`photo-bytes.ts`). */
export type PictureRow = {
  readonly id: string;
  readonly factId: FactId;
  readonly sha256: string;
  readonly byteCount: number;
  readonly takenAt: Instant;
  /** `taken`: its fact is not with the office, or was never saved. */
  readonly state: 'taken' | 'waiting' | 'sent';
  readonly notBeforeMs: number;
};

/** A document that is being written and not issued: a form as it was typed, no fact. */
export type DraftRow = {
  /** Of the customer: each has one at a time. */
  readonly id: CustomerId;
  readonly businessId: BusinessId;
  /** Of the fact that it becomes. */
  readonly factId: FactId;
  readonly form: unknown;
  readonly savedAt: Instant;
};

export type CounterRow = { readonly key: string; readonly last: number };

export type SyncMeta = {
  readonly key: 'sync';
  readonly lineage: string | null;
  readonly cursor: Cursor | null;
  readonly isComplete: boolean;
  readonly ackedSeq: number;
  readonly offsetMs: number;
  readonly lastContactAt: Instant | null;
  readonly lastSentAt: Instant | null;
  /** The rows here belong to another history of the server: only a snapshot may follow. */
  readonly mustReset: boolean;
  /** Send again from this sequence, in the transaction that stores the snapshot. */
  readonly rewindFrom: number | null;
  /** The id with which a forked device pairs again. */
  readonly nextDeviceId: DeviceId | null;
  /** When the tables were last compared with the server's, by this phone's clock. */
  readonly comparedAtMs?: number;
};
export type StatusMeta = {
  readonly key: 'status';
  readonly type: 'idle' | 'sending' | 'offline' | 'no_real_connection' | 'signed_out' | 'revoked';
  readonly since: Instant | null;
};
export type MetaRow =
  | SyncMeta
  | StatusMeta
  | { readonly key: 'session'; readonly session: Session }
  /** Grows when customers or meters leave the phone: the search index is then built anew. */
  | { readonly key: 'search'; readonly epoch: number }
  | { readonly key: 'storage'; readonly isKept: boolean; readonly askedAt: Instant }
  | RecoveryMeta
  /** With which this phone makes codes for cash that its person takes; hex. */
  | { readonly key: 'code_key'; readonly value: string }
  /** Photos that a full phone let go of before they were sent; told until it was read. */
  | { readonly key: 'lost_photos'; readonly count: number }
  | LossMeta;

/** An earlier copy of this person's book on this phone is gone; told until it was read. */
export type LossMeta = LostBook & { readonly key: 'loss' };

/** How often the watchdog had to start the sync anew, and why the last time. */
export type RecoveryMeta = {
  readonly key: 'recovery';
  readonly count: number;
  readonly why: 'differed' | 'stuck' | 'database_hung' | 'database_dropped';
  readonly at: Instant;
};

export class Book extends Dexie {
  declare readonly businesses: Table<BusinessRow, BusinessId>;
  declare readonly people: Table<PersonRow, PersonId>;
  declare readonly devices: Table<DeviceRow, DeviceId>;
  declare readonly rounds: Table<RoundRow, RoundId>;
  declare readonly products: Table<Product, ProductId>;
  declare readonly tariffs: Table<Tariff, [string, string]>;
  declare readonly customers: Table<CustomerRow, CustomerId>;
  declare readonly accounts: Table<AccountRow, AccountId>;
  declare readonly openItems: Table<OpenItemRow, FactId>;
  declare readonly meters: Table<MeterRow, MeterId>;
  declare readonly facts: Table<StoredFact, FactId>;
  declare readonly outbox: Table<OutboxRow, FactId>;
  declare readonly sent: Table<SentRow, FactId>;
  declare readonly steps: Table<StepRow, string>;
  declare readonly pictures: Table<PictureRow, string>;
  declare readonly drafts: Table<DraftRow, CustomerId>;
  declare readonly counters: Table<CounterRow, string>;
  declare readonly meta: Table<MetaRow, MetaRow['key']>;
}

/** Opens lazily: the first query opens it. `name` is made by `session.ts`, one a person. */
export function openBook(name: string): Book {
  const book = new Book(name, { chromeTransactionDurability: 'strict', cache: 'disabled' });
  book.version(1).stores({
    businesses: 'id',
    people: 'id',
    devices: 'id',
    rounds: 'id',
    products: 'id, businessId',
    tariffs: '[id+fromDay], businessId',
    customers: 'id, [roundId+stopOrder], version',
    accounts: 'id, customerId, businessId',
    openItems: 'id, customerId, accountId',
    meters: 'id, customerId, version',
    facts: 'id, [customerId+day], accountId, day, body.factId',
    outbox: 'id, seq',
    sent: 'id, [deviceId+seq], ackedAt, lingers',
    counters: 'key',
    meta: 'key',
  });
  book.version(2).stores({ steps: 'id' });
  book.version(3).stores({ pictures: 'id, factId, sha256, state' });
  book.version(4).stores({
    facts: 'id, [customerId+day], accountId, day, body.factId, body.receipt.number',
  });
  // Only facts about subscriptions have `fromDay`: the index holds those of a customer, no others.
  book.version(5).stores({
    facts:
      'id, [customerId+day], [customerId+body.fromDay], accountId, day, body.factId, ' +
      'body.receipt.number',
  });
  book.version(6).stores({ drafts: 'id, businessId' });
  // Only cash that was handed to a person has it.
  book.version(7).stores({
    facts:
      'id, [customerId+day], [customerId+body.fromDay], accountId, day, body.factId, ' +
      'body.receipt.number, body.to.personId',
  });
  return book;
}
