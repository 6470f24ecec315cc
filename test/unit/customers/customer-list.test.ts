// Lists of customers as real spreadsheets save them: any encoding, any separator, amounts as people
// write them; each row comes in, comes in with a remark, or stays out with a reason.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { amountOf, judgeList, type Known } from '../../../shared/customers/judge-list.ts';
import { guessColumns, readTable } from '../../../shared/customers/list-table.ts';
import { textOfFile } from '../../../shared/kernel/text-of-file.ts';
import { law } from '../kernel/law.ts';

const known: Known = {
  currency: 'KES',
  rounds: [{ id: 'east', name: 'East  Side' }],
  phones: new Set(['+254712000111']),
  names: new Set(['wanjiru kamau | plot 4']),
};

const judge = (text: string) => {
  const table = readTable(text);
  return judgeList(table, guessColumns(table.header), known);
};

test('columns are guessed by their headings', () => {
  expect(guessColumns(['Customer ID', 'Customer Name', 'Mobile No', 'Address', 'Due'])).toEqual({
    number: 0,
    name: 1,
    phone: 2,
    place: 3,
    owed: 4,
  });
  expect(guessColumns(['नाम', 'मोबाइल', 'पता', 'बकाया'])).toEqual({
    name: 0,
    phone: 1,
    place: 2,
    owed: 3,
  });
});

test('a row comes in as it is, and what is odd about it is told', () => {
  const [good, odd] = judge(
    'Name;Phone;Route;Balance\nAsha Patil;0712 345 678;east side;1.200,50\nRavi;12;West;(300)',
  );
  expect(good).toMatchObject({
    line: 2,
    out: null,
    remarks: [],
    customer: { name: 'Asha Patil', phone: '+254712345678', roundId: 'east', owed: 120_050 },
  });
  expect(odd).toMatchObject({
    line: 3,
    out: null,
    remarks: ['bad_phone', 'unknown_round'],
    customer: { name: 'Ravi', phone: null, note: '12', owed: -30_000 },
  });
});

test('no name, no amount, twice in the list, known already: each stays out with its reason', () => {
  const rows = judge(
    [
      'Name,Phone,Address,Balance',
      ',0712345678,,100',
      'Beth,,,not_a_number',
      'Carl,,Gate 1,10',
      '" carl ",,gate  1,20',
      'Dan,0712000111,,',
      'WANJIRU Kamau,,Plot 4,5',
    ].join('\r\n'),
  );
  expect(rows.map(({ out }) => out)).toEqual([
    'no_name',
    'bad_amount',
    null,
    'twice',
    'known',
    'known',
  ]);
});

test('amounts as people write them', () => {
  const told = ['1,234.50', '1.234,50', '1234,5', '12,34,567', 'KSh 300', '₹1,200', '500 CR', '0'];
  expect(told.map((typed) => amountOf(typed, 'KES'))).toEqual([
    123_450, 123_450, 123_450, 123_456_700, 30_000, 120_000, -50_000, 0,
  ]);
  const odd = ['1.234', '12.345.6', 'n/a', '1,2,3', '0.125', '99999999999999999'];
  expect(odd.map((typed) => amountOf(typed, 'KES'))).toEqual(odd.map(() => null));
});

law(
  'an amount written with groups and decimals is read to the minor unit',
  fc.property(fc.integer({ min: -9_000_000_000, max: 9_000_000_000 }), (units) => {
    const typed = (units / 100).toLocaleString('en-IN', { minimumFractionDigits: 2 });
    expect(amountOf(typed, 'INR')).toBe(units === 0 ? 0 : units);
  }),
);

law(
  'whatever a cell holds, it comes back from the table as it was, but for blanks around it',
  fc.property(
    fc.array(fc.array(fc.string(), { minLength: 2, maxLength: 4 }), { minLength: 1 }),
    (rows) => {
      const quoted = rows.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`));
      const { rows: read } = readTable(['h1,h2', ...quoted.map((one) => one.join(','))].join('\n'));
      const told = rows.map((cells) => cells.map((cell) => cell.trim()));
      expect(read).toEqual(told.filter((cells) => cells.some((cell) => cell !== '')));
    },
  ),
);

const top = path.resolve(import.meta.dirname, '../../..');
const places = ['../shared/data/ar-csv', '../../shared/data/ar-csv'];
const real = places.map((place) => path.join(top, place)).find((place) => existsSync(place));

test('real lists in four encodings are read alike, where they are at hand', async () => {
  if (real === undefined) return;
  const read = async (name: string) => {
    const table = readTable(textOfFile(await readFile(path.join(real, name))));
    return judgeList(table, guessColumns(table.header), { ...known, currency: 'INR' });
  };
  const names = async (name: string) => (await read(name)).map(({ customer }) => customer.name);
  expect(await names('adevil5__DERIVED-special-chars.utf16le-bom.csv')).toEqual(
    await names('adevil5__utf8-special-chars.csv'),
  );
  const [gmbh] = await read('adevil5__DERIVED-semicolon.cp1252.csv');
  expect(gmbh?.customer).toMatchObject({ place: 'Hauptstraße 10', owed: 1_200_000 });
  const [comma] = await read('adevil5__DERIVED-semicolon.decimalcomma.csv');
  expect(comma?.customer.owed).toBe(1_200_000);
  const messy = await read('adevil5__problematic-data.csv');
  expect(messy.map(({ out }) => out)).toEqual([null, null, null, 'bad_amount']);
});
