// Which account a payment is for: the meter on whose screen it was begun, else what is owed most.
import { expect, test } from 'vitest';
import { accountToPay } from '../../../client/payments/payment-form.ts';
import { accountOfMeter, mainAccountOf } from '../../../shared/kernel/ids.ts';
import { money } from '../../../shared/kernel/money.ts';
import { balance } from '../../../shared/ledger/outstanding.ts';
import { customerOf, meterOf, water } from '../../world.ts';

const view = (id: ReturnType<typeof mainAccountOf>, kind: 'main' | 'meter', owed: number) => {
  const sums = { outstanding: money(owed), unapplied: money(0) };
  const row = { id, businessId: water.id, customerId: customerOf(1), kind, ...sums, version: 1 };
  return { row, code: null, balance: balance(sums.outstanding, sums.unapplied) };
};
const [house, garden] = [accountOfMeter(meterOf(1)), accountOfMeter(meterOf(2))];
const accounts = [
  view(mainAccountOf(customerOf(1)), 'main', 0),
  view(house, 'meter', 500_00),
  view(garden, 'meter', 900_00),
];

test('the meter on the screen, though another one owes more', () => {
  expect(accountToPay(accounts, house)?.row.id).toBe(house);
});
test('else the account that owes most; a stranger’s account is not taken', () => {
  expect(accountToPay(accounts, null)?.row.id).toBe(garden);
  expect(accountToPay(accounts, accountOfMeter(meterOf(9)))?.row.id).toBe(garden);
});
