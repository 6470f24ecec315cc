// An invoice by hand: discounts come off before tax (CGST Act, section 15(3)(a)), a discount on the
// whole is shared to the last paisa, and what is refused is told by its field.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drafted, invoiceBody, shareOut } from '../../../client/invoices/invoice-draft.ts';
import {
  changed,
  EMPTY_FORM,
  formFromKept,
  freeLine,
  type InvoiceForm,
  type TypedLine,
} from '../../../client/invoices/invoice-form.ts';
import { addDays, day } from '../../../shared/kernel/day.ts';
import { customerIdSchema } from '../../../shared/kernel/ids.ts';
import { money } from '../../../shared/kernel/money.ts';
import { invoiceIssued } from '../../../shared/sales/invoice-issued.ts';
import { dairy } from '../facts/fact-samples.ts';
import { law } from '../kernel/law.ts';

const today = day('2026-11-21');
const line = (more: Partial<TypedLine>): TypedLine => ({
  ...freeLine(1, 'manual_sale'),
  ...{ name: 'Repair', price: '1000', tax: '18' },
  ...more,
});
const formOf = (lines: readonly TypedLine[], more: Partial<InvoiceForm> = {}): InvoiceForm => ({
  ...EMPTY_FORM,
  ...more,
  lines: lines.map((one, place) => ({ ...one, key: place + 1 })),
});
const draftOf = (form: InvoiceForm) => drafted(form, { business: dairy, today });

test('a discount of the line comes off before tax', () => {
  // (1,000 − 100) × 9 % = 81.00 twice; 900 + 162 = 1,062
  const draft = draftOf(formOf([line({ discount: '100' })]));
  expect(draft.sum).toMatchObject({ taxable: 90_000, cgst: 8_100, sgst: 8_100, total: 106_200 });
  expect(draft).toMatchObject({ discount: 10_000, isReady: true });
});

test('a discount on the whole is shared by what the lines make', () => {
  // 100 of 1,000 + 500: 66.66 and 33.34; (933.34 + 466.66) × 18 % on top
  const draft = draftOf(formOf([line({}), line({ price: '500' })], { wholeDiscount: '100' }));
  expect(draft.lines.map(({ discount }) => discount)).toEqual([6_666, 3_334]);
  expect(draft.sum.taxable).toBe(140_000);
});

test('where the price holds the tax, the discount takes its tax with it', () => {
  // 1,180 − 118 = 1,062 of which 162 is tax
  const draft = draftOf(formOf([line({ price: '1180', isTaxIncluded: true, discount: '118' })]));
  expect(draft.sum).toMatchObject({ taxable: 90_000, total: 106_200 });
});

test('what can not be is told by its field and keeps the invoice from being issued', () => {
  const draft = draftOf(
    formOf([line({ name: '', quantity: 'x', price: '', tax: '900', discount: '5' })]),
  );
  expect(draft.wrong.get(1)).toEqual(['name', 'quantity', 'price', 'tax']);
  expect(draft.isReady).toBe(false);
  expect(draftOf(formOf([line({ discount: '1001' })])).wrong.get(1)).toEqual(['discount']);
  expect(draftOf(formOf([line({})], { wholeDiscount: '1001' })).isDiscountWrong).toBe(true);
  expect(draftOf(formOf([line({})], { dueDay: '2026-11-20' })).isDueWrong).toBe(true);
  expect(draftOf(EMPTY_FORM).isReady).toBe(false);
});

test('what is issued is taken as a fact, rounded and with an adjustment that takes off', () => {
  const off = { kind: 'adjustment' as const, isTakenOff: true, name: 'Broken crate', price: '50' };
  const form = formOf([line({ price: '1234.50', tax: '' }), line({ ...off, tax: '' })], {
    isRounded: true,
  });
  const draft = draftOf(form);
  // 1,234.50 − 50 = 1,184.50, rounded up
  expect(draft).toMatchObject({ roundOff: 50, total: 118_500 });
  const customerId = customerIdSchema.parse('01990000-0000-7000-8000-000000000001');
  const body = invoiceBody(form, draft, { customerId, today, number: 'I01/2627/00001' });
  expect(invoiceIssued.body.parse(body)).toEqual(body);
  // cast: only day and body are asked of a fact by its refusal.
  const fact = { day: today, body } as Parameters<typeof invoiceIssued.refuse>[0];
  expect(invoiceIssued.refuse(fact, dairy)).toBeNull();
  const [first, ...rest] = body.lines;
  if (first === undefined) throw new Error('it has lines');
  const tooMuch = { ...body, lines: [{ ...first, discount: money(999_999) }, ...rest] };
  expect(invoiceIssued.refuse({ ...fact, body: tooMuch }, dairy)).toBe(
    'a discount is more than its line',
  );
});

test('an invoice is due by the days to pay of its day, or on the day that was typed', () => {
  const customerId = customerIdSchema.parse('01990000-0000-7000-8000-000000000001');
  const of = { customerId, today, number: 'I01/2627/00001' };
  const form = formOf([line({})]);
  const dueOf = (typed: typeof form, business = dairy) =>
    invoiceBody(typed, drafted(typed, { business, today }), of).dueDay;
  expect(dueOf(form)).toBeUndefined();
  const changed = { ...dairy, settings: { [addDays(today, -1)]: dairy.creditDays + 23 } };
  expect(dueOf(form, changed)).toBe(addDays(today, dairy.creditDays + 23));
  const typed = { ...form, dueDay: addDays(today, 2) };
  expect(dueOf(typed, changed)).toBe(addDays(today, 2));
});

test('a kept form comes back as it was; one of another shape is no form', () => {
  const form = formOf([line({ discount: '1' })]);
  expect(formFromKept(JSON.parse(JSON.stringify(form)))).toEqual(form);
  expect(formFromKept({ lines: 'none' })).toBeNull();
});

law(
  'shares of a discount add up to it, and none is more than its line makes',
  fc.property(
    fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 1, maxLength: 12 }),
    fc.nat({ max: 1_000 }),
    (prices, permille) => {
      const lines = draftOf(
        formOf(prices.map((price) => line({ price: (price / 100).toFixed(2), tax: '5' }))),
      ).lines;
      const all = prices.reduce((sum, price) => sum + price, 0);
      const whole = money(Math.floor((all * permille) / 1_000));
      const shared = shareOut(lines, whole, dairy) ?? [];
      const shares = shared.map(({ discount }) => discount ?? 0);
      expect(shares.reduce<number>((sum, share) => sum + share, 0)).toBe(whole);
      shares.forEach((share, place) => {
        expect(share).toBeLessThanOrEqual(prices[place] ?? 0);
      });
    },
  ),
);

law(
  'whatever is typed or added, what is kept can be read again',
  fc.property(fc.nat(300), fc.nat(250), (characters, count) => {
    const text = 'x'.repeat(characters);
    const one = line({ name: text, unit: text, hsn: text, price: text, tax: text });
    const all = Array.from({ length: count }, () => ({ ...one, quantity: text, discount: text }));
    const { lines } = formOf(all);
    const form = changed(formOf([]), { lines, wholeDiscount: text, dueDay: text });
    expect(formFromKept(form)).toEqual(form);
    expect(form.lines).toHaveLength(Math.min(count, 200));
  }),
  50,
);
