// Who is signed in on this phone, for the screens: sign-in and pairing once, then opening offline
// for ever after. The provider follows sign-in and sign-out by itself, in every tab.
import { createElement, type ReactNode, useEffect, useState } from 'react';
import { browserWorld } from './browser-world.ts';
import { followActiveBook } from './follow-active.ts';
import { activate, openRegistry } from './registry.ts';
import { type SigningOut, type SignOutOutcome, signInWith, signOutWith } from './sign-in.ts';
import { BookLost, startStore } from './start-store.ts';
import type { Store } from './store.ts';
import { StoreContext, useStoreContext } from './store-context.ts';
import type { SignInOutcome } from './views.ts';

export type StoreProviderProps = {
  /** Shown until it is known who is signed in. */
  readonly loading: ReactNode;
  /** Shown while nobody is. */
  readonly signedOut: ReactNode;
  readonly children: ReactNode;
};

/** Gives the screens their book; starts its sync and stops it. */
export function StoreProvider({ loading, signedOut, children }: StoreProviderProps): ReactNode {
  const name = useActiveBook();
  const store = useStarted(name ?? null);
  if (name === null) return signedOut;
  if (name === undefined || store === null) return loading;
  return createElement(StoreContext.Provider, { value: store }, children);
}

/** The store of who is signed in; only under `StoreProvider`'s children. */
export function useStore(): Store {
  return useStoreContext();
}

function useActiveBook(): string | null | undefined {
  const [name, setName] = useState<string | null>();
  useEffect(() => followActiveBook(browserWorld(), setName), []);
  return name;
}

function useStarted(name: string | null): Store | null {
  const [started, setStarted] = useState<{ readonly name: string; readonly store: Store }>();
  useEffect(() => {
    if (name === null) return;
    const starting = startStore(name, browserWorld());
    const ended = new AbortController();
    let isOver = false;
    starting.then(
      ({ store }) => {
        if (isOver) return;
        setStarted({ name, store });
        window.addEventListener('appinstalled', store.askToKeep, { signal: ended.signal });
      },
      (error: unknown) => {
        if (error instanceof BookLost) return void forgetActive();
        // A book that can't be opened is for the app's error screen, not for silence.
        setStarted(() => {
          throw error;
        });
      },
    );
    return () => {
      isOver = true;
      ended.abort();
      starting.then(
        ({ stop }) => stop(),
        () => undefined,
      );
    };
  }, [name]);
  return started !== undefined && started.name === name ? started.store : null;
}

/** Signs in, pairs this installation and begins the first pull. */
export async function signIn(email: string, password: string): Promise<SignInOutcome> {
  return await signInWith(browserWorld(), email, password);
}

/** The sign-in screen comes back, and asks what the lost book had not sent. */
async function forgetActive(): Promise<void> {
  const registry = openRegistry();
  await activate(registry, null).finally(() => registry.close());
}

/** Refused while facts are unsent, unless they are left here for their author; deletes nothing. */
export async function signOut(asked: SigningOut): Promise<SignOutOutcome> {
  return await signOutWith(browserWorld(), asked);
}
