// Book and statement: what is left on either side explains the difference to the minor unit, and no
// line and no entry is used twice, in whatever order matches are said.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newLines, numbered, singleLines } from '../../../shared/books/equal-lines.ts';
import {
  type BookedLine,
  keyOf,
  type Match,
  reconcile,
  suggest,
  sumOf,
  type ToldLine,
} from '../../../shared/books/reconcile.ts';
import { day } from '../../../shared/kernel/day.ts';
import { money } from '../../../shared/kernel/money.ts';
import { law } from '../kernel/law.ts';

const line = (place: number, amount: number, text = ''): ToldLine => ({
  statementId: 's',
  place,
  day: day('2026-11-10'),
  amount: money(amount),
  text,
  reference: '',
});
const entry = (id: string, amount: number, names: readonly string[] = []): BookedLine => ({
  id,
  day: day('2026-11-09'),
  amount: money(amount),
  names,
});
const match = (id: string, place: number, entryIds: readonly string[]): Match => ({
  id,
  stamp: `2026|${id}`,
  statementId: 's',
  place,
  entryIds,
  aside: entryIds.length === 0 ? 'theirs' : '',
});

test('a payment less its charge is one line of the bank', () => {
  const entries = [entry('paid', 10_000), entry('charge', -200)];
  const matches = [match('m', 0, ['paid', 'charge'])];
  const { standing, openLines, openEntries } = reconcile({
    lines: [line(0, 9_800)],
    entries,
    matches,
  });
  expect([standing.length, openLines, openEntries]).toEqual([1, [], []]);
});

test('what does not come to the same amount is no match', () => {
  const sides = { lines: [line(0, 9_900)], entries: [entry('paid', 10_000)] };
  const { standing } = reconcile({ ...sides, matches: [match('m', 0, ['paid'])] });
  expect(standing).toEqual([]);
});

test('a reference is stronger than an amount, and two of one amount are nobody’s guess', () => {
  const lines = [line(0, 500, 'UPI/412345678901/ASHA'), line(1, 700), line(2, 900)];
  const entries = [
    entry('other', 500),
    entry('asha', 500, ['412345678901']),
    entry('one', 700),
    entry('twin', 900),
    entry('twin too', 900),
  ];
  expect(suggest(lines, entries).map(({ place, entryId, why }) => [place, entryId, why])).toEqual([
    [0, 'asha', 'reference'],
    [1, 'one', 'amount'],
  ]);
});

test('a file that overlaps the one before brings its new lines only', () => {
  const [a, b] = [line(0, 100, 'tea'), line(1, 100, 'tea')];
  expect(newLines([a, b], [a])).toHaveLength(1);
  expect(newLines([a], [a, b])).toHaveLength(0);
});

const tea = (statementId: string, place: number, nth?: number): ToldLine => ({
  ...{ ...line(place, 100, 'tea'), statementId },
  ...(nth === undefined ? {} : { nth }),
});
const keysOf = (lines: readonly ToldLine[]) => lines.map(keyOf).toSorted();

test('one file that two people import at once is there once, whoever came first', () => {
  const file = numbered([line(0, 100, 'tea'), line(1, 100, 'tea'), line(2, 300, 'rent')]);
  const by = (statementId: string) => file.map((one) => ({ ...one, statementId }));
  const { lines, keptFor } = singleLines([...by('b'), ...by('a')]);
  expect(keysOf(lines)).toEqual(['a 0', 'a 1', 'a 2']);
  expect(keptFor({ statementId: 'b', place: 1 })).toMatchObject({ statementId: 'a', place: 1 });
  expect(keptFor({ statementId: 'a', place: 1 })).toBeNull();
});

test('a second equal line of the same day, told by a later file, is a line of its own', () => {
  expect(keysOf(singleLines([tea('a', 0, 1), tea('b', 0, 2)]).lines)).toEqual(['a 0', 'b 0']);
  // Its file is there still once the first one is taken back: only the first line is new.
  const again = numbered([line(0, 100, 'tea'), line(1, 100, 'tea')]);
  expect(newLines(again, [tea('b', 0, 2)])).toEqual([again[0]]);
});

test('lines from before they were numbered all stay, and stand for a numbered one', () => {
  const told = [tea('a', 0), tea('b', 0), tea('c', 0, 2), tea('d', 0, 3)];
  expect(keysOf(singleLines(told).lines)).toEqual(['a 0', 'b 0', 'd 0']);
});

law(
  'what is left of equal lines does not ask in which order statements came',
  fc.property(
    fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.option(fc.integer({ min: 1, max: 3 })))),
    fc.infiniteStream(fc.nat()),
    (drawn, draws) => {
      const told = drawn.map(([id, nth], place) => tea(id, place, nth ?? undefined));
      const order = told.map((one) => [draws.next().value ?? 0, one] as const);
      const shuffled = order.toSorted(([a], [b]) => a - b).map(([, one]) => one);
      const within = (lines: readonly ToldLine[]) =>
        lines.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
      expect(keysOf(singleLines(within(shuffled)).lines)).toEqual(
        keysOf(singleLines(within(told)).lines),
      );
    },
  ),
);

const sides = fc
  .record({
    lines: fc.array(fc.integer({ min: -5, max: 5 }), { maxLength: 8 }),
    entries: fc.array(fc.integer({ min: -5, max: 5 }), { maxLength: 8 }),
    matches: fc.array(fc.tuple(fc.nat(8), fc.array(fc.nat(8), { maxLength: 3 })), {
      maxLength: 10,
    }),
  })
  .map(({ lines, entries, matches }) => ({
    lines: lines.map((amount, place) => line(place, amount)),
    entries: entries.map((amount, at) => entry(`e${at}`, amount)),
    matches: matches.map(([place, at], n) =>
      match(
        `m${n}`,
        place,
        [...new Set(at)].map((one) => `e${one}`),
      ),
    ),
  }));

law(
  'the difference is what is open on both sides and what was set aside; order changes nothing',
  fc.property(sides, fc.infiniteStream(fc.nat()), ({ lines, entries, matches }, draws) => {
    const { standing, openLines, openEntries } = reconcile({ lines, entries, matches });
    const asideKeys = new Set(standing.filter(({ aside }) => aside !== '').map(keyOf));
    const aside = lines.filter((one) => asideKeys.has(keyOf(one)));
    expect(sumOf(entries) - sumOf(lines)).toBe(
      sumOf(openEntries) - sumOf(openLines) - sumOf(aside),
    );
    const used = standing.flatMap(({ entryIds }) => entryIds);
    expect(new Set(used).size).toBe(used.length);
    expect(new Set(standing.map(keyOf)).size).toBe(standing.length);
    const shuffled = matches
      .map((one) => ({ one, at: draws.next().value ?? 0 }))
      .toSorted((a, b) => a.at - b.at)
      .map(({ one }) => one);
    expect(reconcile({ lines, entries, matches: shuffled }).standing).toEqual(standing);
  }),
);
