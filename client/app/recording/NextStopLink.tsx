// The way on after a save: the next stop that is still to do, or the round when it is done.
import type { CustomerRow } from '../../../shared/protocol.ts';
import { ButtonLink } from '../ButtonLink.tsx';
import { useWords } from '../language.ts';
import { usePainted } from '../use-painted.ts';
import { useWay } from '../use-walk.ts';
import { stopsAfter } from './next-stop.ts';
import { receiptWords } from './receipt-words.ts';

export function NextStopLink({ customer }: { readonly customer: CustomerRow }) {
  const say = useWords(receiptWords);
  const isDue = usePainted();
  const way = useWay(isDue ? customer.roundId : null);
  if (!isDue || way === undefined) return <div className="h-12" aria-busy="true" />;
  const next = way ? stopsAfter(way.stops, customer.id)[0] : undefined;
  return next === undefined ? (
    <ButtonLink tone="primary" isWide href="/today">
      {say.roundDone}
    </ButtonLink>
  ) : (
    <ButtonLink tone="primary" isWide icon="next" href={`/customers/${next.customer.id}`}>
      {say.next(next.customer.name)}
    </ButtonLink>
  );
}
