// Which column of a bank's file holds what: by the words of its head, and where there is none by
// what stands in the rows.
import { amountOfText, dayOfText } from './bank-text.ts';

export type BankColumns = {
  /** The row after which lines begin; -1 where there is no head. */
  readonly headAt: number;
  readonly day: number;
  /** Signed, or of both kinds where a flag column says which. */
  readonly amount: number | null;
  readonly moneyIn: number | null;
  readonly moneyOut: number | null;
  readonly flag: number | null;
  /** Says of a row whether its money moved at all; left out where no column does. */
  readonly status?: number | null | undefined;
  readonly balance: number | null;
  readonly reference: number | null;
  readonly texts: readonly number[];
};

type Row = readonly string[];

const words = {
  day: /date|datum|tag\b|d[aá]tum|fecha|completion time|created|तारीख|tarehe/i,
  balance: /balance|saldo|egyenleg|stav/i,
  moneyIn: /paid in|credit|deposit|inflow|money in|credited|haben/i,
  moneyOut: /withdraw|debit|debet|paid out|outflow|money out|soll/i,
  flag: /^(dr ?\/ ?cr|cr ?\/ ?dr|c\/d|d\/c|type|transaction type|bev[eé]tel\/kiad[aá]s)$/i,
  status: /^(transaction |payment )?(status|state)$/i,
  amount: /amount|betrag|bedrag|buchungsbetrag|č[aá]stka|castka|összeg|sum|value|राशि|kiasi/i,
  reference: /receipt no|reference|\bref\b|ref\.? ?no|utr|rrn|cheque|chq|transaction id|^id$/i,
  text: new RegExp(
    [
      'detail|descr|narra|particular|payee|payer|name|naam|empf|omschrijving|verwendung|text',
      'memo|message|party|a/c no|item|remark',
    ].join('|'),
    'i',
  ),
} as const;

const HEAD_WITHIN = 40;

/** Null where no column holds days, or none amounts. */
export function bankColumns(rows: readonly Row[]): BankColumns | null {
  const headAt = rows.slice(0, HEAD_WITHIN).findIndex(isHead);
  return headAt < 0 ? columnsOfRows(rows) : columnsOfHead(rows, headAt);
}

function isHead(row: Row): boolean {
  const cells = row.map((cell) => cell.trim());
  const isDated = cells.some((cell) => words.day.test(cell) && cell.length < 40);
  const isMoney = (cell: string) =>
    cell.length < 60 &&
    (words.amount.test(cell) || words.moneyIn.test(cell) || words.moneyOut.test(cell));
  return (
    isDated && cells.some(isMoney) && cells.every((cell) => dayOfText(cell, 'day_first') === null)
  );
}

function columnsOfHead(rows: readonly Row[], headAt: number): BankColumns | null {
  const head = (rows[headAt] ?? []).map((cell) => cell.trim());
  const first: Finding = (is) => {
    const at = head.findIndex(is);
    return at < 0 ? null : at;
  };
  const day = first((name) => words.day.test(name));
  const moved = movedOf(first);
  if (day === null || (moved.amount ?? moved.moneyIn ?? moved.moneyOut) === null) return null;
  const own = {
    balance: first((name) => words.balance.test(name)),
    reference: first((name) => words.reference.test(name)),
    status: first((name) => words.status.test(name)),
  };
  const taken = new Set([day, ...Object.values(moved), ...Object.values(own)]);
  const texts = head.flatMap((name, at) => (words.text.test(name) && !taken.has(at) ? [at] : []));
  return { headAt, day, ...moved, ...own, texts };
}

type Finding = (is: (name: string) => boolean) => number | null;

/** One column of amounts, perhaps with a flag, or one of money in and one of money out. */
function movedOf(first: Finding): Pick<BankColumns, 'amount' | 'moneyIn' | 'moneyOut' | 'flag'> {
  const isNamed = (word: RegExp) => (name: string) => word.test(name) && !words.balance.test(name);
  const moneyIn = first(isNamed(words.moneyIn));
  const moneyOut = first(isNamed(words.moneyOut));
  const named = first((name) => isNamed(words.amount)(name) && !words.day.test(name));
  // «Debit/Credit» is one column: beside an amount it says which, else it holds signed ones.
  const isOne = moneyIn !== null && moneyIn === moneyOut;
  const amount = named ?? moneyIn;
  if (amount === null || (moneyIn !== null && moneyOut !== null && !isOne)) {
    return { amount: null, moneyIn, moneyOut, flag: null };
  }
  const flag =
    first((name) => words.flag.test(name)) ?? (named === null || !isOne ? null : moneyIn);
  return { amount, moneyIn: null, moneyOut: null, flag };
}

/** Without a head: the first column of days, the first of amounts, the longest of words. */
function columnsOfRows(rows: readonly Row[]): BankColumns | null {
  const sample = rows.slice(0, 20);
  const width = Math.max(0, ...sample.map((row) => row.length));
  const share = (at: number, is: (cell: string) => boolean) =>
    sample.filter((row) => is((row[at] ?? '').trim())).length * 2 > sample.length;
  const places = [...new Array<null>(width).keys()];
  const isDay = (cell: string) => dayOfText(cell, 'day_first') !== null;
  const isAmount = (cell: string) => !isDay(cell) && amountOfText(cell, 2) !== null;
  const day = places.find((at) => share(at, isDay));
  const amount = places.find((at) => share(at, isAmount));
  if (day === undefined || amount === undefined) return null;
  // Where another column fills in for it, nothing says which of them is money that came in.
  const isSplit = sample.some(
    (row) =>
      (row[amount] ?? '').trim() === '' && row.some((cell, at) => at !== day && isAmount(cell)),
  );
  if (isSplit) return null;
  const isFlag = (cell: string) => /^(o|i|c|d|cr|dr|in|out|inflow|outflow)$/i.test(cell);
  const flag = places.find((at) => share(at, isFlag)) ?? null;
  const isWord = (cell: string) => /\p{L}{3}/u.test(cell) && !isDay(cell);
  const texts = places.filter((at) => share(at, isWord)).slice(0, 3);
  const none = { moneyIn: null, moneyOut: null, balance: null, reference: null };
  return { headAt: -1, day, amount, flag, texts, ...none };
}
