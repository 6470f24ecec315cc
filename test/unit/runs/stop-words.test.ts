// Why a run stopped is told in the screen's language; what is not known stays as the office said.
import { expect, test } from 'vitest';
import { rowWords } from '../../../client/app/runs/reason-words.ts';
import { stopWords } from '../../../client/runs/stop-words.ts';

test('sentences with figures keep their figures in every language', () => {
  const said = 'The balances of 3 customers differ, by 250 in all; the trial balance is 0';
  expect(stopWords(said, 'en')).toBe(said);
  expect(stopWords(said, 'sw')).toBe('Salio za wateja 3 hazilingani');
  expect(stopWords(said, 'hi')).toContain('3');
  const standing = '4 facts of an earlier attempt still stand and would be doubled: take it back';
  expect(stopWords(standing, 'sw')).toContain('4');
  const changed = '2 rows without an id landed before and are changed or gone now, in payments: x';
  expect(stopWords(changed, 'hi')).toContain('2');
  expect(stopWords('The disk is full', 'hi')).toBe('The disk is full');
});

test('a row says whose it is and why, or what the office said where a reason is unknown', () => {
  const row = { reasons: ['draft'], words: 'Anita: it is a draft', source: { name: 'Anita' } };
  expect(rowWords(row, 'en')).toBe('Anita: it is a draft');
  expect(rowWords(row, 'sw')).toBe('Anita: ni rasimu, hakuna deni');
  expect(rowWords({ ...row, reasons: ['of_next_year'] }, 'sw')).toBe('Anita: it is a draft');
});
