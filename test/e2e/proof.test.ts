// What a collector gives a customer: a UPI code that a real reader reads, money shown as claimed
// until there is a reference, the receipt as an image and on paper, M-Pesa in large figures.
import { readFile } from 'node:fs/promises';
import decodeQR from 'qr/decode.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Phone, tap } from './phone.ts';
import { asha, bhavna, chetan, kamau } from './small-book.ts';
import { openOne } from './team.ts';

const one = await openOne(asha);
const { office, phone } = one;

beforeAll(() => phone.context.setOffline(true));
afterAll(one.close);

test('UPI offline: the code asks for ₹1,200, and the money is claimed', async () => {
  const { page } = phone;
  await page.goto(`${office.address}/customers/${bhavna}/collect`);
  await page.getByText('UPI', { exact: true }).tap();
  const code = page.getByRole('img', { name: 'UPI code with the amount' });
  const link = new URL(await read(code));
  expect(Object.fromEntries(link.searchParams)).toMatchObject({
    pa: 'gokul@okbank',
    am: '1200.00',
    cu: 'INR',
  });
  await tap(page, 'Paid: save ₹1,200');
  await page.getByText('Receipt code').waitFor();
  const shown = await page.locator('main').innerText();
  expect(shown).toContain('Claimed: the office has not found this money so far.');
  // The payer's bank and the receipt name the same code.
  expect(shown.replaceAll('-', '')).toContain(link.searchParams.get('tr') ?? 'no reference');
});

test('the receipt leaves as an image of 720 pixels where no sharing takes files', async () => {
  const { page } = phone;
  const asked = page.waitForEvent('download');
  await tap(page, 'Image');
  const download = await asked;
  expect(download.suggestedFilename()).toMatch(/^[0-9A-Z-]+\.png$/);
  const image = await readFile(await download.path());
  expect(image.subarray(1, 4).toString()).toBe('PNG');
  expect(image.readUInt32BE(16)).toBe(720);
  await page.getByText('The image is in your downloads.').waitFor();
});

test('on paper stands the receipt and nothing else, 58 mm wide', async () => {
  const { page } = phone;
  await page.evaluate(() => {
    window.print = () => undefined;
  });
  await tap(page, 'Print');
  await tap(page, 'Paper or PDF');
  await page.emulateMedia({ media: 'print' });
  const paper = page.locator('.paper');
  await paper.waitFor();
  expect(await paper.innerText()).toContain('Received ₹1,200 UPI');
  expect(await page.locator('header:visible, main:visible').count()).toBe(0);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  // 58 mm are 164.4 points.
  expect(Number(/MediaBox \[0 0 ([\d.]+)/.exec(pdf)?.[1])).toBeCloseTo(164.4, 0);
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1);
  await page.emulateMedia({ media: null });
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await page.getByText('Receipt code').waitFor();
  expect(await paper.count()).toBe(0);
});

test('a reference that was typed is no claim', async () => {
  const { page } = phone;
  await page.goto(`${office.address}/customers/${chetan}/collect`);
  await page.getByText('UPI', { exact: true }).tap();
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).tap();
  const lastKey = page.getByRole('button', { name: '00', exact: true });
  const save = page.getByRole('button', { name: 'Save ₹450 UPI' });
  const [key, below] = [await lastKey.boundingBox(), await save.boundingBox()];
  expect(key && key.y + key.height).toBeLessThan(below?.y ?? 0);
  await tap(page, 'Show the UPI code');
  await tap(page, 'Type the reference');
  const reference = page.getByLabel('UPI reference (UTR)');
  await expect.poll(() => reference.evaluate((one) => one === document.activeElement)).toBe(true);
  await page.keyboard.type('412345678901');
  await save.tap();
  await page.getByText('Receipt code').waitFor();
  expect(await page.locator('main').innerText()).not.toContain('Claimed');
});

test('M-Pesa shows paybill, account and amount, each to be copied', async () => {
  const { page } = phone;
  await page.goto(`${office.address}/customers/${kamau}/collect`);
  const pad = page.getByRole('group', { name: 'Number pad' });
  await pad.getByRole('button', { name: '5', exact: true }).tap();
  await page.getByText('M-Pesa', { exact: true }).tap();
  const card = page.getByRole('dialog');
  await card.waitFor();
  expect(await card.locator('dd').allInnerTexts()).toEqual([
    '600638',
    expect.stringMatching(/^W01\d{4}.$/),
    'KSh\u00a05',
  ]);
  await phone.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await tap(page, 'Copy Paybill');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('600638');
});

test('nothing went wrong behind the screens', () => {
  expect(phone.complaints).toEqual([]);
});

/** What a reader makes of the code as it stands on the glass. */
async function read(code: ReturnType<Phone['page']['locator']>): Promise<string> {
  await code.waitFor();
  await phone.page.waitForTimeout(300);
  const png = (await code.screenshot()).toString('base64');
  const pixels = await phone.page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const pen = canvas.getContext('2d');
    pen?.drawImage(bitmap, 0, 0);
    const drawn = pen?.getImageData(0, 0, bitmap.width, bitmap.height);
    return { width: bitmap.width, height: bitmap.height, data: [...(drawn?.data ?? [])] };
  }, png);
  return decodeQR({ ...pixels, data: Uint8Array.from(pixels.data) });
}
