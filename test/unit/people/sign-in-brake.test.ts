// How long wrong passwords are waited for, and what ends the waiting.
import { expect, test } from 'vitest';
import { makeSignInBrake } from '../../../server/people/sign-in-brake.ts';

const WRONG = 401;
const RIGHT = 200;

function makeDoor() {
  const clock = { ms: 1_000_000 };
  const brake = makeSignInBrake(() => clock.ms);
  let asked = 0;
  const knock = async (status: number, key = 'asha') => {
    const answer = await brake.pass(key, async () => {
      asked += 1;
      return new Response(null, { status });
    });
    return 'waitMs' in answer ? answer.waitMs : answer.status;
  };
  return { clock, knock, asked: () => asked };
}

test('five are free, then each wrong one doubles the wait, up to a minute', async () => {
  const { clock, knock } = makeDoor();
  for (let free = 0; free < 5; free += 1) expect(await knock(WRONG)).toBe(WRONG);
  const waits: number[] = [];
  for (let more = 0; more < 8; more += 1) {
    const waitMs = await knock(WRONG);
    waits.push(waitMs);
    clock.ms += waitMs;
    expect(await knock(WRONG)).toBe(WRONG);
  }
  expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60].map((seconds) => seconds * 1_000));
});

test('who waits is not asked; the right password clears the count, an hour too', async () => {
  const { clock, knock, asked } = makeDoor();
  for (let wrong = 0; wrong < 5; wrong += 1) await knock(WRONG);
  expect(await knock(RIGHT)).toBe(1_000);
  expect(asked()).toBe(5);
  clock.ms += 1_000;
  expect(await knock(RIGHT)).toBe(RIGHT);
  for (let wrong = 0; wrong < 4; wrong += 1) expect(await knock(WRONG)).toBe(WRONG);
  clock.ms += 3_600_000;
  for (let wrong = 0; wrong < 5; wrong += 1) expect(await knock(WRONG)).toBe(WRONG);
});

test('tries of one account stand in line, those of another do not wait for them', async () => {
  const { knock } = makeDoor();
  const burst = await Promise.all(Array.from({ length: 7 }, () => knock(WRONG)));
  expect(burst).toEqual([WRONG, WRONG, WRONG, WRONG, WRONG, 1_000, 1_000]);
  expect(await knock(WRONG, 'ravi')).toBe(WRONG);
});
