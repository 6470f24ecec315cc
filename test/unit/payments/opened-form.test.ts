// Which form Collect opens with: the kept one, or what its address asks for.
import { expect, test } from 'vitest';
import { openedBy, started } from '../../../client/payments/opened-form.ts';
import { openForm } from '../../../client/payments/payment-form.ts';
import { accountOfMeter, mainAccountOf } from '../../../shared/kernel/ids.ts';
import { money } from '../../../shared/kernel/money.ts';
import { balance } from '../../../shared/ledger/outstanding.ts';
import { customerOf, meterOf, water } from '../../world.ts';
import { factId } from './shown-fact.ts';

const view = (id: ReturnType<typeof mainAccountOf>, kind: 'main' | 'meter', owed: number) => {
  const sums = { outstanding: money(owed), unapplied: money(0) };
  const row = { id, businessId: water.id, customerId: customerOf(1), kind, ...sums, version: 1 };
  return { row, code: null, balance: balance(sums.outstanding, sums.unapplied) };
};
const main = mainAccountOf(customerOf(1));
const house = accountOfMeter(meterOf(1));
const card = {
  ...{ customer: { id: customerOf(1) }, business: water, facts: [] },
  accounts: [view(main, 'main', 900_00), view(house, 'meter', 500_00)],
};
const unsaved = (asked: string) => ({
  asked,
  form: {
    ...openForm(factId(7), { accountId: main, due: money(900_00) }, water.currency),
    typed: '77',
  },
});
const opening = (asked: string, kept: ReturnType<typeof unsaved> | null) =>
  started(card, kept, openedBy(asked, water));

const SHARED = 'amount=1200&reference=SKL4H7RT5W&method=mpesa';

test('a form that was left unsaved comes back where nothing else is asked for', () => {
  expect(opening('', unsaved(''))).toMatchObject({ wasKept: true, form: { id: factId(7) } });
  expect(opening('', unsaved(SHARED))).toMatchObject({ wasKept: true, form: { typed: '77' } });
});

test('what was shared is another payment than the one that was left unsaved', () => {
  const { form, wasKept } = opening(SHARED, unsaved(''));
  expect(wasKept).toBe(false);
  expect(form).toMatchObject({ typed: '1200', reference: 'SKL4H7RT5W', method: 'mpesa' });
  expect(form.id).not.toBe(factId(7));
});

test('a shared payment that was typed over and killed comes back as it was', () => {
  const { form, wasKept } = opening(SHARED, unsaved(SHARED));
  expect([wasKept, form.id, form.typed]).toEqual([true, factId(7), '77']);
});

test('the meter and the paper receipt of the address are not dropped', () => {
  const meter = opening(`account=${house}`, unsaved(''));
  expect(meter).toMatchObject({ wasKept: false, form: { accountId: house, typed: '500' } });
  expect(opening('paper', unsaved('')).form.paper).not.toBeNull();
});

test('a form whose payment is recorded never returns', () => {
  const recorded = { ...card, facts: [{ fact: { id: factId(7) } }] };
  expect(started(recorded, unsaved(''), openedBy('', water)).wasKept).toBe(false);
});
