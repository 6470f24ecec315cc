// Payments that were entered off a paper receipt, as this phone sees them beside the phone's own:
// what the server's rows say already, so that a list shows the same.
import { ask, type Fact } from '../../shared/facts.ts';
import type { FactId } from '../../shared/kernel/ids.ts';
import {
  isSpare,
  judgeReceipt,
  type ReceiptSide,
  type ReceiptVerdict,
} from '../../shared/ledger/receipt.ts';
import type { StoredFact } from '../../shared/protocol.ts';
import type { Book } from './book.ts';
import { factOfStored } from './own-fact.ts';

/** Of entries off receipts those for which another fact counts, or that name another's. */
export function judgePapers(
  facts: readonly Fact[],
): ReadonlyMap<FactId, Exclude<ReceiptVerdict, 'counts'>> {
  const judged = new Map<FactId, Exclude<ReceiptVerdict, 'counts'>>();
  const entered = facts.filter((fact) => fact.type === 'payment.recorded' && fact.body.receipt);
  if (entered.length === 0) return judged;
  const all = facts.map(sideOf);
  for (const fact of entered) {
    const verdict = judgeReceipt(sideOf(fact), all);
    if (verdict !== 'counts') judged.set(fact.id, verdict);
  }
  return judged;
}

/**
 * Of this phone's own payments those whose receipt the office has entered meanwhile, each with the
 * entry that counts until the payment itself is there.
 */
export async function readEntered(
  book: Book,
  own: readonly Fact[],
): Promise<ReadonlyMap<FactId, Fact>> {
  const payments = own.filter((fact) => fact.type === 'payment.recorded' && !fact.body.receipt);
  const numbers = payments.flatMap((fact) => sideOf(fact).number ?? []);
  if (numbers.length === 0) return new Map();
  const rows = await book.facts.where('body.receipt.number').anyOf(numbers).sortBy('id');
  if (rows.length === 0) return new Map();
  const voids = await book.facts
    .where('body.factId')
    .anyOf(rows.map(({ id }) => id))
    .toArray();
  const voided = new Set(voids.map((row) => targetOf(factOfStored(row))));
  const entries = rows.flatMap((row) => factOfStored(row) ?? []);
  return new Map(
    payments.flatMap((payment) => {
      const side = sideOf(payment);
      const first = entries.find((entry) => isSpare(judgeReceipt(sideOf(entry), [side])));
      return first === undefined || voided.has(first.id) ? [] : [[payment.id, first] as const];
    }),
  );
}

const targetOf = (fact: Fact | null) =>
  fact === null ? null : ask(fact, (definition, own) => definition.voids(own.body)?.factId ?? null);

/** A day's facts, and whatever their customers' receipts of other days make of them. */
export async function readDayFacts(
  book: Book,
  of: { readonly businessId: string; readonly day: string },
): Promise<readonly StoredFact[]> {
  const rows = await book.facts.where('day').equals(of.day).toArray();
  const own = rows.filter((row) => row.businessId === of.businessId);
  const customers = new Set(own.flatMap((row) => (isOffPaper(row) ? row.customerId : [])));
  const mates = await Promise.all(
    [...customers].map((id) =>
      book.facts.where('[customerId+day]').between([id, ''], [id, '\uffff']).toArray(),
    ),
  );
  return [...own, ...mates.flat().filter((row) => row.day !== of.day)];
}

const isOffPaper = ({ type, body }: StoredFact) =>
  type === 'payment.recorded' && typeof body === 'object' && body !== null && 'receipt' in body;

const sideOf = (fact: Fact): ReceiptSide => ({
  id: fact.id,
  type: fact.type,
  businessId: fact.businessId,
  customerId: ask(fact, (definition, own) => definition.customerId(own.body)),
  accountId: ask(fact, (definition, own) => definition.account(own.body))?.accountId ?? null,
  number: ask(fact, (definition, own) => definition.number(own.body)),
  receipt: ask(fact, (definition, own) => definition.receipt(own.body)),
  paid: fact.type === 'payment.recorded' ? fact.body : null,
});
