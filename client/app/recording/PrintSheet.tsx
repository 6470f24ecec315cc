// Where a receipt is printed: on a receipt printer that this browser reaches, or by the phone's own
// printing, which also makes a PDF.
import { useState } from 'react';
import { Button } from '../Button.tsx';
import { useWords } from '../language.ts';
import { Notice } from '../Notice.tsx';
import { Sheet } from '../Sheet.tsx';
import { type Printed, type PrinterKind, printersHere } from './printers.ts';
import type { ReceiptLine } from './receipt-lines.ts';
import { receiptWords } from './receipt-words.ts';

export type PrintSheetProps = {
  readonly lines: readonly ReceiptLine[];
  readonly onClose: () => void;
};

export function PrintSheet({ lines, onClose }: PrintSheetProps) {
  const say = useWords(receiptWords);
  const [state, setState] = useState<Printed | 'printing' | null>(null);
  const send = async (kind: PrinterKind) => {
    setState('printing');
    const { printReceipt } = await import('./print-receipt.ts');
    setState(await printReceipt(kind, lines));
  };
  const page = async () => {
    const { printPage } = await import('./print-page.ts');
    onClose();
    printPage(lines);
  };
  return (
    <Sheet title={say.print} onClose={onClose}>
      <div className="grid gap-2">
        {printersHere().map((kind) => (
          <Button
            key={kind}
            isWide
            isDisabled={state === 'printing'}
            onClick={() => void send(kind)}
          >
            {say.printers[kind]}
          </Button>
        ))}
        <Button isWide isDisabled={state === 'printing'} onClick={() => void page()}>
          {say.printers.page}
        </Button>
      </div>
      {state !== null && (
        <Notice tone={state === 'printed' ? 'good' : state === 'failed' ? 'bad' : 'info'}>
          {state === 'printing' ? say.printing : say.printed[state]}
        </Notice>
      )}
    </Sheet>
  );
}
