// What a verification has found: every difference is counted, the first are kept in words.
import { canonicalJson } from '../../shared/kernel/decode.ts';

/** What of the book was looked at. */
export type Subject =
  | 'fact'
  | 'journal entry'
  | 'reversal'
  | 'journal line'
  | 'day bucket'
  | 'control account'
  | 'ledger account'
  | 'open item'
  | 'allocation'
  | 'account'
  | 'reading'
  | 'meter'
  | 'customer'
  | 'tariff'
  | 'round'
  | 'list'
  | 'void'
  | 'device sequence'
  | 'document number'
  | 'held fact'
  | 'issue';

export type Difference = {
  readonly what: `${Subject} ${'missing' | 'unexpected' | 'differs'}`;
  /** The row, by its id or key. */
  readonly where: string;
  readonly expected: string;
  readonly found: string;
};

export type Checked = {
  facts: number;
  entries: number;
  openItems: number;
  allocations: number;
  buckets: number;
  accounts: number;
  customers: number;
  meters: number;
};

export type Findings = {
  readonly checked: Checked;
  /** All of them; at most `DIFFERENCES_KEPT` are kept in `differences`. */
  count: number;
  readonly differences: Difference[];
};

const DIFFERENCES_KEPT = 1_000;
const NOTHING = 'nothing';

export type Fields = Readonly<Record<string, unknown>>;

export function makeFindings(): Findings {
  const checked = {
    facts: 0,
    entries: 0,
    openItems: 0,
    allocations: 0,
    buckets: 0,
    accounts: 0,
    customers: 0,
    meters: 0,
  };
  return { checked, count: 0, differences: [] };
}

export function tell(findings: Findings, difference: Difference): void {
  findings.count += 1;
  if (findings.differences.length < DIFFERENCES_KEPT) findings.differences.push(difference);
}

/** Compares one row with what it should be; undefined stands for no row. */
export function compare(
  findings: Findings,
  at: { readonly subject: Subject; readonly where: string },
  rows: { readonly expected: Fields | undefined; readonly found: Fields | undefined },
): void {
  const { subject, where } = at;
  const { expected, found } = rows;
  if (expected === undefined && found === undefined) return;
  if (expected === undefined) {
    const text = canonicalJson(found);
    tell(findings, { what: `${subject} unexpected`, where, expected: NOTHING, found: text });
    return;
  }
  if (found === undefined) {
    const text = canonicalJson(expected);
    tell(findings, { what: `${subject} missing`, where, expected: text, found: NOTHING });
    return;
  }
  for (const [field, value] of Object.entries(expected)) {
    if (Object.is(value, found[field])) continue;
    const [wanted, seen] = [canonicalJson(value), canonicalJson(found[field])];
    if (wanted === seen) continue;
    tell(findings, {
      what: `${subject} differs`,
      where: `${where} ${field}`,
      expected: wanted,
      found: seen ?? NOTHING,
    });
  }
}
