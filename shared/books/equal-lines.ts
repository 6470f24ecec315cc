// Lines of a bank's files that are alike in everything: the same line once more, where two people
// imported one file, or another line of the same day. Each tells the how-manieth of its file it is.
import type { ToldLine } from './reconcile.ts';
import type { StatementLine } from './statement-imported.ts';

type Line = Pick<StatementLine, 'day' | 'amount' | 'reference' | 'text' | 'nth'>;

const looksOf = ({ day, amount, reference, text }: Line): string =>
  [day, amount, reference, text].join('|');
const nthOf = (line: Line) => `${looksOf(line)}|${line.nth}`;

/** Each with its number among those of the file that are alike, from 1. */
export function numbered<Of extends Line>(lines: readonly Of[]): readonly (Of & { nth: number })[] {
  const seen = new Map<string, number>();
  return lines.map((line) => {
    const nth = (seen.get(looksOf(line)) ?? 0) + 1;
    seen.set(looksOf(line), nth);
    return { ...line, nth };
  });
}

/** Lines of a whole file that are not in the book yet: of equal ones as many as it has more. */
export function newLines(
  lines: readonly StatementLine[],
  held: readonly StatementLine[],
): readonly StatementLine[] {
  const known = new Set(numberedWhere(held).map(nthOf));
  return numberedWhere(lines).filter((line) => !known.has(nthOf(line)));
}

/** Those of files from before lines carried a number get theirs from all of those files. */
function numberedWhere<Of extends Line>(lines: readonly Of[]): readonly Of[] {
  const old = numbered(lines.filter(({ nth }) => nth === undefined));
  return [...old, ...lines.filter(({ nth }) => nth !== undefined)];
}

export type Single = {
  readonly lines: readonly ToldLine[];
  /** By the key of a line that was left out, the line that stands for it. */
  readonly keptFor: (line: Pick<ToldLine, 'statementId' | 'place'>) => ToldLine | null;
};

/**
 * Of lines that are alike and of one number the one of the least statement stays: a function of the
 * set, whoever came first. Lines from before they were numbered all stay.
 */
export function singleLines(lines: readonly ToldLine[]): Single {
  const byAge = lines.toSorted((a, b) => (a.statementId < b.statementId ? -1 : 1));
  const kept = new Map<string, ToldLine>();
  const left = new Map<string, ToldLine>();
  for (const line of numberedWhere(byAge)) {
    const standing = kept.get(nthOf(line));
    if (standing === undefined) kept.set(nthOf(line), line);
    else left.set(`${line.statementId} ${line.place}`, standing);
  }
  return {
    lines: [...kept.values()],
    keptFor: ({ statementId, place }) => left.get(`${statementId} ${place}`) ?? null,
  };
}
