// The code for cash that is handed over: for one amount, giver, taker, business and day, made with
// the taker's key, its slips of the finger seen without any key.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shownCode } from '../../../shared/cash/cash-handed-over.ts';
import {
  fitsHandover,
  type HandoverTold,
  handoverCode,
  isMadeWith,
} from '../../../shared/cash/handover-code.ts';
import { addDays, day } from '../../../shared/kernel/day.ts';
import { businessIdSchema, personIdSchema } from '../../../shared/kernel/ids.ts';

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const told: HandoverTold = {
  businessId: businessIdSchema.parse(id(1)),
  giverId: personIdSchema.parse(id(2)),
  takerId: personIdSchema.parse(id(3)),
  amount: 50_000,
  day: day('2026-11-21'),
};
const { subtle } = crypto;
const key = { subtle, key: '0f'.repeat(32) };
const other = { subtle, key: '10'.repeat(32) };

/** Anything else that a code may be wrongly used for. */
const astray: readonly HandoverTold[] = [
  { ...told, amount: 60_000 },
  { ...told, giverId: personIdSchema.parse(id(4)) },
  { ...told, takerId: personIdSchema.parse(id(4)) },
  { ...told, businessId: businessIdSchema.parse(id(4)) },
  { ...told, day: addDays(told.day, 2) },
];

describe('a code', () => {
  test('is ten digits, and another one for the next time', async () => {
    const codes = await Promise.all([7, 8].map((nonce) => handoverCode(key, told, nonce)));
    expect(codes[0]).toMatch(/^07\d{8}$/);
    expect(codes[1]).toMatch(/^08\d{8}$/);
    expect(shownCode('0712345678')).toBe('07123 45678');
  });

  test('says by its own sum that it was typed right, and for what it is', async () => {
    const code = await handoverCode(key, told, 7);
    expect(await fitsHandover(key, told, code)).toBe(true);
    expect(await fitsHandover(key, { ...told, day: addDays(told.day, 1) }, code)).toBe(true);
    for (const one of astray) expect(await fitsHandover(key, one, code)).toBe(false);
  });

  test('is known by the key that made it, whatever it is claimed for', async () => {
    const code = await handoverCode(key, told, 7);
    expect(await isMadeWith(key, told, code)).toBe(true);
    expect(await isMadeWith(key, { ...told, day: addDays(told.day, -1) }, code)).toBe(true);
    expect(await isMadeWith(other, told, code)).toBe(false);
    for (const one of astray) expect(await isMadeWith(key, one, code)).toBe(false);
  });

  test('one that somebody makes up without the key does not pass', async () => {
    const digits = fc.integer({ min: 0, max: 99_999_999 });
    await fc.assert(
      fc.asyncProperty(digits, async (made) => {
        const eight = String(made).padStart(8, '0');
        for (let check = 0; check < 100; check += 1) {
          const code = `${eight}${String(check).padStart(2, '0')}`;
          if (!(await fitsHandover(key, told, code))) continue;
          const real = await handoverCode(key, told, Number(eight.slice(0, 2)));
          expect(await isMadeWith(key, told, code)).toBe(code === real);
          return;
        }
      }),
      { numRuns: 20 },
    );
  });
});
