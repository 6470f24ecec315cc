// The README's map of rooms holds every folder of the code, and nothing that is not there.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const top = join(import.meta.dirname, '..', '..');

/** What the map names below each of the four houses: `kernel/`, `facts.ts`. */
function mapped(): ReadonlyMap<string, readonly string[]> {
  const readme = readFileSync(join(top, 'README.md'), 'utf8');
  const map = readme.split('## The rooms\n```\n')[1]?.split('\n```')[0] ?? '';
  const houses = map.split(/^(?=\w+\/)/m);
  const named = (line: string) => (line.trim().split(/ {2,}/)[0] ?? '').split(' ');
  return new Map(
    houses.map((house) => {
      const [own = '', ...lines] = house.trimEnd().split('\n');
      return [own.split('/')[0] ?? '', lines.flatMap(named)];
    }),
  );
}

const foldersOf = (house: string) =>
  readdirSync(join(top, house), { withFileTypes: true })
    .filter((one) => one.isDirectory())
    .map(({ name }) => `${name}/`);

test.each(['shared', 'server', 'client', 'test'])('the map of %s is whole', (house) => {
  const named = mapped().get(house) ?? [];
  expect(foldersOf(house).filter((name) => !named.includes(name))).toEqual([]);
  expect(named.filter((name) => !existsSync(join(top, house, name)))).toEqual([]);
});
