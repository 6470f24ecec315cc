// The planted faults are all still there to be planted: each line stands in its file once, and each
// test that must turn red is a file. `npm run sim:plants` plants them.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { plants } from '../../sim/plants/plants.ts';

const top = path.join(import.meta.dirname, '..', '..', '..');

test('each planted line stands in its file exactly once, and its test exists', () => {
  for (const { name, file, line, test: testFile } of plants) {
    const pieces = readFileSync(path.join(top, file), 'utf8').split(line);
    expect(pieces, `${name}: ${file}`).toHaveLength(2);
    expect(existsSync(path.join(top, testFile)), testFile).toBe(true);
  }
  expect(new Set(plants.map(({ name }) => name)).size).toBe(plants.length);
  expect(plants.length).toBeGreaterThanOrEqual(15);
});
