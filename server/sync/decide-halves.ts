// Credit that goes over from one account to another: neither half counts before both are here and
// agree, so that what one account loses and the other gets is the same in any order of arrival.
import type { FactId } from '../../shared/kernel/ids.ts';
import { areHalves, type Half, halfOpenItem } from '../../shared/payments/credit-halves.ts';
import type { Accepted } from './admit.ts';
import { openItemOn } from './decide-days.ts';
import type { HeldHalf } from './load-halves.ts';
import type { Closings, NewOpenItem } from './writes.ts';

export type HalvesJoined = {
  /** Halves of this group that count nothing: their other half is not here, or says otherwise. */
  readonly waiting: ReadonlySet<FactId>;
  /** Halves of the book whose other half came, as what they make owed or in hand from now on. */
  readonly came: readonly Omit<NewOpenItem, 'customerId'>[];
  /** Those halves, each with the one that came. */
  readonly met: Closings['halves'];
};

/** Raises `half_missing` on halves that wait. */
export function joinHalves(
  accepted: readonly Accepted[],
  held: ReadonlyMap<FactId, HeldHalf>,
): HalvesJoined {
  const here = new Map(accepted.flatMap((one) => halfOf(one)));
  const waiting = new Set<FactId>();
  const met: HeldHalf[] = [];
  for (const { fact, issues } of accepted) {
    if (fact.type !== 'credit.moved') continue;
    const { pairId } = fact.body;
    const inBook = held.get(pairId);
    const other = here.get(pairId) ?? inBook;
    if (other === undefined || !areHalves(fact, other)) {
      waiting.add(fact.id);
      issues.add('half_missing');
    } else if (other === inBook) met.push(inBook);
  }
  return {
    waiting,
    came: met
      .filter(({ isOpen }) => !isOpen)
      .map((half) => ({
        ...openItemOn(halfOpenItem(half), half.receivedDay, !half.isFromServer),
        businessId: half.businessId,
        isVoided: false,
      })),
    met: met.map(({ id, body }) => ({ id, factId: body.pairId })),
  };
}

const halfOf = ({ fact }: Accepted): readonly (readonly [FactId, Half])[] =>
  fact.type === 'credit.moved' ? [[fact.id, fact]] : [];
