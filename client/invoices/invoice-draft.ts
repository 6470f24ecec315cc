// An invoice by hand while it is typed: what each line means, what is taken off before tax, and the
// body of the fact that it becomes, all by the arithmetic that posts it.
import type { BodyOf } from '../../shared/facts.ts';
import { type Day, daySchema } from '../../shared/kernel/day.ts';
import { type CustomerId, mainAccountOf } from '../../shared/kernel/ids.ts';
import { type Money, money, ZERO } from '../../shared/kernel/money.ts';
import { amountFor, fitsMoney } from '../../shared/kernel/quantity.ts';
import type { Business } from '../../shared/ledger/business.ts';
import { creditDaysOn, termsOn } from '../../shared/ledger/business-settings.ts';
import type { InvoiceLine } from '../../shared/sales/invoice-line.ts';
import { roundOffOf, totalInvoice } from '../../shared/sales/invoice-total.ts';
import type { SaleTotal } from '../../shared/sales/sale-total.ts';
import { moneyFromTyped, quantityFromTyped } from '../app/format.ts';
import { priceFromTyped, rateFromTyped } from '../app/typed-price.ts';
import type { InvoiceForm, TypedLine } from './invoice-form.ts';

export type WrongField = 'name' | 'quantity' | 'price' | 'tax' | 'discount';

export type Drafted = {
  /** By the keys of the lines. */
  readonly wrong: ReadonlyMap<number, readonly WrongField[]>;
  readonly isDiscountWrong: boolean;
  readonly isDueWrong: boolean;
  /** As typed, else by today's days to pay; left out where those of the founding hold. */
  readonly dueDay?: Day | undefined;
  /** Where no day is typed. */
  readonly daysToPay: number;
  /** Those that can be read, with their share of the discount on the whole. */
  readonly lines: readonly InvoiceLine[];
  readonly sum: SaleTotal;
  /** All that is taken off before tax. */
  readonly discount: Money;
  readonly roundOff: Money;
  readonly total: Money;
  readonly isReady: boolean;
};

type Grounds = { readonly business: Business; readonly today: Day };

export function drafted(form: InvoiceForm, { business, today }: Grounds): Drafted {
  const read = form.lines.map((line) => readLine(line, business));
  const wrong = new Map(
    read.flatMap((one, place) => {
      const key = form.lines[place]?.key;
      return one.wrong.length === 0 || key === undefined ? [] : [[key, one.wrong] as const];
    }),
  );
  const own = read.flatMap(({ line }) => (line === null ? [] : [line]));
  const whole = amountTyped(form.wholeDiscount, business);
  const shared = whole === null ? null : shareOut(own, whole, business);
  const lines = shared ?? own;
  const sum = totalInvoice(lines, form.supply, business);
  const roundOff = form.isRounded ? roundOffOf(sum.total, business) : ZERO;
  const total = money(sum.total + roundOff);
  const due = form.dueDay === '' ? null : daySchema.safeParse(form.dueDay);
  const isDueWrong = due !== null && !(due.success && due.data >= today);
  const isDiscountWrong = shared === null;
  const isWhole = wrong.size === 0 && !isDiscountWrong && !isDueWrong;
  return {
    ...{ wrong, isDiscountWrong, isDueWrong, lines, sum, roundOff, total },
    daysToPay: creditDaysOn(business, today),
    dueDay: due?.success ? due.data : termsOn(business, today).dueDay,
    discount: money(lines.reduce((all, { discount = ZERO }) => all + discount, 0)),
    isReady: isWhole && lines.length > 0 && total > 0,
  };
}

/** The fact's body; its number is taken inside the recording transaction. */
export function invoiceBody(
  form: InvoiceForm,
  { lines, roundOff, total, dueDay }: Drafted,
  of: { readonly customerId: CustomerId; readonly today: Day; readonly number: string },
): BodyOf<'invoice.issued'> {
  const { customerId, today, number } = of;
  return {
    ...{ customerId, accountId: mainAccountOf(customerId), from: today, to: today },
    ...{ lines: [...lines], supply: form.supply, roundOff, total, number, isByHand: true },
    ...(dueDay !== undefined && { dueDay }),
  };
}

type Read = { readonly line: InvoiceLine | null; readonly wrong: readonly WrongField[] };

function readLine(typed: TypedLine, business: Business): Read {
  const quantity = quantityFromTyped(typed.quantity.trim());
  const price = priceFromTyped(typed.price);
  const taxRate = rateFromTyped(typed.tax === '' ? '0' : typed.tax);
  const discount = amountTyped(typed.discount, business);
  const name = typed.name.trim();
  const missing = { quantity: quantity === null || quantity <= 0, price: price === null };
  const isWrong = { name: name === '', tax: taxRate === null, ...missing };
  const wrong = fields.filter((field) => isWrong[field]);
  if (quantity === null || price === null || taxRate === null) return { line: null, wrong };
  const odd = wrongAmount({ quantity, price, discount }, business);
  if (odd !== null || wrong.length > 0 || discount === null) {
    return { line: null, wrong: odd === null ? wrong : [...wrong, odd] };
  }
  const { productId, unit, isTaxIncluded, hsn, kind, isTakenOff } = typed;
  return {
    wrong,
    line: {
      ...{ productId, name, unit, quantity, price, taxRate, isTaxIncluded, hsn, kind },
      ...(discount > 0 && { discount }),
      ...(kind === 'adjustment' && isTakenOff && { isTakenOff: true }),
    },
  };
}

const fields = ['name', 'quantity', 'price', 'tax'] as const;

/** A line may carry so much, and its discount is at most what it makes. */
function wrongAmount(
  { quantity, price, discount }: Amounts,
  { currency }: Business,
): 'price' | 'discount' | null {
  if (!fitsMoney(quantity, price, currency)) return 'price';
  const isOver = discount === null || discount > amountFor(quantity, price, currency);
  return isOver ? 'discount' : null;
}

type Amounts = Pick<InvoiceLine, 'quantity' | 'price'> & { readonly discount: Money | null };

/** Nothing where nothing is typed; null where it can't be read. */
function amountTyped(typed: string, { currency }: Business): Money | null {
  return typed.trim() === '' ? ZERO : moneyFromTyped(typed.trim(), currency);
}

/**
 * A discount on the whole, shared by what the lines make: each gets its part of the running sum, so
 * that the parts add up to the whole. Null where it is more than all lines make.
 */
export function shareOut(
  lines: readonly InvoiceLine[],
  whole: Money,
  { currency }: Pick<Business, 'currency'>,
): readonly InvoiceLine[] | null {
  if (whole === 0) return lines;
  const worth = lines.map(({ quantity, price, discount = ZERO, isTakenOff }) =>
    isTakenOff === true ? 0 : amountFor(quantity, price, currency) - discount,
  );
  const all = worth.reduce((sum, one) => sum + one, 0);
  if (whole > all) return null;
  const upTo = (sum: number) => Number((BigInt(whole) * BigInt(sum)) / BigInt(all));
  let before = 0;
  return lines.map((line, place) => {
    const then = before + (worth[place] ?? 0);
    const discount = money((line.discount ?? 0) + upTo(then) - upTo(before));
    before = then;
    return discount === 0 ? line : { ...line, discount };
  });
}
