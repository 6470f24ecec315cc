// A batch as it came from one device, decoded and fingerprinted before any lock is taken.
import { createHash } from 'node:crypto';
import { ask, customerOf, decodeFact, type Fact } from '../../shared/facts.ts';
import type { Day } from '../../shared/kernel/day.ts';
import { canonicalJson, problemsInWords } from '../../shared/kernel/decode.ts';
import {
  type CustomerId,
  type DeviceId,
  type FactId,
  factIdSchema,
  type PersonId,
  type RoundId,
  type TenantId,
} from '../../shared/kernel/ids.ts';
import type { Role } from '../../shared/kernel/role.ts';
import type { Business } from '../../shared/ledger/business.ts';
import type { ChosenAnew } from '../../shared/ledger/chosen-anew.ts';
import { type AccountRef, type Change, recordedDay } from '../../shared/ledger/fact.ts';
import type { ReceiptRef } from '../../shared/ledger/receipt.ts';
import type { ListChange } from '../../shared/ledger/rows.ts';
import type { SyncRequest } from '../../shared/protocol.ts';
import type { VoidSide } from '../../shared/voids/void-rules.ts';

/** Who pushes: a person on a device of a tenant. */
export type Pusher = {
  readonly tenantId: TenantId;
  readonly deviceId: DeviceId;
  readonly personId: PersonId;
  readonly role: Role;
};

/** A fact with what its definition says of it, whatever the business. */
export type Told = {
  readonly fact: Fact;
  /** Null where it is about no customer. */
  readonly customerId: CustomerId | null;
  readonly account: AccountRef | null;
  readonly changes: readonly Change[];
  readonly lists: readonly ListChange[];
  readonly number: string | null;
  readonly reference: string | null;
  /** The day that it belongs to in the books. */
  readonly valueDay: Day;
  readonly receipt: ReceiptRef | null;
  readonly voids: FactId | null;
  readonly chosenAnew: ChosenAnew | null;
  readonly isVoidable: boolean;
};

/** One fact of a batch: decoded, or the words that say why it can't be. */
export type Arrived = {
  readonly seq: number;
  /** Null when what came has no readable id. */
  readonly factId: FactId | null;
  /** SHA-256 of everything but the sequence: the same fact under another number is the same. */
  readonly sha256: string;
  readonly raw: unknown;
  readonly decoded:
    | { readonly ok: true; readonly told: Told }
    | { readonly ok: false; readonly words: string };
  /** This server made it of what its own book holds. */
  readonly isMadeHere?: true;
};

export type Batch = {
  readonly pusher: Pusher;
  readonly arrived: readonly Arrived[];
  readonly ackedSeq: number;
  readonly receivedMs: number;
  /** Server's clock − phone's clock as the request came in. */
  readonly clockOffsetMs: number;
  readonly unsent: SyncRequest['unsent'];
  readonly isStorageKept: boolean | null;
  readonly appVersion: string;
  /** Recorded by the server itself: an import carries the days of what it brings. */
  readonly isFromServer?: true;
  /** Out of its phone's rescue file: it tells nothing of how the phone itself is. */
  readonly broughtInBy?: PersonId;
  /** Its device was shut out: its facts are kept apart, whole, and it hears nothing else. */
  readonly isQuarantined?: true;
};

/** Decodes what a request carried. `receivedMs` is the server's clock. */
export function readBatch(request: SyncRequest, pusher: Pusher, receivedMs: number): Batch {
  const arrived: Arrived[] = [];
  for (const raw of request.facts) {
    const after = arrived.at(-1)?.seq ?? request.ackedSeq;
    arrived.push(readArrived(raw, pusher, after + 1));
  }
  return {
    pusher,
    arrived,
    ackedSeq: request.ackedSeq,
    receivedMs,
    clockOffsetMs: receivedMs - Date.parse(request.clock),
    unsent: request.unsent,
    isStorageKept: request.isStorageKept ?? null,
    appVersion: request.appVersion,
  };
}

const sha256Of = (content: unknown, known?: Map<object, string>) =>
  createHash('sha256').update(canonicalJson(content, known)).digest('hex');

/** Decodes one fact; one whose own number can't be read stands at `expectedSeq`. */
export function readArrived(raw: unknown, pusher: Pusher, expectedSeq = 0): Arrived {
  const { seq, ...content } = asRecord(raw);
  const decoded = decodeFact(raw, { deviceId: pusher.deviceId, authorId: pusher.personId });
  const factId = factIdSchema.safeParse(content['id']);
  return {
    seq: typeof seq === 'number' && Number.isSafeInteger(seq) && seq > 0 ? seq : expectedSeq,
    factId: factId.success ? factId.data : null,
    sha256: sha256Of(content),
    raw,
    decoded: decoded.ok
      ? { ok: true, told: toldOf(decoded.value) }
      : { ok: false, words: problemsInWords(decoded.problems) },
  };
}

/**
 * A fact that this server made of values it had decoded: read as any other, but not decoded.
 * `known` keeps the texts of values that facts of a batch share, such as their tariff.
 */
export function madeHere(fact: Fact, known: Map<object, string>): Arrived {
  const { seq, deviceId, authorId, ...content } = fact;
  return {
    ...{ seq, factId: fact.id, sha256: sha256Of(content, known), raw: { ...content, seq } },
    decoded: { ok: true, told: toldOf(fact) },
    isMadeHere: true,
  };
}

function toldOf(fact: Fact): Told {
  return {
    fact,
    customerId: customerOf(fact),
    account: ask(fact, (definition, own) => definition.account(own.body)),
    changes: ask(fact, (definition, own) => definition.changes(own)),
    lists: ask(fact, (definition, own) => definition.lists(own)),
    number: ask(fact, (definition, own) => definition.number(own.body)),
    reference: ask(fact, (definition, own) => definition.reference(own.body)),
    valueDay: ask(fact, (definition, own) => definition.valueDay(own)),
    receipt: ask(fact, (definition, own) => definition.receipt(own.body)),
    voids: ask(fact, (definition, own) => definition.voids(own.body)?.factId ?? null),
    chosenAnew: ask(fact, (definition, own) => definition.chosenAnew(own)),
    isVoidable: ask(fact, (definition) => definition.isVoidable),
  };
}

/** What a void of it, or the fact itself as a void, is compared by; in its business's zone. */
export const sideOf = (
  { fact, customerId, account }: Pick<Told, 'fact' | 'customerId' | 'account'>,
  { zone }: Pick<Business, 'zone'>,
): VoidSide => ({
  businessId: fact.businessId,
  customerId,
  accountId: account?.accountId ?? null,
  authorId: fact.authorId,
  day: recordedDay(fact, zone),
});

/** The round that a fact puts its customer in; null where it says nothing of it, or none. */
export function roundNamed({ changes }: Pick<Told, 'changes'>): RoundId | null {
  const change = changes.find((one) => one.table === 'customer');
  return change?.fields.roundId ?? null;
}

/** The debts that a payment or a credit note chose, or that were chosen anew for one. */
export function choicesOf({ fact, chosenAnew }: Pick<Told, 'fact' | 'chosenAnew'>) {
  if (chosenAnew !== null) return chosenAnew.choices.map(({ debitId }) => debitId);
  if (fact.type === 'credit.noted') return [fact.body.againstId];
  if (fact.type !== 'payment.recorded' || fact.body.allocation.type !== 'chosen') return [];
  return fact.body.allocation.choices.map(({ debitId }) => debitId);
}

function asRecord(raw: unknown): Readonly<Record<string, unknown>> {
  return raw !== null && typeof raw === 'object' && !Array.isArray(raw)
    ? { ...raw }
    : { value: raw };
}
