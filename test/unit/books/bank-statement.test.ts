// Files of banks and of M-Pesa: every row becomes a line or is told, amounts and days are exact.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bankRows } from '../../../client/books/bank-file.ts';
import { amountOfText, dayOfText, dayOrderOf } from '../../../shared/books/bank-text.ts';
import { readBankStatement } from '../../../shared/books/read-bank-statement.ts';
import { law } from '../kernel/law.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => readBankStatement(bankRows(bytesOf(text)), 2);

test('amounts of many countries are read exactly, or not at all', () => {
  const amounts = ['£1,183.23', '-33,87', '+50,00', '1,23,456.00', '1.183,23', '(12.00)', ' 7.80'];
  const read = amounts.map((text) => amountOfText(text, 2));
  expect(read).toEqual([118_323, -3_387, 5_000, 12_345_600, 118_323, -1_200, 780]);
  expect(
    ['1,290', '30.000', '-3.77000', '500.00Dr', '₹ 99'].map((t) => amountOfText(t, 2)),
  ).toEqual([129_000, 3_000_000, -377, -50_000, 9_900]);
  for (const text of ['', '-', '.', '$120 or so', '5.0051', '12/10/2026', 'NaN', 'SHOP 001']) {
    expect(amountOfText(text, 2)).toBeNull();
  }
});

test('days are read as the file orders them', () => {
  const days = ['18.09.2017', '10/02/2018', '12-Dec-2019', '10 Feb 18', '2019.04.19.', '22.02.18'];
  expect(days.map((text) => dayOfText(text, 'day_first'))).toEqual([
    '2017-09-18',
    '2018-02-10',
    '2019-12-12',
    '2018-02-10',
    '2019-04-19',
    '2018-02-22',
  ]);
  expect(dayOrderOf(['09/10/2026', '09/17/2026'])).toBe('month_first');
  expect(dayOfText('09/17/2026', 'month_first')).toBe('2026-09-17');
  for (const text of ['Pending', '31/02/2026', '1111', '']) {
    expect(dayOfText(text, 'day_first')).toBeNull();
  }
});

test('an M-Pesa statement: words before its head, paid in and withdrawn, the account code', () => {
  const told = read(
    [
      'M-PESA Statement,,,,,,,,',
      'Short Code:,600123,,,,,,,',
      'Receipt No.,Completion Time,Details,Transaction Status,Paid In,Withdrawn,Balance,' +
        'Other Party Info,A/C No.',
      'SKL2ABCD02,2026-11-18 10:02:11,Pay Bill Charge,Completed,,"-34.00","11,466.00",,',
      'SKL2ABCD01,2026-11-18 10:02:11,Pay Bill from 0712***678,Completed,"1,500.00",,' +
        '"11,500.00",ASHA,W010001E',
      'Total,,,,,,,,',
    ].join('\n'),
  );
  expect(told?.lines).toEqual([
    { day: '2026-11-18', amount: -3_400, text: 'Pay Bill Charge', reference: 'SKL2ABCD02' },
    {
      day: '2026-11-18',
      amount: 150_000,
      text: 'Pay Bill from 0712***678 · ASHA · W010001E',
      reference: 'SKL2ABCD01',
    },
  ]);
  expect(told?.leftOut).toEqual([{ row: 6, reason: 'no_day', text: 'Total' }]);
});

test('money that went out, or whose way nothing says, never came in', () => {
  const amounts = (text: string) => {
    const told = read(text);
    return [told?.lines.map(({ amount }) => amount), told?.leftOut.map(({ reason }) => reason)];
  };
  const byType = [
    'Date,Narration,Amount,Type',
    '01/11/26,shop,30.00,Debit Card Purchase',
    '02/11/26,ATM,20.00,Withdrawal',
    '03/11/26,rent,40.00,Deposit',
  ];
  expect(amounts(byType.join('\n'))).toEqual([[-2_000, 4_000], ['no_amount']]);
  // Signs say it where there are any, whatever the kinds are called.
  const signed = [...byType, '04/11/26,fee,-1.00,Fee', '05/11/26,top up,9.00,TOPUP'];
  expect(amounts(signed.join('\n'))).toEqual([[3_000, -2_000, 4_000, -100, 900], []]);
  const debits = 'Date,Description,Debit,Balance\n01/11/2026,Fee,30.00,70.00';
  expect(amounts(debits)).toEqual([[-3_000], []]);
  const credits = 'Date,Description,Credit\n01/11/2026,Asha,30.00';
  expect(amounts(credits)).toEqual([[3_000], []]);
  const indicated = 'Date,Details,Amount,Credit/Debit\n01/11/2026,a,5,Debit\n02/11/2026,b,6,CR';
  expect(amounts(indicated)).toEqual([[-500, 600], []]);
});

test('rows of M-Pesa that failed are told and are no lines', () => {
  const told = read(
    [
      'Receipt No.,Completion Time,Details,Transaction Status,Paid In,Withdrawn,Balance',
      'QK1ABCDE01,2026-11-01 10:00:00,Pay bill from A,Completed,100.00,,100.00',
      'QK1ABCDE02,2026-11-01 11:00:00,Pay bill from B,Failed,50.00,,100.00',
    ].join('\n'),
  );
  expect(told?.lines.map(({ reference }) => reference)).toEqual(['QK1ABCDE01']);
  expect(told?.leftOut).toMatchObject([{ row: 3, reason: 'not_completed' }]);
});

test('a file that is no statement is not guessed at', () => {
  expect(read('name,phone\nAsha,+254712345678\n')).toBeNull();
  expect(read('')).toBeNull();
});

law(
  'every row that is not empty is a line or is told, whatever stands in it',
  fc.property(
    fc.array(fc.tuple(fc.constantFrom('01/10/2026', 'Pending', ''), fc.string(), fc.string())),
    (rows) => {
      const head = ['Date', 'Details', 'Amount'];
      const told = readBankStatement([head, ...rows], 2);
      const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ''));
      const count = told === null ? 0 : told.lines.length + told.leftOut.length;
      expect(count).toBe(filled.length);
    },
  ),
);

const found = path.join(import.meta.dirname, '../../../../shared/data/bank-csv');

/** Lines and their sum in minor units, counted by hand or by the banks' own words. */
const counted: Readonly<Record<string, readonly [lines: number, sum: number]>> = {
  'bank2ynab__20180226_12345678.csv': [1, -500],
  'bank2ynab__2018-04-14_10-52-13_bunq-transactieoverzicht.csv': [3, 72_854],
  'bank2ynab__20171001-20171106.csv': [1, -5_999],
  'bank2ynab__W80844_EBH_201945.202122.csv': [2, 94_000],
  'bank2ynab__dba33fceecd62c3c727893361e0ba4d3.P000000027355791.csv': [1, 780],
};

describe('files of real banks, where they are beside the project', () => {
  const files = existsSync(found) ? readdirSync(found) : [];
  const isHere = files.length > 0;
  test('lines and their sums', () => {
    for (const file of files) {
      const told = readBankStatement(bankRows(readFileSync(path.join(found, file))), 2);
      const [lines, sum] = counted[file] ?? [];
      if (lines === undefined) continue;
      const total = told?.lines.reduce((so, { amount }) => so + amount, 0);
      expect([file, told?.lines.length, total]).toEqual([file, lines, sum]);
    }
  });

  test('73 transactions and one row of words, with a head or without', () => {
    for (const name of isHere ? ['raiffeisen_01', 'headers'] : []) {
      const bytes = readFileSync(path.join(found, `bank2ynab__test_${name}.csv`));
      const told = readBankStatement(bankRows(bytes), 2);
      const sum = told?.lines.reduce((total, { amount }) => total + amount, 0);
      expect([name, told?.lines.length, sum]).toEqual([name, 73, -458_070]);
    }
  });

  test('two columns of amounts that nothing names are not guessed at', () => {
    for (const name of isHere ? ['delimiter_tab', 'row_format_default'] : []) {
      const bytes = readFileSync(path.join(found, `bank2ynab__test_${name}.csv`));
      expect(readBankStatement(bankRows(bytes), 2)).toBeNull();
    }
  });
});
