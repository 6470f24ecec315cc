// Amounts and days as people write them: read exactly, or not at all.
import { expect, test } from 'vitest';
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

test.each(['', 'abc', '12.3.4', '1e3', '(40', '1,2,3', '12 or 13', 'NaN', '--5'])(
  '«%s» is not read',
  (text) => {
    expect(readAmount(text, 'INR')).toEqual({ type: 'unreadable' });
  },
);

test('a third decimal is rounded half up and told; beyond the limit is beyond', () => {
  expect(readAmount('10.005', 'INR')).toEqual({ type: 'amount', minor: 1_001, isRounded: true });
  expect(readAmount('10.500', 'INR')).toEqual({ type: 'amount', minor: 1_050, isRounded: false });
  expect(readAmount('10.5', 'UGX')).toEqual({ type: 'amount', minor: 11, isRounded: true });
  expect(readAmount('99999999999999', 'INR')).toEqual({ type: 'too_large' });
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
])('%s is %s', (text, day) => {
  expect(readDay(text, zone, unsure)).toEqual({ day, isAmbiguous: false });
});

test.each(['soon', '31/02/2026', '2026-13-01', '99/99/99', '1875-01-01'])(
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
