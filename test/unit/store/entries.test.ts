// «My entries»: what one person recorded, sent or not, with what was taken back shown as such.
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { record } from '../../../client/store/record.ts';
import { selectEntries } from '../../../client/store/select-entries.ts';
import { personIdSchema } from '../../../shared/kernel/ids.ts';
import { ASHA, aMorning } from './morning.ts';
import { drain } from './phone.ts';
import { factId, NOW_MS, PERSON, voiding } from './shop.ts';

const person = personIdSchema.parse(PERSON);

test('sent and unsent entries stand together, newest first, each once', async () => {
  const { phone } = await aMorning();
  const before = await selectEntries(phone.book, person, NOW_MS);
  await drain(phone);
  const after = await selectEntries(phone.book, person, NOW_MS);
  expect(before.map(({ shown }) => shown.fact.id)).toEqual([3, 2, 1].map(factId));
  expect(after.map(({ shown }) => shown.fact.id)).toEqual([3, 2, 1].map(factId));
  expect(new Set(before.map(({ shown }) => shown.state))).toEqual(new Set(['saved']));
  expect(new Set(after.map(({ shown }) => shown.state))).toEqual(new Set(['in_office']));
  expect(after[1]?.customerName).toBe('Customer 1');
});

test('what was taken back stays in the list as voided; the void itself is no entry', async () => {
  const { phone } = await aMorning();
  await drain(phone);
  await record(phone, voiding(factId(4), factId(2), ASHA));
  const entries = await selectEntries(phone.book, person, NOW_MS);
  expect(entries.map(({ shown }) => shown.isVoided)).toEqual([false, true, false]);
});

test('a month back is enough', async () => {
  const { phone } = await aMorning();
  expect(await selectEntries(phone.book, person, NOW_MS + 40 * 86_400_000)).toEqual([]);
});
