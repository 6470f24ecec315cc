// A document's figures: every line's taxes, the split by tax and rate, the rounding, and that the
// printed figures add up to the printed total.
import { expect, test } from 'vitest';
import { paperOf, taxSplit } from '../../../client/documents/document-of.ts';
import { paperLines, paperText } from '../../../client/documents/paper-lines.ts';
import { dairy, fact } from '../facts/fact-samples.ts';

const invoice = () => {
  const paper = paperOf(fact('invoice.issued', { roundOff: 40, total: 105_040 }), dairy);
  if (paper === null) throw new Error('an invoice is a document');
  return paper;
};

test('an invoice shows its lines, each tax with its rate, the rounding and the total', () => {
  const paper = invoice();
  expect(paper).toMatchObject({ kind: 'invoice', dueDay: '2026-12-06', roundOff: 40 });
  expect(taxSplit(paper.lines)).toEqual([
    { tax: 'cgst', rate: 250, taxable: 100_000, amount: 2_500 },
    { tax: 'sgst', rate: 250, taxable: 100_000, amount: 2_500 },
  ]);
  const taxes = taxSplit(paper.lines).reduce((sum, { amount }) => sum + amount, 0);
  expect(paper.sum.taxable + taxes + paper.roundOff).toBe(paper.total);
});

test('as text it is complete, in the customer’s language', () => {
  const of = { paper: invoice(), business: dairy, customerName: 'Asha' };
  const text = paperText(paperLines(of, 'en'));
  expect(text).toContain('2.5 kg × ₹400 · HSN 0406: ₹1,000');
  expect(text).toContain('CGST 2.5 %: ₹25');
  expect(text).toContain('Rounded: +₹0.40');
  expect(text).toContain('Total: ₹1,050.40');
  expect(paperText(paperLines(of, 'hi'))).toContain('कुल: ₹1,050.40');
});

test('a sale and the notes against it are documents, a payment is none', () => {
  expect(paperOf(fact('sale.recorded'), dairy)?.kind).toBe('sale');
  expect(paperOf(fact('credit.noted'), dairy)).toMatchObject({ kind: 'credit_note', dueDay: null });
  expect(paperOf(fact('debit.noted'), dairy)?.kind).toBe('debit_note');
  expect(paperOf(fact('payment.recorded'), dairy)).toBeNull();
});
