// Catches the browser's offer to install the app, which comes once and early, and keeps it for the
// Phone screen. iPhones make no offer: there the steps are told in words.
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';

type BrowserOffer = Event & { readonly prompt: () => Promise<unknown> };
export type Install =
  | { readonly type: 'installed' }
  | { readonly type: 'offered'; readonly install: () => void }
  | { readonly type: 'by_hand'; readonly isApple: boolean };

const InstallContext = createContext<Install>({ type: 'by_hand', isApple: false });

export const useInstall = (): Install => useContext(InstallContext);

export function InstallOffer({ children }: { readonly children: ReactNode }) {
  const [offer, setOffer] = useState<BrowserOffer | null>(null);
  useEffect(() => {
    const onOffer = (event: Event) => {
      event.preventDefault();
      if (isOffer(event)) setOffer(event);
    };
    const onInstalled = () => setOffer(null);
    window.addEventListener('beforeinstallprompt', onOffer);
    window.addEventListener('appinstalled', onInstalled);
    return () => {
      window.removeEventListener('beforeinstallprompt', onOffer);
      window.removeEventListener('appinstalled', onInstalled);
    };
  }, []);
  return <InstallContext value={installOf(offer)}>{children}</InstallContext>;
}

const isOffer = (event: Event): event is BrowserOffer => 'prompt' in event;

function installOf(offer: BrowserOffer | null): Install {
  if (matchMedia('(display-mode: standalone)').matches) return { type: 'installed' };
  if (offer !== null) return { type: 'offered', install: () => void offer.prompt() };
  return { type: 'by_hand', isApple: /iPhone|iPad/.test(navigator.userAgent) };
}
