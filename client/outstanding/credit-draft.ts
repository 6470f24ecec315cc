// What a credit note takes back of a sale or an invoice, or a debit note adds to it: for each line
// a quantity, never more than was sold where it goes back. The total is worked out as its was.
import type { BodyOf, Fact } from '../../shared/facts.ts';
import { type Currency, type Money, minorDigits, money, ZERO } from '../../shared/kernel/money.ts';
import {
  PRICE_SCALE,
  type Price,
  priceSchema,
  QUANTITY_SCALE,
} from '../../shared/kernel/quantity.ts';
import type { Business } from '../../shared/ledger/business.ts';
import { totalSale } from '../../shared/sales/sale-total.ts';
import { formatQuantity, quantityFromTyped } from '../app/format.ts';

/** What a note can be written against. */
export type Noted = Fact<'sale.recorded' | 'invoice.issued'>;
export type NoteKind = 'credit' | 'debit';
type Lines = BodyOf<'credit.noted'>['lines'];

/** Its lines as a note repeats them; what an invoice took off is left out. */
export function linesOf({ type, body }: Noted, { currency }: Pick<Business, 'currency'>): Lines {
  if (type === 'sale.recorded') return body.lines;
  return body.lines.flatMap(({ kind: _, adjusts: __, isTakenOff, discount, ...line }) =>
    isTakenOff === true ? [] : [{ ...line, price: netPrice({ ...line, discount }, currency) }],
  );
}

type Discounted = Lines[number] & { readonly discount?: Money | undefined };

/** The price of one after the line's discount, in millionths: a note gives back what was billed. */
function netPrice({ quantity, price, discount }: Discounted, currency: Currency): Price {
  if (discount === undefined) return price;
  const each = BigInt(PRICE_SCALE) / 10n ** BigInt(minorDigits[currency]);
  const off = (BigInt(discount) * each * BigInt(QUANTITY_SCALE)) / BigInt(quantity);
  return priceSchema.parse(Math.max(0, price - Number(off)));
}

/** The whole sale, line by line, as somebody would type it. */
export const wholeSale = (sale: Noted): readonly string[] =>
  sale.body.lines
    .filter((line) => !('isTakenOff' in line && line.isTakenOff === true))
    .map(({ quantity }) => formatQuantity(quantity).replaceAll(',', ''));

export type CreditDraft = {
  readonly lines: Lines;
  /** Of a whole invoice its own rounding, that nothing of it stays owed. */
  readonly roundOff: Money;
  readonly total: Money;
  /** Places of lines whose quantity is none, or goes beyond what was sold. */
  readonly wrong: readonly number[];
};

/** `typed`: a quantity a line of the sale; empty or 0 leaves the line out. */
export function creditDraft(
  sale: Noted,
  typed: readonly string[],
  { business, kind }: { readonly business: Business; readonly kind: NoteKind },
): CreditDraft {
  const wrong: number[] = [];
  const lines = linesOf(sale, business).flatMap((line, place) => {
    const text = typed[place]?.trim() ?? '';
    const quantity = text === '' ? null : quantityFromTyped(text);
    const isTooMuch = kind === 'credit' && (quantity ?? 0) > line.quantity;
    if ((text !== '' && quantity === null) || isTooMuch) wrong.push(place);
    return quantity === null || quantity === 0 ? [] : [{ ...line, quantity }];
  });
  if (wrong.length > 0) return { lines, roundOff: ZERO, total: ZERO, wrong };
  const sum = totalSale(lines, sale.body.supply, business).total;
  const roundOff = kind === 'credit' ? roundOffLeft(sale, { lines, sum }, business) : ZERO;
  return { lines, roundOff, total: money(sum + roundOff), wrong };
}

/** What is between all lines of an invoice and its total; of a part nothing is rounded. */
function roundOffLeft(
  { type, body }: Noted,
  { lines, sum }: { readonly lines: Lines; readonly sum: Money },
  { currency }: Business,
): Money {
  if (type === 'sale.recorded' || lines.length < body.lines.length) return ZERO;
  const isWhole = lines.every(({ quantity }, place) => quantity === body.lines[place]?.quantity);
  const left = body.total - sum;
  return isWhole && 2 * Math.abs(left) <= 10 ** minorDigits[currency] ? money(left) : ZERO;
}

/** The body, null while something is missing. */
export function creditBody(
  sale: Noted,
  { lines, roundOff, total, wrong }: CreditDraft,
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
    ...(roundOff !== ZERO && { roundOff }),
    total,
    reason: words,
  };
}

/** An invoice that stands and was not paid at once: what a credit note can be written against. */
export const isCreditable = (fact: Fact, isVoided: boolean): fact is Noted =>
  !isVoided &&
  (fact.type === 'invoice.issued' ||
    (fact.type === 'sale.recorded' && fact.body.settlement.type === 'account'));
