// Each row of somebody's list of customers, judged: it comes in, comes in with a remark, or stays
// out with a reason. Nothing is repaired in silence.
import { type Currency, type Money, minorDigits, money } from '../kernel/money.ts';
import { printable } from '../kernel/text.ts';
import type { ListColumns, ListField, ListTable } from './list-table.ts';
import { phoneNumber } from './phone-number.ts';

/** Why a row stays out. */
export type OutReason = 'no_name' | 'bad_amount' | 'twice' | 'known';
/** What is told of a row that comes in. */
export type Remark = 'bad_phone' | 'unknown_round' | 'cut';

export type ListedCustomer = {
  readonly name: string;
  readonly phone: string | null;
  readonly place: string;
  readonly note: string;
  /** The round's id where one of this name is known. */
  readonly roundId: string | null;
  /** + is owed, − is credit; null where the list says nothing, or nothing is owed. */
  readonly owed: Money | null;
};

export type JudgedRow = {
  /** As a spreadsheet counts, the header being 1. */
  readonly line: number;
  /** What tells this customer from every other of the business; the same in the same list. */
  readonly key: string;
  readonly customer: ListedCustomer;
  readonly out: OutReason | null;
  readonly remarks: readonly Remark[];
};

export type Known = {
  readonly currency: Currency;
  readonly rounds: readonly { readonly id: string; readonly name: string }[];
  /** Phones of customers of this business. */
  readonly phones: ReadonlySet<string>;
  /** Names and places of them, as `nameKey` writes them. */
  readonly names: ReadonlySet<string>;
};

export function judgeList(
  table: ListTable,
  columns: ListColumns,
  known: Known,
): readonly JudgedRow[] {
  const seen = new Set<string>();
  return table.rows.map((cells, at) => {
    const row = judgeRow(cells, columns, known);
    const isTwice = seen.has(row.key);
    seen.add(row.key);
    return { ...row, line: at + 2, out: row.out ?? (isTwice ? 'twice' : null) };
  });
}

type Cell = (field: ListField) => string;

function judgeRow(cells: readonly string[], columns: ListColumns, known: Known) {
  const cell: Cell = (field) => cells[columns[field] ?? -1]?.trim() ?? '';
  const phone = phoneNumber(cell('phone'), known.currency);
  const isBadPhone = cell('phone') !== '' && phone === null;
  const round = known.rounds.find(({ name }) => plain(name) === plain(cell('round')));
  // A telephone number that is none is not lost: it stands in the note.
  const note = [cell('note'), isBadPhone ? cell('phone') : ''].filter(Boolean).join(' · ');
  const texts = { name: cell('name'), place: cell('place'), note };
  const cut = {
    name: printable(texts.name, 120),
    place: printable(texts.place, 200),
    note: printable(texts.note, 500),
  };
  const owed = cell('owed') === '' ? 0 : amountOf(cell('owed'), known.currency);
  const customer: ListedCustomer = {
    ...cut,
    phone,
    roundId: round?.id ?? null,
    owed: owed === null || owed === 0 ? null : money(owed),
  };
  const told: Readonly<Record<Remark, boolean>> = {
    bad_phone: isBadPhone,
    unknown_round: cell('round') !== '' && round === undefined,
    cut: JSON.stringify(cut) !== JSON.stringify(texts),
  };
  const remarks = REMARKS.filter((remark) => told[remark]);
  const key = cell('number') === '' ? keyOf(customer) : `number ${plain(cell('number'))}`;
  return { key, customer, remarks, out: outOf(customer, owed, known) };
}

const REMARKS: readonly Remark[] = ['bad_phone', 'unknown_round', 'cut'];

function outOf(customer: ListedCustomer, owed: number | null, known: Known): OutReason | null {
  if (customer.name === '') return 'no_name';
  if (owed === null) return 'bad_amount';
  const isKnown =
    (customer.phone !== null && known.phones.has(customer.phone)) ||
    known.names.has(nameKey(customer));
  return isKnown ? 'known' : null;
}

const plain = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

export const nameKey = ({ name, place }: Pick<ListedCustomer, 'name' | 'place'>): string =>
  `${plain(name)} | ${plain(place)}`;

const keyOf = (customer: ListedCustomer) => `${nameKey(customer)} | ${customer.phone ?? ''}`;

/** More than this nobody owes: what is larger is a number of another kind. */
const MOST = 9_000_000_000_000_000;

/**
 * Minor units of `1,234.50`, `1.234,50`, `1234,5`, `₹ 12,34,567`, `(500)`, `500-`, `KSh 300 CR`;
 * null where it is no amount, or its sign parts can't be told.
 */
export function amountOf(typed: string, currency: Currency): number | null {
  const isCredit = /^\(.*\)$|^[-−]|[-−]$|cr\.?$/i.test(typed.trim());
  const bare = typed
    .replace(/[()\s\u00a0−-]|\b[dc]r\.?$/gi, '')
    .replace(/^[^\d.,]+|[^\d.,]+$/g, '');
  if (!/^\d[\d.,]*$/.test(bare)) return null;
  const at = decimalAt(bare);
  if (at === null) return null;
  const whole = bare.slice(0, at).replace(/[.,]/g, '');
  const rest = bare.slice(at + 1);
  const digits = minorDigits[currency];
  if (rest.length > digits && !/^0*$/.test(rest.slice(digits))) return null;
  const units = Number(`${whole}${rest.slice(0, digits).padEnd(digits, '0')}`);
  if (!Number.isSafeInteger(units) || units > MOST) return null;
  return isCredit && units !== 0 ? -units : units;
}

/** Where the decimals begin; the length where there are none; null where groups are odd. */
function decimalAt(bare: string): number | null {
  const last = Math.max(bare.lastIndexOf('.'), bare.lastIndexOf(','));
  if (last === -1) return bare.length;
  const sign = bare.charAt(last);
  const other = sign === '.' ? ',' : '.';
  const tail = bare.length - last - 1;
  const isAlone = bare.indexOf(sign) === last;
  if (bare.includes(other)) return isAlone && isGrouped(bare.slice(0, last)) ? last : null;
  // One sign with three digits behind it: a comma groups, a point could be either.
  if (isAlone && tail <= 2) return last;
  if (isAlone && sign === '.') return null;
  return isGrouped(bare) ? bare.length : null;
}

/** 1,234,567 or, in lakhs, 12,34,567. */
const isGrouped = (whole: string) => /^\d{1,3}([.,]\d{2,3})*[.,]\d{3}$|^\d+$/.test(whole);
