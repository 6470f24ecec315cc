// Ids made where the thing is made: valid UUIDs of version 7 that sort by their making.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { factIdSchema, uuidV7 } from '../../../shared/kernel/ids.ts';
import { law } from './law.ts';

test('the example of RFC 9562, appendix A.6', () => {
  // 2022-02-22 19:22:22 UTC is 017F22E2-79B0; rand_a CC3, rand_b 18C4DC0C0C07398F
  const random = new Uint8Array([0xcc, 0x31, 0x8c, 0x4d, 0xc0, 0xc0, 0xc0, 0x73, 0x98, 0xf0]);
  const id = uuidV7(1_645_557_742_000, random);
  expect(id).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f');
});

test.each([
  '',
  '01990000-0000-7000-8000-00000000000',
  '01990000-0000-7000-8000-0000000000000',
  '01990000-0000-7000-8000-00000000000G',
  '01990000-0000-7000-8000-00000000000A',
  '01990000-0000-7000-c000-000000000000',
  '00000000-0000-0000-0000-000000000000',
  '01990000000070008000000000000000',
  '01990000-0000-7000-8000-000000000000\n',
])('%j is no id', (text) => {
  expect(factIdSchema.safeParse(text).success).toBe(false);
});

const random = fc.uint8Array({ minLength: 10, maxLength: 10 });
const momentMs = fc.integer({ min: 0, max: Date.parse('2099-12-31') });
const making = fc.tuple(momentMs, random);

law(
  'every id is valid and sorts by the time of its making',
  fc.property(making, making, ([a, some], [b, other]) => {
    const first = uuidV7(a, some);
    const second = uuidV7(b, other);
    expect(factIdSchema.safeParse(first).success).toBe(true);
    expect(first.charAt(14)).toBe('7');
    if (a !== b) expect(first < second).toBe(a < b);
  }),
);

law(
  'at one moment all but six of the eighty random bits tell ids apart',
  fc.property(momentMs, random, fc.nat(79), (at, some, flipped) => {
    const [byte, bit] = [flipped >> 3, flipped & 7];
    const other = some.map((value, place) => (place === byte ? value ^ (1 << bit) : value));
    const isOfVariant = byte === 1 && (bit === 2 || bit === 3);
    const isBeyond = byte === 9 && bit < 4;
    expect(uuidV7(at, other) === uuidV7(at, some)).toBe(isOfVariant || isBeyond);
  }),
  1_000,
);
