// Changes of single fields meet: the later one of a field wins, whatever arrives first.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { instant, instantSchema } from '../../../shared/kernel/day.ts';
import { happenedAt, stampOf } from '../../../shared/ledger/fact.ts';
import { mergeFields, type Stamps } from '../../../shared/ledger/rows.ts';
import { law } from '../kernel/law.ts';
import { factId } from './account.ts';

type Row = { readonly name: string; readonly phone: string | null; readonly place: string };
type Merged = { readonly fields: Row; readonly stamps: Stamps<Row> };
const blank: Merged = { fields: { name: '', phone: null, place: '' }, stamps: {} };

test('two people who mend different fields do not undo each other', () => {
  const first = mergeFields(blank, { name: 'Asha' }, '2026-11-21T06:30:00.000Z|b');
  const second = mergeFields(first, { place: 'the mill' }, '2026-11-20T06:30:00.000Z|a');
  expect(second.fields).toEqual({ name: 'Asha', phone: null, place: 'the mill' });
});

test('an older change of the same field is lost', () => {
  const later = mergeFields(blank, { name: 'Asha' }, '2026-11-21T06:30:00.000Z|b');
  const older = mergeFields(later, { name: 'Usha' }, '2026-11-20T06:30:00.000Z|a');
  expect(older.fields).toEqual(later.fields);
});

test('the same change again changes nothing', () => {
  const once = mergeFields(blank, { name: 'Asha' }, '2026-11-21T06:30:00.000Z|b');
  expect(mergeFields(once, { name: 'Asha' }, '2026-11-21T06:30:00.000Z|b')).toEqual(once);
});

test('a field that is emptied is a change too', () => {
  const named = mergeFields(blank, { phone: '+919812345678' }, '2026-11-20T06:30:00.000Z|a');
  const emptied = mergeFields(named, { phone: null }, '2026-11-21T06:30:00.000Z|b');
  expect(emptied.fields.phone).toBeNull();
});

const change = fc.record(
  {
    name: fc.constantFrom('Asha', 'Usha', ''),
    phone: fc.constantFrom('+919812345678', null),
    place: fc.constantFrom('the mill', 'the well'),
  },
  { requiredKeys: [] },
);
const changes = fc.uniqueArray(fc.tuple(fc.nat(20).map(String), change), {
  selector: ([stamp]) => stamp,
  maxLength: 8,
});
const mergeAll = (all: readonly (readonly [string, Partial<Row>])[]) => {
  const { fields, stamps } = all.reduce<Merged>(
    (row, [stamp, fieldsOfOne]) => mergeFields(row, fieldsOfOne, stamp),
    blank,
  );
  return { fields, stamps };
};

law(
  'any order of changes gives the same row',
  fc.property(
    changes.chain((drawn) =>
      fc.tuple(fc.constant(drawn), fc.shuffledSubarray(drawn, { minLength: drawn.length })),
    ),
    ([drawn, arrived]) => {
      expect(mergeAll(arrived)).toEqual(mergeAll(drawn));
      expect(mergeAll([...arrived, ...drawn])).toEqual(mergeAll(drawn));
    },
  ),
);

const toldAt = (recordedAt: string, offsetMs: number) => ({
  id: factId(1),
  recordedAt: instantSchema.parse(recordedAt),
  offsetMs,
});

test('a phone that runs two hours slow is put right by the offset that it knew', () => {
  expect(happenedAt(toldAt('2026-11-21T04:30:00.000Z', 7_200_000))).toBe(
    '2026-11-21T06:30:00.000Z',
  );
});

test('a clock at either end of the calendar has a stamp, and stamps sort as moments', () => {
  // 1 January 1970, put right by 56.9 years
  expect(happenedAt(toldAt('1970-01-01T00:00:05.000Z', 1_795_242_600_000))).toBe(
    '2026-11-21T06:30:05.000Z',
  );
  expect(happenedAt(toldAt('2099-12-31T23:59:59.000Z', 86_400_000))).toBe(
    '2099-12-31T23:59:59.999Z',
  );
  const early = stampOf(toldAt('1970-01-01T00:00:00.000Z', -5));
  expect(early).toBe(`1970-01-01T00:00:00.000Z|${factId(1)}`);
  expect(early < stampOf(toldAt('2026-11-21T06:30:00.000Z', 0))).toBe(true);
});

test('nothing was written after it was received', () => {
  const received = instant(Date.parse('2026-11-21T06:30:00.000Z'));
  expect(stampOf(toldAt('2099-01-01T00:00:00.000Z', 0), received)).toBe(`${received}|${factId(1)}`);
  const earlier = stampOf(toldAt('2026-11-21T06:29:00.000Z', 0), received);
  expect(earlier).toBe(`2026-11-21T06:29:00.000Z|${factId(1)}`);
});
