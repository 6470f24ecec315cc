// Planted breaches of the laws in words.ts, and near misses that must pass. Forbidden words are put
// together from pieces, because this file is part of the project that the laws read.
import type { Planted } from './planted.ts';

const words = (...pieces: readonly string[]) => pieces.join('');

export const plantedWords: readonly Planted[] = [
  {
    law: 'names come from the trade',
    breaches: [
      [{ 'shared/ledger/utils.ts': '' }, 'shared/ledger/utils.ts is named with the word utils'],
      [{ 'test/helpers/a.ts': '' }, 'test/helpers/a.ts is named with the word helpers'],
      [
        { 'server/db/a.ts': 'export function processPayment() {}' },
        'server/db/a.ts:1 exports processPayment, with the word process',
      ],
      [
        { 'server/db/a.ts': 'const a = 1;\nexport { a as SYNC_DATA };' },
        'server/db/a.ts:2 exports SYNC_DATA, with the word data',
      ],
      [
        { 'shared/ledger/a.ts': 'export type LineItem = string;' },
        'shared/ledger/a.ts:1 exports LineItem, with the word item',
      ],
    ],
    nearMisses: [
      { 'server/db/database.ts': 'export const openItems = 1, metadata = 2; // utils' },
      { 'shared/people/role.ts': 'export const roles = ["manager"]; const data = 1;' },
    ],
  },
  {
    law: 'tests are switched on',
    breaches: [
      [{ 'test/a.test.ts': 'test.skip("a", f);' }, 'test/a.test.ts:1 says .skip of a test'],
      [{ 'test/a.test.ts': 'describe.only("a", f);' }, 'test/a.test.ts:1 says .only of a test'],
      [
        { 'test/a.test.ts': 'test.skipIf(isCi)("a", f);' },
        'test/a.test.ts:1 says .skipIf of a test',
      ],
      [
        { 'test/a.test.ts': 'test.only.each([1])("a", f);' },
        'test/a.test.ts:1 says .only of a test',
      ],
      [
        { 'test/a.test.ts': 'const one = isCi ? test : test.skip;' },
        'test/a.test.ts:1 says .skip of a test',
      ],
      [
        { 'test/a.test.ts': 'test("a", (context) => context.skip());' },
        'test/a.test.ts:1 says .skip of a test',
      ],
      [
        { 'test/a.test.ts': 'import { test as on } from "vitest";\non.concurrent.skip("a", f);' },
        'test/a.test.ts:2 says .skip of a test',
      ],
      [
        { 'test/a.test.ts': 'const phoned = test.extend({});\nphoned.only("a", f);' },
        'test/a.test.ts:2 says .only of a test',
      ],
    ],
    nearMisses: [
      { 'test/a.test.ts': 'test("a .skip( is found", f); // test.only(' },
      { 'server/db/a.ts': 'const { skip } = page; skip(); rows.skipped();' },
      { 'test/a.test.ts': 'test("a", () => bodies.skip(asha)); table.only(1); say.only("b");' },
      { 'test/a.test.ts': 'const phone = context.newPhone(); phone.skip(asha);' },
    ],
  },
  {
    law: 'no loose ends',
    breaches: [
      [{ 'server/db/a.ts': words('// TO', 'DO: later') }, words('server/db/a.ts:1 says TO', 'DO')],
      [
        { 'README.md': words('Not ', 'implemented') },
        words('README.md:1 says Not ', 'implemented'),
      ],
      [
        { 'server/db/a.ts': words('// A place', 'holder.') },
        'server/db/a.ts:1 speaks of a placeholder',
      ],
    ],
    nearMisses: [{ 'client/app/A.tsx': 'const a = <input placeholder="Todos los clientes" />;' }],
  },
  {
    law: 'no trace of a machine',
    breaches: [
      [{ 'README.md': words('cd /wo', 'rk/a') }, words('README.md:1 says /wo', 'rk/')],
      [{ '.npmrc': words('a=registry', '.npmjs.org') }, words('.npmrc:1 says registry', '.npmjs')],
      [
        { 'package-lock.json': '"resolved": "https://a/b.tgz"' },
        'package-lock.json records download addresses',
      ],
    ],
    nearMisses: [
      { 'README.md': 'Open http://localhost:8787/works and npm ci.', 'package-lock.json': '{}' },
    ],
  },
];
