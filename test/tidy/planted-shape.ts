// Planted breaches of the laws in shape.ts, and near misses that must pass.
import type { Planted } from './planted.ts';

const lines = (count: number) => 'const a = 1;\n'.repeat(count);

export const plantedShapes: readonly Planted[] = [
  {
    law: 'the top level is fixed',
    breaches: [[{ 'docs/a.md': 'Notes.' }, 'docs does not belong to the top level']],
    nearMisses: [{ '.ci/run': 'exit 0', 'README.md': 'Routebook', 'shared/docs/a.ts': '' }],
  },
  {
    law: 'scripts name files that exist',
    breaches: [
      [
        { 'package.json': '{"scripts":{"bench":"node --import tsx test/bench/a.ts"}}' },
        'the script bench names test/bench/a.ts, which does not exist',
      ],
      [
        { 'package.json': '{"scripts":{"lint":"b --config-path=test/a.jsonc ."}}' },
        'the script lint names test/a.jsonc, which does not exist',
      ],
    ],
    nearMisses: [
      { 'package.json': '{"scripts":{"start":"node dist/server/main.js"}}' },
      {
        'package.json': '{"scripts":{"lint":"b --config-path=test/a.jsonc . && v test/unit/"}}',
        'test/a.jsonc': '{}',
        'test/unit/b.test.ts': '',
      },
    ],
  },
  {
    law: 'files are named by kind',
    breaches: [
      [{ 'server/db/openPool.ts': '' }, 'server/db/openPool.ts is not in kebab-case'],
      [{ 'client/sales/sale.tsx': '' }, 'client/sales/sale.tsx is not named like a component'],
      [{ 'shared/ledger/index.ts': '' }, 'shared/ledger/index.ts hides its name behind index'],
    ],
    nearMisses: [
      { 'client/sales/RecordSale.tsx': '', 'client/routes.tsx': '', 'server/db/open-pool.ts': '' },
      { 'test/unit/money.test.ts': '', 'client/index.html': '' },
    ],
  },
  {
    law: 'files are short',
    breaches: [[{ 'server/db/a.ts': lines(251) }, 'server/db/a.ts has 251 lines, more than 250']],
    nearMisses: [{ 'server/db/a.ts': lines(250), 'README.md': lines(900) }],
  },
  {
    law: 'lines are short',
    breaches: [
      [
        { 'server/db/a.ts': `\n${'a'.repeat(101)}` },
        'server/db/a.ts:2 is 101 columns wide, more than 100',
      ],
    ],
    nearMisses: [
      { 'server/db/a.ts': 'a'.repeat(100), 'server/db/b.ts': `// https://${'a'.repeat(99)}` },
      { 'client/app/hindi.ts': `"${'\u{1f4a7}'.repeat(98)}"` },
      { 'client/app/hindi.ts': `"${'\u0939\u0948'.repeat(98)}"` },
    ],
  },
  {
    law: 'files say what they are for',
    breaches: [
      [
        { 'server/db/a.ts': '"Opens the pool";\n// Opens the pool.' },
        'server/db/a.ts does not open with a comment that says what it is for',
      ],
      [
        { 'client/app/tokens.css': 'a { b: c }' },
        'client/app/tokens.css does not open with a comment that says what it is for',
      ],
      [
        { 'server/db/a.ts': '// Pool.' },
        'server/db/a.ts does not open with a comment that says what it is for',
      ],
    ],
    nearMisses: [
      { 'server/db/a.ts': '#!/usr/bin/env node\n// Opens the pool.' },
      { 'server/db/a.ts': '/** Opens the pool. */', 'client/app/a.css': '/* Colours of day. */' },
      { 'server/db/0001.sql': '-- Adds the ledger, costs nothing.' },
    ],
  },
  {
    law: 'no file is empty',
    breaches: [[{ 'client/app/a.css': ' \n' }, 'client/app/a.css is empty']],
    nearMisses: [{ '.npmrc': 'fund=false' }],
  },
];
