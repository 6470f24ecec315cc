// What a refusal says, and the one text that every value has.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { canonicalJson, decode, problemsInWords } from '../../../shared/kernel/decode.ts';
import { positiveMoneySchema } from '../../../shared/kernel/money.ts';
import { textSchema } from '../../../shared/kernel/text.ts';
import { law } from './law.ts';

const order = z.strictObject({
  name: textSchema(10, 1),
  amount: positiveMoneySchema,
  method: z.enum(['cash', 'upi']),
  seq: z.int().check(z.gte(1), z.lte(9)),
  latitude: z.nullable(z.number().check(z.gte(-90), z.lte(90))),
  isPaid: z.boolean(),
  lines: z.array(z.strictObject({ price: z.int() })).check(z.maxLength(2)),
  how: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('oldest') }),
    z.strictObject({ type: z.literal('chosen') }),
  ]),
});

const good = {
  name: 'Asha',
  amount: 5,
  method: 'cash',
  seq: 1,
  latitude: null,
  isPaid: true,
  lines: [],
  how: { type: 'oldest' },
};

const wordsFor = (wrong: unknown) => {
  const decoded = decode(order, wrong);
  return decoded.ok ? 'taken' : problemsInWords(decoded.problems);
};

test('what is well formed is taken', () => {
  expect(wordsFor(good)).toBe('taken');
});

describe('a refusal says in plain words what is wrong', () => {
  test.each([
    [null, 'must have fields of its own'],
    ['text', 'must have fields of its own'],
    [[], 'must have fields of its own'],
    [{ ...good, name: 5 }, 'name must be text'],
    [{ ...good, name: null }, 'name must be text'],
    [{ ...good, name: undefined }, 'name is missing'],
    [{ ...good, name: '' }, 'name is missing'],
    [{ ...good, amount: undefined }, 'amount is missing'],
    [{ ...good, amount: '5' }, 'amount must be a whole number of minor units'],
    [{ ...good, amount: 1.5 }, 'amount must be a whole number of minor units'],
    [{ ...good, amount: -5 }, 'amount must be more than nothing'],
    [{ ...good, amount: 1e15 }, 'amount is larger than one fact may move'],
    [{ ...good, amount: 1e300 }, /^amount must be a whole number of minor units; amount is larger/],
    [{ ...good, method: 'gold' }, 'method must be one of cash, upi'],
    [{ ...good, method: undefined }, 'method is missing'],
    [{ ...good, seq: 1.5 }, 'seq must be a whole number'],
    [{ ...good, seq: 0 }, 'seq must be at least 1'],
    [{ ...good, seq: 10 }, 'seq must be at most 9'],
    [{ ...good, latitude: 'north' }, 'latitude must be a number'],
    [{ ...good, isPaid: 'yes' }, 'isPaid must be true or false'],
    [{ ...good, lines: {} }, 'lines must be a list'],
    [{ ...good, lines: [{ price: 1 }, 7] }, 'lines.1 must have fields of its own'],
    [{ ...good, lines: [1, 2, 3].map((price) => ({ price })) }, 'lines must be at most 2 long'],
    [{ ...good, lines: [{ price: true }] }, 'lines.0.price must be a number'],
    [{ ...good, how: { type: 'newest' } }, 'how.type must be one of oldest, chosen'],
    [{ ...good, extra: 1 }, 'has a field that nobody knows: extra'],
    [{ ...good, how: { type: 'oldest', x: 1, y: 2 } }, 'how has a field that nobody knows: x, y'],
  ])('%#', (wrong, words) => {
    expect(wordsFor(wrong)).toEqual(words instanceof RegExp ? expect.stringMatching(words) : words);
  });

  test('several things at once', () => {
    expect(wordsFor({ ...good, name: 1, seq: 0 })).toBe(
      'name must be text; seq must be at least 1',
    );
  });

  test('at most eight of them', () => {
    expect(wordsFor({}).split('; ')).toHaveLength(8);
    expect(wordsFor({})).not.toContain('Invalid');
  });

  test('without repeating what no database keeps', () => {
    expect(wordsFor({ ...good, 'a\u0000b': 1 })).toBe('has a field that nobody knows: a\ufffdb');
    expect(wordsFor({ ...good, ['x'.repeat(5_000)]: 1 }).length).toBeLessThanOrEqual(200);
  });
});

test('a key named __proto__ is a field like any other: nobody knows it', () => {
  const sent: unknown = JSON.parse(JSON.stringify(good).replace('{', '{"__proto__":{"amount":7},'));
  expect(wordsFor(sent)).toBe('has a field that nobody knows: __proto__');
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect('amount' in {}).toBe(false);
});

describe('the one text of a value', () => {
  test.each([
    [{ b: 1, a: [2, { d: 3, c: 4 }] }, '{"a":[2,{"c":4,"d":3}],"b":1}'],
    [{ a: undefined, b: null }, '{"b":null}'],
    [JSON.parse('{"b":1,"__proto__":{"y":1,"x":2}}'), '{"__proto__":{"x":2,"y":1},"b":1}'],
    [{ text: 'a\ud83d' }, '{"text":"a\\ud83d"}'],
  ])('%#', (value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });
});

const keysTurned = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(keysTurned);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, part]) => [key, keysTurned(part)]),
  );
};

law(
  'the order in which fields were written does not matter, and nothing is lost',
  fc.property(fc.jsonValue(), (value) => {
    const sent: unknown = JSON.parse(JSON.stringify(value));
    expect(canonicalJson(keysTurned(sent))).toBe(canonicalJson(sent));
    expect(JSON.parse(canonicalJson(sent))).toEqual(sent);
  }),
);
