// What stands on the number pad after each key: always a number, never more digits than fit.
import { expect, test } from 'vitest';
import { typed } from '../../../client/app/Keypad.tsx';

const press = (keys: readonly string[], places: number) =>
  keys.reduce((value, key) => typed(value, key, places), '');

test('digits, 00 and the point make an amount', () => {
  expect(press(['1', '2', '00'], 2)).toBe('1200');
  expect(press(['1', '.', '5'], 2)).toBe('1.5');
  expect(press(['.', '5'], 2)).toBe('0.5');
});

test('a third decimal, a second point and a leading 00 change nothing', () => {
  expect(press(['1', '.', '5', '0', '7'], 2)).toBe('1.50');
  expect(press(['1', '.', '00', '.'], 2)).toBe('1.00');
  expect(press(['00', '7'], 2)).toBe('7');
  expect(press(['0', '00', '5'], 2)).toBe('5');
});

test('without decimals the point does nothing', () => {
  expect(press(['1', '.', '5'], 0)).toBe('15');
});

test('the eraser takes the last key away', () => {
  expect(press(['1', '2', 'Backspace'], 2)).toBe('1');
  expect(press(['Backspace'], 2)).toBe('');
});
