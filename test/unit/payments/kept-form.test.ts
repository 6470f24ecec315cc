// A form that was not saved comes back as the same fact, and is forgotten when it no longer fits.
import { describe, expect, test } from 'vitest';
import { formFrom, keptText } from '../../../client/payments/kept-form.ts';
import { openForm } from '../../../client/payments/payment-form.ts';
import { day } from '../../../shared/kernel/day.ts';
import { mainAccountOf } from '../../../shared/kernel/ids.ts';
import { money } from '../../../shared/kernel/money.ts';
import { customerId, factId } from './shown-fact.ts';

const today = day('2026-11-21');
const account = { accountId: mainAccountOf(customerId), due: money(120_000) };
const form = { ...openForm(factId(7), account, 'INR'), typed: '500' };

const kept = { form, asked: '' };

describe('a form that was not saved', () => {
  test('comes back whole, with the same fact id', () => {
    expect(formFrom(keptText(kept, today), today)).toEqual(kept);
  });
  test('of a version that knew no paper receipts comes back too', () => {
    const { paper: _, ...older } = form;
    expect(formFrom(JSON.stringify({ day: today, form: older }), today)).toEqual(kept);
  });
  test('is forgotten on another day', () => {
    expect(formFrom(keptText(kept, day('2026-11-20')), today)).toBeNull();
  });
  test.each([null, '', '{', '{"day":"2026-11-21"}'])('%s is no form', (text) => {
    expect(formFrom(text, today)).toBeNull();
  });
});
