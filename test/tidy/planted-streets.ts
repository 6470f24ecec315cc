// Planted breaches of the laws in streets.ts and purity.ts, and near misses that must pass.
import type { Planted } from './planted.ts';

const sees = (target: string) => `import { a } from '${target}';`;

export const plantedStreets: readonly Planted[] = [
  {
    law: 'imports run one way',
    breaches: [
      [
        { 'shared/kernel/a.ts': sees('../../server/db/b.ts') },
        'shared/kernel/a.ts:1 reaches out of its room: shared must not see server/db/b.ts',
      ],
      [
        { 'client/sales/A.tsx': `const a = () => import('../../server/db/b.ts');` },
        'client/sales/A.tsx:1 reaches out of its room: client must not see server/db/b.ts',
      ],
      [
        { 'server/sync/a.ts': `type A = import('../../test/world.ts').World;` },
        'server/sync/a.ts:1 reaches out of its room: server must not see test/world.ts',
      ],
      [
        { 'shared/kernel/a.ts': sees('../ledger/b.ts') },
        'shared/kernel/a.ts:1 looks up the street at shared/ledger/b.ts',
      ],
      [
        { 'server/people/a.ts': sees('../sync/b.ts') },
        'server/people/a.ts:1 looks up the street at server/sync/b.ts',
      ],
      [
        { 'client/store/a.ts': sees('../app/b.ts') },
        'client/store/a.ts:1 looks up the street at client/app/b.ts',
      ],
      [
        { 'shared/ledger/a.ts': sees('../payments/b.ts') },
        'shared/ledger/a.ts:1 looks up the street at shared/payments/b.ts',
      ],
      [
        { 'shared/sales/a.ts': sees('../payments/b.ts') },
        'shared/sales/a.ts:1 crosses into the capability payments: shared/payments/b.ts',
      ],
      [
        { 'client/sales/A.tsx': `import type { B } from '../meters/B.tsx';` },
        'client/sales/A.tsx:1 crosses into the capability meters: client/meters/B.tsx',
      ],
      [
        { 'server/reports/a.ts': sees('../cli/b.ts') },
        'server/reports/a.ts:1 crosses into the capability cli: server/cli/b.ts',
      ],
      [
        { 'shared/sales/a.ts': sees('../facts.ts') },
        'shared/sales/a.ts:1 looks up at the composer shared/facts.ts',
      ],
      [
        { 'client/app/a.ts': sees('../routes.tsx') },
        'client/app/a.ts:1 looks up at the composer client/routes.tsx',
      ],
      [
        { 'server/db/a.ts': sees('../../shared/facts.ts') },
        'server/db/a.ts:1 server/db stands below the register and must not see shared/facts.ts',
      ],
      [
        { 'shared/ledger/a.ts': sees('node:crypto') },
        'shared/ledger/a.ts:1 shared imports the package node:crypto',
      ],
      [
        { 'client/store/a.ts': sees('node:fs') },
        'client/store/a.ts:1 the client imports node:fs, which no browser has',
      ],
    ],
    nearMisses: [
      { 'shared/facts.ts': sees('./payments/a.ts'), 'shared/protocol.ts': sees('./facts.ts') },
      { 'shared/ledger/a.ts': sees('../kernel/b.ts'), 'shared/kernel/a.ts': sees('zod/mini') },
      { 'server/sync/a.ts': `${sees('../../shared/facts.ts')} ${sees('../people/b.ts')}` },
      { 'server/cli/a.ts': `${sees('../app.ts')} ${sees('../reports/b.ts')}` },
      { 'client/app/a.ts': sees('../store/b.ts'), 'client/sales/A.tsx': sees('../app/b.ts') },
      {
        'client/sales/A.tsx': sees('../../shared/protocol.ts'),
        'client/main.tsx': sees('./x/A.tsx'),
      },
      { 'test/a.test.ts': `${sees('../client/app/a.ts')} ${sees('../vite.config.ts')}` },
      {
        'shared/kernel/a.ts': `// from '../../server/a.ts'\nconst a = "import '../b.ts'";`,
      },
    ],
  },
  {
    law: 'imports name their file',
    breaches: [
      [
        { 'server/db/a.ts': sees('./pool') },
        'server/db/a.ts:1 imports server/db/pool without its extension',
      ],
    ],
    nearMisses: [{ 'client/main.tsx': `import './app/tokens.css'; import a from './a.svg?url';` }],
  },
  {
    law: 'no import cycles',
    breaches: [
      [
        { 'shared/kernel/a.ts': sees('./b.ts'), 'shared/kernel/b.ts': sees('./a.ts') },
        'shared/kernel/a.ts -> shared/kernel/b.ts -> shared/kernel/a.ts',
      ],
      [
        {
          'client/app/A.tsx': `import type { B } from './b.ts';`,
          'client/app/b.ts': `const c = () => import('./c.ts');`,
          'client/app/c.ts': sees('./A.tsx'),
        },
        'client/app/A.tsx -> client/app/b.ts -> client/app/c.ts -> client/app/A.tsx',
      ],
    ],
    nearMisses: [
      {
        'server/db/a.ts': `${sees('./b.ts')} ${sees('./c.ts')}`,
        'server/db/b.ts': sees('./c.ts'),
        'server/db/c.ts': sees('zod'),
      },
    ],
  },
  {
    law: 'shared is pure',
    breaches: [
      [{ 'shared/kernel/a.ts': 'const a = Date.now();' }, 'shared/kernel/a.ts:1 asks Date.now'],
      [
        { 'shared/kernel/a.ts': '\nconst a = new Date();' },
        'shared/kernel/a.ts:2 new Date of 0 arguments asks the machine',
      ],
      [{ 'shared/facts.ts': 'const a = Math.random;' }, 'shared/facts.ts:1 asks Math.random'],
      [
        { 'shared/ledger/a.ts': 'const a = crypto.randomUUID();' },
        'shared/ledger/a.ts:1 uses crypto',
      ],
      [{ 'shared/ledger/a.ts': 'f({ fetch });' }, 'shared/ledger/a.ts:1 uses fetch'],
      [{ 'shared/ledger/a.ts': 'setTimeout(f, 1);' }, 'shared/ledger/a.ts:1 uses setTimeout'],
      [
        { 'shared/kernel/day.ts': 'const a = (d: Date) => d.getDate();' },
        "shared/kernel/day.ts:1 getDate asks the machine's zone",
      ],
    ],
    nearMisses: [
      { 'shared/kernel/a.ts': '// Date.now(), process.env\nconst a = "fetch(" + `window.x`;' },
      { 'shared/kernel/a.ts': 'const a = (at: number) => new Date(at).getUTCDate();' },
      { 'shared/ledger/a.ts': 'const a = (document: Invoice) => document.location.window;' },
      { 'shared/ledger/a.ts': 'type A = { readonly location: string; process(a: string): void };' },
      { 'client/store/a.ts': 'const a = Date.now() + performance.now();' },
    ],
  },
];
