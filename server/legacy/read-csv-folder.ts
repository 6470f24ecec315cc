// A folder of CSV files as a legacy source: every file that is one is a table.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { RunStoppedError } from '../runs/run-plan.ts';
import { csvSource, isCsvName } from './csv-source.ts';
import type { LegacySource } from './legacy-source.ts';

/** Throws a sentence when there is no CSV file. */
export async function readCsvFolder(folder: string): Promise<LegacySource> {
  const names = listed(folder).filter(isCsvName);
  if (names.length === 0) throw new RunStoppedError(`There is no CSV file in ${folder}`);
  const files = names.map((name) => ({ name, bytes: readFileSync(path.join(folder, name)) }));
  return { ...(await csvSource(folderName(folder), files)), place: path.resolve(folder) };
}

/** What a folder is called as a source. */
export const folderName = (folder: string): string =>
  `folder ${path.basename(path.resolve(folder))}`;

function listed(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    throw new RunStoppedError(`The folder ${folder} can't be read`);
  }
}
