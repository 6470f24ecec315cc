// A copy of the built app in which every sentence of the words stands between marks: ⟦Save⟧. What
// a screen of it shows without marks comes from nowhere but the code, and no translator finds it.
import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseAst } from 'vite';
import { below, declared, type Named, type Node, propertiesOf, read } from '../words-in-code.ts';

export type MarkedApp = {
  /** The built server of the copy. */
  readonly server: string;
  /** Sentences that were marked. */
  readonly count: number;
  remove(): Promise<void>;
};

const top = path.resolve(import.meta.dirname, '../..');

export async function markApp(): Promise<MarkedApp> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'routebook-marked-'));
  await cp(path.join(top, 'dist'), path.join(folder, 'dist'), { recursive: true });
  // The server finds its packages and its migrations beside it.
  for (const name of ['node_modules', 'server']) {
    await symlink(path.join(top, name), path.join(folder, name));
  }
  await cp(path.join(top, 'package.json'), path.join(folder, 'package.json'));
  const assets = path.join(folder, 'dist/client/assets');
  const files = (await readdir(assets)).filter((name) => name.endsWith('.js'));
  let count = 0;
  for (const file of files) {
    const place = path.join(assets, file);
    const marked = markWords(await readFile(place, 'utf8'));
    count += marked.count;
    await writeFile(place, marked.code);
  }
  return {
    server: path.join(folder, 'dist/server/main.js'),
    count,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** What is left of a text once every marked sentence is taken out of it. */
export function unmarked(text: string): string {
  const rest = text.replaceAll(/⟦[^⟦⟧]*⟧/g, '');
  return rest === text ? text : unmarked(rest);
}

type Mark = { readonly at: number; readonly text: string };

/** Marks each string and template below the English half of what is said in three languages. */
export function markWords(code: string): { readonly code: string; readonly count: number } {
  const marks: Mark[] = [];
  // cast: a parsed program is a node like those below it.
  const program = parseAst(code) as unknown as Node;
  const named = declared(program);
  const walk = (node: Node) => {
    const english = englishOf(node, named);
    if (english === null) return below(node).forEach(walk);
    mark(english, marks, code);
  };
  walk(program);
  let out = code;
  const once = new Map(marks.map((one) => [`${one.at} ${one.text}`, one]));
  for (const { at, text } of [...once.values()].toSorted((a, b) => b.at - a.at)) {
    out = out.slice(0, at) + text + out.slice(at);
  }
  return { code: out, count: once.size / 2 };
}

function mark(node: Node, marks: Mark[], code: string): void {
  const isText = node.type === 'TemplateLiteral' || /^['"]/.test(code.slice(node.start));
  const isLocale = /^.[a-z]{2}-[A-Z]{2}.$/.test(code.slice(node.start, node.end));
  if (isText && !isLocale && (node.type === 'TemplateLiteral' || node.type === 'Literal')) {
    marks.push({ at: node.start + 1, text: '⟦' }, { at: node.end - 1, text: '⟧' });
  }
  // What is compared with is no text that anybody reads.
  if (node.type === 'BinaryExpression' && read(node, 'operator') !== '+') return;
  const isProperty = node.type === 'Property' || node.type === 'MemberExpression';
  for (const child of below(node)) {
    if (!(isProperty && (child === read(node, 'key') || child === read(node, 'property')))) {
      mark(child, marks, code);
    }
  }
}

/** The value of `en` of an object that has `hi` and `sw` beside it. */
function englishOf(node: Node, named: Named): Node | null {
  if (node.type !== 'ObjectExpression') return null;
  const values = propertiesOf(node, named);
  return values.has('hi') && values.has('sw') ? (values.get('en') ?? null) : null;
}
