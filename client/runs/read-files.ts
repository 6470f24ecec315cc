// The files of an old system as they are sent: their names, and their bytes in base 64.
import { IMPORT_BYTES } from '../../shared/runs/run-job.ts';

export type ChosenFiles =
  | { readonly type: 'none' | 'not_csv' | 'too_large' }
  | {
      readonly type: 'ready';
      readonly files: readonly { readonly name: string; readonly bytes: string }[];
    };

const BYTES_A_PIECE = 0x8000;

export async function readFiles(chosen: readonly File[]): Promise<ChosenFiles> {
  if (chosen.length === 0) return { type: 'none' };
  if (chosen.some(({ name }) => !/\.(csv|tsv|txt)$/i.test(name))) return { type: 'not_csv' };
  const size = chosen.reduce((sum, file) => sum + file.size, 0);
  if (size > IMPORT_BYTES) return { type: 'too_large' };
  const files = chosen.map(async (file) => ({
    name: file.name,
    bytes: base64(new Uint8Array(await file.arrayBuffer())),
  }));
  return { type: 'ready', files: await Promise.all(files) };
}

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.byteLength; at += BYTES_A_PIECE) {
    text += String.fromCharCode(...bytes.subarray(at, at + BYTES_A_PIECE));
  }
  return btoa(text);
}
