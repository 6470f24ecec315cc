// The stops in their order. A long round keeps only the rows in sight in the page, so that a cheap
// phone scrolls smoothly.
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef, useState } from 'react';
import type { CustomerId } from '../../shared/kernel/ids.ts';
import { useScrollMemory } from '../app/scroll.ts';
import type { TodayRound } from '../store/views.ts';
import { StopRow } from './StopRow.tsx';

export type StopListProps = {
  readonly today: TodayRound;
  readonly nextId: CustomerId | null;
};

const LONG = 60;
const ROW_HEIGHT = 77;

export function StopList(props: StopListProps) {
  useScrollMemory(props.today.round.id, true);
  return props.today.stops.length > LONG ? <LongList {...props} /> : <ShortList {...props} />;
}

function ShortList({ today, nextId }: StopListProps) {
  return (
    <ol className="card rows">
      {today.stops.map((stop, place) => (
        <li key={stop.customer.id}>
          <StopRow
            stop={stop}
            place={place + 1}
            today={today}
            isNext={stop.customer.id === nextId}
          />
        </li>
      ))}
    </ol>
  );
}

function LongList({ today, nextId }: StopListProps) {
  const list = useRef<HTMLOListElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => setTop(list.current?.offsetTop ?? 0), []);
  const rows = useWindowVirtualizer({
    count: today.stops.length,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
    scrollMargin: top,
    getItemKey: (place) => today.stops[place]?.customer.id ?? place,
  });
  return (
    <ol ref={list} className="card relative" style={{ height: rows.getTotalSize() }}>
      {rows.getVirtualItems().map(({ index, key, start }) => {
        const stop = today.stops[index];
        if (stop === undefined) return null;
        return (
          <li
            key={key}
            ref={rows.measureElement}
            data-index={index}
            aria-setsize={today.stops.length}
            aria-posinset={index + 1}
            className="absolute inset-x-0 top-0 border-b border-line"
            style={{ transform: `translateY(${start - top}px)` }}
          >
            <StopRow
              stop={stop}
              place={index + 1}
              today={today}
              isNext={stop.customer.id === nextId}
            />
          </li>
        );
      })}
    </ol>
  );
}
