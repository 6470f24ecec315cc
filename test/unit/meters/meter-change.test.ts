// A meter that is replaced or removed: what was typed becomes the body of a fact, or the form says
// which field is not right yet.
import { describe, expect, test } from 'vitest';
import { changeOf, openChange } from '../../../client/meters/meter-change.ts';
import { customerOf, meterOf } from '../../world.ts';

const row = { id: meterOf(1), customerId: customerOf(1), digits: 5, multiplier: 10 };
const of = { meterId: row.id, customerId: row.customerId };
const typed = { ...openChange(row), closing: '1243', serial: ' KE-9 ' };

describe('a replaced meter', () => {
  test('closes the old register and opens one like it at nothing', () => {
    expect(changeOf(typed, row)).toEqual({
      type: 'replaced',
      body: {
        ...of,
        closing: { value: 1_243_000, digits: 5, multiplier: 10 },
        opening: { serial: 'KE-9', value: 0, digits: 5, multiplier: 10 },
        reason: '',
      },
    });
  });
  test('may start elsewhere on another register', () => {
    const other = { ...typed, start: '17.5', digits: '4', multiplier: '1' };
    expect(changeOf(other, row)).toMatchObject({
      body: { opening: { value: 17_500, digits: 4, multiplier: 1 } },
    });
  });
  test('tells every field that is not right', () => {
    const wrong = { ...typed, closing: '123456', serial: ' ', digits: '2', multiplier: '1.5' };
    expect(changeOf(wrong, row)).toEqual(new Set(['closing', 'serial', 'digits', 'multiplier']));
    expect(changeOf({ ...typed, start: '123456' }, row)).toEqual(new Set(['start']));
  });
});

describe('a removed meter', () => {
  const removed = { ...typed, change: 'removed' as const, serial: '' };
  test('needs its last value and a reason, nothing of another meter', () => {
    expect(changeOf({ ...removed, reason: 'house closed' }, row)).toEqual({
      type: 'removed',
      body: { ...of, value: 1_243_000, reason: 'house closed' },
    });
    expect(changeOf({ ...removed, closing: '' }, row)).toEqual(new Set(['reason', 'closing']));
  });
});
