// The stops in their order. Of a long round the first rows stand at once, in a list as long as the
// whole; the list that draws what is in sight comes after.
import { lazy, Suspense } from 'react';
import { useScrollMemory } from '../app/scroll.ts';
import { StopRow } from './StopRow.tsx';
import { ROW_HEIGHT, type StopListProps } from './stop-list-props.ts';

const LONG = 60;
/** More than a screen of the tallest phone shows. */
const FIRST = 20;

const LongStopList = lazy(async () => {
  const { LongStopList: component } = await import('./LongStopList.tsx');
  return { default: component };
});

export function StopList(props: StopListProps) {
  const { round, stops } = props.today;
  useScrollMemory(round.id, true);
  if (stops.length <= LONG) return <Stops {...props} first={stops.length} />;
  return (
    <Suspense fallback={<Stops {...props} first={FIRST} />}>
      <LongStopList {...props} />
    </Suspense>
  );
}

function Stops({ today, nextId, first }: StopListProps & { readonly first: number }) {
  const left = today.stops.length - first;
  return (
    <ol className="card rows" style={{ paddingBottom: left * ROW_HEIGHT }}>
      {today.stops.slice(0, first).map((stop) => (
        <li key={stop.customer.id}>
          <StopRow stop={stop} today={today} isNext={stop.customer.id === nextId} />
        </li>
      ))}
    </ol>
  );
}
