// Draws a picture anew, small enough for a slow network. Drawing it anew is also what takes out all
// that a camera writes beside it: place, owner, time (EXIF).
import { PHOTO_BYTES } from '../../../shared/kernel/photo.ts';

type Canvas = OffscreenCanvas | HTMLCanvasElement;

const LONG_EDGE = 1_280;
const QUALITY = 0.7;
const ATTEMPTS = 4;
/** A little less than the bytes ask for, so that the next picture fits. */
const SLACK = 0.92;

/** Null where this browser can't read the picture: the original is never passed on. */
export async function drawSmall(
  picture: Blob,
  canvasOf: (width: number, height: number) => Canvas,
): Promise<Blob | null> {
  const bitmap = await createImageBitmap(picture).catch(() => null);
  if (bitmap === null) return null;
  const draw = (source: Canvas | ImageBitmap, share: number) => {
    const canvas = canvasOf(Math.round(source.width * share), Math.round(source.height * share));
    contextOf(canvas)?.drawImage(source, 0, 0, canvas.width, canvas.height);
    return canvas;
  };
  // The large picture is drawn once: all further ones come from the small one.
  const whole = draw(bitmap, Math.min(1, LONG_EDGE / Math.max(bitmap.width, bitmap.height)));
  bitmap.close();
  let small = await jpegOf(whole, QUALITY);
  let share = 1;
  for (let n = 0; n < ATTEMPTS && small !== null && small.size > PHOTO_BYTES; n += 1) {
    share *= Math.sqrt(PHOTO_BYTES / small.size) * SLACK;
    small = await jpegOf(draw(whole, share), QUALITY);
  }
  return small;
}

const contextOf = (canvas: Canvas) =>
  canvas instanceof OffscreenCanvas ? canvas.getContext('2d') : canvas.getContext('2d');

async function jpegOf(canvas: Canvas, quality: number): Promise<Blob | null> {
  const type = 'image/jpeg';
  if (canvas instanceof OffscreenCanvas) return await canvas.convertToBlob({ type, quality });
  return await new Promise((resolve) => canvas.toBlob(resolve, type, quality));
}
