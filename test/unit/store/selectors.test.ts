// What the screens see: balances with unsent facts counted in, stops, ageing, statements, search.
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { record } from '../../../client/store/record.ts';
import { makeSearchIndex } from '../../../client/store/search-index.ts';
import { selectBoard } from '../../../client/store/select-board.ts';
import { selectCustomerCard } from '../../../client/store/select-customer-card.ts';
import { selectFind } from '../../../client/store/select-find.ts';
import { selectOutbox } from '../../../client/store/select-outbox.ts';
import { selectOutstanding } from '../../../client/store/select-outstanding.ts';
import { selectStatement } from '../../../client/store/select-statement.ts';
import { selectSyncPill } from '../../../client/store/select-sync-pill.ts';
import { selectToday } from '../../../client/store/select-today.ts';
import { accountCode } from '../../../shared/kernel/code.ts';
import { mainAccountOf } from '../../../shared/kernel/ids.ts';
import { money } from '../../../shared/kernel/money.ts';
import type { OpenItemRow } from '../../../shared/protocol.ts';
import { makeOffice } from './fake-office.ts';
import { drain, makePhone, type Phone, stock } from './phone.ts';
import {
  business,
  customer,
  customerId,
  factId,
  NOW_MS,
  payment,
  round,
  sale,
  voiding,
} from './shop.ts';

const ASHA = customerId(1);
const BINA = customerId(2);

/** Asha owes ₹600.00 since October (due long ago), ₹120.00 of it paid; known to the office. */
async function oldDebt(phone: Phone): Promise<void> {
  const invoice: OpenItemRow = {
    id: factId(900),
    accountId: mainAccountOf(ASHA),
    customerId: ASHA,
    side: 'debit',
    kind: 'invoice',
    amount: money(60_000),
    allocated: money(12_000),
    day: '2026-10-01',
    dueDay: '2026-10-08',
    number: 'S01/2627/00001',
    isVoided: false,
    version: 5,
  };
  await phone.book.openItems.put(invoice);
  await phone.book.accounts.put({
    id: mainAccountOf(ASHA),
    businessId: business.id,
    customerId: ASHA,
    kind: 'main',
    outstanding: money(48_000),
    unapplied: money(0),
    version: 5,
  });
}

async function walk() {
  const phone = await makePhone(null);
  await stock(phone.book, [customer(1), customer(2), customer(3)]);
  await oldDebt(phone);
  return phone;
}

test('a round shows its stops in order with what is owed, overdue, done and skipped', async () => {
  const phone = await walk();
  await record(phone, payment(factId(1), ASHA, 10_000));
  await record(phone, {
    type: 'stop.skipped',
    businessId: business.id,
    id: factId(2),
    body: () => ({
      customerId: BINA,
      roundId: round.id,
      reason: 'nobody_home',
      promise: null,
      note: '',
    }),
  });
  const today = await selectToday(phone.book, round.id, NOW_MS);
  expect(today?.stops.map((stop) => stop.state)).toEqual(['partly', 'skipped', 'todo']);
  // 480.00 − 100.00
  expect(today?.stops[0]).toMatchObject({
    balance: { outstanding: 38_000, unapplied: 0, balance: 38_000 },
    isOverdue: true,
    collectedToday: 10_000,
  });
  expect(today).toMatchObject({ doneCount: 1, collected: 10_000, day: '2026-11-21' });
});

test('a stop paid in full is not overdue, a voided payment makes it so again', async () => {
  const phone = await walk();
  await record(phone, payment(factId(1), ASHA, 48_000));
  expect((await selectToday(phone.book, round.id, NOW_MS))?.stops[0]).toMatchObject({
    isOverdue: false,
    state: 'done',
  });
  await record(phone, voiding(factId(2), factId(1), ASHA));
  expect((await selectToday(phone.book, round.id, NOW_MS))?.stops[0]).toMatchObject({
    isOverdue: true,
    state: 'todo',
    collectedToday: 0,
    balance: { balance: 48_000 },
  });
});

test('the card ages what is left: the columns add up to what is owed', async () => {
  const phone = await walk();
  await record(phone, sale(factId(1), ASHA, 5));
  await record(phone, payment(factId(2), ASHA, 18_000));
  const card = await selectCustomerCard(phone.book, ASHA, NOW_MS);
  // 480.00 − 180.00 = 300.00, due 8 October, 44 days ago; 5 × 60.00 due in a week.
  expect(card?.ageing).toEqual({
    current: 30_000,
    days1to30: 0,
    days31to60: 30_000,
    days61to90: 0,
    over90: 0,
  });
  expect(card?.balance.outstanding).toBe(60_000);
  expect(card?.openDebits.map((debit) => debit.amount - debit.allocated)).toEqual([30_000, 30_000]);
  expect(card?.facts.map((shown) => shown.state)).toEqual(['saved', 'saved']);
});

test('a debt that is due today is not overdue, one that was due yesterday is', async () => {
  const phone = await walk();
  const isOverdue = async () =>
    (await selectToday(phone.book, round.id, NOW_MS))?.stops[0]?.isOverdue;
  await phone.book.openItems.update(factId(900), { dueDay: '2026-11-21' });
  expect(await isOverdue()).toBe(false);
  await phone.book.openItems.update(factId(900), { dueDay: '2026-11-20' });
  expect(await isOverdue()).toBe(true);
});

test('a void of what the office had settled keeps the columns and the balance equal', async () => {
  const office = makeOffice([customer(1)]);
  const phone = await makePhone(office);
  await drain(phone);
  await record(phone, sale(factId(1), ASHA, 10));
  await record(phone, payment(factId(2), ASHA, 60_000));
  await drain(phone);
  expect(await phone.book.openItems.count()).toBe(0);
  await record(phone, voiding(factId(3), factId(2), ASHA));
  const card = await selectCustomerCard(phone.book, ASHA, NOW_MS);
  expect(card?.balance.outstanding).toBe(60_000);
  expect(Object.values(card?.ageing ?? {}).reduce((sum, column) => sum + column, 0)).toBe(60_000);
  await record(phone, voiding(factId(4), factId(1), ASHA));
  const undone = await selectCustomerCard(phone.book, ASHA, NOW_MS);
  expect(undone?.balance).toEqual({ outstanding: 0, unapplied: 0, balance: 0 });
  expect(undone?.openDebits).toEqual([]);
});

test('a statement leads from the opening to the balance that is shown', async () => {
  const phone = await walk();
  await record(phone, sale(factId(1), ASHA, 5));
  await record(phone, payment(factId(2), ASHA, 18_000));
  const statement = await selectStatement(phone.book, { customerId: ASHA, accountId: 'all' });
  // 480.00 + 300.00 − 180.00 = 600.00
  expect(statement).toMatchObject({ opening: { balance: 48_000 }, closing: { balance: 60_000 } });
  expect(statement?.lines.map((line) => line.balance.balance)).toEqual([78_000, 60_000]);
});

test('a customer registered at the gate stands in the round before the office knows', async () => {
  const phone = await walk();
  const id = customerId(77);
  await record(phone, {
    type: 'customer.registered',
    businessId: business.id,
    id: factId(1),
    body: async ({ accountCode: nextCode }) => ({
      customerId: id,
      name: 'José Gate',
      phone: '+919812345678',
      place: 'Mill lane',
      roundId: round.id,
      stopOrder: 2,
      code: await nextCode(),
      note: '',
    }),
  });
  await record(phone, sale(factId(2), id, 1));
  const today = await selectToday(phone.book, round.id, NOW_MS);
  expect(today?.stops.map((stop) => stop.customer.name)).toEqual([
    'Customer 1',
    'Customer 2',
    'José Gate',
    'Customer 3',
  ]);
  const card = await selectCustomerCard(phone.book, id, NOW_MS);
  expect(card?.accounts).toMatchObject([
    { code: accountCode('D', '07', 1), balance: { balance: 6_000 } },
  ]);
  const search = makeSearchIndex();
  expect(await selectFind(phone.book, search, 'jose')).toMatchObject([
    { by: 'name', balance: { balance: 6_000 } },
  ]);
  expect(await selectFind(phone.book, search, '5678')).toMatchObject([{ by: 'phone' }]);
});

test('the board counts today by way and collector, voids and refusals out', async () => {
  const phone = await walk();
  await record(phone, payment(factId(1), ASHA, 10_000));
  await record(phone, payment(factId(2), BINA, 500));
  await record(phone, voiding(factId(3), factId(2), BINA));
  await record(phone, sale(factId(4), BINA, 2));
  const board = await selectBoard(phone.book, NOW_MS);
  expect(board.businesses[0]).toMatchObject({
    collected: 10_000,
    byMethod: [{ method: 'cash', amount: 10_000 }],
    byCollector: [{ name: 'Ravi', amount: 10_000, count: 1 }],
    sold: 12_000,
    billed: 0,
    // 480.00 − 100.00 + 120.00
    outstanding: 50_000,
    overdue: 38_000,
  });
});

test('outstanding by round adds up to its customers', async () => {
  const phone = await walk();
  await record(phone, sale(factId(1), BINA, 2));
  const [hill] = await selectOutstanding(phone.book, business.id, NOW_MS);
  expect(hill).toMatchObject({
    round: { name: 'Hill side' },
    balance: { outstanding: 60_000 },
    customers: [
      { customer: { name: 'Customer 1' }, oldestDueDay: '2026-10-08' },
      { customer: { name: 'Customer 2' }, oldestDueDay: '2026-11-28' },
    ],
  });
});

test('the outbox and the pill tell what waits and its money', async () => {
  const phone = await walk();
  await record(phone, payment(factId(1), ASHA, 10_000));
  await record(phone, sale(factId(2), BINA, 2));
  const outbox = await selectOutbox(phone.book);
  expect(outbox.waiting.map((entry) => entry.customerName)).toEqual(['Customer 1', 'Customer 2']);
  expect(await selectSyncPill(phone.book)).toEqual({
    type: 'not_sent',
    count: 2,
    sums: [{ currency: 'INR', amount: 10_000 }],
  });
});
