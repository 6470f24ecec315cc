// Makes a picture of 12 megapixels small: in a worker, or on the page where there is none.
import { drawSmall } from './draw-small.ts';

const LIMIT_MS = 30_000;

/** A JPEG of at most 150 kB without EXIF. Throws where this browser can't read the picture. */
export async function shrinkPhoto(picture: Blob): Promise<Blob> {
  const canWork = typeof Worker !== 'undefined' && typeof OffscreenCanvas !== 'undefined';
  const beside = canWork ? await shrinkBeside(picture) : null;
  const small = beside ?? (await drawSmall(picture, canvasOnPage));
  if (small === null) throw new Error('this browser can’t read the picture');
  return small;
}

function canvasOnPage(width: number, height: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  return canvas;
}

/** Null where the worker could not. */
async function shrinkBeside(picture: Blob): Promise<Blob | null> {
  const worker = new Worker(new URL('./shrink-worker.ts', import.meta.url), { type: 'module' });
  try {
    return await new Promise((resolve) => {
      const timer = setTimeout(() => resolve(null), LIMIT_MS);
      const end = (small: Blob | null) => {
        clearTimeout(timer);
        resolve(small);
      };
      worker.onerror = () => end(null);
      worker.onmessage = ({ data: told }: MessageEvent<{ small: Blob | null; workMs: number }>) => {
        performance.mark('photo-shrunk', { detail: told.workMs });
        end(told.small);
      };
      worker.postMessage(picture);
    });
  } finally {
    worker.terminate();
  }
}
