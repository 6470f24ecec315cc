// Makes pictures small beside the page, so that keys and saves go on meanwhile. Says how long it
// took, for the bench.
import { drawSmall } from './draw-small.ts';

addEventListener('message', async ({ data: picture }: MessageEvent<Blob>) => {
  const startMs = performance.now();
  const small = await drawSmall(picture, (width, height) => new OffscreenCanvas(width, height));
  postMessage({ small, workMs: performance.now() - startMs });
});
