// A photo of 12 megapixels: from choosing it to «Photo kept», its size, and whether EXIF is gone.
import type { Page } from 'playwright-core';
import { SLOWDOWN } from './phone.ts';
import { go } from './saves.ts';
import { timed } from './stopwatch.ts';

export type Photos = {
  /** As on a processor that is slowed down for the worker too. */
  readonly ms: readonly number[];
  readonly kilobytes: readonly number[];
};

/**
 * The browser slows down the page and not its workers: what the worker told of its own time counts
 * `SLOWDOWN` times.
 */
export async function photos(page: Page, path: string, count: number): Promise<Photos> {
  const camera = await drawPhoto(page);
  const ms: number[] = [];
  const kilobytes: number[] = [];
  for (let n = 0; n < count; n += 1) {
    await go(page, '/today');
    await go(page, path);
    const field = page.locator('input[type=file][capture]');
    await field.waitFor({ state: 'attached' });
    await page.evaluate(() => performance.clearMarks());
    const sight = { selector: '.tag-good', text: 'Photo kept' };
    const wallMs = await timed(page, { input: 'change', sight }, () =>
      field.setInputFiles({ name: `${n}.jpg`, mimeType: 'image/jpeg', buffer: camera }),
    );
    const told = await page.getByText(/^Photo kept/).innerText();
    const [workMs] = await page.evaluate(() =>
      performance.getEntriesByName('photo-shrunk').map((mark) => {
        const { detail } = mark instanceof PerformanceMark ? mark : { detail: 0 };
        return Number(detail);
      }),
    );
    ms.push(wallMs + (workMs ?? 0) * (SLOWDOWN - 1));
    kilobytes.push(Number(/(\d+) kB/.exec(told)?.[1]));
  }
  return { ms, kilobytes };
}

/** 4,000 x 3,000 pixels with the grain of a camera, as JPEG. */
async function drawPhoto(page: Page): Promise<Buffer> {
  const base64 = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(4_000, 3_000);
    const pen = canvas.getContext('2d');
    const grain = pen?.createImageData(400, 300);
    if (!pen || !grain) throw new Error('this browser draws nothing');
    let drawn = 1;
    for (let at = 0; at < grain.data.length; at += 1) {
      drawn = (drawn * 1_103_515_245 + 12_345) % 2_147_483_648;
      grain.data[at] = at % 4 === 3 ? 255 : drawn % 256;
    }
    for (let place = 0; place < 100; place += 1) {
      pen.putImageData(grain, (place % 10) * 400, Math.floor(place / 10) * 300);
    }
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.8 });
    const bytes = new Uint8Array(await blob.arrayBuffer());
    let text = '';
    for (let at = 0; at < bytes.length; at += 8_192) {
      text += String.fromCharCode(...bytes.subarray(at, at + 8_192));
    }
    return btoa(text);
  });
  return Buffer.from(base64, 'base64');
}
