// Hands a file to the phone's own sharing; where the browser shares no such file, it is downloaded.

export type Given = 'shared' | 'downloaded' | 'cancelled';

export async function giveFile(content: Blob, fileName: string): Promise<Given> {
  const file = new File([content], fileNameOf(fileName), { type: content.type });
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

/** Every script's letters; what no file system takes becomes a hyphen. */
const fileNameOf = (name: string) => name.replace(/[^\p{L}\p{M}\p{N}.]+/gu, '-');

const canShare = (file: File) => 'canShare' in navigator && navigator.canShare({ files: [file] });

function download(file: File): Given {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return 'downloaded';
}
