// What cash beside sales and payments means, written a second time: costs paid out of a pouch, and
// cash that went to the bank. Change and cash for the office stay cash, so they have no legs.
import type { Fact } from '../../shared/facts.ts';
import { type Meaning, moneyIn, netted } from './meaning-shape.ts';

const costs: Readonly<Record<string, string>> = {
  fuel: '6200',
  airtime: '6300',
  wages: '6100',
  charges: '6400',
};

export function ofCashMoved({ body: { way, purpose, amount } }: Fact<'cash.moved'>) {
  const cost = costs[purpose];
  if (cost === undefined) return {};
  const spent = way === 'in' ? -amount : amount;
  return {
    legs: netted([
      [cost, spent],
      [moneyIn.cash, -spent],
    ]),
  } satisfies Partial<Meaning>;
}

export function ofHandover({ body: { amount, to, code } }: Fact<'cash.handed_over'>) {
  if (to.type === 'office') {
    return code === undefined ? {} : { reference: `${to.personId} ${code}` };
  }
  return {
    reference: to.reference === '' ? null : to.reference,
    legs: netted([
      [moneyIn.bank, amount],
      [moneyIn.cash, -amount],
    ]),
  } satisfies Partial<Meaning>;
}
