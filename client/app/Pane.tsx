// At a desk the detail stands beside its list instead of over it: the same title and content as a
// sheet, in a card that stays in sight while the list scrolls.
import { type ReactNode, useId } from 'react';
import { Sheet, type SheetProps } from './Sheet.tsx';

export type PaneProps = SheetProps & { readonly isBeside: boolean };

/** A sheet on a phone, a pane beside the list at a desk. */
export function Pane({ isBeside, title, children, onClose }: PaneProps) {
  const titleId = useId();
  if (!isBeside) {
    return (
      <Sheet title={title} onClose={onClose}>
        {children}
      </Sheet>
    );
  }
  return (
    <section className="card pane" aria-labelledby={titleId}>
      <h2 id={titleId} className="text-title">
        {title}
      </h2>
      {children}
    </section>
  );
}

export type BesideProps = {
  /** Null while nothing is chosen: then the list has all of the width. */
  readonly detail: ReactNode;
  readonly children: ReactNode;
};

/** A list with its detail at the right. */
export function Beside({ detail, children }: BesideProps) {
  return (
    <div className="beside">
      <div>{children}</div>
      {detail}
    </div>
  );
}
