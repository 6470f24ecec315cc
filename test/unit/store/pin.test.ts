// The PIN: only the right one opens, wrong ones cost time across restarts, and the password is
// above it.
import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { isPin, removePin, setPin, tryPin } from '../../../client/store/pin.ts';
import { openRegistry } from '../../../client/store/registry.ts';
import { deviceIdSchema } from '../../../shared/kernel/ids.ts';
import { NOW_MS, uuid } from './shop.ts';

const login = 'asha@example.com';
const registry = openRegistry();

beforeEach(async () => {
  const deviceId = deviceIdSchema.parse(uuid('e', 1));
  await registry.signIns.put({ login, deviceId, bookName: 'book', isActive: 1 });
  await setPin(registry, login, { pin: '4711', idleMinutes: 5, salt: new Uint8Array(16) });
});

const type = (typed: string, nowMs = NOW_MS) => tryPin(registry, login, { typed, nowMs });

test('the right one opens, and neither it nor its digits are kept', async () => {
  expect(await type('4711')).toEqual({ type: 'open' });
  expect(JSON.stringify(await registry.signIns.get(login))).not.toContain('4711');
});

test('a wrong one says how many are left, a right one begins anew', async () => {
  expect(await type('0000')).toEqual({ type: 'wrong', left: 9 });
  expect(await type('4711')).toEqual({ type: 'open' });
  expect(await type('1111')).toEqual({ type: 'wrong', left: 9 });
});

test('after four the waits double, and even the right one waits', async () => {
  for (let n = 0; n < 4; n += 1) await type('0000');
  expect(await type('0000')).toEqual({ type: 'wait', untilMs: NOW_MS + 30_000 });
  expect(await type('4711')).toEqual({ type: 'wait', untilMs: NOW_MS + 30_000 });
  expect(await type('0000', NOW_MS + 30_001)).toEqual({ type: 'wait', untilMs: NOW_MS + 90_001 });
  expect(await type('4711', NOW_MS + 90_002)).toEqual({ type: 'open' });
});

test('after ten only the password helps', async () => {
  let nowMs = NOW_MS;
  for (let n = 0; n < 10; n += 1) {
    await type('0000', nowMs);
    nowMs += 3_600_000;
  }
  expect(await type('4711', nowMs)).toEqual({ type: 'password_needed' });
});

test('tries at the same moment are all counted', async () => {
  const verdicts = await Promise.all(['1', '2', '3'].map((digit) => type(digit.repeat(4))));
  expect(verdicts.map((one) => one.type === 'wrong' && one.left).toSorted()).toEqual([7, 8, 9]);
});

test('without one the phone is open, and it is 4 to 6 digits', async () => {
  await removePin(registry, login);
  expect(await type('')).toEqual({ type: 'open' });
  expect(['123', '1234', '123456', '1234567', '12a4'].map(isPin)).toEqual([
    false,
    true,
    true,
    false,
    false,
  ]);
});
