// A payment that was entered once more, off the customer's paper receipt, because the phone that
// took it could not send. Number and code name one fact; of all that stand for one receipt a single
// one counts, whatever came first: the phone's own, else the entry with the least id.
import * as z from 'zod/mini';
import { receiptCode, receiptCodeSchema } from '../kernel/code.ts';
import type { AccountId, BusinessId, CustomerId, FactId } from '../kernel/ids.ts';
import type { Money } from '../kernel/money.ts';
import { documentNumberSchema } from '../kernel/text.ts';
import type { MoneyMethod } from './money-method.ts';

/** What a paper receipt says of the fact behind it. */
export const receiptRefSchema = z.strictObject({
  number: documentNumberSchema,
  code: receiptCodeSchema,
});

export type ReceiptRef = z.infer<typeof receiptRefSchema>;

/** What is compared of facts that may stand for one receipt. */
export type ReceiptSide = {
  readonly id: FactId;
  readonly type: string;
  readonly businessId: BusinessId;
  readonly customerId: CustomerId | null;
  readonly accountId: AccountId | null;
  /** Its own document's number. */
  readonly number: string | null;
  /** The paper off which it was entered; null for what was recorded where it happened. */
  readonly receipt: ReceiptRef | null;
  /** What it says was paid, in minor units, and how; null for what is no payment. */
  readonly paid: { readonly amount: Money; readonly method: MoneyMethod } | null;
};

/** What an entry off a receipt is, seen beside all others that may stand for the same paper. */
export type ReceiptVerdict = 'counts' | 'twice' | 'differs' | 'mismatched';

/** True where another fact counts for the same paper: the entry has no effect. */
export const isSpare = (verdict: ReceiptVerdict | undefined) =>
  verdict === 'twice' || verdict === 'differs';

/**
 * `twice`: another fact counts for it. `differs`: likewise, and the two say different amounts or
 * ways of paying, of which a paper receipt is there to tell. `mismatched`: the paper's number is in
 * the book, but of another customer, account or code; it counts, and somebody must look. `others`
 * may hold itself.
 */
export function judgeReceipt(entered: ReceiptSide, others: readonly ReceiptSide[]): ReceiptVerdict {
  const { receipt } = entered;
  if (receipt === null) return 'counts';
  const near = others.filter(
    (other) =>
      other.id !== entered.id &&
      other.businessId === entered.businessId &&
      (other.receipt === null
        ? other.number === receipt.number
        : other.receipt.number === receipt.number && other.receipt.code === receipt.code),
  );
  const same = near.filter((other) => isAboutSame(entered, other));
  const ofPaper = same.filter(
    (other) => other.receipt !== null || receiptCode(other.id) === receipt.code,
  );
  if (ofPaper.some((other) => other.receipt === null || other.id < entered.id)) {
    return ofPaper.some((other) => isPaidOtherwise(entered, other)) ? 'differs' : 'twice';
  }
  const isAstray = near.some((other) => other.receipt === null || !same.includes(other));
  return isAstray ? 'mismatched' : 'counts';
}

const isAboutSame = (entered: ReceiptSide, other: ReceiptSide) =>
  other.type === entered.type &&
  other.customerId === entered.customerId &&
  other.accountId === entered.accountId;

const isPaidOtherwise = ({ paid }: ReceiptSide, other: ReceiptSide) =>
  paid?.amount !== other.paid?.amount || paid?.method !== other.paid?.method;
