// A short message inside a screen. Its tone shows as an icon and a coloured edge, never as colour
// alone; bad news is announced at once, the rest politely.
import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon.tsx';

export type NoticeTone = 'info' | 'good' | 'warn' | 'bad';

const icons: Readonly<Record<NoticeTone, IconName>> = {
  info: 'message',
  good: 'check',
  warn: 'late',
  bad: 'close',
};

export type NoticeProps = {
  readonly tone: NoticeTone;
  readonly children: ReactNode;
  readonly action?: ReactNode;
};

export function Notice({ tone, children, action }: NoticeProps) {
  return (
    <div className={`notice notice-${tone}`} role={tone === 'bad' ? 'alert' : 'status'}>
      <Icon name={icons[tone]} size={20} />
      <div className="min-w-0 flex-1">{children}</div>
      {action}
    </div>
  );
}
