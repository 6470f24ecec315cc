// The project as the house laws see it: every text file, and every source file parsed once.
// Laws about code ask the syntax tree, so that a comment or a string cannot raise a false alarm.
import { posix } from 'node:path';
import { type ESTree, parseSync, Visitor } from 'vite';

/** A file as it lies in the project; `path` is relative to the top level and uses `/`. */
export type TextFile = { readonly path: string; readonly text: string };

/** A comment with its text, and the line it starts on (from 1). */
export type Remark = { readonly text: string; readonly line: number; readonly start: number };

/** One import, export-from, dynamic import or type import. */
export type Reach = { readonly target: string; readonly line: number; readonly isLocal: boolean };

/** A parsed TypeScript file. `target` of a local reach is a project path, else a package name. */
export type Source = TextFile & {
  readonly room: string;
  readonly slice: string;
  readonly program: ESTree.Program;
  readonly remarks: readonly Remark[];
  readonly reaches: readonly Reach[];
  readonly complaints: readonly string[];
  readonly lineAt: (offset: number) => number;
};

export type Tree = { readonly files: readonly TextFile[]; readonly sources: readonly Source[] };

/** One house law: its name, and a sentence for each place that breaks it. */
export type Law = {
  readonly name: string;
  readonly breaches: (tree: Tree) => readonly string[];
};

export function treeOf(files: readonly TextFile[]): Tree {
  const sources = files.filter(({ path }) => /\.tsx?$/.test(path)).map(sourceOf);
  return { files, sources };
}

/** Runs a check over every source file and puts the path and line before each complaint. */
export function inEverySource(
  check: (source: Source, say: (node: { start: number }, what: string) => void) => void,
): Law['breaches'] {
  return ({ sources }) =>
    sources.flatMap((source) => {
      const found: string[] = [];
      check(source, ({ start }, what) => {
        found.push(`${source.path}:${source.lineAt(start)} ${what}`);
      });
      return found;
    });
}

function sourceOf(file: TextFile): Source {
  const { program, comments, errors } = parseSync(file.path, file.text);
  const lineAt = lineFinder(file.text);
  const [room = '', ...rest] = file.path.split('/');
  return {
    ...file,
    room: rest.length === 0 ? '' : room,
    slice: rest.length > 1 ? (rest[0] ?? '') : '',
    program,
    remarks: comments.map(({ value, start }) => ({ text: value, line: lineAt(start), start })),
    reaches: reachesOf(file.path, program, lineAt),
    complaints: errors.map(({ message }) => message),
    lineAt,
  };
}

function lineFinder(text: string): Source['lineAt'] {
  const starts = [0];
  for (const { index } of text.matchAll(/\n/g)) starts.push(index + 1);
  return (offset) => {
    const after = starts.findIndex((start) => start > offset);
    return after === -1 ? starts.length : after;
  };
}

function reachesOf(path: string, program: ESTree.Program, lineAt: Source['lineAt']): Reach[] {
  const reaches: Reach[] = [];
  const add = (place: ESTree.Node | null) => {
    if (place?.type !== 'Literal' || typeof place.value !== 'string') return;
    const specifier = place.value.replace(/\?.*$/, '');
    const isLocal = specifier.startsWith('.');
    const target = isLocal ? posix.join(posix.dirname(path), specifier) : specifier;
    reaches.push({ target, line: lineAt(place.start), isLocal });
  };
  new Visitor({
    ImportDeclaration: ({ source }) => add(source),
    ExportNamedDeclaration: ({ source }) => add(source),
    ExportAllDeclaration: ({ source }) => add(source),
    ImportExpression: ({ source }) => add(source),
    TSImportType: ({ source }) => add(source),
  }).visit(program);
  return reaches;
}
