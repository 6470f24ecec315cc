// The stops in their order. Of a long round the first ones are there at once, at the height of all;
// then comes the list that keeps only the rows in sight.
import { lazy, Suspense } from 'react';
import { useScrollMemory } from '../app/scroll.ts';
import { ROW_HEIGHT, type StopListProps } from './listed-stops.ts';
import { StopRow } from './StopRow.tsx';

const LongList = lazy(async () => ({ default: (await import('./LongList.tsx')).LongList }));

const LONG = 60;
/** More than a phone's window shows. */
const FIRST_ROWS = 12;

export function StopList(props: StopListProps) {
  useScrollMemory(props.today.round.id, true);
  if (props.today.stops.length <= LONG) return <ShortList {...props} />;
  return (
    <Suspense fallback={<FirstRows {...props} />}>
      <LongList {...props} />
    </Suspense>
  );
}

function FirstRows(props: StopListProps) {
  const { stops } = props.today;
  return (
    <div style={{ minHeight: stops.length * ROW_HEIGHT }}>
      <ShortList {...props} today={{ ...props.today, stops: stops.slice(0, FIRST_ROWS) }} />
    </div>
  );
}

function ShortList({ today, nextId, round }: StopListProps) {
  return (
    <ol className="card rows">
      {today.stops.map((stop) => (
        <li key={stop.customer.id}>
          <StopRow stop={stop} today={today} isNext={stop.customer.id === nextId} round={round} />
        </li>
      ))}
    </ol>
  );
}
