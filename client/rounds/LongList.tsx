// A long round keeps only the rows in sight in the page, so that a cheap phone scrolls smoothly.
import { createContext, type Ref, use } from 'react';
import { WindowVirtualizer } from 'virtua';
import { ROW_HEIGHT, type StopListProps } from './listed-stops.ts';
import { StopRow } from './StopRow.tsx';

export function LongList({ today, nextId, round }: StopListProps) {
  return (
    <StopCount value={today.stops.length}>
      <div className="card">
        <WindowVirtualizer as="ol" item={PlacedRow} data={today.stops} itemSize={ROW_HEIGHT}>
          {(stop) => (
            <StopRow
              key={stop.customer.id}
              stop={stop}
              today={today}
              isNext={stop.customer.id === nextId}
              round={round}
            />
          )}
        </WindowVirtualizer>
      </div>
    </StopCount>
  );
}

/** How long the whole list is, which a screen reader cannot count in the rows in sight. */
const StopCount = createContext(0);

type PlacedRowProps = {
  readonly style: React.CSSProperties;
  readonly index: number;
  readonly children: React.ReactNode;
  readonly ref?: Ref<HTMLLIElement>;
};

function PlacedRow({ style, index, children, ref }: PlacedRowProps) {
  return (
    <li
      ref={ref}
      style={style}
      aria-setsize={use(StopCount)}
      aria-posinset={index + 1}
      className="border-b border-line"
    >
      {children}
    </li>
  );
}
