// Which mark stands before the decimals in a column of amounts. 12.500 is twelve and a half here,
// twelve thousand five hundred there: the column says which, by the cells that can be read in one
// way only, as a column of days does.

/** Null: nothing says so, or its cells contradict each other. */
export type DecimalMark = '.' | ',' | null;

/** Names of columns of amounts: where one is silent, the others of its table speak for it. */
const amountColumns = [
  ...['total_amount', 'total', 'amount', 'payment_amount', 'amount_paid', 'paid_amount'],
  ...['opening_balance', 'outstanding_amount', 'outstanding', 'balance', 'amount_due'],
  ...['overpayment', 'unit_price', 'price'],
];

type Cells = Readonly<Record<string, string | null>>;

/** The mark of each column that is asked for; `numeric`: columns whose cells a database wrote. */
export function marksOf(
  rows: readonly { readonly cells: Cells }[],
  numeric: ReadonlySet<string>,
): (column: string) => DecimalMark {
  const known = new Map<string, ReadonlySet<DecimalMark>>();
  const said = (column: string) => {
    const found = known.get(column) ?? marksIn(rows.map(({ cells }) => cells[column]));
    known.set(column, found);
    return found;
  };
  return (column) => {
    if (numeric.has(column)) return '.';
    const own = said(column);
    if (own.size > 0) return theOnly(own);
    return theOnly(new Set(amountColumns.flatMap((name) => [...said(name)])));
  };
}

function theOnly(marks: ReadonlySet<DecimalMark>): DecimalMark {
  const [mark = null] = marks;
  return marks.size === 1 ? mark : null;
}

function marksIn(texts: readonly (string | null | undefined)[]): ReadonlySet<DecimalMark> {
  const marks = texts.map((text) => markOf(/[\d.,]*\d/.exec(text ?? '')?.[0] ?? ''));
  return new Set(marks.filter((mark) => mark !== null));
}

/** What figures say by themselves: 1.234,50 and 12,5 a comma; 1,23,456 and 0.500 a point. */
function markOf(figures: string): DecimalMark {
  if (isGrouped(figures, ',')) return '.';
  if (isGrouped(figures, '.')) return ',';
  const [, whole = '', mark, decimals = ''] = /^(\d*)([.,])(\d+)$/.exec(figures) ?? [];
  if (mark === undefined || isEither(whole, decimals)) return null;
  return mark === '.' ? '.' : ',';
}

/** Groups by this mark, either several of them or decimals behind the other mark. */
function isGrouped(figures: string, mark: '.' | ','): boolean {
  const shape =
    mark === ','
      ? /^\d{1,3}((,\d{2,3})*,\d{3}\.\d+|(,\d{2,3})+,\d{3})$/
      : /^\d{1,3}((\.\d{3})+,\d+|(\.\d{3}){2,})$/;
  return shape.test(figures);
}

/** Three figures behind a lone mark, and as many before it as a group may begin with. */
const isEither = (whole: string, decimals: string): boolean =>
  decimals.length === 3 && /^[1-9]\d{0,2}$/.test(whole);

/** Digits with at most one point, or null where they can be read in two ways, or in none. */
export function withPoint(text: string, mark: DecimalMark): string | null {
  const [, whole = '', own, decimals = ''] = /^(\d*)([.,])(\d*)$/.exec(text) ?? [];
  if (own !== undefined && isEither(whole, decimals)) {
    if (mark === null) return null;
    return own === mark ? `${whole}.${decimals}` : `${whole}${decimals}`;
  }
  if (/^\d+(\.\d*)?$|^\.\d+$/.test(text)) return text;
  if (/^\d+,\d+$/.test(text)) return text.replace(',', '.');
  if (/^\d{1,3}(,\d{2,3})*,\d{3}(\.\d*)?$/.test(text)) return text.replaceAll(',', '');
  if (/^\d{1,3}(\.\d{3})+,\d+$|^\d{1,3}(\.\d{3}){2,}$/.test(text)) {
    return text.replaceAll('.', '').replace(',', '.');
  }
  return null;
}
