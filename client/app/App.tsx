// The whole app around its screens: the book of who is signed in, the offer to install, what was
// announced, and a way out when a screen cannot open.
import { lazy, type ReactNode, Suspense, useEffect } from 'react';
import { StoreProvider } from '../store/session.ts';
import { Announcer } from './Announcer.tsx';
import { BrokenScreen } from './BrokenScreen.tsx';
import { InstallOffer } from './InstallOffer.tsx';
import { useLanguage } from './language.ts';
import { LockProvider } from './lock/LockProvider.tsx';
import { UndoProvider } from './voiding/UndoProvider.tsx';

const SignInScreen = lazy(async () => {
  const { SignInScreen: component } = await import('./SignInScreen.tsx');
  return { default: component };
});

/** Screen readers speak the page in the language that it is in. */
function usePageLanguage(): void {
  const language = useLanguage();
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
}

export function App({ children }: { readonly children: ReactNode }) {
  usePageLanguage();
  return (
    <BrokenScreen>
      <InstallOffer>
        <Suspense fallback={<Opening />}>
          <StoreProvider loading={<Opening />} signedOut={<SignInScreen />}>
            <LockProvider loading={<Opening />}>
              <UndoProvider>{children}</UndoProvider>
            </LockProvider>
          </StoreProvider>
        </Suspense>
        <Announcer />
      </InstallOffer>
    </BrokenScreen>
  );
}

/** The empty frame, so that nothing jumps when the first screen comes. */
export function Opening() {
  return (
    <div className="screen" aria-busy="true">
      <div className="bar">
        <div className="column" />
      </div>
    </div>
  );
}
