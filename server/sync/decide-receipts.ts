// Payments that were entered off a customer's paper receipt, beside the phone's own: one counts,
// the others undo themselves. What is told and what is undone is the same in any order of arrival.
import type { FactId } from '../../shared/kernel/ids.ts';
import { isSpare, judgeReceipt, type ReceiptSide } from '../../shared/ledger/receipt.ts';
import type { Accepted } from './admit.ts';
import type { HeldReceipt } from './load-receipts.ts';
import type { IssueWrite } from './writes.ts';

export type Spare = Pick<IssueWrite, 'businessId' | 'customerId'> & {
  readonly id: FactId;
  readonly isUndone: boolean;
};

export type ReceiptJudgement = {
  /** Entries for which another fact counts, with whether they are undone already. */
  readonly spare: readonly Spare[];
  /** Of entries that are in the book already; this group's own carry theirs. */
  readonly issues: readonly IssueWrite[];
};

/** Judges every entry off a receipt that this group holds or that its facts may stand for. */
export function judgeReceipts(
  accepted: readonly Accepted[],
  held: ReadonlyMap<FactId, HeldReceipt>,
): ReceiptJudgement {
  if (held.size === 0 && accepted.every(({ receipt }) => receipt === null)) return NOTHING;
  const here = accepted.map((one) => ({ side: sideOf(one), one }));
  const all = [...held.values(), ...here.map(({ side }) => side)];
  const spare: Spare[] = [];
  for (const { side, one } of here) {
    const verdict = judgeReceipt(side, all);
    if (verdict === 'counts') continue;
    one.issues.add(`receipt_${verdict}`);
    if (isSpare(verdict)) spare.push({ ...placeOf(side), isUndone: false });
  }
  const issues: IssueWrite[] = [];
  for (const side of held.values()) {
    const verdict = judgeReceipt(side, all);
    if (verdict === 'counts') continue;
    const { id, ...place } = placeOf(side);
    issues.push({ factId: id, kind: `receipt_${verdict}`, ...place });
    if (isSpare(verdict)) spare.push({ id, ...place, isUndone: side.isUndone });
  }
  return { spare, issues };
}

const placeOf = ({ id, businessId, customerId }: ReceiptSide) => ({ id, businessId, customerId });

const NOTHING: ReceiptJudgement = { spare: [], issues: [] };

const sideOf = ({ fact, customerId, account, number, receipt }: Accepted): ReceiptSide => ({
  id: fact.id,
  type: fact.type,
  businessId: fact.businessId,
  customerId,
  accountId: account?.accountId ?? null,
  number,
  receipt,
  paid: fact.type === 'payment.recorded' ? fact.body : null,
});

/** Two judgements as one; a fact that both find spare is so once. */
export function bothJudged(one: ReceiptJudgement, other: ReceiptJudgement): ReceiptJudgement {
  if (other.spare.length === 0) return one;
  const spare = new Map([...one.spare, ...other.spare].map((each) => [each.id, each]));
  return { spare: [...spare.values()], issues: [...one.issues, ...other.issues] };
}
