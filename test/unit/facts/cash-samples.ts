// One sample of each kind of fact about cash in hand.
export const cashBodies = {
  'cash.moved': { way: 'out', purpose: 'fuel', amount: 20_000, note: 'two litres' },
  'cash.handed_over': {
    amount: 500_000,
    to: { type: 'bank', reference: 'SLIP 77' },
    note: '',
  },
  'day.closed': {
    opening: 10_000,
    receipts: 150_000,
    sales: 0,
    paidIn: 0,
    refunds: 0,
    paidOut: 20_000,
    handedOver: 0,
    // 100 + 1,500 − 200 = ₹1,400; counted 2 × ₹500 + 3 × ₹100 = ₹1,300
    expected: 140_000,
    counted: 130_000,
    denominations: [
      { value: 50_000, count: 2 },
      { value: 10_000, count: 3 },
    ],
    reason: 'gave too much change',
  },
};
