// The lock above everything: a modal dialog of its own, since a sheet that was open keeps the rest
// of the page from answering a touch. Nothing but unlocking closes it.
import { type ReactNode, useEffect, useRef } from 'react';

export function LockDialog({ children }: { readonly children: ReactNode }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const shown = dialog.current;
    const show = () => {
      if (shown?.isConnected) shown.showModal();
    };
    show();
    // A second press of the back key closes what refused the first one.
    shown?.addEventListener('close', show);
    return () => {
      shown?.removeEventListener('close', show);
      shown?.close();
    };
  }, []);
  return (
    <dialog ref={dialog} className="lock" onCancel={(event) => event.preventDefault()}>
      {children}
    </dialog>
  );
}
