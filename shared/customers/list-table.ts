// A list of customers as somebody's spreadsheet saved it: which sign parts its columns, its rows,
// and what its columns seem to hold. Nothing is believed: a person sees the guess and mends it.

export type ListTable = {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

/** What a column may hold. */
export const LIST_FIELDS = ['name', 'phone', 'place', 'round', 'owed', 'number', 'note'] as const;
export type ListField = (typeof LIST_FIELDS)[number];
/** The column of each field, by its place; none where the list has none. */
export type ListColumns = Readonly<Partial<Record<ListField, number>>>;

const SEPARATORS = [',', ';', '\t', '|'] as const;

/** The table of a text; blank lines are left out, cells are trimmed. */
export function readTable(text: string): ListTable {
  const separator = separatorOf(text);
  const lines = readCells(text.replace(/^\ufeff/, ''), separator)
    .map((cells) => cells.map((cell) => cell.trim()))
    .filter((cells) => cells.some((cell) => cell !== ''));
  const [header = [], ...rows] = lines;
  return { header, rows };
}

/** The sign that is most often in the first line, outside of quotes. */
function separatorOf(text: string): string {
  const line = (text.split(/\r?\n/).find((one) => one.trim() !== '') ?? '').replace(/"[^"]*"/g, '');
  const counted = SEPARATORS.map((sign) => [line.split(sign).length, sign] as const);
  const [best] = counted.toSorted(([a], [b]) => b - a);
  return best?.[1] ?? ',';
}

/** RFC 4180, with any separator: quotes hold separators, line ends and doubled quotes. */
function readCells(text: string, separator: string): readonly (readonly string[])[] {
  const part = `[${separator}]`;
  const bare = `[^${separator}\\n]*`;
  const quoted = `[^\\S\\n${separator}]*"((?:[^"]|"")*)"${bare}`;
  const cells = new RegExp(`(?:${quoted}|(${bare}))(${part}|\\n|$)`, 'g');
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, held, open = '', end] of text.matchAll(cells)) {
    row.push(held === undefined ? open : held.replaceAll('""', '"'));
    if (end === separator) continue;
    rows.push(row);
    row = [];
    if (end === '') break;
  }
  return rows;
}

/** How headings of such lists are worded, the likelier first; in three languages. */
const WORDED: Readonly<Record<ListField, RegExp>> = {
  number: /^(customer[ _]?)?(id|no\.?|number|code)$|^(cust|account|acc|a\/c).*(id|no|number|code)/i,
  phone: /phone|mobile|tel|cell|whatsapp|simu|फ़?ोन|मोबाइल/i,
  owed: /owed|outstanding|balance|due(?!.*date)|opening|amount|salio|deni|बकाया|राशि/i,
  round: /round|route|zone|line|mzunguko|फेर|राउंड|रूट/i,
  place: /place|address|street|house|plot|location|mahali|anwani|पता/i,
  note: /note|remark|comment|maelezo|टिप्पणी/i,
  name: /name|customer|party|jina|नाम|ग्राहक/i,
};

/** A guess; each column holds at most one thing. */
export function guessColumns(header: readonly string[]): ListColumns {
  const taken = new Set<number>();
  const guessed: Partial<Record<ListField, number>> = {};
  for (const field of Object.keys(WORDED).filter(isField)) {
    const at = header.findIndex((word, place) => !taken.has(place) && WORDED[field].test(word));
    if (at === -1) continue;
    taken.add(at);
    guessed[field] = at;
  }
  return guessed;
}

const isField = (text: string): text is ListField => LIST_FIELDS.some((field) => field === text);
