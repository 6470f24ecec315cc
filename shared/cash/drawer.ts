// What should be in a collector's pouch: one formula, each line of which is shown. All amounts are
// of cash, in minor units; what is taken away stands as a positive number too.
import { type Money, money } from '../kernel/money.ts';

/** In the order in which it is shown: what was there, what came, what went. */
export const drawerLines = {
  opening: 1,
  receipts: 1,
  sales: 1,
  paidIn: 1,
  received: 1,
  refunds: -1,
  paidOut: -1,
  handedOver: -1,
} as const;

export type DrawerLine = keyof typeof drawerLines;
/** `received`, what others handed over, is left out where there was none. */
export type Drawer = Readonly<Record<Exclude<DrawerLine, 'received'>, Money>> & {
  readonly received?: Money | undefined;
};

/**
 * opening + receipts + sales + paid in + received − refunds − paid out − handed over; may be below
 * nought.
 */
export function expectedCash(drawer: Drawer): Money {
  return money(
    drawer.opening +
      drawer.receipts +
      drawer.sales +
      drawer.paidIn +
      (drawer.received ?? 0) -
      drawer.refunds -
      drawer.paidOut -
      drawer.handedOver,
  );
}

/** Notes and coins of one value, in minor units: ten of ₹500 are `{ value: 50000, count: 10 }`. */
export type Denomination = { readonly value: number; readonly count: number };

/** What the notes and coins come to. */
export function countedCash(denominations: readonly Denomination[]): Money {
  return money(denominations.reduce((sum, { value, count }) => sum + value * count, 0));
}
