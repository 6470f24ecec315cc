// Planted breaches of the laws in types.ts, and near misses that must pass.
import type { Planted } from './planted.ts';

export const plantedTypes: readonly Planted[] = [
  {
    law: 'files parse',
    breaches: [[{ 'server/db/a.ts': 'const = 1;' }, 'server/db/a.ts:1 Unexpected token']],
    nearMisses: [{ 'client/app/A.tsx': 'export const A = <T,>(a: T) => <p>{String(a)}</p>;' }],
  },
  {
    law: 'no any',
    breaches: [
      [{ 'server/db/a.ts': 'const a: any = 1;' }, 'server/db/a.ts:1 says any'],
      [{ 'test/a.test.ts': '\nconst a: Map<string, any>;' }, 'test/a.test.ts:2 says any'],
    ],
    nearMisses: [
      { 'server/db/a.ts': '// any: any\nconst any = "a: any"; const b = `as any`;' },
      { 'client/app/A.tsx': 'const A = () => <p>any: any</p>; const r = /: any/;' },
    ],
  },
  {
    law: 'casts give a reason',
    breaches: [
      [
        { 'server/db/a.ts': '// The row has this shape.\nconst a = b as Row;' },
        'server/db/a.ts:2 casts without a `// cast:` reason on this line or above it',
      ],
      [
        { 'client/app/a.ts': 'const a = <Row>b;' },
        'client/app/a.ts:1 casts without a `// cast:` reason on this line or above it',
      ],
    ],
    nearMisses: [
      { 'shared/kernel/decode.ts': 'const a = b as Row;' },
      { 'server/db/a.ts': 'import { a as b } from "x"; const c = ["x"] as const;' },
      { 'server/db/a.ts': 'const a = b as Row; // cast: the driver types rows as unknown.' },
      { 'server/db/a.ts': '// cast: the driver types rows\n// as unknown.\nconst a = b as Row;' },
      { 'server/db/a.ts': 'const a = sql`select 1 as one`; const b = { c: 1 } satisfies Row;' },
    ],
  },
  {
    law: 'no non-null bang',
    breaches: [
      [{ 'server/db/a.ts': 'const a = b!.c;' }, 'server/db/a.ts:1 claims non-null with !'],
      [{ 'server/db/a.ts': 'let a!: string;' }, 'server/db/a.ts:1 claims assignment with !'],
    ],
    nearMisses: [{ 'client/app/A.tsx': 'const a = !b !== c; const d = <p>Saved!.</p>; // a!.b' }],
  },
  {
    law: 'the compiler is heard',
    breaches: [
      [{ 'server/db/a.ts': '// @ts-ignore because\nf();' }, 'server/db/a.ts:1 @ts-ignore'],
      [{ 'test/a.test.ts': '/* @ts-nocheck */' }, 'test/a.test.ts:1 @ts-nocheck'],
      [{ 'shared/facts.ts': '// @ts-expect-error x' }, 'shared/facts.ts:1 @ts-expect-error'],
    ],
    nearMisses: [
      { 'test/a.test.ts': '// @ts-expect-error a day is not a string' },
      { 'server/db/a.ts': 'const a = "// @ts-ignore";' },
    ],
  },
  {
    law: 'no enum',
    breaches: [
      [{ 'shared/kernel/a.ts': 'export enum A { B }' }, 'shared/kernel/a.ts:1 declares an enum'],
    ],
    nearMisses: [{ 'server/db/a.ts': 'const kind = pgEnum("kind", []); // enum A {}' }],
  },
  {
    law: 'exports are own names',
    breaches: [
      [{ 'server/db/a.ts': 'export default 1;' }, 'server/db/a.ts:1 has a default export'],
      [{ 'shared/facts.ts': 'export * from "./a.ts";' }, 'shared/facts.ts:1 re-exports with *'],
      [
        { 'shared/facts.ts': 'export type { A } from "./a.ts";' },
        'shared/facts.ts:1 re-exports what another file defines',
      ],
      [
        { 'shared/facts.ts': 'import { a } from "./a.ts";\nexport { a };' },
        'shared/facts.ts:2 re-exports what another file defines',
      ],
    ],
    nearMisses: [
      { 'vite.config.ts': '', 'server/db/drizzle.config.ts': 'export default {};' },
      { 'shared/facts.ts': 'import { a } from "./a.ts"; export const b = [a]; // export default' },
    ],
  },
  {
    law: 'no module state',
    breaches: [
      [{ 'client/store/a.ts': 'let open = 0;' }, 'client/store/a.ts:1 let at module level'],
      [{ 'server/db/a.ts': 'export var a = 0;' }, 'server/db/a.ts:1 var at module level'],
    ],
    nearMisses: [
      { 'server/db/a.ts': 'export function count() { let n = 0; n += 1; return n; }' },
      { 'test/a.test.ts': 'let server: Server | undefined;' },
    ],
  },
];
