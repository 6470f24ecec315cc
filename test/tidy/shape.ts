// The shape of the project: what lies at the top, how files are named, how long they are,
// and that each says at its head what it is for.
import { posix } from 'node:path';
import { inEverySource, type Law, type TextFile } from './tree.ts';

const linesMax = 250;
const columnsMax = 100;
/** Signs above and below a letter, as Hindi writes its vowels: they take no column. */
const marks = /\p{Mn}/gu;
const topLevel = new Set([
  ...['client', 'server', 'shared', 'test', 'README.md', 'LICENSE'],
  ...['package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.ts'],
]);
const kebabCase = /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|config|d))?\.tsx?$/;
const pascalCase = /^[A-Z][A-Za-z0-9]*\.tsx$/;

export const topLevelIsFixed: Law = {
  name: 'the top level is fixed',
  breaches: ({ files }) => {
    const tops = new Set(files.map(({ path }) => path.split('/')[0] ?? ''));
    return [...tops]
      .filter((top) => !top.startsWith('.') && !topLevel.has(top))
      .map((top) => `${top} does not belong to the top level`);
  },
};

/** A word of a script that names a file of ours, also behind `--option=`. */
const named = /(?<![\w./-])(?:client|server|shared|test)\/[\w./-]+/g;

export const scriptsNameTheirFiles: Law = {
  name: 'scripts name files that exist',
  breaches: ({ files }) => {
    const paths = files.map(({ path }) => path);
    const exists = (name: string) =>
      paths.some((path) => path === name || path.startsWith(`${name.replace(/\/$/, '')}/`));
    return files
      .filter(({ path }) => path === 'package.json')
      .flatMap(({ text }) =>
        scriptsOf(text).flatMap(([script, command]) =>
          [...command.matchAll(named)]
            .filter(([name]) => !exists(name))
            .map(([name]) => `the script ${script} names ${name}, which does not exist`),
        ),
      );
  },
};

function scriptsOf(text: string): (readonly [script: string, command: string])[] {
  const { scripts }: { scripts?: Record<string, string> } = JSON.parse(text);
  return Object.entries(scripts ?? {});
}

export const filesAreNamedByKind: Law = {
  name: 'files are named by kind',
  breaches: ({ sources }) =>
    sources.flatMap(({ path, slice, room }) => {
      const name = posix.basename(path);
      const isComposer = slice === '' || room === 'test';
      if (/^index\.tsx?$/.test(name)) return [`${path} hides its name behind index`];
      if (name.endsWith('.ts') || isComposer) {
        return kebabCase.test(name) ? [] : [`${path} is not in kebab-case`];
      }
      return pascalCase.test(name) ? [] : [`${path} is not named like a component`];
    }),
};

export const filesAreShort: Law = {
  name: 'files are short',
  breaches: ({ sources }) =>
    sources.flatMap(({ path, text }) => {
      const count = text.replace(/\n$/, '').split('\n').length;
      return count > linesMax ? [`${path} has ${count} lines, more than ${linesMax}`] : [];
    }),
};

export const linesAreShort: Law = {
  name: 'lines are short',
  breaches: ({ sources }) =>
    sources.flatMap(({ path, text }) =>
      text.split('\n').flatMap((line, index) => {
        const columns = [...line.replace(marks, '')].length;
        const isAddress = line.includes('://');
        return columns > columnsMax && !isAddress
          ? [`${path}:${index + 1} is ${columns} columns wide, more than ${columnsMax}`]
          : [];
      }),
    ),
};

export const filesSayWhatTheyAreFor: Law = {
  name: 'files say what they are for',
  breaches: ({ files }) =>
    files.flatMap(({ path, text }) => {
      const opening = openings.find(({ ending }) => ending.test(path))?.opening;
      return opening === undefined || opening.test(text)
        ? []
        : [`${path} does not open with a comment that says what it is for`];
    }),
};

/** How a file of each kind opens: a comment of at least three words, after the shebang if any. */
const openings = [
  { ending: /\.tsx?$/, opening: /^(#!.*\n)?\/[/*]\*?(?!\/)\s*\S+[ \t]+\S+[ \t]+\S+/ },
  { ending: /\.css$/, opening: /^\/\*+\s*\S+[ \t]+\S+[ \t]+\S+/ },
  { ending: /\.sql$/, opening: /^--\s*\S+[ \t]+\S+[ \t]+\S+/ },
];

export const noFileIsEmpty: Law = {
  name: 'no file is empty',
  breaches: ({ files }) => files.filter(isEmpty).map(({ path }) => `${path} is empty`),
};

export const filesParse: Law = {
  name: 'files parse',
  breaches: inEverySource((source, say) => {
    for (const complaint of source.complaints) say({ start: 0 }, complaint);
  }),
};

function isEmpty({ text }: TextFile): boolean {
  return text.trim() === '';
}
