// What a screen says when it has nothing to show: why, and what to do now.
import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon.tsx';

export type EmptyStateProps = {
  readonly icon: IconName;
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
};

export function EmptyState({ icon, title, children, action }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-center gap-3 px-4 py-12 text-center">
      <span className="empty-mark">
        <Icon name={icon} size={32} />
      </span>
      <p className="text-title text-balance">{title}</p>
      {children !== undefined && <p className="max-w-[32ch] text-soft text-pretty">{children}</p>}
      {action}
    </div>
  );
}
