// One part of the page of controls, and one control of it under the name by which a test knows it.
import type { ReactNode } from 'react';

type SampleProps = { readonly name: string; readonly children: ReactNode };

export function Part({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}) {
  return (
    <section>
      <h3 className="section">{title}</h3>
      <div className="grid grid-cols-1 gap-3">{children}</div>
    </section>
  );
}

export function Sample({ name, children }: SampleProps) {
  return (
    <div data-control={name} className="min-w-0">
      {children}
    </div>
  );
}
