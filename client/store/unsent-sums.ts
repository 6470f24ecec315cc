// Money taken that the office does not know of yet: what is lost if this phone is.
import { money } from '../../shared/kernel/money.ts';
import type { Book } from './book.ts';
import { sumTaken } from './money-taken.ts';
import { readNames, showFacts } from './shown-facts.ts';
import { readUnsettled } from './unsettled.ts';
import type { CurrencySum } from './views.ts';

/** A sum a currency; none where no money was taken. */
export async function unsentSums(book: Book): Promise<readonly CurrencySum[]> {
  const [unsettled, names] = await Promise.all([readUnsettled(book), readNames(book)]);
  const sums = new Map<CurrencySum['currency'], number>();
  const unsent = unsettled.counting.filter((own) => own.outbox !== null);
  for (const shown of showFacts([], unsent, names)) {
    const { currency } = shown.business;
    sums.set(currency, (sums.get(currency) ?? 0) + sumTaken([shown]));
  }
  return [...sums].flatMap(([currency, amount]) =>
    amount === 0 ? [] : [{ currency, amount: money(amount) }],
  );
}
