// The twenty-five scenarios of a first day in the field, and the test that plays each. A test that
// is renamed or goes leaves its scenario without one, and this list says so.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const top = join(import.meta.dirname, '..');

/** Scenario -> the files and names of the tests that play it, or the command that measures it. */
const scenarios: readonly (readonly [string, readonly (readonly [string, string])[] | string])[] = [
  ['1 payment in airplane mode', [['e2e/story', 'works the round without a network']]],
  ['2 cold start offline', [['e2e/story', 'closed and opened again, still without a network']]],
  ['3 tab killed mid-save', [['e2e/tab-kills', 'tabs killed while they save']]],
  ['4 lost reply', [['integration/sync/resending', 'a batch that comes again is answered']]],
  ['5 triple tap, two tabs', [['e2e/crash', 'three taps on Save record one payment']]],
  ['6 Wi-Fi that lies', [['e2e/crash', 'a portal that answers everything']]],
  ['7 poison record', [['e2e/shut-out', 'the manager releases one and gives the other back']]],
  ['8 two collectors, one customer', [['e2e/gate', 'two phones take the same']]],
  ['9 a real repeat', [['e2e/gate', 'the same amount twice is asked about once']]],
  ['10 clock a day wrong', [['integration/sync/contact', 'a clock that is off is told']]],
  ['11 midnight and zone', [['unit/kernel/day', 'in %s at %s is %s']]],
  ['12 storage full', [['unit/store/watchdog', 'a full phone lets go of sent photos']]],
  ['13 phone lost', [['e2e/receipts', 'the office enters it off the paper']]],
  ['14 revoked with pending entries', [['e2e/shut-out', 'a phone that is shut out hands in']]],
  ['15 update with pending entries', [['e2e/update', 'taken on the round, it keeps']]],
  ['16 old tab blocks upgrade', [['e2e/update', 'a newer local database opens']]],
  ['17 user switch', [['e2e/shared-phone', 'what Asha wrote is not sent with']]],
  ['18 sign-out refused', [['e2e/leaving', 'unsent work stays for its author']]],
  ['19 odd readings', [['e2e/gate', 'a reading that is the same or below the last']]],
  ['20 meter replaced offline', [['e2e/meters', 'a meter is replaced without a network']]],
  ['21 M-Pesa after the fact', [['integration/mpesa-claims', 'a collector wrote it down, M-Pesa']]],
  ['22 UPI shown, not paid', [['e2e/gate', 'a UPI reference that was used before']]],
  ['23 void at once and later', [['e2e/hand', 'a payment is undone with one tap']]],
  ['24 day close short', [['e2e/day', 'a count that is ₹100 short needs a reason']]],
  ['25 slow phone, 10,000 customers', 'bench:phone'],
];

/** Texts with which calls open: the names of a file's tests, those of `test.each` too. */
const testsOf = (file: string): readonly string[] =>
  [...readFileSync(join(top, `${file}.test.ts`), 'utf8').matchAll(/\(\s*['`](.*)['`],/g)].map(
    ([, name = '']) => name,
  );

test.each(scenarios)('%s', (_name, played) => {
  if (typeof played === 'string') {
    const { scripts } = JSON.parse(readFileSync(join(top, '..', 'package.json'), 'utf8'));
    return expect(scripts).toHaveProperty([played]);
  }
  for (const [file, name] of played) {
    const isThere = testsOf(file).some((one) => one.includes(name));
    expect(isThere, `${file} has no test «${name}»`).toBe(true);
  }
});

test('all twenty-five are there', () => {
  const numbers = scenarios.map(([name]) => Number.parseInt(name, 10));
  expect(numbers).toEqual(Array.from({ length: 25 }, (_, place) => place + 1));
});
