// What screens see of the local book: rows joined, unsent facts counted in. Screens get these from
// the hooks of this room and do no arithmetic of their own.
import type { Delivery, DeliveryDay } from '../../shared/deliveries/delivered.ts';
import type { SubscriptionFact } from '../../shared/deliveries/due-on.ts';
import type { BodyOf, Fact, FactType } from '../../shared/facts.ts';
import type { AccountCode } from '../../shared/kernel/code.ts';
import type { Day, Instant } from '../../shared/kernel/day.ts';
import type { AccountId, FactId, PersonId } from '../../shared/kernel/ids.ts';
import type { Money } from '../../shared/kernel/money.ts';
import type { Business } from '../../shared/ledger/business.ts';
import type { IssueKind } from '../../shared/ledger/fact.ts';
import type { Ageing, Balance } from '../../shared/ledger/outstanding.ts';
import type { Statement } from '../../shared/ledger/statement.ts';
import type { UsualRange } from '../../shared/meters/consumption.ts';
import type { Tariff } from '../../shared/meters/tariff.ts';
import type { Pairing } from '../../shared/pairing.ts';
import type {
  AccountRow,
  CustomerRow,
  FactRefusalCode,
  MeterRow,
  OpenItemRow,
  RoundRow,
} from '../../shared/protocol.ts';

/** Who is signed in on this phone, kept so that it opens offline. */
export type Session = Pairing;

/** Where a fact stands: only on this phone, on its way, with the office, or in need of a person. */
export type FactState = 'saved' | 'sending' | 'in_office' | 'needs_fixing';

export type ShownFact = {
  readonly fact: Fact;
  readonly business: Business;
  readonly state: FactState;
  readonly isVoided: boolean;
  /** Found on a statement of the bank or of M-Pesa. */
  readonly isMatched: boolean;
  readonly authorName: string;
  readonly deviceCode: string;
  /** What it owes (+) or pays (−) on its account; nothing once voided. */
  readonly effect: Money;
  readonly issues: readonly IssueKind[];
  readonly refusal: { readonly code: FactRefusalCode; readonly words: string } | null;
};

export type AccountView = {
  readonly row: AccountRow;
  readonly code: AccountCode | null;
  /** Server balance + effect of unsent facts, by the same functions. */
  readonly balance: Balance;
};

/** `partly`: something was done, and a meter is unread or an overdue debt is left. */
export type StopState = 'todo' | 'partly' | 'done' | 'skipped';

/** One line of Today. */
export type TodayStop = {
  readonly customer: CustomerRow;
  readonly balance: Balance;
  /** True when a debt of theirs is past its due day. */
  readonly isOverdue: boolean;
  readonly hasMeter: boolean;
  /** Of their meters those without a reading of today. */
  readonly unreadMeters: number;
  readonly state: StopState;
  /** Where it is in the round, counted from 1, however it is walked. */
  readonly place: number;
  readonly collectedToday: Money;
  /** What is due today and what became of it; null for who has no subscription. */
  readonly delivery: DeliveryDay | null;
};

export type TodayRound = {
  readonly round: RoundRow;
  readonly business: Business;
  readonly day: Day;
  readonly stops: readonly TodayStop[];
  /** Of them those where work was done, whole or partly. */
  readonly doneCount: number;
  readonly collected: Money;
};

export type MeterView = {
  readonly row: MeterRow;
  readonly account: AccountView;
  readonly tariff: Tariff | null;
  readonly last: { readonly value: number; readonly day: Day } | null;
  readonly usualADay: number | null;
  readonly usual: UsualRange | null;
  /** Value and day up to which the last bill charged; null before the first bill. */
  readonly billedTo: { readonly value: number; readonly day: Day } | null;
};

/** Everything of one customer: the stop card. */
export type CustomerCard = {
  readonly customer: CustomerRow;
  readonly business: Business;
  readonly round: RoundRow | null;
  readonly accounts: readonly AccountView[];
  readonly meters: readonly MeterView[];
  /** Sum over the accounts. */
  readonly balance: Balance;
  readonly ageing: Ageing;
  /** Debts not settled on this phone's knowledge, oldest first. */
  readonly openDebits: readonly OpenItemRow[];
  /** What stands of what they take daily; empty for who has no subscription. */
  readonly subscriptions: readonly SubscriptionFact[];
  /** The delivery that counts, by day. */
  readonly deliveries: ReadonlyMap<Day, Delivery>;
  /** All facts about them on this phone, newest first. */
  readonly facts: readonly ShownFact[];
};

export type StatementMovement = {
  readonly id: FactId;
  readonly accountId: AccountId;
  readonly day: Day;
  readonly effect: Money;
  readonly shown: ShownFact;
};
export type CustomerStatement = Statement<StatementMovement>;

export type FindHit = {
  readonly customer: CustomerRow;
  readonly balance: Balance;
  /** What matched: their name, the tail of their phone, a meter's serial, an account code. */
  readonly by: 'name' | 'phone' | 'meter' | 'code' | 'place';
};

export type OutboxEntry = { readonly shown: ShownFact; readonly customerName: string };
/** Of another version, as it stands in the row: it is sent and sealed all the same. */
export type UnreadableEntry = {
  readonly id: FactId;
  readonly type: string;
  readonly day: string;
  readonly isUnsent: boolean;
};

export type OutboxView = {
  /** Not yet told to be safe in the office, oldest first. */
  readonly waiting: readonly OutboxEntry[];
  readonly needsFixing: readonly OutboxEntry[];
  readonly unreadable: readonly UnreadableEntry[];
  readonly recentlySent: readonly OutboxEntry[];
  readonly lastSentAt: Instant | null;
};

/** The one status that every screen shows. */
export type SyncPill =
  | { readonly type: 'all_sent'; readonly at: Instant | null }
  | { readonly type: 'not_sent'; readonly count: number; readonly sums: readonly CurrencySum[] }
  | { readonly type: 'sending'; readonly count: number }
  | { readonly type: 'offline'; readonly since: Instant; readonly count: number }
  | { readonly type: 'no_real_connection'; readonly count: number }
  /** All facts are sent, these photos are not. */
  | { readonly type: 'photos_waiting'; readonly count: number }
  /** `unsent`: of others, which are on this phone only; absent for none. */
  | { readonly type: 'needs_fixing'; readonly count: number; readonly unsent?: number }
  | { readonly type: 'signed_out' | 'revoked'; readonly count: number }
  | { readonly type: 'loading'; readonly rows: number };

export type CurrencySum = { readonly currency: Business['currency']; readonly amount: Money };

/** What the office sees of a day. */
export type Board = {
  readonly businesses: readonly BusinessBoard[];
};
export type BusinessBoard = {
  readonly business: Business;
  /** Today in its zone. */
  readonly day: Day;
  readonly collected: Money;
  readonly byMethod: readonly { readonly method: string; readonly amount: Money }[];
  readonly byCollector: readonly {
    readonly personId: PersonId;
    readonly name: string;
    readonly amount: Money;
    readonly count: number;
  }[];
  readonly sold: Money;
  readonly billed: Money;
  readonly outstanding: Money;
  readonly overdue: Money;
  readonly rounds: readonly RoundProgress[];
  readonly latest: readonly OutboxEntry[];
};

export type RoundProgress = {
  readonly round: RoundRow;
  readonly stops: number;
  readonly done: number;
  readonly skipped: number;
  readonly left: number;
  /** When somebody was last at a stop of it, by their phone's clock; null: not today. */
  readonly lastMs: number | null;
  readonly isLate: boolean;
};

export type RoundOutstanding = {
  readonly round: RoundRow | null;
  readonly balance: Balance;
  readonly ageing: Ageing;
  readonly customers: readonly CustomerOutstanding[];
};
export type CustomerOutstanding = {
  readonly customer: CustomerRow;
  readonly balance: Balance;
  readonly ageing: Ageing;
  readonly oldestDueDay: Day | null;
};

/** Numbers and codes taken inside the recording transaction; used up only when it commits. */
export type Numbering = {
  /** S07/2627/00042 for a sale, R… for a receipt, B… for a bill, C…, F…, I…. */
  readonly number: (
    document: 'sale' | 'receipt' | 'bill' | 'credit' | 'debit' | 'refund' | 'invoice',
  ) => Promise<string>;
  readonly accountCode: () => Promise<AccountCode>;
};

export type Draft<Type extends FactType> = {
  readonly type: Type;
  readonly businessId: Business['id'];
  /** Made by the form when it opens, so that two taps can't record twice. */
  readonly id: FactId;
  readonly body: (numbering: Numbering) => Promise<BodyOf<Type>> | BodyOf<Type>;
  /** Its other half, written down in the same moment or not at all. */
  readonly also?: Draft<FactType>;
  /** One of its author's own that is kept apart, which it corrects: withdrawn in that moment. */
  readonly withdraws?: FactId;
};

export type SignInOutcome =
  | { readonly type: 'signed_in'; readonly session: Session }
  | { readonly type: 'wrong' }
  /** After many wrong passwords: the next try has to wait. */
  | { readonly type: 'too_often' }
  /** The office shut this phone out. */
  | { readonly type: 'shut_out' }
  /** They work here no more. */
  | { readonly type: 'left' }
  /** The phone could not store the sign-in. */
  | { readonly type: 'not_stored' }
  /** The office must shut out one of their phones first. */
  | { readonly type: 'too_many_phones' }
  | { readonly type: 'unreachable' };
