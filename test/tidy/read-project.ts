// Reads the project's own text files from disk: what is kept in version control, and nothing
// that a tool makes or a user keeps beside it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TextFile } from './tree.ts';

const made = new Set(['node_modules', 'dist', 'coverage', 'test-results']);
const keptHidden = new Set(['.ci', '.github', '.gitignore', '.npmrc']);
const written = /(\.(tsx?|jsx?|mjs|jsonc?|md|css|html|sql|sh|ya?ml|svg|webmanifest)|^[^.]+)$/;

/** Every text file of ours below `root`, sorted by path. */
export function readProject(root: string): readonly TextFile[] {
  return list(root, '')
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

function list(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    const isHidden = entry.name.startsWith('.');
    if (made.has(entry.name) || (isHidden && !keptHidden.has(entry.name))) return [];
    if (entry.isDirectory()) return list(root, path);
    return isHidden || written.test(entry.name) ? [path] : [];
  });
}
