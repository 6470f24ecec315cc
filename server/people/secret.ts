// The secret that signs session cookies: from the environment, or made once into the data folder,
// readable by this account only. A new secret signs everybody out.
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { makeFolder } from '../db/make-folder.ts';

const leastCharacters = 32;

/** Throws a plain sentence when the given secret is too short to be one. */
export function readSecret(dataFolder: string, given: string | undefined): string {
  if (given === undefined || given === '') return storedSecret(path.join(dataFolder, 'secret'));
  if (given.length >= leastCharacters) return given;
  throw new Error(`ROUTEBOOK_SECRET needs at least ${leastCharacters} characters`);
}

/** Processes that start together agree on one: whoever links its file first wins. */
function storedSecret(file: string): string {
  makeFolder(path.dirname(file));
  if (!fs.existsSync(file)) {
    const draft = `${file}.${process.pid}`;
    fs.writeFileSync(draft, randomBytes(32).toString('base64url'), { mode: 0o600 });
    try {
      fs.linkSync(draft, file);
    } catch (error) {
      if (!fs.existsSync(file)) throw error;
    } finally {
      fs.rmSync(draft, { force: true });
    }
  }
  return fs.readFileSync(file, 'utf8').trim();
}
