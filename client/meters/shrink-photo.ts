// Makes a picture of 12 megapixels small enough for a slow network: long edge 1280, JPEG at 0.7.
const LONG_EDGE = 1_280;
const QUALITY = 0.7;

/** The small picture; the one that came where this phone can't draw it or it is no smaller. */
export async function shrinkPhoto(picture: Blob): Promise<Blob> {
  const bitmap = await createImageBitmap(picture).catch(() => null);
  if (bitmap === null) return picture;
  const scale = Math.min(1, LONG_EDGE / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(bitmap.width * scale);
  canvas.height = Math.round(bitmap.height * scale);
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  const small = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/jpeg', QUALITY);
  });
  return small === null || small.size >= picture.size ? picture : small;
}
