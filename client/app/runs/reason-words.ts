// Why a row of a run did not land whole, in the screen's language. English is what the office's own
// report says, which also names figures; the others are made from the codes.

import type { RunReason } from '../../../shared/runs/run-reasons.ts';
import type { RunReportRow } from '../../../shared/runs/run-report.ts';
import type { Language } from '../language.ts';
import { hindiReasons } from './reason-words-hi.ts';
import { swahiliReasons } from './reason-words-sw.ts';

const reasonWords: Readonly<Record<'hi' | 'sw', Readonly<Record<RunReason, string>>>> = {
  hi: hindiReasons,
  sw: swahiliReasons,
};

/** What is to be read of a row: whose it is where that is known, and why. */
export function rowWords(
  { reasons, words, source }: Pick<RunReportRow, 'reasons' | 'words' | 'source'>,
  language: Language,
): string {
  if (language === 'en') return words;
  const known: Readonly<Record<string, string>> = reasonWords[language];
  const told = reasons.map((reason) => known[reason]);
  if (told.length === 0 || told.includes(undefined)) return words;
  const why = told.join('; ');
  const name = nameIn(source);
  return name === null ? why : `${name}: ${why}`;
}

function nameIn(source: unknown): string | null {
  if (source === null || typeof source !== 'object' || !('name' in source)) return null;
  return typeof source.name === 'string' && source.name !== '' ? source.name : null;
}
