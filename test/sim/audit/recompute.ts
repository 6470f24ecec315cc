// What customers owe, worked out again from the stored facts by arithmetic of its own: sums, and
// oldest debts first as one running balance.
import type postgres from 'postgres';

type FactRow = {
  readonly tenant: string;
  readonly id: string;
  readonly type: string;
  readonly customer: string | null;
  readonly account: string | null;
  readonly dueDay: string | null;
  readonly body: Readonly<Record<string, unknown>>;
};

type Claim = { readonly id: string; readonly order: string; readonly amount: bigint };
type Side = { readonly debits: Claim[]; readonly credits: Claim[] };

/** Every account and every open item against the facts. */
export async function differencesIn(sql: postgres.Sql): Promise<readonly string[]> {
  const facts = await sql<FactRow[]>`
    select f.tenant_id as tenant, f.id, f.type, f.customer_id as customer, f.account_id as account,
      o.due_day::text as "dueDay", f.body
    from fact f left join open_item o on o.tenant_id = f.tenant_id and o.id = f.id`;
  const sides = claimsOf(facts);
  const expected = new Map([...sides].flatMap(([account, side]) => settled(account, side)));
  const held = await sql<{ key: string; amount: string }[]>`
    select tenant_id || ' ' || id as key, (outstanding - unapplied)::text as amount from account
    union all
    select tenant_id || ' ' || id, allocated::text from open_item where not is_voided`;
  const told = new Map(held.map(({ key, amount }) => [key, BigInt(amount)]));
  const found: string[] = [];
  for (const key of new Set([...expected.keys(), ...told.keys()])) {
    const [ours, theirs] = [expected.get(key) ?? 0n, told.get(key) ?? 0n];
    if (ours !== theirs) found.push(`balance: ${key} is ${theirs}, its facts say ${ours}`);
  }
  return found;
}

/** Facts that a void took back: one of the same customer. */
function undoneIn(facts: readonly FactRow[]): ReadonlySet<string> {
  const known = new Map(facts.map((fact) => [`${fact.tenant} ${fact.id}`, fact]));
  const targets = facts
    .filter(({ type }) => type === 'fact.voided')
    .map(({ tenant, customer, body }) => ({
      customer,
      key: `${tenant} ${String(body['factId'])}`,
    }));
  return new Set(
    targets.flatMap(({ key, customer }) => (known.get(key)?.customer === customer ? [key] : [])),
  );
}

function claimsOf(facts: readonly FactRow[]): ReadonlyMap<string, Side> {
  const undone = undoneIn(facts);
  const sides = new Map<string, Side>();
  for (const fact of facts) {
    const amount = owedBy(fact);
    if (amount === 0n || undone.has(`${fact.tenant} ${fact.id}`)) continue;
    const account = `${fact.tenant} ${fact.account}`;
    const side = sides.get(account) ?? { debits: [], credits: [] };
    sides.set(account, side);
    const claim = { id: `${fact.tenant} ${fact.id}`, order: `${fact.dueDay} ${fact.id}` };
    if (amount > 0n) side.debits.push({ ...claim, amount });
    else side.credits.push({ ...claim, amount: -amount });
  }
  return sides;
}

/** + is owed. Sales in a run are all on account, payments all go to the oldest debts. */
function owedBy({ type, body }: FactRow): bigint {
  switch (type) {
    case 'sale.recorded':
    case 'bill.issued':
      return BigInt(String(body['total']));
    case 'payment.recorded':
      return -BigInt(String(body['amount']));
    default:
      return 0n;
  }
}

/** The balance of an account, and how much of each claim is settled. */
function settled(account: string, { debits, credits }: Side): [string, bigint][] {
  const owed = debits.reduce((sum, one) => sum + one.amount, 0n);
  const paid = credits.reduce((sum, one) => sum + one.amount, 0n);
  const pour = (claims: readonly Claim[], amount: bigint): [string, bigint][] => {
    let left = amount;
    return claims
      .toSorted((a, b) => (a.order < b.order ? -1 : 1))
      .map((claim) => {
        const part = left < claim.amount ? left : claim.amount;
        left -= part;
        return [claim.id, part];
      });
  };
  const both = owed < paid ? owed : paid;
  return [[account, owed - paid], ...pour(debits, both), ...pour(credits, both)];
}
