// A sheet that rises from the bottom over the screen. The browser's own modal dialog keeps the
// focus inside, closes on Escape and gives the focus back.
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Icon } from './Icon.tsx';
import { useWords, type Words } from './language.ts';
import { useOpenForm } from './unsaved.ts';

type Says = { readonly close: string };
const words = {
  en: { close: 'Close' },
  hi: { close: 'बंद करें' },
  sw: { close: 'Funga' },
} as const satisfies Words<Says>;

export type SheetProps = {
  readonly title: string;
  readonly children: ReactNode;
  readonly onClose: () => void;
};

/** Open as long as it is rendered. */
export function Sheet({ title, children, onClose }: SheetProps) {
  const say = useWords(words);
  useOpenForm();
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="sheet"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onPointerDown={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      <div className="sheet-body">
        <header className="sheet-head">
          <h2 id={titleId} className="text-title">
            {title}
          </h2>
          <button type="button" className="icon-button" aria-label={say.close} onClick={onClose}>
            <Icon name="close" />
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
}
