// One sample of each fact about subscriptions, deliveries and their invoices: see fact-samples.ts.

/** `line` is a line of a sale: 2.5 kg of paneer at ₹400 with 5 %. */
export const deliveryBodies = (
  customerId: string,
  line: Readonly<Record<string, unknown>>,
  roundId: string,
) => ({
  'subscription.set': {
    customerId,
    productId: line['productId'],
    quantity: 1_500,
    weekdays: 127,
    fromDay: '2026-11-01',
  },
  'subscription.paused': {
    customerId,
    fromDay: '2026-11-10',
    toDay: '2026-11-14',
    note: 'at her sister’s',
  },
  'subscription.resumed': { customerId, fromDay: '2026-11-13' },
  'delivery.recorded': {
    customerId,
    roundId,
    onDay: '2026-11-20',
    lines: [{ ...line, kind: 'subscription' }],
    skipped: null,
  },
  'debit.noted': {
    customerId,
    accountId: customerId,
    againstId: '01990000-0000-7000-8000-ff0000000007',
    // 1 kg × ₹400 = ₹400.00; CGST 2.5 % ₹10.00 + SGST ₹10.00
    lines: [{ ...line, quantity: 1_000 }],
    supply: 'within',
    total: 42_000,
    reason: 'one kilo was forgotten',
    number: 'N01/2627/00001',
  },
  'late_fee.charged': {
    customerId,
    accountId: customerId,
    againstId: '01990000-0000-7000-8000-ff0000000007',
    overdue: 105_000,
    amount: 2_100,
    number: 'L01/2627/00001',
  },
  'rules.set': {
    rounding: 'unit',
    lateFee: { graceDays: 5, fee: { type: 'share', basisPoints: 200 } },
  },
  'invoice.issued': {
    customerId,
    accountId: customerId,
    from: '2026-11-01',
    to: '2026-11-30',
    // 2.5 kg × ₹400 = ₹1,000.00; CGST 2.5 % ₹25.00 + SGST ₹25.00
    lines: [{ ...line, kind: 'subscription' }],
    supply: 'within',
    roundOff: 0,
    total: 105_000,
    number: 'T01/2627/00001',
  },
});
