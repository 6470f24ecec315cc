// Hands a receipt's image to the phone's own sharing; where the browser shares no files, it is
// downloaded.
import type { ReceiptLine } from './receipt-lines.ts';
import { receiptImage } from './receipt-picture.ts';

export type Shared = 'shared' | 'downloaded' | 'cancelled';

export async function shareReceiptImage(
  lines: readonly ReceiptLine[],
  number: string,
): Promise<Shared> {
  const name = `${number.replace(/[^0-9A-Za-z]+/g, '-')}.png`;
  const file = new File([await receiptImage(lines)], name, { type: 'image/png' });
  if (!canShare(file)) return download(file);
  try {
    await navigator.share({ files: [file] });
    return 'shared';
  } catch (cause) {
    if (!(cause instanceof DOMException)) throw cause;
    // Closing the phone's sheet without a choice is no failure; anything else leaves the download.
    return cause.name === 'AbortError' ? 'cancelled' : download(file);
  }
}

const canShare = (file: File) => 'canShare' in navigator && navigator.canShare({ files: [file] });

function download(file: File): Shared {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return 'downloaded';
}
