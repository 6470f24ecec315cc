// Gives a text to somebody by WhatsApp or SMS; a receipt also as an image through the phone's own
// sharing, and on paper. Each works without a network as far as the phone's other apps do.
import { type ReactNode, useState } from 'react';
import { Button, buttonClass } from '../Button.tsx';
import { Icon, type IconName } from '../Icon.tsx';
import { useWords } from '../language.ts';
import { Notice } from '../Notice.tsx';
import { PrintSheet } from './PrintSheet.tsx';
import type { ReceiptLine } from './receipt-lines.ts';
import { receiptWords } from './receipt-words.ts';
import { smsLink, whatsAppLink } from './share-links.ts';

export type ShareRowProps = {
  /** E.164, null when unknown. */
  readonly phone: string | null;
  readonly text: string;
  readonly receipt?: DrawnReceipt;
};

type DrawnReceipt = {
  readonly lines: readonly ReceiptLine[];
  /** Of which the image's file name is made. */
  readonly number: string;
};

export function ShareRow({ phone, text, receipt }: ShareRowProps) {
  const say = useWords(receiptWords);
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap gap-2 [&>*]:flex-1">
        <OutLink href={whatsAppLink(phone, text)} icon="message" isNewPage>
          {say.whatsApp}
        </OutLink>
        <OutLink href={smsLink(phone, text)} icon="phone">
          {say.sms}
        </OutLink>
      </div>
      {receipt !== undefined && <DrawnRow {...receipt} />}
    </div>
  );
}

function DrawnRow({ lines, number }: DrawnReceipt) {
  const say = useWords(receiptWords);
  const [isPrinting, setPrinting] = useState(false);
  const [isKept, setKept] = useState(false);
  const [isDrawing, setDrawing] = useState(false);
  const giveImage = async () => {
    setDrawing(true);
    try {
      const { shareReceiptImage } = await import('./share-image.ts');
      setKept((await shareReceiptImage(lines, number)) === 'downloaded');
    } finally {
      setDrawing(false);
    }
  };
  return (
    <>
      <div className="flex flex-wrap gap-2 [&>*]:flex-1">
        <Button icon="share" isBusy={isDrawing} onClick={() => void giveImage()}>
          {say.image}
        </Button>
        <Button icon="receipt" onClick={() => setPrinting(true)}>
          {say.print}
        </Button>
      </div>
      {isKept && <Notice tone="good">{say.kept}</Notice>}
      {isPrinting && <PrintSheet lines={lines} onClose={() => setPrinting(false)} />}
    </>
  );
}

type OutLinkProps = {
  readonly href: string;
  readonly icon: IconName;
  readonly isNewPage?: boolean;
  readonly children: ReactNode;
};

function OutLink({ href, icon, isNewPage = false, children }: OutLinkProps) {
  return (
    <a
      className={buttonClass('plain', false)}
      href={href}
      target={isNewPage ? '_blank' : undefined}
      rel="noreferrer"
    >
      <Icon name={icon} size={22} />
      {children}
    </a>
  );
}
