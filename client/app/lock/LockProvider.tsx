// Stands before the screens while a person who set a PIN is away: at a start, after minutes without
// a touch, or when they say so. What was half typed stays behind the lock as it was.
import {
  createContext,
  lazy,
  type ReactNode,
  Suspense,
  useContext,
  useEffect,
  useMemo,
  useState,
} from 'react';
import { browserWorld } from '../../store/browser-world.ts';
import { type Lockable, onLockables } from '../../store/lockables.ts';
import { forgetTouch, msSinceTouch, noteTouch } from './touch.ts';

const LOOK_MS = 5_000;
const MS_A_MINUTE = 60_000;

type Lock = { readonly people: readonly Lockable[]; readonly lockNow: () => void };

const LockContext = createContext<Lock>({ people: [], lockNow: () => undefined });

export const useLock = (): Lock => useContext(LockContext);

const UnlockScreen = lazy(async () => ({
  default: (await import('./UnlockScreen.tsx')).UnlockScreen,
}));

export type LockProviderProps = { readonly loading: ReactNode; readonly children: ReactNode };

export function LockProvider({ loading, children }: LockProviderProps) {
  const [people, setPeople] = useState<readonly Lockable[]>();
  useEffect(() => onLockables(browserWorld(), setPeople), []);
  const active = people?.find(({ isActive }) => isActive);
  const [isLocked, setLocked] = useLocked(active);
  const lock = useMemo(
    () => ({
      people: people ?? [],
      lockNow: () => {
        forgetTouch();
        setLocked(true);
      },
    }),
    [people, setLocked],
  );
  if (people === undefined) return loading;
  const isShut = isLocked && active !== undefined && active.idleMinutes !== null;
  return (
    <LockContext.Provider value={lock}>
      {isShut && (
        <Suspense fallback={loading}>
          <UnlockScreen
            key={active.login}
            person={active}
            others={people.filter(({ isActive, idleMinutes }) => !isActive && idleMinutes !== null)}
            onOpen={(login) => {
              noteTouch(login);
              if (login === active.login) setLocked(false);
            }}
          />
        </Suspense>
      )}
      <div hidden={isShut}>{children}</div>
    </LockContext.Provider>
  );
}

/** Whether the lock is shut, looked at every few seconds and whenever the app comes to sight. */
function useLocked(active: Lockable | undefined) {
  const login = active?.login;
  const idleMs = active?.idleMinutes == null ? null : active.idleMinutes * MS_A_MINUTE;
  const isAway = () => login !== undefined && idleMs !== null && msSinceTouch(login) > idleMs;
  const [lockedLogin, setLockedLogin] = useState<string | null>(null);
  const [openedLogin, setOpenedLogin] = useState<string | null>(null);
  // Of another person than before nothing is known: what their last touch says.
  if (login !== undefined && openedLogin !== login) {
    setOpenedLogin(login);
    setLockedLogin(isAway() ? login : null);
  }
  useEffect(() => {
    if (login === undefined || idleMs === null) return;
    const look = () => {
      if (msSinceTouch(login) > idleMs) setLockedLogin(login);
    };
    const touched = () => {
      look();
      noteTouchIfOpen(login, idleMs);
    };
    const timer = setInterval(look, LOOK_MS);
    document.addEventListener('visibilitychange', look);
    document.addEventListener('pointerdown', touched, true);
    document.addEventListener('keydown', touched, true);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
      document.removeEventListener('pointerdown', touched, true);
      document.removeEventListener('keydown', touched, true);
    };
  }, [login, idleMs]);
  const isLocked = login !== undefined && lockedLogin === login;
  return [isLocked, (lock: boolean) => setLockedLogin(lock ? (login ?? null) : null)] as const;
}

/** A touch on the lock screen itself opens nothing. */
function noteTouchIfOpen(login: string, idleMs: number): void {
  if (msSinceTouch(login) <= idleMs) noteTouch(login);
}
