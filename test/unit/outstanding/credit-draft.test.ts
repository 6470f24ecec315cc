// What a credit note takes back: no more than was sold, with the tax of the sale, to the paisa.
import { expect, test } from 'vitest';
import {
  creditBody,
  creditDraft,
  isCreditable,
  wholeSale,
} from '../../../client/outstanding/credit-draft.ts';
import type { Fact } from '../../../shared/facts.ts';
import { money } from '../../../shared/kernel/money.ts';
import { priceSchema, quantity } from '../../../shared/kernel/quantity.ts';
import { taxRateSchema } from '../../../shared/ledger/tax.ts';
import { dairy, fact } from '../facts/fact-samples.ts';

const credit = { business: dairy, kind: 'credit' } as const;

/** 2.5 kg of paneer at ₹400 with 5 %: ₹1,050. */
const sale = saleOf(fact('sale.recorded'));

function saleOf(told: Fact): Fact<'sale.recorded'> {
  if (told.type !== 'sale.recorded') throw new Error('the sample is a sale');
  return told;
}

test('the whole sale is its own total', () => {
  const draft = creditDraft(sale, wholeSale(sale), credit);
  expect(draft).toMatchObject({ total: 105_000, wrong: [] });
  expect(creditBody(sale, draft, ' came back ')).toMatchObject({
    againstId: sale.id,
    total: 105_000,
    reason: 'came back',
  });
});

test('part of a line keeps its tax', () => {
  // 0.333 kg × ₹400 = ₹133.20; CGST and SGST 2.5 % = ₹3.33 each
  expect(creditDraft(sale, ['0.333'], credit)).toMatchObject({ total: 13_986, wrong: [] });
});

test.each(['2.501', 'two', '-1'])('a quantity of %s is told and nothing is saved', (typed) => {
  const draft = creditDraft(sale, [typed], credit);
  expect(draft.wrong).toEqual([0]);
  expect(creditBody(sale, draft, 'a reason')).toBeNull();
});

test('nothing taken back, or no reason, is no credit note', () => {
  expect(creditBody(sale, creditDraft(sale, ['0'], credit), 'a reason')).toBeNull();
  expect(creditBody(sale, creditDraft(sale, ['1'], credit), '  ')).toBeNull();
});

test('only an invoice that stands is credited', () => {
  expect(isCreditable(sale, false)).toBe(true);
  expect(isCreditable(sale, true)).toBe(false);
  expect(isCreditable(fact('payment.recorded'), false)).toBe(false);
});

test('a whole invoice goes back with its rounding, a part of it without', () => {
  const sample = fact('invoice.issued');
  if (!isCreditable(sample, false) || sample.type !== 'invoice.issued')
    throw new Error('no invoice');
  const [line] = sample.body.lines;
  if (line === undefined) throw new Error('an invoice has a line');
  const { discount: _none, ...plain } = line;
  const lines = [{ ...plain, quantity: quantity(1_000), price: priceSchema.parse(54_500_000) }];
  const untaxed = lines.map((one) => ({ ...one, taxRate: taxRateSchema.parse(0) }));
  // 54.50 and 0.50 that round it to 55.00.
  const rounded = { lines: untaxed, roundOff: money(50), total: money(5_500) };
  const invoice = { ...sample, body: { ...sample.body, ...rounded } };
  const whole = creditDraft(invoice, wholeSale(invoice), credit);
  expect(whole).toMatchObject({ roundOff: 50, total: 5_500, wrong: [] });
  expect(creditBody(invoice, whole, 'sour')).toMatchObject({ roundOff: 50, total: 5_500 });
  // Half a litre is 27.25.
  const half = creditDraft(invoice, ['0.5'], credit);
  expect(half).toMatchObject({ roundOff: 0, total: 2_725 });
  expect(creditBody(invoice, half, 'sour')).not.toHaveProperty('roundOff');
});

test('a debit note adds any quantity of a line, of an invoice too', () => {
  const invoice = fact('invoice.issued');
  if (!isCreditable(invoice, false)) throw new Error('an invoice is creditable');
  // 5 kg × ₹400 = ₹2,000; CGST and SGST 2.5 % = ₹50 each
  const draft = creditDraft(invoice, ['5'], { business: dairy, kind: 'debit' });
  expect(draft).toMatchObject({ total: 210_000, wrong: [] });
  expect(creditDraft(invoice, ['5'], credit).wrong).toEqual([0]);
  expect(Object.keys(draft.lines[0] ?? {})).not.toContain('kind');
});
