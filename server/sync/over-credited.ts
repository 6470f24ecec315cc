// Credit that took off more than was owed: a second credit note for one invoice, a write-off where
// nothing was owed. It stands as it was recorded; a person is told, until one of them is voided.
import type { FactId } from '../../shared/kernel/ids.ts';
import type { Allocation } from '../../shared/ledger/allocate.ts';
import { byAge, type OpenItem } from '../../shared/ledger/open-item.ts';

/** Credits by which no money came. A payment that is left over is told as `overpaid`. */
const isNoted = ({ kind }: OpenItem) =>
  kind === 'credit_note' || kind === 'write_off' || kind === 'opening_credit';

export type OverCredit = {
  /** Credits that are to be told as too much; those that were told before stay as they are. */
  readonly raised: readonly FactId[];
  /** Credits that are too much no longer, or were voided. */
  readonly closed: readonly FactId[];
  /** What closes them: an open item that was voided, or the invoice that they name. */
  readonly closedBy: FactId | null;
};

const NOTHING_OVER: OverCredit = { raised: [], closed: [], closedBy: null };

type Account = {
  /** What stands on the account, as far as it is known here. */
  readonly open: readonly OpenItem[];
  readonly added: readonly OpenItem[];
  readonly allocations: readonly Allocation[];
};

/** Of an account to which nothing was added but what is younger than all that is settled. */
export function overCreditBy({ open, added, allocations }: Account): OverCredit {
  if (!added.some(isNoted)) return NOTHING_OVER;
  const over = overCredited(open, allocations, new Set(open.map(({ id }) => id)));
  return { ...NOTHING_OVER, raised: [...over] };
}

/** Of an account that is settled anew; `every` holds what was voided as well. */
export function overCreditIn({
  every,
  voided,
  ...account
}: Account & {
  readonly every: readonly OpenItem[];
  readonly voided: ReadonlySet<FactId>;
}): OverCredit {
  const { open, added, allocations } = account;
  const noted = every.filter(isNoted);
  if (noted.length === 0) return NOTHING_OVER;
  const over = overCredited(open, allocations, new Set(every.map(({ id }) => id)));
  const named = new Set(noted.flatMap(({ choices }) => choices.map(({ debitId }) => debitId)));
  const invoice = added.find(({ id, side }) => side === 'debit' && named.has(id));
  const undone = noted.find(({ id }) => voided.has(id));
  const mayClose = (one: OpenItem) =>
    undone !== undefined || (invoice !== undefined && one.kind === 'credit_note');
  return {
    raised: added.some(isNoted) || invoice !== undefined ? [...over] : [],
    closed: noted.filter((one) => mayClose(one) && !over.has(one.id)).map(({ id }) => id),
    closedBy: undone?.id ?? invoice?.id ?? null,
  };
}

function overCredited(
  open: readonly OpenItem[],
  allocations: readonly Allocation[],
  known: ReadonlySet<FactId>,
): ReadonlySet<FactId> {
  const settled = new Map<FactId, number>();
  for (const { creditId, amount } of allocations) {
    settled.set(creditId, (settled.get(creditId) ?? 0) + amount);
  }
  const openings = open.filter(({ kind }) => kind === 'opening' || kind === 'opening_credit');
  const leftOver = open.filter((one) => {
    if (!isNoted(one) || (settled.get(one.id) ?? 0) >= one.amount) return false;
    // What is in hand when a book is opened is no oddity; opening an account twice is one.
    if (one.kind === 'opening_credit') return openings.length > 1;
    // A note whose invoice is still to come is told as such.
    return one.choices.every(({ debitId }) => known.has(debitId));
  });
  return new Set([...notesBeyond(open), ...leftOver.map(({ id }) => id)]);
}

/** Credit notes that, with those before them, take more off their invoice than it was. */
function notesBeyond(open: readonly OpenItem[]): readonly FactId[] {
  const owed = new Map(open.flatMap((one) => (one.side === 'debit' ? [[one.id, one.amount]] : [])));
  const noted = new Map<FactId, number>();
  const beyond: FactId[] = [];
  for (const { id, kind, choices, amount } of open.toSorted(byAge)) {
    const debitId = choices[0]?.debitId;
    if (kind !== 'credit_note' || debitId === undefined) continue;
    const sum = (noted.get(debitId) ?? 0) + amount;
    noted.set(debitId, sum);
    if (sum > (owed.get(debitId) ?? sum)) beyond.push(id);
  }
  return beyond;
}
