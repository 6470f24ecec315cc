// The frame of every screen: a bar on top with where one is and whether the work is safe, the page
// itself, and the main action at the bottom in reach of the thumb.
import { lazy, type ReactNode, type RefObject, Suspense, useEffect, useRef } from 'react';
import { Link } from 'wouter';
import { useStore } from '../store/session.ts';
import { useLoss } from '../store/use-loss.ts';
import { BottomTabs } from './BottomTabs.tsx';
import { Icon } from './Icon.tsx';
import { useWords, type Words } from './language.ts';
import { SyncPillLink } from './SyncPillLink.tsx';
import { useScreenStart } from './scroll.ts';
import { useDesk } from './use-desk.ts';
import { useUndo } from './voiding/UndoProvider.tsx';

const LossNotice = lazy(async () => ({ default: (await import('./LossNotice.tsx')).LossNotice }));
const SideBar = lazy(async () => ({ default: (await import('./SideBar.tsx')).SideBar }));
const UndoBar = lazy(async () => ({ default: (await import('./voiding/UndoBar.tsx')).UndoBar }));

type Says = { readonly back: string; readonly actions: string };
const words = {
  en: { back: 'Back', actions: 'Actions' },
  hi: { back: 'पीछे', actions: 'काम' },
  sw: { back: 'Rudi', actions: 'Vitendo' },
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
  useScreenStart(back === undefined);
  const heading = useHeading(title);
  const isDesk = useDesk();
  const width = isWide ? 'column column-wide' : 'column';
  return (
    <div className={isDesk ? 'screen screen-desk' : 'screen'}>
      {isDesk && (
        <Suspense fallback={<div className="side" />}>
          <SideBar />
        </Suspense>
      )}
      <header className="bar">
        <div className={width}>
          {back !== undefined && (
            <Link href={back} className="icon-button -ml-3" aria-label={say.back}>
              <Icon name="back" />
            </Link>
          )}
          <div className="bar-title">
            <h1 ref={heading} tabIndex={-1} className="line-clamp-3 text-bar">
              {title}
            </h1>
            {subtitle !== undefined && <p className="truncate text-small text-soft">{subtitle}</p>}
          </div>
          <SyncPillLink />
        </div>
      </header>
      <main className={`${width} flex-1 pb-6`}>
        {back === undefined && <Loss />}
        {children}
      </main>
      <Foot width={width} action={action} hasTabs={back === undefined && !isDesk} />
    </div>
  );
}

/** On every tab, seldom: what was lost with an earlier copy of the book. */
function Loss() {
  const loss = useLoss();
  return (
    loss !== null && (
      <Suspense>
        <LossNotice loss={loss} />
      </Suspense>
    )
  );
}

type FootProps = {
  readonly width: string;
  readonly action: ReactNode;
  readonly hasTabs: boolean;
};

/** What stays at the bottom: an undo that is offered, the main action, the places. */
function Foot({ width, action, hasTabs }: FootProps) {
  const say = useWords(words);
  const isUndoable = useUndo().offered !== null;
  if (action === undefined && !hasTabs && !isUndoable) return null;
  return (
    <div className="foot">
      {isUndoable && (
        <Suspense>
          <UndoBar />
        </Suspense>
      )}
      {action !== undefined && (
        <section className={`${width} foot-action`} aria-label={say.actions}>
          <div className="lg:max-w-md">{action}</div>
        </section>
      )}
      {hasTabs && <BottomTabs />}
    </div>
  );
}

/** Names the page; the focus goes where the new screen begins unless a field already took it. */
function useHeading(title: string): RefObject<HTMLHeadingElement | null> {
  const { world } = useStore();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · Routebook`;
  }, [title]);
  useEffect(
    () =>
      // To move the focus the browser works out the whole layout: the screen is painted first.
      world.afterPaint(() => {
        if (document.activeElement === document.body) {
          heading.current?.focus({ preventScroll: true });
        }
      }),
    [world],
  );
  return heading;
}
