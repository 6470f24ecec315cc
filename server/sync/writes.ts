// What a group of batches writes, as rows: decided purely, then stored in a few set statements.

import type { Fact } from '../../shared/facts.ts';
import type { Day } from '../../shared/kernel/day.ts';
import type {
  AccountId,
  BusinessId,
  CustomerId,
  DeviceId,
  FactId,
  MeterId,
  PersonId,
  RoundId,
} from '../../shared/kernel/ids.ts';
import { roundIdSchema } from '../../shared/kernel/ids.ts';
import type { Money } from '../../shared/kernel/money.ts';
import type { IssueKind } from '../../shared/ledger/fact.ts';
import type { OpenItem } from '../../shared/ledger/open-item.ts';
import type { Customer, Meter, NewReading } from '../../shared/ledger/rows.ts';
import type { Tariff } from '../../shared/meters/tariff.ts';
import type { FactOutcome, UnsentSum } from '../../shared/protocol.ts';
import type { Statement } from '../db/commit-behind.ts';
import type { HeldAllocation } from './load.ts';

export type NewFact = {
  readonly fact: Fact;
  readonly sha256: string;
  readonly customerId: CustomerId | null;
  readonly accountId: AccountId | null;
  readonly number: string | null;
  readonly isNumberReused: boolean;
  readonly reference: string | null;
  /** The number of the paper receipt off which it was entered. */
  readonly receiptNumber: string | null;
  readonly issues: readonly IssueKind[];
};

export type NewHeldFact = {
  readonly deviceId: DeviceId;
  readonly seq: number;
  readonly factId: FactId | null;
  readonly sha256: string;
  readonly payload: string;
  readonly outcome: FactOutcome['outcome'];
  readonly refusalCode: string | null;
  readonly refusalWords: string | null;
  readonly authorId: PersonId;
};

export type NewEntry = {
  readonly id: FactId;
  readonly factId: FactId;
  readonly businessId: BusinessId;
  readonly purpose: 'post' | 'reverse';
  readonly reverses: FactId | null;
  readonly accountingDay: Day;
  readonly valueDay: string;
  readonly unit: string;
  readonly accounts: readonly string[];
  readonly amounts: readonly number[];
};

export type AccountWrite = {
  readonly id: AccountId;
  readonly businessId: BusinessId;
  readonly customerId: CustomerId;
  readonly kind: 'main' | 'meter';
  readonly outstanding: Money;
  readonly unapplied: Money;
  readonly settledDebit: string;
  readonly settledCredit: string;
  readonly hasChoices: boolean;
};

export type NewOpenItem = OpenItem & {
  readonly businessId: BusinessId;
  readonly customerId: CustomerId;
  readonly isVoided: boolean;
};

export type VoidWrite = {
  readonly targetId: FactId;
  readonly voidId: FactId;
  readonly isByOffice: boolean;
  readonly isEffective: boolean;
};

export type IssueWrite = {
  readonly factId: FactId;
  readonly kind: IssueKind;
  readonly businessId: BusinessId;
  readonly customerId: CustomerId | null;
};

type Came = readonly { readonly id: string; readonly factId: FactId }[];

/** What was missing and has come, by its id, with the fact that brought it. */
export type Closings = {
  readonly registered: Came;
  /** Customers who are in a round of their business, or in none, from now on. */
  readonly moved: Came;
  readonly installed: Came;
  /** Accounts that money was on before their customer or meter came. */
  readonly opened: Came;
  /** Accounts with chosen debts to which a debt was added. */
  readonly owed: Came;
  /** Voids whose targets have come. */
  readonly voids: Came;
  /** Halves of moved credit whose other half has come. */
  readonly halves: Came;
  /** Credits that are more than was owed no longer. */
  readonly credited: Came;
  /** What the office looked at; an issue is settled by the first that does. */
  readonly settled: readonly SettledIssue[];
};

/** An issue by its fact and kind, with the fact that settles it and its author. */
export type SettledIssue = {
  readonly factId: FactId;
  readonly kind: string;
  readonly byFactId: FactId;
  readonly authorId: PersonId;
};

/**
 * Stands for «in no round» among departures: every collector sees those who are in none, and lets
 * go of them when they enter the round of another.
 */
export const NO_ROUND = roundIdSchema.parse('00000000-0000-4000-8000-000000000000');

export type CustomerWrite = Customer & {
  /** Null where they did not move. */
  readonly leftRound: RoundId | null;
  readonly entered: boolean;
};

/** Everything that one transaction stores. */
export type Writes = {
  readonly facts: readonly NewFact[];
  readonly held: readonly NewHeldFact[];
  readonly customers: readonly CustomerWrite[];
  readonly meters: readonly Meter[];
  readonly readings: readonly (NewReading & { readonly isVoided: boolean })[];
  readonly voidedReadings: readonly FactId[];
  readonly touchedMeters: readonly MeterId[];
  readonly entries: readonly NewEntry[];
  readonly accounts: readonly AccountWrite[];
  readonly reowned: readonly Pick<AccountWrite, 'id' | 'customerId'>[];
  readonly openItems: readonly NewOpenItem[];
  readonly voidedItems: readonly FactId[];
  readonly allocationsGone: readonly HeldAllocation[];
  readonly allocationsNew: readonly HeldAllocation[];
  readonly voids: readonly VoidWrite[];
  readonly issues: readonly IssueWrite[];
  readonly closings: Closings;
  readonly tariffs: readonly TariffWrite[];
  readonly devices: readonly DeviceWrite[];
  readonly broughtIn: readonly BroughtInWrite[];
};

/** Numbers of a device whose facts a person brought in out of its rescue file. */
export type BroughtInWrite = {
  readonly deviceId: DeviceId;
  readonly personId: PersonId;
  readonly seqs: readonly number[];
};

/** A version of a tariff; of two from the same day the greater stamp stays. */
export type TariffWrite = { readonly tariff: Tariff; readonly stamp: string };

export type DeviceWrite = {
  readonly id: DeviceId;
  readonly lastSeq: number;
  readonly contactAt: string;
  readonly appVersion: string;
  readonly clockOffsetMs: number;
  readonly unsentCount: number;
  readonly unsentOldestAt: string | null;
  readonly unsentSums: readonly UnsentSum[];
  /** Null: this contact said nothing of it. */
  readonly isStorageKept: boolean | null;
};

/** Those that are there: a statement is made only where it has rows. */
export const allOf = (statements: readonly (Statement | null)[]): readonly Statement[] =>
  statements.filter((one) => one !== null);
