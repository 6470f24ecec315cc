// Adds up what the customers of each round should owe, and holds the counted sums against it.
import type { TenantRead } from '../db/tenant-transaction.ts';
import type { ExpectedBook } from './expected-book.ts';
import { compare, type Findings } from './findings.ts';

const IN_NO_ROUND = '00000000-0000-4000-8000-000000000000';

type RoundRow = {
  readonly where: string;
  readonly customers: number;
  readonly outstanding: string;
  readonly unapplied: string;
};

/** After the accounts are settled and before the customers are taken off the expected book. */
export async function checkRounds(
  { sql, tenantId }: TenantRead,
  findings: Findings,
  book: ExpectedBook,
): Promise<void> {
  const rows = await sql<RoundRow[]>`
    select business_id || ' ' || round_id as where, customers, outstanding::text as outstanding,
      unapplied::text as unapplied
    from round_sum
    where tenant_id = ${tenantId} and (customers, outstanding, unapplied) <> (0, 0, 0)
    order by 1`;
  const stored = new Map(rows.map((row) => [row.where, row]));
  const expected = expectedRounds(book);
  for (const where of new Set([...stored.keys(), ...expected.keys()])) {
    const sums = expected.get(where);
    const wanted = sums && {
      customers: sums.customers,
      outstanding: `${sums.outstanding}`,
      unapplied: `${sums.unapplied}`,
    };
    const found = stored.get(where);
    compare(findings, { subject: 'round', where }, { expected: wanted, found });
  }
}

type RoundSums = { customers: number; outstanding: bigint; unapplied: bigint };

function expectedRounds({ customers, owed }: ExpectedBook): ReadonlyMap<string, RoundSums> {
  const rounds = new Map<string, RoundSums>();
  for (const [id, { businesses, fields }] of customers) {
    const roundId = fields.get('roundId')?.value ?? IN_NO_ROUND;
    const where = `${[...businesses].sort()[0]} ${roundId}`;
    const sums = rounds.get(where) ?? { customers: 0, outstanding: 0n, unapplied: 0n };
    sums.customers += 1;
    sums.outstanding += owed.get(id)?.outstanding ?? 0n;
    sums.unapplied += owed.get(id)?.unapplied ?? 0n;
    rounds.set(where, sums);
  }
  return rounds;
}
