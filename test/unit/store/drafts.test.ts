// Documents that are being written: kept one change after the other, no draft any more as soon as
// their fact is in the book, and told where the phone could not keep or delete them.
import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { keeperOf, type Told } from '../../../client/invoices/keeping.ts';
import {
  dropDraft,
  isIssued,
  keepDraft,
  readDraft,
  selectDrafts,
} from '../../../client/store/drafts.ts';
import { record } from '../../../client/store/record.ts';
import { makePhone, type Phone, stock } from './phone.ts';
import { business, customer, customerId, factId, payment, round } from './shop.ts';

const ASHA = customerId(1);
const draft = { id: ASHA, businessId: business.id, factId: factId(1) };

const keeperOn = (phone: Phone) => {
  const told: Told[] = [];
  return { told, ...keeperOf(phone, draft, (one) => told.push(one)) };
};

test('a draft whose fact is recorded is no draft: not opened, not listed', async () => {
  const phone = await makePhone(null);
  await keepDraft(phone, { ...draft, form: 'first' });
  expect(await readDraft(phone.book, ASHA)).toMatchObject({ isOver: false });
  expect(await selectDrafts(phone.book, business.id)).toMatchObject([{ name: 'Customer 1' }]);
  // Killed between the record and the deletion of the draft.
  await record(phone, payment(factId(1), ASHA, 100));
  expect(await readDraft(phone.book, ASHA)).toMatchObject({ isOver: true });
  expect(await selectDrafts(phone.book, business.id)).toEqual([]);
});

test.each(['sent', 'facts'] as const)('also where its fact is in %s', async (place) => {
  const phone = await makePhone(null);
  await keepDraft(phone, { ...draft, form: 'first' });
  await phone.book.table(place).put({ id: factId(1), day: '2026-11-21', customerId: ASHA });
  expect(await isIssued(phone.book, factId(1))).toBe(true);
  expect(await readDraft(phone.book, ASHA)).toMatchObject({ isOver: true });
});

test('a change of another tab after the issue does not bring the draft back', async () => {
  const phone = await makePhone(null);
  const tab = keeperOn(phone);
  await tab.keep('first');
  expect(tab.told.at(-1)).toEqual({ isKept: true, trouble: null });
  await record(phone, payment(factId(1), ASHA, 100));
  await tab.keep('second');
  expect(tab.told.at(-1)).toEqual({ isKept: false, trouble: 'issued' });
  expect(await phone.book.drafts.count()).toBe(0);
});

test('what ends a draft leaves another one of this customer alone', async () => {
  const phone = await makePhone(null);
  await keepDraft(phone, { ...draft, factId: factId(2), form: 'of another tab' });
  await dropDraft(phone, draft);
  expect(await phone.book.drafts.count()).toBe(1);
});

test('a change that the phone could not write is told, the next one is kept', async () => {
  const phone = await makePhone(null);
  const tab = keeperOn(phone);
  const full = vi.spyOn(phone.book.drafts, 'put').mockImplementation(() => {
    throw new DOMException('no space', 'QuotaExceededError');
  });
  await tab.keep('first');
  expect(tab.told.at(-1)).toEqual({ isKept: false, trouble: 'not_kept' });
  full.mockRestore();
  await tab.keep('second');
  expect(tab.told.at(-1)).toEqual({ isKept: true, trouble: null });
  expect(await phone.book.drafts.get(ASHA)).toMatchObject({ form: 'second' });
});

test('a draft that could not be thrown away is told, and can be then', async () => {
  const phone = await makePhone(null);
  const tab = keeperOn(phone);
  await tab.keep('first');
  const failing = vi.spyOn(phone.book.drafts, 'delete').mockImplementation(() => {
    throw new DOMException('lost', 'AbortError');
  });
  expect(await tab.drop()).toBe(false);
  expect(tab.told.at(-1)).toEqual({ isKept: false, trouble: 'not_dropped' });
  failing.mockRestore();
  // What was still being kept does not come back after it.
  const late = tab.keep('second');
  expect(await tab.drop()).toBe(true);
  await late;
  expect(await phone.book.drafts.count()).toBe(0);
});

test('of changes in a hurry the last one lies there', async () => {
  const phone = await makePhone(null);
  const tab = keeperOn(phone);
  await Promise.all(['a', 'b', 'c', 'd'].map((form) => tab.keep(form)));
  expect(await phone.book.drafts.get(ASHA)).toMatchObject({ form: 'd' });
  expect(tab.told.at(-1)).toEqual({ isKept: true, trouble: null });
});

test('the draft of a customer who was registered here and not sent has a name', async () => {
  const phone = await makePhone(null);
  await stock(phone.book, [customer(1)]);
  const id = customerId(77);
  await record(phone, {
    type: 'customer.registered',
    businessId: business.id,
    id: factId(5),
    body: async ({ accountCode }) => ({
      ...{ customerId: id, name: 'José Gate', phone: null, place: 'Mill lane' },
      ...{ roundId: round.id, stopOrder: 2, code: await accountCode(), note: '' },
    }),
  });
  await keepDraft(phone, { ...draft, id, form: 'first' });
  expect(await selectDrafts(phone.book, business.id)).toMatchObject([{ id, name: 'José Gate' }]);
});
