// Draws a picture anew, small enough for a slow network. Drawing it anew is also what takes out all
// that a camera writes beside it: place, owner, time (EXIF).
import { PHOTO_BYTES } from '../../../shared/kernel/photo.ts';

type Canvas = OffscreenCanvas | HTMLCanvasElement;

/** Longest edge in pixels and JPEG quality, tried in turn until the picture is small enough. */
const tries = [
  [1_280, 0.7],
  [1_280, 0.5],
  [1_024, 0.5],
  [800, 0.45],
  [640, 0.4],
] as const;

/** Null where this browser can't read the picture: the original is never passed on. */
export async function drawSmall(
  picture: Blob,
  canvasOf: (width: number, height: number) => Canvas,
): Promise<Blob | null> {
  const bitmap = await createImageBitmap(picture).catch(() => null);
  if (bitmap === null) return null;
  try {
    let small: Blob | null = null;
    for (const [edge, quality] of tries) {
      const scale = Math.min(1, edge / Math.max(bitmap.width, bitmap.height));
      const canvas = canvasOf(Math.round(bitmap.width * scale), Math.round(bitmap.height * scale));
      const pen = contextOf(canvas);
      if (pen === null) return null;
      pen.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
      small = await jpegOf(canvas, quality);
      if (small === null || small.size <= PHOTO_BYTES) return small;
    }
    return small;
  } finally {
    bitmap.close();
  }
}

const contextOf = (canvas: Canvas) =>
  canvas instanceof OffscreenCanvas ? canvas.getContext('2d') : canvas.getContext('2d');

async function jpegOf(canvas: Canvas, quality: number): Promise<Blob | null> {
  const type = 'image/jpeg';
  if (canvas instanceof OffscreenCanvas) return await canvas.convertToBlob({ type, quality });
  return await new Promise((resolve) => canvas.toBlob(resolve, type, quality));
}
