// A customer's statement: the balance that is shown, led back over every fact on this phone.

import { ask } from '../../shared/facts.ts';
import type { AccountId, CustomerId } from '../../shared/kernel/ids.ts';
import { statement } from '../../shared/ledger/statement.ts';
import type { Book } from './book.ts';
import { readCustomer } from './read-customer.ts';
import type { CustomerStatement, ShownFact } from './views.ts';

/** Rows without effect (readings, sales paid at once, voided facts) stand in it too. */
export async function selectStatement(
  book: Book,
  of: { readonly customerId: CustomerId; readonly accountId: AccountId | 'all' },
): Promise<CustomerStatement | null> {
  const read = await readCustomer(book, of.customerId);
  if (read === null) return null;
  const isWanted = (accountId: AccountId) => of.accountId === 'all' || accountId === of.accountId;
  const closings = read.accounts
    .filter(({ row }) => isWanted(row.id))
    .map(({ row, balance }) => ({ accountId: row.id, balance: balance.balance }));
  const movements = read.facts.flatMap((shown) => {
    const accountId = accountIdOf(shown);
    if (accountId === null || !isWanted(accountId) || shown.state === 'needs_fixing') return [];
    return [{ id: shown.fact.id, accountId, day: shown.fact.day, effect: shown.effect, shown }];
  });
  return statement(movements, closings);
}

const accountIdOf = ({ fact }: ShownFact) =>
  ask(fact, (definition, own) => definition.account(own.body))?.accountId ?? null;
