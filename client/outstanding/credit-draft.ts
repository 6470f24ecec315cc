// What a credit note takes back of a sale: for each of its lines a quantity, never more than was
// sold. Its total is worked out as the sale's was.
import type { BodyOf, Fact } from '../../shared/facts.ts';
import { type Money, ZERO } from '../../shared/kernel/money.ts';
import type { Business } from '../../shared/ledger/business.ts';
import { totalSale } from '../../shared/sales/sale-total.ts';
import { formatQuantity, quantityFromTyped } from '../app/format.ts';

type Sale = Fact<'sale.recorded'>;

/** The whole sale, line by line, as somebody would type it. */
export const wholeSale = ({ body: { lines } }: Sale): readonly string[] =>
  lines.map(({ quantity }) => formatQuantity(quantity).replaceAll(',', ''));

export type CreditDraft = {
  readonly lines: Sale['body']['lines'];
  readonly total: Money;
  /** Places of lines whose quantity is none, or more than was sold. */
  readonly wrong: readonly number[];
};

/** `typed`: a quantity a line of the sale; empty or 0 leaves the line out. */
export function creditDraft(sale: Sale, typed: readonly string[], business: Business): CreditDraft {
  const wrong: number[] = [];
  const lines = sale.body.lines.flatMap((line, place) => {
    const text = typed[place]?.trim() ?? '';
    const quantity = text === '' ? null : quantityFromTyped(text);
    if ((text !== '' && quantity === null) || (quantity ?? 0) > line.quantity) wrong.push(place);
    return quantity === null || quantity === 0 ? [] : [{ ...line, quantity }];
  });
  const total = wrong.length > 0 ? ZERO : totalSale(lines, sale.body.supply, business).total;
  return { lines, total, wrong };
}

/** The body, null while something is missing. */
export function creditBody(
  sale: Sale,
  { lines, total, wrong }: CreditDraft,
  reason: string,
): Omit<BodyOf<'credit.noted'>, 'number'> | null {
  const words = reason.trim();
  if (wrong.length > 0 || total <= 0 || words === '') return null;
  const { customerId, accountId, supply } = sale.body;
  return {
    customerId,
    accountId,
    againstId: sale.id,
    lines: [...lines],
    supply,
    total,
    reason: words,
  };
}

/** An invoice that stands and was not paid at once: what a credit note can be written against. */
export const isCreditable = (fact: Fact, isVoided: boolean): fact is Sale =>
  fact.type === 'sale.recorded' && fact.body.settlement.type === 'account' && !isVoided;
