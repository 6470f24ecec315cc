// What somebody typed stays text in every file that leaves: no formula, no comment, no second line.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvOf } from '../../../server/books/csv-journal.ts';
import type { ExportedEntry } from '../../../server/books/exported-entry.ts';
import { hledgerOf } from '../../../server/books/hledger-journal.ts';
import { csvAmount, csvText } from '../../../shared/kernel/csv.ts';
import { money } from '../../../shared/kernel/money.ts';
import { dairy, TODAY } from '../../world.ts';
import { law } from '../kernel/law.ts';

const entryBy = (customer: string): ExportedEntry => ({
  id: 'e1',
  factId: 'f1',
  purpose: 'post',
  accountingDay: TODAY,
  valueDay: TODAY,
  description: 'Payment, cash',
  number: 'R02/2627/00001',
  customer,
  deviceCode: '02',
  legs: [
    { code: '1100', name: 'Cash in hand', amount: money(50_050) },
    { code: '1200', name: 'Receivables', amount: money(-50_050) },
  ],
});
const place = { business: dairy, typeOf: () => 'asset' };

test('a formula in a name is text to a spreadsheet', () => {
  expect(csvText('=HYPERLINK("http://evil.example","Pay")')).toBe(
    `"'=HYPERLINK(""http://evil.example"",""Pay"")"`,
  );
  for (const typed of ['+1', '-1', '@SUM(A1)', '\t=1', ' =1']) {
    expect(csvText(typed).replace(/^"/, '')).toMatch(/^'/);
  }
  expect(csvText('Asha, East')).toBe('"Asha, East"');
  expect(csvText('अन्नपूर्णा')).toBe('अन्नपूर्णा');
});

test('amounts are plain numbers of their currency', () => {
  expect([csvAmount(5, 2), csvAmount(-120_050, 2), csvAmount(7, 0)]).toEqual([
    '0.05',
    '-1200.50',
    '7',
  ]);
});

test('an entry reads as hledger wants it', () => {
  expect(hledgerOf(entryBy('Asha; (boss) | x\n2026-01-01 * fake'), place)).toBe(
    '\n2026-11-20 * (R02/2627/00001) Asha boss x 2026-01-01 * fake | Payment, cash\n' +
      '    ; fact:f1, value:2026-11-20, purpose:post\n' +
      '    assets:1100 Cash in hand  INR 500.50\n' +
      '    assets:1200 Receivables  INR -500.50\n',
  );
});

law(
  'whatever a customer is called, a leg is one row and an entry four lines',
  fc.property(fc.string({ unit: 'grapheme' }), (name) => {
    expect(hledgerOf(entryBy(name), place).trim().split('\n')).toHaveLength(4);
    const plain = name.replaceAll(/["\r\n]/g, '');
    expect(csvOf(entryBy(plain), place).trim().split('\r\n')).toHaveLength(2);
  }),
);
