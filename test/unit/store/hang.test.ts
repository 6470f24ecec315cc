// A browser whose database hangs in the middle of a save, opened anew or not: the person hears that
// it is not saved, and then it is not, not even when the browser wakes up.
import 'fake-indexeddb/auto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { record } from '../../../client/store/record.ts';
import { noteStep } from '../../../client/store/steps.ts';
import { holdBack } from '../../sim/hold-back.ts';
import { makePhone } from './phone.ts';
import { customerId, factId, payment } from './shop.ts';
import { settle, turnClock } from './turn-clock.ts';

const ASHA = customerId(1);
const HANGS_MS = 100_000;
const { transaction } = IDBDatabase.prototype;
const held: (() => void)[] = [];
let isHanging = false;

// Before any book is opened: Dexie keeps the function that it finds then.
beforeAll(() => {
  IDBDatabase.prototype.transaction = function seen(...asked) {
    const begun = transaction.apply(this, asked);
    if (isHanging && asked[1] === 'readwrite') held.push(holdBack(begun));
    return begun;
  };
});

afterAll(() => {
  IDBDatabase.prototype.transaction = transaction;
});

/** The browser goes on with what hung. */
function wake(): void {
  isHanging = false;
  expect(held.length).toBeGreaterThan(0);
  for (const letGo of held.splice(0)) letGo();
}

test('what was told as not saved is not saved by a browser that wakes up later', async () => {
  const phone = await makePhone(null);
  isHanging = true;
  const saving = record(phone, payment(factId(1), ASHA, 100)).catch((error: unknown) => error);
  await turnClock(phone, HANGS_MS);
  expect(await saving).toMatchObject({ name: 'NotRecorded', reason: 'storage_failed' });
  wake();
  await settle();
  expect(await phone.book.outbox.count()).toBe(0);
  const { body } = await record(phone, payment(factId(1), ASHA, 250));
  expect(body).toMatchObject({ amount: 250 });
  expect(await phone.book.counters.toArray()).toContainEqual(expect.objectContaining({ last: 1 }));
});

test('a browser that wakes up in time saves it once', async () => {
  const phone = await makePhone(null);
  isHanging = true;
  const saving = record(phone, payment(factId(1), ASHA, 100));
  await turnClock(phone, 15_000);
  wake();
  expect((await saving).id).toBe(factId(1));
  expect(await phone.book.outbox.count()).toBe(1);
});

test('a step that hangs is told as not noted, and is not noted by a later wake', async () => {
  const phone = await makePhone(null);
  await record(phone, payment(factId(1), ASHA, 100));
  await phone.book.outbox.update(factId(1), { state: 'refused' });
  isHanging = true;
  const withdrawal = { kind: 'withdrawn', note: 'twice', replacedBy: null } as const;
  const noting = noteStep(phone, factId(1), withdrawal).catch((error: unknown) => error);
  await turnClock(phone, HANGS_MS);
  expect(await noting).toMatchObject({ name: 'TookTooLong' });
  wake();
  await settle();
  expect(await phone.book.steps.count()).toBe(0);
  expect(await noteStep(phone, factId(1), withdrawal)).toBe(true);
  expect(await noteStep(phone, factId(1), withdrawal)).toBe(false);
});
