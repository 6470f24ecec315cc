// What leaves the phone to be paid or kept: the UPI code with its amount, the receipt's lines, and
// the dots that a thermal printer burns.
import fc from 'fast-check';
import encodeQR from 'qr';
import decodeQR from 'qr/decode.js';
import { describe, expect, test } from 'vitest';
import { dotsOf, escPosPicture } from '../../../client/app/recording/esc-pos.ts';
import { receiptLines } from '../../../client/app/recording/receipt-lines.ts';
import { wrap } from '../../../client/app/recording/receipt-picture.ts';
import type { Receipt } from '../../../client/app/recording/receipt-text.ts';
import { money, ZERO } from '../../../shared/kernel/money.ts';
import { isClaimed } from '../../../shared/ledger/money-method.ts';
import { balance } from '../../../shared/ledger/outstanding.ts';
import { upiLink } from '../../../shared/ledger/upi-link.ts';
import { law } from '../kernel/law.ts';
import { uuid } from '../payments/shown-fact.ts';

const anand = { address: 'anand@okbank', name: 'Anand Dairy', reference: 'K7F3-92QX', note: 'D1' };

describe('the UPI link', () => {
  test('asks for ₹750.05 with two decimals and a reference of letters and digits', () => {
    expect(upiLink({ ...anand, amount: money(75_005) })).toBe(
      'upi://pay?pa=anand@okbank&pn=Anand%20Dairy&tr=K7F392QX&tn=D1&am=750.05&cu=INR',
    );
  });
  test('five paise keep their noughts, and a name cannot add a field', () => {
    const link = upiLink({ ...anand, name: 'A&am=1', amount: money(5) });
    expect(link).toContain('am=0.05');
    expect(new URL(link).searchParams.getAll('am')).toEqual(['0.05']);
  });
  law(
    'whatever the amount, a reader of the code finds the very link',
    fc.property(fc.integer({ min: 1, max: 9_999_999_99 }), (paise) => {
      const link = upiLink({ ...anand, amount: money(paise) });
      expect(decodeQR(pictureOf(link))).toBe(link);
      expect(Math.round(Number(new URL(link).searchParams.get('am')) * 100)).toBe(paise);
    }),
    30,
  );
});

test('money by phone without a reference is claimed, with one and in cash it is not', () => {
  expect(isClaimed('upi', '')).toBe(true);
  expect(isClaimed('mpesa', '')).toBe(true);
  expect(isClaimed('upi', '412345678901')).toBe(false);
  expect(isClaimed('cash', '')).toBe(false);
});

describe('the receipt on paper', () => {
  const receipt: Receipt = {
    factId: uuid(10),
    businessName: 'Anand Dairy',
    customerName: 'Asha Patel',
    currency: 'INR',
    headline: 'Received ₹1,100 UPI',
    lines: [],
    number: 'R07/2627/00042',
    moment: '21 Nov, 09:12',
    before: balance(money(100_000), ZERO),
    after: balance(ZERO, money(10_000)),
    remark: 'Claimed',
  };
  test('holds number, code, both balances, what is claimed and the time of the phone', () => {
    const told = receiptLines(receipt, 'en', '09:12').flatMap((line) =>
      line.type === 'rule' ? [] : ['value' in line ? `${line.text}: ${line.value}` : line.text],
    );
    expect(told).toEqual([
      'Anand Dairy',
      'Received ₹1,100 UPI',
      'Asha Patel · 21 Nov, 09:12',
      'Claimed',
      'Number: R07/2627/00042',
      'Receipt code: 0000-00GM',
      'Balance before: ₹1,000',
      'Balance after: ₹100 in credit',
      'as of this phone 09:12',
    ]);
  });
  test('breaks between words, and inside one that is wider than the paper', () => {
    const wide = (text: string) => text.length;
    expect(wrap('two words more', 9, wide)).toEqual(['two words', 'more']);
    expect(wrap('a verylongname', 6, wide)).toEqual(['a', 'verylo', 'ngname']);
  });
  law(
    'no row is wider than the paper and no letter is lost',
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      const rows = wrap(text, 8, (part) => [...part].length);
      expect(rows.every((row) => [...row].length <= 8)).toBe(true);
      expect(rows.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
    }),
  );
});

describe('the bytes for a thermal printer', () => {
  test('a picture of 9 × 2: start, one strip of two bytes a row, feed', () => {
    const bytes = escPosPicture({
      width: 9,
      height: 2,
      isDark: (column, row) => column === row || column === 8,
    });
    expect([...bytes]).toEqual([
      ...[0x1b, 0x40],
      ...[0x1d, 0x76, 0x30, 0, 2, 0, 2, 0],
      // Dots 0 and 8 of the first row, 1 and 8 of the second.
      ...[0x80, 0x80, 0x40, 0x80],
      ...[0x1b, 0x64, 4],
    ]);
  });
  test('300 rows go in strips of 128, 128 and 44', () => {
    const bytes = [...escPosPicture({ width: 384, height: 300, isDark: () => false })];
    // 2 to start, 8 a strip, 48 bytes a row, 3 to feed.
    expect(bytes).toHaveLength(2 + 3 * 8 + 48 * 300 + 3);
    expect(bytes.slice(2 + 2 * (8 + 48 * 128), 2 + 2 * (8 + 48 * 128) + 8)).toEqual([
      ...[0x1d, 0x76, 0x30, 0, 48, 0, 44, 0],
    ]);
  });
  test('ink is dark, paper and what was never drawn is not', () => {
    const ink = [0, 0, 0, 255];
    const paper = [255, 255, 255, 255];
    const nothing = [0, 0, 0, 0];
    const dots = dotsOf({ width: 3, height: 1, data: [...ink, ...paper, ...nothing] });
    expect([0, 1, 2].map((column) => dots.isDark(column, 0))).toEqual([true, false, false]);
  });
});

/** The code as a camera sees it, four pixels a module. */
function pictureOf(text: string) {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: 4, scale: 4 });
  const data = rows.flatMap((row) => row.flatMap((isDark) => Array(3).fill(isDark ? 0 : 255)));
  return { width: rows.length, height: rows.length, data: Uint8Array.from(data) };
}
