// The way on after a save: the next stop that is still to do, or the round when it is done.
import type { CustomerRow } from '../../../shared/protocol.ts';
import { ButtonLink } from '../ButtonLink.tsx';
import { useWords } from '../language.ts';
import { useWalk } from '../use-walk.ts';
import { nextStop } from './next-stop.ts';
import { receiptWords } from './receipt-words.ts';

export function NextStopLink({ customer }: { readonly customer: CustomerRow }) {
  const say = useWords(receiptWords);
  const today = useWalk(customer.roundId);
  const next = today ? nextStop(today.stops, customer.id) : null;
  return next === null ? (
    <ButtonLink tone="primary" isWide href="/today">
      {say.roundDone}
    </ButtonLink>
  ) : (
    <ButtonLink tone="primary" isWide icon="next" href={`/customers/${next.customer.id}`}>
      {say.next(next.customer.name)}
    </ButtonLink>
  );
}
