// The register: every fact that the product knows. A new capability starts with a line here; the
// compiler then names each place that has to learn of it.
import type * as z from 'zod/mini';
import { lateFeeCharged } from './billing/late-fee-charged.ts';
import { rulesSet } from './billing/rules-set.ts';
import { journalEntered } from './books/journal-entered.ts';
import { lineMatched } from './books/line-matched.ts';
import { periodClosed } from './books/period-closed.ts';
import { periodReopened } from './books/period-reopened.ts';
import { statementImported } from './books/statement-imported.ts';
import { cashHandedOver } from './cash/cash-handed-over.ts';
import { cashMoved } from './cash/cash-moved.ts';
import { dayClosed } from './cash/day-closed.ts';
import { customerChanged } from './customers/customer-changed.ts';
import { customerRegistered } from './customers/customer-registered.ts';
import { openingRecorded } from './customers/opening-recorded.ts';
import { deliveryRecorded } from './deliveries/delivery-recorded.ts';
import { subscriptionPaused } from './deliveries/subscription-paused.ts';
import { subscriptionResumed } from './deliveries/subscription-resumed.ts';
import { subscriptionSet } from './deliveries/subscription-set.ts';
import { issueSettled } from './issues/issue-settled.ts';
import type { Instant } from './kernel/day.ts';
import { type Decoded, decode } from './kernel/decode.ts';
import type { CustomerId, DeviceId, PersonId } from './kernel/ids.ts';
import type { Business } from './ledger/business.ts';
import {
  type Envelope,
  envelopeSchema,
  type FactDefinition,
  type Recorded,
} from './ledger/fact.ts';
import { businessSet } from './lists/business-set.ts';
import { priceSet } from './lists/price-set.ts';
import { productSet } from './lists/product-set.ts';
import { roundSet } from './lists/round-set.ts';
import { termsSet } from './lists/terms-set.ts';
import { billIssued } from './meters/bill-issued.ts';
import { meterInstalled } from './meters/meter-installed.ts';
import { meterRead } from './meters/meter-read.ts';
import { meterRemoved } from './meters/meter-removed.ts';
import { meterReplaced } from './meters/meter-replaced.ts';
import { readingReviewed } from './meters/reading-reviewed.ts';
import { tariffSet } from './meters/tariff-set.ts';
import { creditMoved } from './payments/credit-moved.ts';
import { debtWrittenOff } from './payments/debt-written-off.ts';
import { paymentAllocated } from './payments/payment-allocated.ts';
import { paymentRecorded } from './payments/payment-recorded.ts';
import { refundPaid } from './payments/refund-paid.ts';
import { stopSkipped } from './rounds/stop-skipped.ts';
import { creditNoted } from './sales/credit-noted.ts';
import { debitNoted } from './sales/debit-noted.ts';
import { invoiceIssued } from './sales/invoice-issued.ts';
import { saleRecorded } from './sales/sale-recorded.ts';
import { factVoided } from './voids/fact-voided.ts';

const known = {
  [billIssued.type]: billIssued,
  [businessSet.type]: businessSet,
  [creditMoved.type]: creditMoved,
  [creditNoted.type]: creditNoted,
  [cashHandedOver.type]: cashHandedOver,
  [cashMoved.type]: cashMoved,
  [customerChanged.type]: customerChanged,
  [customerRegistered.type]: customerRegistered,
  [debitNoted.type]: debitNoted,
  [debtWrittenOff.type]: debtWrittenOff,
  [dayClosed.type]: dayClosed,
  [deliveryRecorded.type]: deliveryRecorded,
  [factVoided.type]: factVoided,
  [invoiceIssued.type]: invoiceIssued,
  [issueSettled.type]: issueSettled,
  [journalEntered.type]: journalEntered,
  [lateFeeCharged.type]: lateFeeCharged,
  [lineMatched.type]: lineMatched,
  [meterInstalled.type]: meterInstalled,
  [meterRead.type]: meterRead,
  [meterRemoved.type]: meterRemoved,
  [meterReplaced.type]: meterReplaced,
  [openingRecorded.type]: openingRecorded,
  [paymentAllocated.type]: paymentAllocated,
  [paymentRecorded.type]: paymentRecorded,
  [periodClosed.type]: periodClosed,
  [periodReopened.type]: periodReopened,
  [priceSet.type]: priceSet,
  [productSet.type]: productSet,
  [readingReviewed.type]: readingReviewed,
  [refundPaid.type]: refundPaid,
  [roundSet.type]: roundSet,
  [termsSet.type]: termsSet,
  [rulesSet.type]: rulesSet,
  [saleRecorded.type]: saleRecorded,
  [statementImported.type]: statementImported,
  [stopSkipped.type]: stopSkipped,
  [subscriptionPaused.type]: subscriptionPaused,
  [subscriptionResumed.type]: subscriptionResumed,
  [subscriptionSet.type]: subscriptionSet,
  [tariffSet.type]: tariffSet,
};

type Bodies = { [Type in keyof typeof known]: z.infer<(typeof known)[Type]['body']> };

export type FactType = keyof Bodies;
export type BodyOf<Type extends FactType> = Bodies[Type];
/** A fact of one type, or of any: then `type` tells `body` apart. */
export type Fact<Type extends FactType = FactType> = { [T in Type]: Recorded<T, Bodies[T]> }[Type];

export const facts: { readonly [T in FactType]: FactDefinition<T, Bodies[T]> } = known;

export function isFactType(type: string): type is FactType {
  return Object.hasOwn(known, type);
}

/** Asks one question of a fact's own definition. */
export function ask<Type extends FactType, Answer>(
  fact: Fact<Type>,
  question: (definition: FactDefinition<Type, Bodies[Type]>, fact: Fact<Type>) => Answer,
): Answer {
  return question(facts[fact.type], fact);
}

/** Whom a fact is about; null for one that is about no customer. */
export const customerOf = (fact: Fact): CustomerId | null =>
  ask(fact, (definition, own) => definition.customerId(own.body));

export type Author = {
  readonly deviceId: DeviceId;
  readonly authorId: PersonId;
  readonly receivedAt?: Instant;
};

/**
 * Decodes what a phone sent into a fact: envelope first, then the body by its own decoder. Unknown
 * fields, wrong types and impossible values are told, never repaired.
 */
export function decodeFact(input: unknown, author: Author): Decoded<Fact> {
  const envelope = decode(envelopeSchema, input);
  if (!envelope.ok) return envelope;
  const { type } = envelope.value;
  if (!isFactType(type)) return told('type', 'is not a kind of fact that this version knows');
  return decodeBody(type, envelope.value, author);
}

function decodeBody<Type extends FactType>(
  type: Type,
  envelope: Envelope,
  author: Author,
): Decoded<Fact> {
  const definition = facts[type];
  if (envelope.schema > definition.schema) {
    return told('schema', 'is newer than this version knows');
  }
  const body = decode(definition.body, envelope.body);
  if (!body.ok) return underBody(body);
  const fact: Recorded<Type, Bodies[Type]> = {
    ...envelope,
    ...author,
    type: definition.type,
    body: body.value,
  };
  // cast: a Recorded whose type and body come from one definition is a member of the union.
  return { ok: true, value: fact as unknown as Fact };
}

const told = (where: string, what: string) =>
  ({ ok: false, problems: [{ where, what }] }) as const satisfies Decoded<never>;

const underBody = (told: Extract<Decoded<unknown>, { ok: false }>): Decoded<never> => ({
  ok: false,
  problems: told.problems.map(({ where, what }) => ({
    where: where === '' ? 'body' : `body.${where}`,
    what,
  })),
});

/** What a fact owes (+) or pays (−) on its account; nothing for facts that move no debt. */
export function effectOf(fact: Fact, business: Business): number {
  const open = ask(fact, (definition, own) => definition.openItem(own, business));
  if (open === null) return 0;
  return open.side === 'debit' ? open.amount : -open.amount;
}
