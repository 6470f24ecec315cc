// The frame of every screen: a bar on top with where one is and whether the work is safe, the page
// itself, and the main action at the bottom in reach of the thumb.
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { BottomTabs } from './BottomTabs.tsx';
import { Icon } from './Icon.tsx';
import { useWords, type Words } from './language.ts';
import { SyncPillLink } from './SyncPillLink.tsx';

type Says = { readonly back: string };
const words = {
  en: { back: 'Back' },
  hi: { back: 'पीछे' },
  sw: { back: 'Rudi' },
} as const satisfies Words<Says>;

export type ScreenProps = {
  readonly title: string;
  /** The business or round that the screen is about. */
  readonly subtitle?: string | undefined;
  /** Where the arrow leads; a screen without it is a tab. */
  readonly back?: string;
  /** Buttons that stay at the bottom. */
  readonly action?: ReactNode;
  /** Office screens use the width of a desk. */
  readonly isWide?: boolean;
  readonly children: ReactNode;
};

export function Screen({ title, subtitle, back, action, isWide = false, children }: ScreenProps) {
  const say = useWords(words);
  const width = isWide ? 'column column-wide' : 'column';
  return (
    <div className="screen">
      <header className="bar">
        <div className={`${width} flex items-center gap-1`}>
          {back !== undefined && (
            <Link href={back} className="icon-button -ml-3" aria-label={say.back}>
              <Icon name="back" />
            </Link>
          )}
          <div className="min-w-0 flex-1 py-1.5">
            <h1 className="truncate text-bar">{title}</h1>
            {subtitle !== undefined && <p className="truncate text-small text-soft">{subtitle}</p>}
          </div>
          <SyncPillLink />
        </div>
      </header>
      <main className={`${width} flex-1 pb-6`}>{children}</main>
      {(action !== undefined || back === undefined) && (
        <div className="foot">
          {action !== undefined && <div className={`${width} foot-action`}>{action}</div>}
          {back === undefined && <BottomTabs />}
        </div>
      )}
    </div>
  );
}
