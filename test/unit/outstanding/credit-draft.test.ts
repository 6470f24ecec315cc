// What a credit note takes back: no more than was sold, with the tax of the sale, to the paisa.
import { expect, test } from 'vitest';
import {
  creditBody,
  creditDraft,
  isCreditable,
  wholeSale,
} from '../../../client/outstanding/credit-draft.ts';
import type { Fact } from '../../../shared/facts.ts';
import { dairy, fact } from '../facts/fact-samples.ts';

/** 2.5 kg of paneer at ₹400 with 5 %: ₹1,050. */
const sale = saleOf(fact('sale.recorded'));

function saleOf(told: Fact): Fact<'sale.recorded'> {
  if (told.type !== 'sale.recorded') throw new Error('the sample is a sale');
  return told;
}

test('the whole sale is its own total', () => {
  const draft = creditDraft(sale, wholeSale(sale), dairy);
  expect(draft).toMatchObject({ total: 105_000, wrong: [] });
  expect(creditBody(sale, draft, ' came back ')).toMatchObject({
    againstId: sale.id,
    total: 105_000,
    reason: 'came back',
  });
});

test('part of a line keeps its tax', () => {
  // 0.333 kg × ₹400 = ₹133.20; CGST and SGST 2.5 % = ₹3.33 each
  expect(creditDraft(sale, ['0.333'], dairy)).toMatchObject({ total: 13_986, wrong: [] });
});

test.each(['2.501', 'two', '-1'])('a quantity of %s is told and nothing is saved', (typed) => {
  const draft = creditDraft(sale, [typed], dairy);
  expect(draft.wrong).toEqual([0]);
  expect(creditBody(sale, draft, 'a reason')).toBeNull();
});

test('nothing taken back, or no reason, is no credit note', () => {
  expect(creditBody(sale, creditDraft(sale, ['0'], dairy), 'a reason')).toBeNull();
  expect(creditBody(sale, creditDraft(sale, ['1'], dairy), '  ')).toBeNull();
});

test('only an invoice that stands is credited', () => {
  expect(isCreditable(sale, false)).toBe(true);
  expect(isCreditable(sale, true)).toBe(false);
  expect(isCreditable(fact('payment.recorded'), false)).toBe(false);
});
