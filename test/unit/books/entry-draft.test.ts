// What is typed into the form of an entry by hand: which lines make legs, how far they are apart.
import { expect, test } from 'vitest';
import { apartOf, legsOf } from '../../../client/books/entry-draft.ts';

/** «account debit credit», with a dash for what was left empty. */
const line = (key: number, typed: string) => {
  const [account = '', debit = '', credit = ''] = typed
    .split(' ')
    .map((one) => one.replace('-', ''));
  return { key, account, debit, credit };
};

test('two lines of the same amount are legs; a line that nobody touched is none', () => {
  const lines = [line(1, '6200 800 -'), line(2, '1100 - 800.00'), line(3, '- - -')];
  expect(legsOf(lines, 'INR')).toEqual([
    { account: '6200', amount: 80_000 },
    { account: '1100', amount: -80_000 },
  ]);
  expect(apartOf(lines, 'INR')).toBe(0);
});

test.each([
  ['apart', [line(1, '6200 800 -'), line(2, '1100 - 799')], 100],
  ['on both sides', [line(1, '6200 800 800'), line(2, '1100 - 800')], -80_000],
  ['without an account', [line(1, '- 800 -'), line(2, '1100 - 800')], 0],
  ['on receivables', [line(1, '1200 800 -'), line(2, '1100 - 800')], 0],
  ['that can’t be read', [line(1, '6200 much -'), line(2, '1100 - 800')], -80_000],
])('lines %s are no entry yet', (_, lines, apart) => {
  expect(legsOf(lines, 'INR')).toBeNull();
  expect(apartOf(lines, 'INR')).toBe(apart);
});
