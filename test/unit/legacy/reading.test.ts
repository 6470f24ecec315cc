// Amounts and days as people write them: read exactly, or not at all.
import { expect, test } from 'vitest';
import { marksOf } from '../../../server/legacy/decimal-mark.ts';
import { keyedRows } from '../../../server/legacy/legacy-source.ts';
import { readAmount } from '../../../server/legacy/read-amount.ts';
import { dayOrderOf, readDay } from '../../../server/legacy/read-day.ts';

test.each([
  ['500.00', 50_000],
  ['1,23,456.50', 12_345_650],
  ['1,234,567', 123_456_700],
  ['₹ 500/-', 50_000],
  ['Rs. 12.5', 1_250],
  ['(40.00)', -4_000],
  ['-40', -4_000],
  ['40.00 Cr', -4_000],
  ['12000,00', 1_200_000],
  ['1.234,50', 123_450],
  ['१२५', 12_500],
  ['0.00', 0],
  ['.5', 50],
])('%s is %i', (text, minor) => {
  expect(readAmount(text, 'INR')).toEqual({ type: 'amount', minor, isRounded: false });
});

test.each([
  '',
  'abc',
  '12.3.4',
  '1e3',
  '(40',
  '1,2,3',
  '12 or 13',
  'NaN',
  '--5',
  '12.500',
  '12,500',
])('«%s» is not read', (text) => {
  expect(readAmount(text, 'INR')).toEqual({ type: 'unreadable' });
});

test('a third decimal is rounded half up and told; beyond the limit is beyond', () => {
  expect(readAmount('10.005', 'INR', '.')).toEqual({
    type: 'amount',
    minor: 1_001,
    isRounded: true,
  });
  expect(readAmount('10.500', 'INR', '.')).toEqual({
    type: 'amount',
    minor: 1_050,
    isRounded: false,
  });
  expect(readAmount('10.5', 'UGX')).toEqual({ type: 'amount', minor: 11, isRounded: true });
  expect(readAmount('99999999999999', 'INR')).toEqual({ type: 'too_large' });
});

test.each([
  // A column, what 12.500 and 12,500 are in it in minor units; null: not read.
  [['12.500', '1.234,50'], 1_250_000, 1_250],
  [['12.500', '1.234.567'], 1_250_000, 1_250],
  [['12.500', '3,25'], 1_250_000, 1_250],
  [['12,500', '1,23,456'], 1_250, 1_250_000],
  [['12,500', '0.500'], 1_250, 1_250_000],
  [['12,500', '4500.125 Cr'], 1_250, 1_250_000],
  [['12.500', '12,500', '500', '(1.000)'], null, null],
  [['12.5', '12,5'], null, null],
] as const)('a column of %j says what stands before the decimals', (column, point, comma) => {
  const mark = marksOf(
    column.map((amount) => ({ cells: { amount } })),
    new Set(),
  )('amount');
  const minorOf = (text: string) => {
    const read = readAmount(text, 'INR', mark);
    return read.type === 'amount' ? read.minor : null;
  };
  expect([minorOf('12.500'), minorOf('12,500')]).toEqual([point, comma]);
});

test('a silent column is read like others of its table, numbers of a database by a point', () => {
  const rows = [{ cells: { amount: '12.500', total: '3,25', weight: '1.5' } }];
  expect(marksOf(rows, new Set())('amount')).toBe(',');
  expect(marksOf(rows, new Set(['amount']))('amount')).toBe('.');
});

const keysOf = (rows: readonly Readonly<Record<string, string | null>>[]) =>
  keyedRows(
    'payments',
    rows.map((cells) => ({ cells, broken: null })),
  ).map(({ key }) => key);

test('rows without an id keep their keys, wherever they stand', () => {
  const rows = [{ a: '1', b: null }, { a: '2' }, { a: '1' }, { a: '1', b: '2' }];
  const keys = keysOf(rows);
  expect(new Set(keys).size).toBe(4);
  expect(keysOf([{ b: null, a: '2' }, ...rows.filter(({ a }) => a === '1')])).toEqual(
    [1, 0, 2, 3].map((place) => keys[place]),
  );
});

const zone = 'Asia/Kolkata';
const unsure = dayOrderOf([]);

test.each([
  ['2026-08-20', '2026-08-20'],
  ['2026-08-20 19:00:00+00', '2026-08-21'],
  ['2026-08-20T10:00:00Z', '2026-08-20'],
  ['20/08/2026', '2026-08-20'],
  ['08-20-2026', '2026-08-20'],
  ['20.8.26', '2026-08-20'],
  ['Jan 15, 2024', '2024-01-15'],
  ['15 January 2024', '2024-01-15'],
  ['15-Jan-24', '2024-01-15'],
  ['45917', '2025-09-17'],
  ['2025/08/20', '2025-08-20'],
  ['2025.8.5', '2025-08-05'],
  ['2025-8-5', '2025-08-05'],
  ['20250820', '2025-08-20'],
  ['20250820T101500', '2025-08-20'],
  ['20-Aug-2025 10:00', '2025-08-20'],
  ['20 Aug. 2025', '2025-08-20'],
  ['Aug 20, 2025 10:00', '2025-08-20'],
  ['20/08/2025, 10:00', '2025-08-20'],
])('%s is %s', (text, day) => {
  expect(readDay(text, zone, unsure)).toEqual({ day, isAmbiguous: false });
});

test.each(['soon', '31/02/2026', '2026-13-01', '99/99/99', '1875-01-01', '20251301', '2025/13/01'])(
  '%s is no day',
  (text) => {
    expect(readDay(text, zone, unsure)).toBeNull();
  },
);

test('a column says whether the day or the month comes first', () => {
  const us = dayOrderOf(['01/15/2025', '02/10/2025', null]);
  expect(readDay('02/10/2025', zone, us)).toEqual({ day: '2025-02-10', isAmbiguous: false });
  const both = dayOrderOf(['15/01/2025', '01/15/2025']);
  expect(readDay('02/10/2025', zone, both)).toEqual({ day: '2025-10-02', isAmbiguous: true });
  expect(readDay('05/05/2025', zone, both)).toEqual({ day: '2025-05-05', isAmbiguous: false });
});
