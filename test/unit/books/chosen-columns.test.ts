// Columns of a bank's file chosen by hand: what is not understood can be read, it is kept for the
// next file with the same headings, and never put on another.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bankRows } from '../../../client/books/bank-file.ts';
import { bankColumns } from '../../../shared/books/bank-columns.ts';
import {
  COLUMN_FIELDS,
  completeColumns,
  keepColumns,
  keptColumns,
  startingColumns,
  withColumn,
} from '../../../shared/books/chosen-columns.ts';
import { readBankLines } from '../../../shared/books/read-bank-statement.ts';
import { must } from '../../../shared/kernel/assert.ts';
import { law } from '../kernel/law.ts';

const file = [
  ['Siku', 'Maelezo', 'Ingia', 'Toka', 'Nambari'],
  ['18.11.2026', 'Asha', '500,00', '', 'N0001'],
  ['19.11.2026', 'Ada ya benki', '', '11,80', 'N0002'],
  ['', 'Jumla', '500,00', '11,80', ''],
];

const chosen = () => {
  const fields = [
    ['day', 0],
    ['text', 1],
    ['moneyIn', 2],
    ['moneyOut', 3],
    ['reference', 4],
  ] as const;
  return fields.reduce(
    (columns, [field, at]) => withColumn(columns, field, at),
    startingColumns(file),
  );
};

test('a file whose words nobody knows is read by chosen columns, refused rows are told', () => {
  expect(bankColumns(file)).toBeNull();
  expect(completeColumns(startingColumns(file))).toBeNull();
  const told = readBankLines(file, must(completeColumns(chosen()), 'days and amounts'), 2);
  expect(told.lines).toEqual([
    { day: '2026-11-18', amount: 50_000, text: 'Asha', reference: 'N0001' },
    { day: '2026-11-19', amount: -1_180, text: 'Ada ya benki', reference: 'N0002' },
  ]);
  expect(told.leftOut).toEqual([{ row: 4, reason: 'no_day', text: 'Jumla · 500,00 · 11,80' }]);
});

test('a signed amount and two columns of money exclude each other', () => {
  const two = chosen();
  expect(withColumn(two, 'amount', 2)).toMatchObject({ amount: 2, moneyIn: null, moneyOut: null });
  expect(withColumn(withColumn(two, 'amount', 2), 'moneyOut', 3)).toMatchObject({
    ...{ amount: null, moneyIn: null, moneyOut: 3 },
  });
  expect(completeColumns(withColumn(two, 'day', null))).toBeNull();
});

describe('what is kept for an account', () => {
  const columns = must(completeColumns(chosen()), 'days and amounts');
  const kept = keepColumns(file, columns);
  test('reads the next file with the same headings', () => {
    expect(keptColumns([must(file[0], 'a head'), ['1.12.2026', 'x', '1', '', '']], kept)).toEqual(
      columns,
    );
  });
  test('is not put on a file with other headings, nor taken where it was damaged', () => {
    expect(keptColumns([['Siku', 'Toka', 'Ingia', 'Maelezo', 'Nambari']], kept)).toBeNull();
    for (const damaged of [null, '', '{', '{"heading":"a","columns":{"day":-1}}']) {
      expect(keptColumns(file, damaged)).toBeNull();
    }
  });
});

law(
  'whatever is chosen, every row below the headings is a line or is told',
  fc.property(
    fc.array(
      fc.tuple(fc.constantFrom('01/10/2026', 'x', ''), fc.string(), fc.constantFrom('5', '')),
      {
        minLength: 1,
      },
    ),
    fc.array(fc.tuple(fc.constantFrom(...COLUMN_FIELDS), fc.option(fc.nat(4)))),
    (rows, choices) => {
      const typed = choices.reduce(
        (columns, [field, at]) => withColumn(columns, field, at),
        startingColumns(rows),
      );
      const columns = completeColumns(typed);
      if (columns === null) return;
      const told = readBankLines(rows, columns, 2);
      const below = rows.slice(columns.headAt + 1);
      const filled = below.filter((row) => row.some((cell) => cell.trim() !== ''));
      expect(told.lines.length + told.leftOut.length).toBe(filled.length);
      expect(keptColumns(rows, keepColumns(rows, columns))).toEqual(columns);
    },
  ),
);

const found = path.join(import.meta.dirname, '../../../../shared/data/bank-csv');

test('files of a real bank that are not understood are read by columns chosen by hand', () => {
  // Day, text, money in, money out: the places that a person sees in those files.
  const byHand = {
    delimiter_tab: { day: 0, text: 1, moneyIn: 3, moneyOut: 4 },
    row_format_default: { day: 0, text: 1, moneyIn: 3, moneyOut: 4 },
  } as const;
  for (const [name, places] of existsSync(found) ? Object.entries(byHand) : []) {
    const rows = bankRows(readFileSync(path.join(found, `bank2ynab__test_${name}.csv`)));
    const typed = Object.entries(places).reduce((columns, [field, at]) => {
      const known = COLUMN_FIELDS.find((one) => one === field);
      return known === undefined ? columns : withColumn(columns, known, at);
    }, startingColumns(rows));
    const told = readBankLines(rows, must(completeColumns(typed), 'columns'), 2);
    const sum = told.lines.reduce((total, { amount }) => total + amount, 0);
    // As the same bank's file of one signed column says.
    expect([name, told.lines.length, sum]).toEqual([name, 73, -458_070]);
  }
});

/** Of these the days were made unreadable before they were given away: all are of the year 1111. */
const isWithoutDays = (name: string) => name.includes('__TH_');

test('no file of a real bank is out of reach: columns are found, or may be chosen', () => {
  const all = existsSync(found) ? readdirSync(found) : [];
  const files = all.filter((name) => !isWithoutDays(name));
  const silent = files.filter((name) => {
    const rows = bankRows(readFileSync(path.join(found, name)));
    const columns = completeColumns(startingColumns(rows));
    const width = Math.max(0, ...rows.map((row) => row.length));
    return columns === null ? width < 2 : readBankLines(rows, columns, 2).lines.length === 0;
  });
  expect(silent).toEqual([]);
});
