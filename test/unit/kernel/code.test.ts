// Codes that people read, type and say: the check character, and what typing may vary.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  accountCode,
  accountCodeSchema,
  checkCharacter,
  deviceCode,
  deviceCounter,
  hasValidCheck,
  normaliseCode,
  receiptCode,
  receiptCodeFrom,
} from '../../../shared/kernel/code.ts';
import { law } from './law.ts';

const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const samples = [
  accountCode('D', '01', 1),
  accountCode('W', 'YZ', 9_999),
  accountCode('L', 'Z00K', 10_000),
  accountCode('U', '7C', 88),
];

test('the check character of the Global Release Identifier A1-2425G-ABC1234002-M', () => {
  // ISO 17316 and ISO 7064 MOD 37,36
  expect(checkCharacter('A12425GABC1234002')).toBe('M');
});

describe.each(samples)('%s', (code) => {
  test('passes', () => {
    expect(hasValidCheck(code)).toBe(true);
    expect(accountCodeSchema.safeParse(code).success).toBe(true);
  });

  test('with any one wrong character does not', () => {
    for (const [place, right] of [...code].entries()) {
      for (const wrong of letters.replace(right, '')) {
        expect(hasValidCheck(code.slice(0, place) + wrong + code.slice(place + 1))).toBe(false);
      }
    }
  });

  test('with two neighbours swapped does not', () => {
    for (let place = 0; place + 1 < code.length; place += 1) {
      const [a, b] = [code.charAt(place), code.charAt(place + 1)];
      if (a === b) continue;
      const swapped = code.slice(0, place) + b + a + code.slice(place + 2);
      expect([swapped, hasValidCheck(swapped)]).toEqual([swapped, false]);
    }
  });
});

test('of all swaps of neighbours one in 600 stays unseen, all of characters in sequence', () => {
  const all = [...letters];
  const pairs = all.flatMap((a) => all.filter((b) => a < b).map((b) => [a, b] as const));
  const swaps = all.flatMap((before) => pairs.map(([a, b]) => ({ before, a, b })));
  const unseen = swaps.filter(
    ({ before, a, b }) => checkCharacter(before + a + b) === checkCharacter(before + b + a),
  );
  // 36 characters before × 630 pairs = 22,680; one in 630 of them is unseen
  expect([swaps.length, unseen.length]).toEqual([22_680, 36]);
  for (const { a, b } of unseen) {
    expect([1, 35]).toContain(letters.indexOf(b) - letters.indexOf(a));
  }
});

test('typing may vary in case, spaces and hyphens', () => {
  expect(normaliseCode(' d01-0001 4 ')).toBe('D0100014');
  expect(hasValidCheck('d01-0001 4')).toBe(true);
  expect(normaliseCode('d01_0001.4')).toBe('D0100014');
});

test.each(['', 'D', 'D0', 'D010001', 'D0100015', 'd0100014', 'D01-00014', 'D01000140000000'])(
  '%j is not stored as a code',
  (code) => {
    expect(accountCodeSchema.safeParse(code).success).toBe(false);
  },
);

test.each([
  [1, '01'],
  [31, '0Z'],
  [32, '10'],
  [991, 'YZ'],
  [992, 'Z000'],
  [1_024, 'Z010'],
  [33_759, 'ZZZZ'],
])('device %i is %s', (counter, code) => {
  expect(deviceCode(counter)).toBe(code);
  expect(deviceCounter(code)).toBe(counter);
});

test('no code of a device begins the code of another', () => {
  const codes = Array.from({ length: 5_000 }, (_, place) => deviceCode(place + 1)).toSorted();
  expect(new Set(codes).size).toBe(5_000);
  for (const [place, code] of codes.entries()) {
    expect(codes[place + 1]?.startsWith(code) ?? false).toBe(false);
  }
});

const made = fc.record({ device: fc.integer({ min: 1, max: 3_000 }), n: fc.nat(99_999) });

law(
  'account codes of different devices or counters differ',
  fc.property(made, made, (a, b) => {
    const code = accountCode('W', deviceCode(a.device), a.n);
    const other = accountCode('W', deviceCode(b.device), b.n);
    expect(code === other).toBe(a.device === b.device && a.n === b.n);
    expect(code.length).toBeLessThanOrEqual(12);
  }),
);

test('a receipt code is the end of the fact, clear to read', () => {
  // the last 35 bits of …ffffffffffff are seven times Z
  expect(receiptCode('01990000-0000-7000-8000-ffffffffffff')).toMatch(/^ZZZZ-ZZZ[0-9A-Z]$/);
  expect(receiptCode('01990000-0000-7000-8000-000000000021')).toMatch(/^0000-011[0-9A-Z]$/);
});

law(
  'every receipt code passes its check',
  fc.property(fc.uuid(), (id) => {
    expect(receiptCode(id)).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{3}[0-9A-Z]$/);
    expect(hasValidCheck(receiptCode(id))).toBe(true);
  }),
);

law(
  'a receipt code is read however it is typed, and never with a wrong character',
  fc.property(fc.uuid(), fc.nat(7), fc.constantFrom(...letters), (id, place, letter) => {
    const code = receiptCode(id);
    expect(receiptCodeFrom(` ${code.toLowerCase().replace('-', ' ')} `)).toBe(code);
    const body = code.slice(0, -1).replaceAll('0', 'O').replaceAll('1', 'l');
    expect(receiptCodeFrom(body + code.slice(-1))).toBe(code);
    const plain = code.replace('-', '');
    const wrong = plain.slice(0, place) + letter + plain.slice(place + 1);
    expect([code, null]).toContain(receiptCodeFrom(wrong));
  }),
);

test.each(['', 'K7F3', 'K7F3-92QX-1', 'नमस्ते12'])('«%s» is no receipt code', (typed) => {
  expect(receiptCodeFrom(typed)).toBeNull();
});
