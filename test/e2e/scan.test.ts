// Finding by the camera, without a network: the label of a meter opens its reading.
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filmCode } from './film.ts';
import { type Office, openOffice } from './office.ts';
import { openPhone, type Phone, signIn, tap } from './phone.ts';
import { asha, kamau } from './small-book.ts';

let office: Office;
let phone: Phone;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'routebook-film-'));
  const cameraFile = path.join(folder, 'label.y4m');
  // Its meter's serial, as the maker's own label has it.
  await filmCode(cameraFile, 'RW-1001');
  office = await openOffice();
  phone = await openPhone({ cameraFile });
  await signIn(phone, office, asha.email);
  await phone.context.setOffline(true);
});

afterAll(async () => {
  await phone?.close();
  await office?.close();
  await rm(folder, { recursive: true, force: true });
});

test('the code of a meter opens its reading', async () => {
  const { page } = phone;
  await page.goto(`${office.address}/find`);
  await tap(page, 'Scan a code');
  await page.getByRole('heading', { level: 1, name: 'Kamau Mwangi' }).waitFor();
  expect(page.url()).toMatch(/\/meters\/.+\/read$/);
});

test('labels of a customer hold the code of each meter', async () => {
  const { page } = phone;
  await page.goto(`${office.address}/customers/${kamau}`);
  await tap(page, 'QR label');
  await page.getByText('1 label', { exact: true }).waitFor();
  expect(await page.locator('.label-card').innerText()).toContain('RW-1001');
  expect(await page.locator('.label-qr path').count()).toBe(1);
});

test('nothing went wrong behind the screens', () => {
  expect(phone.complaints).toEqual([]);
});
