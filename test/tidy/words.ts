// The words of the project: names from the trade instead of names for anything, no loose ends,
// no switched-off tests, and no trace of the machine that a file was written on.
import { type ESTree, Visitor } from 'vite';
import { inEverySource, type Law, type Tree } from './tree.ts';

/** Words that could name anything, and so name nothing. */
const empty = new Set(
  `data info helper helpers util utils utility utilities manager managers service services
  process processes processing processor handle handles handler handlers handling`.split(/\s+/),
);

/** Written by npm, and full of other people's words. */
const lock = 'package-lock.json';

export const namesComeFromTheTrade: Law = {
  name: 'names come from the trade',
  breaches: (tree) => [...pathBreaches(tree), ...exportBreaches(tree)],
};

/** What vitest calls a test or a group of them, and what a test is told of itself. */
const testNames = ['test', 'it', 'describe', 'suite', 'bench', 'context', 'ctx'];

export const testsAreSwitchedOn: Law = {
  name: 'tests are switched on',
  breaches: inEverySource((source, say) => {
    const tests = new Set(testNames);
    new Visitor({
      ImportDeclaration: ({ source: { value }, specifiers }) => {
        if (value !== 'vitest' && value !== '@playwright/test') return;
        for (const { local } of specifiers) tests.add(local.name);
      },
      VariableDeclarator: ({ id, init }) => {
        const name = nameOf(id);
        if (name !== undefined && init !== null && isExtended(init, tests)) tests.add(name);
      },
    }).visit(source.program);
    new Visitor({
      MemberExpression: (node) => {
        const name = nameOf(node.property);
        if (name === undefined || !/^(skip|only|skipIf|runIf|fixme|tod[o])$/.test(name)) return;
        const root = rootOf(node);
        if (root !== undefined && tests.has(root)) say(node, `says .${name} of a test`);
      },
    }).visit(source.program);
  }),
};

/** Whether it is `test.extend(…)`: a test of one's own, as good as vitest's. */
function isExtended(made: ESTree.Node, tests: ReadonlySet<string>): boolean {
  if (made.type !== 'CallExpression' || made.callee.type !== 'MemberExpression') return false;
  return nameOf(made.callee.property) === 'extend' && tests.has(rootOf(made.callee) ?? '');
}

/** The first name of a chain: `test` of `test.extend({}).concurrent.each`. */
function rootOf(node: ESTree.Node): string | undefined {
  if (node.type === 'MemberExpression') return rootOf(node.object);
  if (node.type === 'CallExpression') return rootOf(node.callee);
  return nameOf(node);
}

/** Written so that the patterns do not find themselves. */
const looseEnds = new RegExp(
  [
    /\b(TOD[O]|FIXM[E])\b/,
    /\b[Nn]o[t] (yet )?implemented\b/,
    /\b[Pp]laceholde[r] (data|text|value|figure)s?\b/,
    /\b[Ll]orem ipsu[m]\b/,
  ]
    .map(({ source }) => source)
    .join('|'),
);

export const noLooseEnds: Law = {
  name: 'no loose ends',
  breaches: (tree) => [
    ...textBreaches(tree.files, looseEnds),
    ...inEverySource((source, say) => {
      for (const remark of source.remarks) {
        if (/\bplaceholder\b/i.test(remark.text)) say(remark, 'speaks of a placeholder');
      }
    })(tree),
  ],
};

/** Folders of the desk where a file was written, hosts it was fetched from, notes left behind. */
const traces = new RegExp(
  [
    /\/(wor[k]|far[m]|roo[t]|tmp\/studi[o])\//,
    /\/(hom[e]|User[s])\/[a-z]/,
    /registr[y]\.(npmjs|yarnpkg|npmmirror)|deb\.debia[n]/,
    /\b(referenc[e]|desig[n]|sketche[s])\/[a-z-]+\.md\b/,
  ]
    .map(({ source }) => source)
    .join('|'),
);

export const noTraceOfAMachine: Law = {
  name: 'no trace of a machine',
  breaches: ({ files }) => [
    ...textBreaches(files, traces),
    ...files
      .filter(({ path, text }) => path === lock && /"resolved": "http/.test(text))
      .map(({ path }) => `${path} records download addresses`),
  ],
};

function textBreaches(files: Tree['files'], pattern: RegExp): string[] {
  return files.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, index) => {
      const found = path === lock ? undefined : pattern.exec(line)?.[0];
      return found === undefined ? [] : [`${path}:${index + 1} says ${found}`];
    }),
  );
}

function pathBreaches({ files }: Tree): string[] {
  return files
    .filter(({ path }) => /^(client|server|shared|test)\/.*\.(tsx?|css|sql)$/.test(path))
    .flatMap(({ path }) => {
      const word = path.split('/').flatMap((part) => emptyWord(part) ?? [])[0];
      return word === undefined ? [] : [`${path} is named with the word ${word}`];
    });
}

const exportBreaches = inEverySource((source, say) => {
  const judge = (node: ESTree.Node | null) => {
    const name = node === null ? undefined : nameOf(node);
    const word = name === undefined ? undefined : emptyWord(name);
    if (node !== null && word !== undefined) say(node, `exports ${name}, with the word ${word}`);
  };
  new Visitor({
    ExportNamedDeclaration: ({ declaration, specifiers }) => {
      for (const { exported } of specifiers) judge(exported);
      if (declaration === null) return;
      if (declaration.type === 'VariableDeclaration') {
        for (const { id } of declaration.declarations) judge(id);
      } else if ('id' in declaration) {
        judge(declaration.id);
      }
    },
  }).visit(source.program);
});

function nameOf(node: ESTree.Node): string | undefined {
  return node.type === 'Identifier' ? node.name : undefined;
}

/** The first empty word in a camelCase, kebab-case or CONSTANT_CASE name; `open item` is a term. */
function emptyWord(name: string): string | undefined {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/);
  return words.find(
    (word, index) => empty.has(word) || (/^items?$/.test(word) && words[index - 1] !== 'open'),
  );
}
