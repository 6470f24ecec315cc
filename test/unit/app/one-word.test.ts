// One word of the trade is one word in every language: what English calls the same is called the
// same in Hindi and Swahili, but for those that are listed here with their reason.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { saidIn } from '../../words-in-code.ts';

const client = path.resolve(import.meta.dirname, '../../../client');
const files = readdirSync(client, { recursive: true })
  .map((name) => path.join(client, String(name)))
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => ({ name: path.relative(client, name), code: readFileSync(name, 'utf8') }));
const said = files
  .filter(({ code }) => /\bhi: /.test(code))
  .flatMap(({ name, code }) => saidIn(code).map((one) => ({ ...one, name })));

/** English has one word for two things. */
const twoMeanings = [
  ...['change', 'day', 'done', 'due {}', 'settled', 'to', 'void'],
  // Agrees with what it is said of: an entry, a row, a message, several of them.
  ...['given back', 'held', 'kept apart', 'needs fixing', 'set aside', 'waiting', 'withdrawn'],
];

const bare = (text: string) => text.toLowerCase().replace(/[\s.।…:]+$/, '');

test.each(['hi', 'sw'] as const)('one English word is one word in %s', (language) => {
  expect(said.length).toBeGreaterThan(1_500);
  const told = new Map<string, Map<string, string>>();
  for (const one of said) {
    const own = told.get(bare(one.en)) ?? new Map<string, string>();
    told.set(bare(one.en), own.set(bare(one[language]), one.name));
  }
  const several = [...told].filter(
    ([english, own]) => own.size > 1 && !twoMeanings.includes(english),
  );
  expect(several).toEqual([]);
});

test('every exception is needed', () => {
  const isSplit = (english: string) => {
    const own = said.filter(({ en }) => bare(en) === english);
    return new Set(own.map(({ hi, sw }) => `${bare(hi)} ${bare(sw)}`)).size > 1;
  };
  expect(twoMeanings.filter((english) => !isSplit(english))).toEqual([]);
});

test('no word that was given up comes back inside a sentence', () => {
  // Round, save, manager, business, reference; undo, reference, unit.
  const givenUp =
    /फेरी|फेरिय|राउंड|सेव(?!ा)|प्रबंधक|व्यवसाय|रेफ़रेंस|फ़ोन (?:में|पर) सहेज|[Tt]engu|[Rr]ejea|[Kk]izio/;
  const found = files.filter(({ code }) => givenUp.test(code)).map(({ name }) => name);
  expect(found).toEqual([]);
});

test('no fact is given a reason in English whatever the language', () => {
  const found = files.filter(
    ({ name, code }) => !/words/.test(name) && /\breason: '[^']* [^']*'/.test(code),
  );
  expect(found.map(({ name }) => name)).toEqual([]);
});
