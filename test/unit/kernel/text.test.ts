// Text that people type: every script is welcome, what no database keeps is not.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  documentNumberSchema,
  phoneSchema,
  printable,
  textSchema,
} from '../../../shared/kernel/text.ts';
import { allowedNumbers, refusedNumbers } from '../../vectors/document-numbers.ts';
import { law } from './law.ts';

describe('a name', () => {
  const name = textSchema(20, 1);

  test.each([
    'O\'Brien "Bob"',
    '👩‍🌾 Asha 🐄',
    'مریم بنت علی',
    'שרה כהן',
    '=HYPERLINK("http://x")'.slice(0, 20),
    'ગોપાલ ડેરી',
    'two\nlines\tand tab',
    'x'.repeat(20),
    '🐄'.repeat(20),
  ])('may be %j', (text) => {
    const parsed = name.safeParse(text);
    expect(parsed).toEqual({ success: true, data: text });
  });

  test.each([
    ['', 'is missing'],
    [' \t\n', 'is blank'],
    ['x'.repeat(21), 'is longer than 20 characters'],
    ['a\u0000b', 'holds a control character'],
    ['a\u001bb', 'holds a control character'],
    ['a\u007fb', 'holds a control character'],
    ['a\uffffb', 'holds a control character'],
    ['a\ud83d', 'holds half a character'],
    ['\udc04a', 'holds half a character'],
  ])('is never %j', (text, why) => {
    expect(name.safeParse(text).error?.issues.map(({ message }) => message)).toEqual([why]);
  });
});

test('what is shown of a stranger is cut and holds nothing that a database refuses', () => {
  expect(printable('a\u0000b\ud83d', 9)).toBe('a\ufffdb\ufffd');
  expect(printable('ab🐄', 3)).toBe('ab\ufffd');
  expect(printable('a🐄b', 9)).toBe('a🐄b');
});

law(
  'what is made printable is text',
  fc.property(fc.string({ unit: 'binary' }), fc.string(), (any, more) => {
    expect(textSchema(100).safeParse(printable(`${any}\ud800${more}`, 100)).success).toBe(true);
  }),
);

test.each(allowedNumbers)('%s is a document number', (number) => {
  expect(documentNumberSchema.safeParse(number).success).toBe(true);
});

test.each(refusedNumbers)('%j is no document number', (number) => {
  expect(documentNumberSchema.safeParse(number).success).toBe(false);
});

test.each(['+254712345678', '+919812345678', '+1234567', '+123456789012345'])(
  '%s is a phone number',
  (phone) => {
    expect(phoneSchema.safeParse(phone).success).toBe(true);
  },
);

test.each([
  '0712345678',
  '+0712345678',
  '+123456',
  '+1234567890123456',
  '+2547 123',
  '254712345678',
])('%s is no phone number', (phone) => {
  expect(phoneSchema.safeParse(phone).success).toBe(false);
});
