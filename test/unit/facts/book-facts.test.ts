// Statements of banks and what is matched with them: they move nothing, and only what can be the
// same money is taken.
import { expect, test } from 'vitest';
import { fact, idOf, meaningOf, refusalOf } from './fact-samples.ts';

const entryId = idOf('d', 2);

test('a statement and a match move no money and are taken back by a void', () => {
  for (const type of ['statement.imported', 'line.matched'] as const) {
    expect(meaningOf(fact(type))).toMatchObject({
      refused: null,
      account: null,
      postings: [],
      openItem: null,
      isVoidable: true,
    });
  }
});

test('a line is matched with entries or set aside with a reason, not both, not neither', () => {
  expect(refusalOf(fact('line.matched'))).toBeNull();
  expect(refusalOf(fact('line.matched', { entryIds: [], aside: 'the bank’s own' }))).toBeNull();
  const wrong = 'it names entries or a reason, not both';
  expect(refusalOf(fact('line.matched', { aside: 'the bank’s own' }))).toBe(wrong);
  expect(refusalOf(fact('line.matched', { entryIds: [] }))).toBe(wrong);
  expect(refusalOf(fact('line.matched', { entryIds: [entryId, entryId] }))).toBe(
    'it names an entry twice',
  );
});

test('days are closed only when they are over', () => {
  expect(refusalOf(fact('period.closed'))).toBeNull();
  expect(refusalOf(fact('period.closed', { throughDay: '2026-11-21' }))).toBe(
    'a day that is not over can not be closed',
  );
});
