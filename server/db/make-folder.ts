// Makes a folder with those above it, or says in a sentence why it can't be had. One by one, since
// the runtime's own way never ends where the system has no folders to give, such as below /proc.
import fs from 'node:fs';
import path from 'node:path';

/** A folder that can be written to. @throws Error with a plain sentence that names it. */
export function makeFolder(folder: string, mode = 0o777): void {
  const wanted = path.resolve(folder);
  try {
    makeBelow(wanted, mode);
    fs.accessSync(wanted, fs.constants.W_OK);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const why = whyNot[code] ?? 'the system does not let it be made';
    const message = `The folder ${wanted} can't be used: ${why}${code === '' ? '' : ` (${code})`}`;
    throw new Error(`${message}. Choose another one with ROUTEBOOK_DATA.`, { cause: error });
  }
}

const whyNot: Readonly<Record<string, string>> = {
  ENOTDIR: 'something on the way to it is a file',
  EEXIST: 'something on the way to it is a file',
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  EROFS: 'it is on a disk that can only be read',
  ENOSPC: 'the disk is full',
  ENOENT: 'no folder can be made there',
};

function makeBelow(folder: string, mode: number): void {
  const found = fs.statSync(folder, { throwIfNoEntry: false });
  if (found?.isDirectory()) return;
  if (path.dirname(folder) !== folder) makeBelow(path.dirname(folder), mode);
  try {
    fs.mkdirSync(folder, { mode });
  } catch (error) {
    // Another process may have made it at this moment.
    if (!fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw error;
  }
}
