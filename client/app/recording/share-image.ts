// Hands a receipt's image to the phone's own sharing.
import { type Given, giveFile } from './give-file.ts';
import type { ReceiptLine } from './receipt-lines.ts';
import { receiptImage } from './receipt-picture.ts';

export async function shareReceiptImage(
  lines: readonly ReceiptLine[],
  number: string,
): Promise<Given> {
  const name = number.replace(/[^0-9A-Za-z]+/g, '-');
  return await giveFile(await receiptImage(lines), `${name}.png`);
}
