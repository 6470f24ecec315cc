// A long round keeps only the rows in sight in the page, so that a cheap phone scrolls smoothly.
// Loaded by itself: most rounds are short, and the first rows stand before it comes.
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef, useState } from 'react';
import { StopRow } from './StopRow.tsx';
import { ROW_HEIGHT, type StopListProps } from './stop-list-props.ts';

export function LongStopList({ today, nextId }: StopListProps) {
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
            <StopRow stop={stop} today={today} isNext={stop.customer.id === nextId} />
          </li>
        );
      })}
    </ol>
  );
}
