// A receipt on a thermal printer of 58 mm: drawn, turned into dots, sent.
import { dotsOf, escPosPicture } from './esc-pos.ts';
import { type Printed, type PrinterKind, printOn } from './printers.ts';
import type { ReceiptLine } from './receipt-lines.ts';
import { drawReceipt, ROLL_DOTS } from './receipt-picture.ts';

export async function printReceipt(
  kind: PrinterKind,
  lines: readonly ReceiptLine[],
): Promise<Printed> {
  const canvas = drawReceipt(lines, ROLL_DOTS);
  const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height);
  return pixels === undefined ? 'failed' : printOn(kind, escPosPicture(dotsOf(pixels)));
}
